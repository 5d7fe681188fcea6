import assert from 'node:assert/strict';
import { clientEn } from '../../cards/texts/client/en.js';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { card, GRANTS, OTHER_OFFICE, SKAR, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;

describe('renewing a card', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'venue'>;
  let office: Person;
  beforeEach(async () => {
    const { office: one, otherOffice, venue } = GRANTS;
    bot = await startBot({
      people: { office: one, otherOffice, venue },
      fill: withCards([
        card('VANHA001', '2025-02-02'),
        card('YHTE0001', '2025-02-02', { community: true }),
        card('SKAR0001', '2025-02-02', { officeId: OTHER_OFFICE, areaId: SKAR }),
      ]),
    });
    office = bot.people.office;
  });
  afterEach(() => bot.close());

  it('goes from the handover form over the number of minors to the receipt', async () => {
    await office.says('luovutus');
    const values = { code: 'VANHA001', birthYear: '1980', postalCode: '87100', minors: '4' };
    const form = await office.fills(values).presses(t('handover.submit'));
    assert.equal(form.title, t('issued.renew'));
    assert.deepEqual(
      form.inputs.map(({ id, value }) => [id, value]),
      [
        ['minors', '4'],
        ['lifeSituation', undefined],
        ['gender', undefined],
      ],
      'what was typed just now, and nothing that was told before',
    );
    for (const line of [t('handover.notRegistered'), t('renewal.default')])
      assert.ok(form.lines.includes(line), form.text);
    const receipt = await office.fills({ minors: '3' }).presses(t('renewal.submit'));
    assert.equal(receipt.title, t('renewal.done'));
    assert.ok(receipt.text.includes('9.3.2027'), receipt.text);
    const atCounter = await bot.people.venue.says('VANHA001');
    assert.equal(atCounter.title, t('visit.valid', { lastDay: '9.3.2027' }));
  });

  it('leads back to the handover with everything typed, for whoever holds another card', async () => {
    await office.says('luovutus');
    const typed = {
      ...{ code: 'VANH A001', birthYear: '1985', postalCode: '87100', minors: '5', municipality: 'Vaasa' },
      ...{ lifeSituation: 'student', gender: 'other', day: '1.3.2026' },
    };
    const form = await office.fills(typed).presses(t('handover.submit'));
    assert.deepEqual([form.input('minors').value, form.input('gender').value], ['5', 'other']);
    await office.fills({ minors: '99' }).presses(t('renewal.submit'));
    const back = await office.presses(t('common.changeDetails'));
    assert.equal(back.title, t('handover.title'));
    assert.deepEqual(back.values, typed);
    const receipt = await office.fills({ code: 'VANHA009' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
    assert.equal((await bot.store.cards.find(CardCode.parse('VANHA009')))?.background?.municipality, '905');
    assert.equal((await bot.store.cards.find(CardCode.parse('VANHA001')))?.history, undefined);
  });

  it('leads back to the registration of a community card as well', async () => {
    await office.says('yhteisön kortti');
    const form = await office.fills({ code: 'VANHA001' }).presses(t('community.submit'));
    assert.equal(form.title, t('issued.renew'));
    assert.ok(form.lines.includes(t('handover.notRegistered')), form.text);
    const back = await office.presses(t('common.changeDetails'));
    assert.deepEqual([back.title, back.values.code], [t('community.title'), 'VANH A001']);
  });

  it('is not what a blocked card is for: the handover comes back and says that nothing was registered', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.block'));
    await office.presses(t('issued.blockSubmit'));
    await office.says('luovutus');
    const values = { code: 'VANHA001', birthYear: '1980', postalCode: '87100', minors: '4' };
    const again = await office.fills(values).presses(t('handover.submit'));
    assert.equal(again.title, t('handover.title'));
    assert.ok(again.errors.code?.includes(t('handover.notRegistered')), again.text);
    assert.equal(again.values.minors, '4');
  });

  it('opens from the details of the card, and keeps what was typed when it is wrong', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.renew'));
    for (const minors of ['', '21']) {
      const again = await office.fills({ minors }).presses(t('renewal.submit'));
      assert.equal(again.errors.minors, t('error.minors'), minors);
    }
    assert.equal(office.screen.input('minors').value, '21');
  });

  it('counts once when the button is pressed twice, and can be undone', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.renew'));
    const press = office.pressing(t('renewal.submit'));
    await Promise.all([bot.post(press), bot.post(press)]);
    const stored = await bot.store.cards.find(CardCode.parse('VANHA001'));
    assert.equal(stored?.history?.count, 1);
    await office.presses(t('renewal.submit'));
    assert.equal(office.screen.title, t('renewal.done'));
    assert.equal((await office.presses(t('common.undo'))).title, t('renewal.undone'));
    const atCounter = await bot.people.venue.says('VANHA001');
    assert.equal(atCounter.title, t('visit.expired', { lastDay: '1.2.2026' }));
  });

  it('can be undone from the details of the card, unless something else was done to it since', async () => {
    const hasUndo = async (): Promise<boolean> =>
      (await office.says('VANHA001')).buttons.some(({ title }) => title === t('issued.undoRenewal'));
    assert.equal(await hasUndo(), false);
    await office.presses(t('issued.renew'));
    await office.presses(t('renewal.submit'));
    assert.equal(await hasUndo(), true);
    assert.equal((await office.presses(t('issued.undoRenewal'))).title, t('renewal.undone'));
    assert.equal(await hasUndo(), false);
    await office.presses(t('issued.renew'));
    await office.presses(t('renewal.submit'));
    await office.says('VANHA001');
    await office.presses(t('issued.block'));
    await office.presses(t('issued.blockSubmit'));
    assert.equal(await hasUndo(), false);
  });

  it('asks nothing of a community card', async () => {
    await office.says('YHTE0001');
    const form = await office.presses(t('issued.renew'));
    assert.deepEqual(form.inputs, []);
    assert.equal((await office.presses(t('renewal.submit'))).title, t('renewal.done'));
    assert.ok(!office.screen.buttons.some(({ title }) => title === t('client.show')));
  });

  it('is told to the client as a handover is, and goes back to its receipt until it is undone', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.renew'));
    const receipt = await office.presses(t('renewal.submit'));
    for (const line of ['tellId', 'tellPersonal', 'tellChildren', 'tellChanges'] as const)
      assert.ok(receipt.text.includes(t(`handover.${line}`)), `${line}\n${receipt.text}`);
    const shown = await office.presses(t('client.show'));
    for (const line of [
      clientFi.valid({ lastDay: '9.3.2027' }),
      clientFi.identity,
      clientFi.personal,
      clientFi.children,
      clientFi.office({ office: 'Rannan sosiaalityö' }),
    ])
      assert.ok(shown.lines.includes(line), `${line}\n${shown.text}`);
    assert.ok(shown.text.includes('Rannan teatteri'), shown.text);
    assert.doesNotMatch(shown.text, /VANH/);
    const { data } = office.screen.button('English');
    const english = await office.presses('English');
    assert.ok(english.lines.includes(clientEn.valid({ lastDay: '9 March 2027' })), english.text);
    assert.equal((await office.presses(t('client.back'))).title, t('renewal.done'));
    const press = (sender: typeof office.sender) =>
      bot.post(activities.execute(sender, 'client.receipt', data));
    for (const { sender } of [bot.people.venue, bot.people.otherOffice])
      assert.equal(cardOf(await press(sender)).lines[0], t('common.notFound'));
    await office.presses(t('common.undo'));
    assert.equal(cardOf(await press(office.sender)).lines[0], t('common.notFound'));
  });

  it('beside Kaikukanta says to the client that the new date does not hold yet', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('SKAR0001');
    await worker.presses(sv('issued.renew'));
    await worker.presses(sv('renewal.submit'));
    const shown = await worker.presses(sv('client.show'));
    assert.ok(shown.lines.includes(clientSv.notYetRenewed), shown.text);
  });

  it('beside Kaikukanta says that it has to be done there too', async () => {
    const worker = bot.people.otherOffice.withLocale('sv-FI');
    await worker.says('SKAR0001');
    await worker.presses(sv('issued.renew'));
    const receipt = await worker.presses(sv('renewal.submit'));
    assert.ok(receipt.lines.includes(sv('renewal.beside')), receipt.text);
    const undone = await worker.presses(sv('common.undo'));
    assert.ok(undone.lines.includes(sv('renewal.undoneBeside')), undone.text);
  });

  it('is not offered twice a day, and a blocked card has none', async () => {
    await office.says('VANHA001');
    await office.presses(t('issued.renew'));
    await office.presses(t('renewal.submit'));
    const after = await office.says('VANHA001');
    assert.ok(!after.buttons.some(({ title }) => title === t('issued.renew')));
    assert.equal((await office.opensDialog('renewal', { code: 'VANHA001' })).windowTitle, t('issued.title'));
  });
});
