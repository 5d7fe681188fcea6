import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { clientEn } from '../../cards/texts/client/en.js';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientPlain } from '../../cards/texts/client/plain.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { GRANTS, RANTA, twoAreas } from './small-network.js';

const { t } = textsIn('fi');

describe('what a client is told with a card', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'venue'>;

  before(async () => {
    const { office, otherOffice, venue } = GRANTS;
    bot = await startBot({ people: { office, otherOffice, venue }, fill: twoAreas });
  });
  after(() => bot.close());

  const handsOver = async (code: string, minors: string): Promise<void> => {
    const { office } = bot.people;
    await office.says('luovutus');
    await office
      .fills({ code, birthYear: '1980', postalCode: '87100', minors })
      .presses(t('handover.submit'));
  };

  it('opens from the receipt, in the worker’s language first, and goes back to it', async () => {
    const { office } = bot.people;
    await handsOver('ASIA0001', '2');
    const shown = await office.presses(t('client.show'));
    assert.equal(shown.title, clientFi.title);
    for (const line of [
      clientFi.valid({ lastDay: '9.3.2027' }),
      clientFi.identity,
      clientFi.personal,
      clientFi.children,
      clientFi.office({ office: 'Rannan sosiaalityö' }),
    ])
      assert.ok(shown.lines.includes(line), `${line}\n${shown.text}`);
    assert.equal((await office.presses(t('client.back'))).title, t('handover.done'));
  });

  it('is in four languages, among them plain Finnish', async () => {
    const { office } = bot.people;
    await handsOver('ASIA0002', '0');
    await office.presses(t('client.show'));
    for (const [name, words, lastDay] of [
      ['Selkosuomi', clientPlain, '9.3.2027'],
      ['Svenska', clientSv, '9.3.2027'],
      ['English', clientEn, '9 March 2027'],
      ['Suomi', clientFi, '9.3.2027'],
    ] as const) {
      const shown = await office.presses(name);
      assert.equal(shown.title, words.title);
      assert.ok(shown.lines.includes(words.valid({ lastDay })), shown.text);
      assert.ok(!shown.lines.includes(words.children), 'no minors were recorded');
    }
  });

  it('names venues of the office’s area with what they offer, and nothing about the client', async () => {
    const { office } = bot.people;
    await handsOver('ASIA0003', '2');
    const shown = await office.presses(t('client.show'));
    assert.ok(shown.lines.includes('• Rannan teatteri: Näytelmä, Kurssi'), shown.text);
    assert.ok(shown.lines.includes('• Rannan uimahalli: Uinti'), shown.text);
    assert.doesNotMatch(shown.text, /Saaristomuseo|1980|87100|Kajaani|ASIA/);
  });

  it('puts the venues of the home municipality first, and names the municipality of the others', async () => {
    const { office } = bot.people;
    await bot.store.organisations.addAll(
      [
        { _id: 'kirjasto', name: 'Kirjasto', municipality: '205' },
        { _id: 'galleria', name: 'Galleria', municipality: '091' },
      ].map(({ _id, name, municipality }) => ({
        ...{ _id, areaId: RANTA, kind: 'venue', names: { fi: name, sv: name, en: name }, municipality },
        services: [
          { id: 'one', category: 'culture', names: { fi: 'Näyttely', sv: 'Näyttely', en: 'Näyttely' } },
        ],
      })),
    );
    await handsOver('ASIA0006', '0');
    const { lines } = await office.presses(t('client.show'));
    const { home, elsewhere, area } = clientFi.where;
    assert.deepEqual(lines.slice(lines.indexOf(home), lines.indexOf(clientFi.ask)), [
      ...[home, '• Kirjasto: Näyttely'],
      ...[elsewhere, '• Galleria, Helsinki: Näyttely'],
      ...[area, '• Rannan uimahalli: Uinti', '• Rannan teatteri: Näytelmä, Kurssi'],
    ]);
  });

  it('says in an area beside Kaikukanta that the card does not work yet', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    const sv = textsIn('sv').t;
    await worker.says('överlåtelse');
    const values = { code: 'ASIA0004', birthYear: '1980', postalCode: '65100', minors: '0' };
    await worker.fills(values).presses(sv('handover.submit'));
    assert.ok((await worker.presses(sv('client.show'))).lines.includes(clientSv.notYet));
    await worker.presses(sv('client.back'));
    const undone = await worker.presses(sv('common.undo'));
    assert.ok(undone.lines.includes(sv('handover.undoneBeside')), undone.text);
  });

  it('is not found for anybody else, nor after an undo', async () => {
    const { office, venue } = bot.people;
    await handsOver('ASIA0005', '2');
    const { data } = office.screen.button(t('client.show'));
    const press = (sender: typeof office.sender) =>
      bot.post(activities.execute(sender, 'client.receipt', data));
    assert.equal(cardOf(await press(venue.sender)).lines[0], t('common.notFound'));
    await office.presses(t('common.undo'));
    assert.equal(cardOf(await press(office.sender)).lines[0], t('common.notFound'));
  });

  it('goes back to a receipt that offers no undo once its time is over', async () => {
    const { office } = bot.people;
    const undo = (screen: { buttons: { title: string }[] }) =>
      screen.buttons.filter(({ title }) => title === t('common.undo')).length;
    await handsOver('ASIA0009', '0');
    await office.presses(t('client.show'));
    assert.equal(undo(await office.presses(t('client.back'))), 1);
    await office.presses(t('client.show'));
    bot.time.passes({ hours: 25 });
    const later = await office.presses(t('client.back'));
    assert.deepEqual([later.title, undo(later)], [t('handover.done'), 0]);
  });
});
