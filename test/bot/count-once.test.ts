import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, cardSent, dialogOf, type Person } from '../support/person.js';
import type { Screen } from '../support/screen.js';
import { card, GRANTS, withCards } from './small-network.js';

const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };
const DAY = '2026-03-10';

const { t } = textsIn('fi');

describe('a form that arrives more than once', () => {
  let bot: RunningBot<'office' | 'colleague' | 'venue'>;
  let office: Person;
  let venue: Person;

  before(async () => {
    bot = await startBot({
      people: { office: GRANTS.office, colleague: GRANTS.office, venue: GRANTS.venue },
      fill: withCards([1, 2, 3, 4, 5].map((at) => card(`KERTA00${at}`, '2026-02-02'))),
    });
    ({ office, venue } = bot.people);
  });
  after(() => bot.close());
  afterEach(() => {
    bot.time.setTo('2026-03-10 10:00');
  });

  const visitsToday = () => bot.store.visits.ofDay('ranta', DAY);
  const auditedVisits = async () => (await bot.everythingStored()).split('"visit.record"').length - 1;

  /** The same press 20 times at once: as a universal action, as its fallback, and from a dialog. Gives what was shown. */
  async function twentyTimes(person: Person, title: string): Promise<Screen[]> {
    const asAction = person.pressing(title);
    const asMessage = person.pressingOldStyle(title);
    const { data } = asAction.value instanceof Object ? dataIn(asAction) : { data: {} };
    const asDialog = activities.dialog(person.sender, 'task/submit', { ...data, verb: 'form.submit' });
    const before = bot.connector.requests.length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        bot.post([asAction, asMessage, asDialog, asAction][index % 4]),
      ),
    );
    const shown = answers.flatMap((answer, index) => {
      if (index % 4 === 1) return [];
      return [index % 4 === 2 ? dialogOf(answer) : cardOf(answer)];
    });
    return [...shown, ...bot.connector.requests.slice(before).map(cardSent)];
  }

  function dataIn(activity: activities.ActivityJson): { data: activities.ActivityJson } {
    const { action } = activity.value as { action: { data: activities.ActivityJson } }; // made by activities.execute
    return action;
  }

  it('gives one card in the register and twenty equal receipts', async () => {
    await office.says('luovutus');
    office.fills({ code: 'MONTA001', ...GOOD });
    const receipts = await twentyTimes(office, t('handover.submit'));
    assert.equal(receipts.length, 20);
    const facts = receipts.map(({ lines }) => lines.filter((line) => line !== t('handover.done')).join('\n'));
    assert.match(facts[0] ?? '', /: MONT A001/);
    assert.deepEqual([...new Set(facts)], facts.slice(0, 1), 'all receipts say the same');
    const audited = (await bot.everythingStored()).split('"handover.register"').length - 1;
    assert.equal(audited, 1);
  });

  it('gives one visit and twenty equal receipts', async () => {
    await venue.says('KERTA001');
    venue.fills({ children: '1' });
    const receipts = await twentyTimes(venue, t('visit.submit'));
    assert.equal(receipts.length, 20);
    const facts = receipts.map(({ lines }) => lines.filter((line) => line !== t('visit.done')).join('\n'));
    assert.match(facts[0] ?? '', /1 aikuinen ja 1 lapsi · Rannan teatteri, Näytelmä/);
    assert.deepEqual([...new Set(facts)], facts.slice(0, 1));
    assert.equal((await visitsToday()).length, 1);
    assert.equal(await auditedVisits(), 1);
  });

  it('says "undone" to a late copy after an undo, and brings nothing back', async () => {
    await venue.says('KERTA002');
    const copy = venue.pressing(t('visit.submit'));
    await venue.presses(t('visit.submit'));
    const before = (await visitsToday()).length;
    await venue.presses(t('common.undo'));
    assert.equal(cardOf(await bot.post(copy)).title, t('visit.undone'));
    assert.equal((await visitsToday()).length, before - 1);

    await office.says('luovutus');
    const handover = office.fills({ code: 'MONTA002', ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    await office.presses(t('common.undo'));
    assert.equal(cardOf(await bot.post(handover)).title, t('handover.undone'));
    assert.equal((await bot.store.cards.find(CardCode.parse('MONTA002')))?.state, 'undone');
  });

  it('says "undone" to a late copy even when the code was handed over again in between', async () => {
    await office.says('luovutus');
    const late = office.fills({ code: 'MONTA003', ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    await office.presses(t('common.undo'));
    await office.says('luovutus');
    await office.fills({ code: 'MONTA003', ...GOOD, minors: '0' }).presses(t('handover.submit'));
    assert.equal(cardOf(await bot.post(late)).title, t('handover.undone'));
    assert.equal((await bot.store.cards.find(CardCode.parse('MONTA003')))?.background?.minors, 0);
  });

  it('undoes once, however often it is asked', async () => {
    await venue.says('KERTA003');
    await venue.presses(t('visit.submit'));
    const before = (await visitsToday()).length;
    const press = venue.pressing(t('common.undo'));
    const answers = await Promise.all(Array.from({ length: 8 }, () => bot.post(press)));
    assert.deepEqual([...new Set(answers.map((answer) => cardOf(answer).title))], [t('visit.undone')]);
    assert.equal((await visitsToday()).length, before - 1);
  });

  it('gives the receipt again after a restart of the bot', async () => {
    await venue.says('KERTA004');
    const press = venue.pressing(t('visit.submit'));
    const first = cardOf(await bot.post(press));
    await bot.restarts();
    assert.equal(cardOf(await bot.post(press)).text, first.text);
  });

  it('answers a form older than 24 hours with a fresh one, filled in, and records nothing', async () => {
    await office.says('luovutus');
    const typed = { code: 'VANHA001', ...GOOD, gender: 'woman' };
    const press = office.fills(typed).pressing(t('handover.submit'));
    bot.time.passes({ hours: 24, minutes: 1 });
    const fresh = cardOf(await bot.post(press));
    assert.ok(fresh.lines.includes(t('common.staleForm')));
    assert.deepEqual(fresh.values, typed);
    assert.equal(await bot.store.cards.find(CardCode.parse('VANHA001')), undefined);
    office.screen = fresh;
    assert.equal((await office.presses(t('handover.submit'))).title, t('handover.done'));
  });

  it('takes a form that is 24 hours old to the minute', async () => {
    await office.says('luovutus');
    const press = office.fills({ code: 'VANHA002', ...GOOD }).pressing(t('handover.submit'));
    bot.time.passes({ hours: 24 });
    assert.equal(cardOf(await bot.post(press)).title, t('handover.done'));
  });

  it('does not take a form that was made for another person', async () => {
    await office.says('luovutus');
    const { colleague } = bot.people;
    colleague.screen = office.screen;
    const again = await colleague.fills({ code: 'TOISEN01', ...GOOD }).presses(t('handover.submit'));
    assert.ok(again.lines.includes(t('common.staleForm')));
    assert.equal(await bot.store.cards.find(CardCode.parse('TOISEN01')), undefined);
  });

  it('does not take the key of another form, a changed key or a made-up one', async () => {
    await office.says('luovutus');
    const keys = dataIn(office.fills({ code: 'AVAIN001', ...GOOD }).pressing(t('handover.submit')));
    const key = String(keys.data.operationKey);
    const [madeAt = '', nonce = '', signature = ''] = key.split('.');
    await venue.says('KERTA005');
    const visitKey = String(dataIn(venue.pressing(t('visit.submit'))).data.operationKey);
    const later = (Number.parseInt(madeAt, 36) + 3_600_000).toString(36);
    const tampered = [
      visitKey,
      `${later}.${nonce}.${signature}`,
      `${madeAt}.${nonce}x.${signature}`,
      `${madeAt}.${nonce}.${'A'.repeat(signature.length)}`,
      `${key}.more`,
      '..',
      '',
    ];
    for (const operationKey of tampered) {
      const press = activities.execute(office.sender, 'form.submit', { ...keys.data, operationKey });
      assert.ok(cardOf(await bot.post(press)).lines.includes(t('common.staleForm')), operationKey);
    }
    assert.equal(await bot.store.cards.find(CardCode.parse('AVAIN001')), undefined);
  });

  it('gives the receipt of the first code when the same form is sent with another code', async () => {
    await office.says('luovutus');
    const first = office.fills({ code: 'SAMA0001', ...GOOD }).pressing(t('handover.submit'));
    const second = office.fills({ code: 'SAMA0002', ...GOOD }).pressing(t('handover.submit'));
    await bot.post(first);
    const answer = cardOf(await bot.post(second));
    assert.equal(await bot.store.cards.find(CardCode.parse('SAMA0002')), undefined);
    assert.match(answer.text, /SAMA 0001/);
  });
});
