import assert from 'node:assert/strict';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

describe('replacing a card by a new one', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'venue'>;
  let office: Person;
  beforeEach(async () => {
    const { office: one, otherOffice, venue } = GRANTS;
    bot = await startBot({
      people: { office: one, otherOffice, venue },
      fill: withCards([
        card('VANHA001', '2025-02-02'),
        card('KANTA001', '2026-02-02'),
        card('YHTE0001', '2025-02-02', { community: true }),
        card('SKAR0001', '2025-02-02', { officeId: OTHER_OFFICE, areaId: SKAR }),
      ]),
    });
    office = bot.people.office;
  });
  afterEach(() => bot.close());

  const opens = async (code: string): Promise<void> => {
    await office.says(code);
    await office.presses(t('replacement.open'));
  };
  const sends = (newCode: string, minors = '3') =>
    office.fills({ newCode, minors }).presses(t('replacement.submit'));

  it('goes from the details of the card to a receipt, and the counter asks for the new card', async () => {
    await opens('KANTA001');
    assert.equal(office.screen.title, t('replacement.title'));
    assert.equal(office.screen.input('minors').value, '2');
    const receipt = await sends('uusi-0001');
    assert.equal(receipt.title, t('replacement.done'));
    for (const part of ['UUSI 0001', 'KANT A001', '9.3.2027']) assert.ok(receipt.text.includes(part), part);
    const old = await bot.people.venue.says('KANTA001');
    assert.equal(old.title, t('visit.replaced'));
    assert.ok(old.lines.includes(t('visit.replacedNext')), old.text);
    assert.doesNotMatch(old.text, /UUSI/);
    assert.equal((await bot.people.venue.says('UUSI0001')).title, t('visit.valid', { lastDay: '9.3.2027' }));
    const shown = await office.says('KANTA001');
    assert.ok(shown.text.includes(t('issued.replaced')), shown.text);
    assert.ok(!shown.text.includes(t('handover.lastDay')), shown.text);
    await office.presses(t('replacement.show'));
    assert.ok(office.screen.text.includes('UUSI 0001'));
  });

  it('is undone from the details of either card for a day, when its receipt is out of sight', async () => {
    for (const [index, looked] of ['KANTA001', 'UUSI0002'].entries()) {
      await opens('KANTA001');
      const newCode = `UUSI000${index + 1}`;
      await sends(newCode);
      const details = await office.says(looked);
      assert.ok(
        details.buttons.some(({ title }) => title === t('issued.undoReplacement')),
        details.text,
      );
      assert.equal((await office.presses(t('issued.undoReplacement'))).title, t('replacement.undone'));
      assert.equal((await bot.store.cards.find(CardCode.parse(newCode)))?.state, 'undone');
    }
    await opens('KANTA001');
    await sends('UUSI0003');
    bot.time.passes({ hours: 25 });
    for (const looked of ['KANTA001', 'UUSI0003']) {
      const details = await office.says(looked);
      assert.ok(!details.buttons.some(({ title }) => title === t('issued.undoReplacement')), details.text);
    }
  });

  it('opens from the renewal as well', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.renew'));
    await office.presses(t('replacement.instead'));
    assert.equal((await sends('UUSI0001')).title, t('replacement.done'));
  });

  it('opens from the renewal of a community card, of which no client is told anything', async () => {
    await office.says('YHTE0001');
    await office.presses(t('issued.renew'));
    await office.presses(t('replacement.open'));
    const receipt = await office.fills({ newCode: 'YHTE0002' }).presses(t('replacement.submit'));
    assert.ok(receipt.lines.includes(t('replacement.oldOverCommunity')), receipt.text);
    assert.doesNotMatch(receipt.text, /asiak/i);
  });

  it('keeps what was typed when it is wrong, and says what is wrong', async () => {
    await opens('KANTA001');
    const wrong: [newCode: string, minors: string, field: string, error: string][] = [
      ['!', '3', 'newCode', t('error.code')],
      ['UUSI0001', '21', 'minors', t('error.minors')],
      ['UUSI0001', '', 'minors', t('error.minors')],
      ['KANTA001', '3', 'newCode', t('replacement.sameCode')],
      ['VANHA001', '3', 'newCode', t('replacement.codeTaken')],
      ['SKAR0001', '3', 'newCode', t('replacement.codeTaken')],
    ];
    for (const [newCode, minors, field, error] of wrong) {
      const again = await sends(newCode, minors);
      assert.equal(again.errors[field], error, newCode);
      assert.equal(again.input('newCode').value, newCode);
    }
    assert.equal((await sends('UUSI0001')).title, t('replacement.done'));
  });

  it('counts once when the button is pressed twice, and can be undone', async () => {
    await opens('KANTA001');
    const press = office.fills({ newCode: 'UUSI0001', minors: '3' }).pressing(t('replacement.submit'));
    await Promise.all([bot.post(press), bot.post(press)]);
    const stored = await bot.store.cards.find(CardCode.parse('KANTA001'));
    assert.equal(stored?.history?.count, 1);
    await sends('UUSI0001');
    assert.equal((await office.presses(t('common.undo'))).title, t('replacement.undone'));
    assert.equal((await bot.people.venue.says('KANTA001')).title, t('visit.valid', { lastDay: '1.2.2027' }));
    assert.equal((await bot.people.venue.says('UUSI0001')).title, t('visit.unknown'));
  });

  it('asks nothing but the code of a community card', async () => {
    await opens('YHTE0001');
    assert.deepEqual(
      office.screen.inputs.map(({ id }) => id),
      ['newCode'],
    );
    const receipt = await office.fills({ newCode: 'UUSI0001' }).presses(t('replacement.submit'));
    assert.equal(receipt.title, t('replacement.done'));
  });

  it('is told to the client as a handover is, and goes back to its receipt', async () => {
    await opens('VANHA001');
    await sends('UUSI0001', '0');
    const shown = await office.presses(t('client.show'));
    for (const line of [clientFi.valid({ lastDay: '9.3.2027' }), clientFi.identity, clientFi.personal])
      assert.ok(shown.lines.includes(line), `${line}\n${shown.text}`);
    assert.ok(!shown.lines.includes(clientFi.children), 'no minors were told');
    assert.ok(!shown.lines.includes(clientFi.notYet), 'the bot is the register here');
    assert.equal((await office.presses(t('client.back'))).title, t('replacement.done'));
  });

  it('beside Kaikukanta tells the client to ask when the new card works, until it is there', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('SKAR0001');
    await worker.presses(sv('replacement.open'));
    await worker.fills({ newCode: 'NYTT0001' }).presses(sv('replacement.submit'));
    assert.ok((await worker.presses(sv('client.show'))).lines.includes(clientSv.notYet));
    const card = await bot.store.cards.find(CardCode.parse('NYTT0001'));
    assert.ok(card);
    await bot.store.cards.setCarriedOver([{ card, count: 0 }], new Date());
    await worker.presses(sv('client.back'));
    assert.ok(!(await worker.presses(sv('client.show'))).lines.includes(clientSv.notYet));
  });

  it('beside Kaikukanta says that it has to be done there too', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('SKAR0001');
    await worker.presses(sv('replacement.open'));
    const receipt = await worker.fills({ newCode: 'NYTT0001' }).presses(sv('replacement.submit'));
    assert.ok(receipt.lines.includes(sv('replacement.beside')), receipt.text);
    const undone = await worker.presses(sv('common.undo'));
    assert.ok(undone.lines.includes(sv('replacement.undoneBeside')), undone.text);
  });

  it('keeps to the budget of unknown codes', async () => {
    await bot.store.cards.addAll(
      Array.from({ length: 10 }, (_, at) => card(`MUUT${at}000`, '2026-01-02', { officeId: OTHER_OFFICE })),
    );
    await opens('KANTA001');
    for (let at = 0; at < 9; at += 1) await sends(`MUUT${at}000`);
    const press = office.fills({ newCode: 'UUSI0001', minors: '3' }).pressing(t('replacement.submit'));
    assert.equal((await sends('MUUT9000')).title, t('pause.title'));
    await bot.post(press);
    assert.equal((await bot.people.venue.says('UUSI0001')).title, t('visit.unknown'));
  });
});
