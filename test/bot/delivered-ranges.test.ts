import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { createOperationKeys } from '../../services/operation-keys.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { GRANTS, OFFICE, OTHER_OFFICE, SECOND_OFFICE, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const LIST = 'EKMA0001–EKMA0250\nekmb 001 - ekmb 020';
const CLIENT = { birthYear: '1980', postalCode: '87100', minors: '3' };

describe('the codes of the cards that were delivered to an office', () => {
  let bot: RunningBot<'social' | 'mainUser' | 'otherMainUser' | 'office' | 'venue'>;
  beforeEach(async () => {
    const { social, mainUser, otherMainUser, office, venue } = GRANTS;
    bot = await startBot({ people: { social, mainUser, otherMainUser, office, venue }, fill: twoAreas });
  });
  afterEach(() => bot.close());

  const opens = async (officeId = OFFICE) => {
    await bot.people.social.says('toimitetut kortit');
    return bot.people.social.fills({ officeId }).presses(t('delivered.open'));
  };
  const keeps = async (ranges: string) => {
    await opens();
    return bot.people.social.fills({ ranges }).presses(t('delivered.save'));
  };
  const registered = async () => (await bot.store.cards.ofDay('ranta', '2026-03-10')).map(({ _id }) => _id);

  it('are kept as ranges, come back, and are taken away by leaving the field empty', async () => {
    const saved = await keeps(LIST);
    assert.ok(saved.lines.includes(t('delivered.now', { count: 2 })), saved.text);
    const form = await opens();
    assert.equal(form.title, t('delivered.title', { name: 'Rannan sosiaalityö' }));
    assert.equal(form.input('ranges').value, 'EKMA0001–EKMA0250\nEKMB001–EKMB020');
    assert.equal((await opens(SECOND_OFFICE)).input('ranges').value, undefined);
    const emptied = await keeps('');
    assert.ok(emptied.lines.includes(t('delivered.none')), emptied.text);
    assert.deepEqual(await bot.store.settings.deliveredRanges(OFFICE), []);
  });

  it('are refused by line, with what is wrong, and nothing is saved', async () => {
    const typed = 'EKMA0001–EKMA0250\n\nEKMA0001\nEKMA0009–EKMA0001\nEKMA01–EKMA0100\nkaikki';
    const refused = await keeps(typed);
    const sentences = [
      t('delivered.notRange', { rows: '3, 6' }),
      t('delivered.backwards', { rows: '4' }),
      t('delivered.unequal', { rows: '5' }),
      t('delivered.notSaved'),
    ];
    assert.equal(refused.errors.ranges, sentences.join('\n\n'));
    assert.equal(refused.input('ranges').value, typed);
    assert.deepEqual(await bot.store.settings.deliveredRanges(OFFICE), []);
  });

  it('are a list as long as an office needs, in which nothing ordinary is taken for a client’s', async () => {
    const lines = Array.from({ length: 200 }, (_, at) => {
      const start = String(at * 100 + 1).padStart(5, '0');
      return `EKM${start}–EKM${String(at * 100 + 100).padStart(5, '0')}`;
    });
    const saved = await keeps(lines.join('\n'));
    assert.ok(saved.lines.includes(t('delivered.now', { count: 200 })), saved.text);
  });

  it('are not shown again where an identity code stands among them, whatever stands between its parts', async () => {
    const refused = await keeps(`${LIST}\n2,00207+981Y`);
    assert.equal(refused.input('ranges').value, undefined);
    assert.ok(!refused.text.includes('981Y'), refused.text);
    assert.deepEqual(await bot.store.settings.deliveredRanges(OFFICE), []);
  });

  it('are kept by whoever answers for the distributors of the area, and nobody else', async () => {
    assert.equal((await bot.people.mainUser.says('toimitetut kortit')).title, t('delivered.cards'));
    const secret = await bot.store.settings.formSecret();
    const { make } = createOperationKeys(secret, bot.time.now);
    for (const [person, officeId] of [
      [bot.people.social, OTHER_OFFICE],
      [bot.people.otherMainUser, OFFICE],
      [bot.people.office, OFFICE],
      [bot.people.venue, OFFICE],
    ] as const) {
      const hidden = { form: 'deliveredRanges', operationKey: make('deliveredRanges', person.id) };
      const sent = { ...hidden, about: { officeId }, ranges: LIST };
      const answer = cardOf(await bot.post(activities.execute(person.sender, 'form.submit', sent)));
      assert.equal(answer.lines[0], t('common.notFound'));
      assert.deepEqual(await bot.store.settings.deliveredRanges(officeId), []);
    }
  });

  it('are compared with the code of a handover, which is registered in one tap when it is right', async () => {
    await keeps(LIST);
    const { office } = bot.people;
    await office.says('luovutus');
    const asked = await office.fills({ ...CLIENT, code: 'ekma 0251' }).presses(t('handover.submit'));
    assert.equal(asked.title, t('delivered.ask'));
    assert.ok(asked.lines.includes('EKMA 0251'), asked.text);
    assert.deepEqual(await registered(), []);
    const receipt = await office.presses(t('delivered.askYes'));
    assert.equal(receipt.title, t('handover.done'));
    assert.deepEqual(await registered(), ['EKMA0251']);
    const [kept] = await bot.store.cards.ofDay('ranta', '2026-03-10');
    assert.equal(kept?.background?.minors, 3);
  });

  it('open the form again with everything that was typed, and ask of another code again', async () => {
    await keeps(LIST);
    const { office } = bot.people;
    await office.says('luovutus');
    await office.fills({ ...CLIENT, code: 'EKMA0251' }).presses(t('handover.submit'));
    const form = await office.presses(t('common.changeDetails'));
    assert.deepEqual([form.input('code').value, form.input('minors').value], ['EKMA0251', '3']);
    const again = await office.fills({ code: 'EKMA0252' }).presses(t('handover.submit'));
    assert.equal(again.title, t('delivered.ask'));
    await office.presses(t('common.changeDetails'));
    const receipt = await office.fills({ code: 'EKMA0250' }).presses(t('handover.submit'));
    assert.equal(receipt.title, t('handover.done'));
  });

  it('are compared with a community card as well', async () => {
    await keeps(LIST);
    const { office } = bot.people;
    await office.says('yhteisön kortti');
    const asked = await office.fills({ code: 'YHTE0001' }).presses(t('community.submit'));
    assert.equal(asked.title, t('delivered.ask'));
    assert.equal((await office.presses(t('delivered.askYes'))).title, t('community.done'));
  });

  it('are compared with a list, whose rows outside them come back and are confirmed with one tick', async () => {
    await keeps(LIST);
    const { office } = bot.people;
    await office.says('monta korttia');
    const rows = 'EKMA0251\t1980\t87100\t2\nEKMB020\t1980\t87100\t2\nEKMA0252\t1980\t87100\t0';
    const result = await office.fills({ rows }).presses(t('rows.submit'));
    assert.ok(result.text.includes(t('delivered.row')), result.text);
    assert.ok(result.text.includes(t('delivered.askRows', { codes: 'EKMA 0251, EKMA 0252' })), result.text);
    assert.deepEqual(await registered(), ['EKMB020']);
    const again = await office.presses(t('rows.submit'));
    assert.ok(again.text.includes(t('delivered.row')), 'nobody has confirmed anything yet');
    assert.deepEqual(await registered(), ['EKMB020']);
    const tick = again.input('confirmedCodes').choices?.[0]?.value ?? '';
    const done = await office.fills({ confirmedCodes: tick }).presses(t('rows.submit'));
    assert.equal(done.title, t('rows.done', { count: 3 }));
    assert.deepEqual((await registered()).toSorted(), ['EKMA0251', 'EKMA0252', 'EKMB020']);
  });

  it('are asked about again where another code is typed after the tick, and not where it is the same', async () => {
    await keeps(LIST);
    const { office } = bot.people;
    // A list in a message is registered at once, and has its rows to correct below.
    const result = await office.says('EKMA0251\t1980\t87100\t2\nEKMA0252\t1980\t87100\t2');
    const tick = result.input('confirmedCodes').choices?.[0]?.value ?? '';
    const rows = 'EKMA0251; 1980; 1; 2\nEKMA0253; 1980; 87100; 2';
    const other = await office.fills({ rows, confirmedCodes: tick }).presses(t('rows.submit'));
    assert.deepEqual(await registered(), []);
    assert.ok(other.text.includes(t('delivered.askRows', { codes: 'EKMA 0251, EKMA 0253' })), other.text);
    assert.equal(other.input('confirmedCodes').value, undefined);
    const wrong = await office
      .fills({ rows: 'EKMA0251; 1980; 1; 2', confirmedCodes: 'EKMA0251 EKMA0253' })
      .presses(t('rows.submit'));
    assert.equal(wrong.input('confirmedCodes').value, 'EKMA0251', 'it was confirmed before');
    await office.fills({ rows: 'EKMA0251; 1980; 87100; 2' }).presses(t('rows.submit'));
    assert.deepEqual(await registered(), ['EKMA0251']);
  });

  it('are compared with the new card in the place of an old one', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    await office.fills({ ...CLIENT, code: 'VANHA0001' }).presses(t('handover.submit'));
    await keeps(LIST);
    await office.says('kortin tiedot');
    await office.fills({ code: 'VANHA0001' }).presses(t('issued.open'));
    await office.presses(t('replacement.open'));
    const asked = await office.fills({ newCode: 'EKMA0251' }).presses(t('replacement.submit'));
    assert.equal(asked.title, t('delivered.ask'));
    assert.equal((await office.presses(t('delivered.askYes'))).title, t('replacement.done'));
  });
});
