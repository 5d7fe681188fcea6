import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { without } from '../support/without.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };
const SETTINGS = {
  RETENTION_STAFF_DAYS: '40',
  RETENTION_AUDIT_DAYS: '300',
  RETENTION_KEY_DAYS: '60',
  RETENTION_CHART_DAYS: '80',
};
const CODE = CardCode.parse('VANHA001');

describe('a bot that has run for a long time', () => {
  let bot: RunningBot<'office' | 'venue' | 'mainUser'>;
  beforeEach(async () => {
    bot = await startBot({
      people: { office: GRANTS.office, venue: GRANTS.venue, mainUser: GRANTS.mainUser },
      fill: twoAreas,
      settings: SETTINGS,
    });
  });
  afterEach(() => bot.close());

  const people = () => Object.values(bot.people).map(({ id }) => id);
  /** How often somebody is named in the audit log. */
  const named = async () => {
    const stored = await bot.everythingStored();
    return people().reduce((sum, id) => sum + stored.split(`"personId":"${id}"`).length - 1, 0);
  };
  const daysPass = async (days: number) => {
    bot.time.passes({ hours: 24 * days, minutes: 1 });
    return bot.app.retention.sweep();
  };

  it('forgets who did something, then the keys and the pictures, then that it was done', async () => {
    const { office, mainUser } = bot.people;
    await office.says('luovutus');
    await office.fills({ code: CODE, ...GOOD }).presses(t('handover.submit'));
    await mainUser.says('tilastot');
    const [picture = ''] = /charts\/[\w-]+\.png/.exec(JSON.stringify(mainUser.screen.card)) ?? [];
    assert.equal((await bot.get(`/${picture}`)).status, 200);
    const before = await named();
    assert.ok(before >= 2);

    assert.deepEqual(await daysPass(39), { staff: 0, audit: 0, keys: 0, charts: 0 });
    assert.equal(await named(), before);
    assert.equal((await daysPass(1)).staff, before);
    assert.equal(await named(), 0);
    assert.match(await bot.everythingStored(), /"action":"handover\.register"/);
    assert.equal((await bot.get(`/${picture}`)).status, 200);
    assert.deepEqual(await daysPass(20), { staff: 0, audit: 0, keys: 1, charts: 0 });
    assert.equal((await daysPass(20)).charts, 1);
    assert.equal((await bot.get(`/${picture}`)).status, 404);
    assert.ok((await daysPass(220)).audit >= before);
    assert.doesNotMatch(await bot.everythingStored(), /"action":"handover\.register"/);

    const card = await bot.store.cards.find(CODE);
    assert.deepEqual([card?.state, card?.day, card?.background?.minors], ['active', '2026-03-10', 2]);
  });

  it('keeps nothing else that tells whose form a record came from', async () => {
    const { office, venue } = bot.people;
    await office.says('luovutus');
    const handover = office.fills({ code: CODE, ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    await venue.says(CODE);
    const visit = venue.pressing(t('visit.submit'));
    await venue.presses(t('visit.submit'));
    const stored = await bot.everythingStored();
    for (const press of [handover, visit]) {
      const [, key = '', signature = ''] =
        /"operationKey":"([^"]+)\.([^".]+)"/.exec(JSON.stringify(press)) ?? [];
      assert.ok(stored.includes(key) && key !== '');
      assert.ok(!stored.includes(signature), 'the signature is stored');
    }
  });

  it('counts a form once within its 24 hours, and can undo it, whatever was swept', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    const copy = office.fills({ code: CODE, ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    bot.time.passes({ hours: 23, minutes: 59 });
    await bot.app.retention.sweep();
    assert.equal(cardOf(await bot.post(copy)).title, t('handover.done'));
    await office.presses(t('common.undo'));
    assert.equal(office.screen.title, t('handover.undone'));
    assert.equal(cardOf(await bot.post(copy)).title, t('handover.undone'));
    assert.equal((await bot.store.cards.find(CODE))?.state, 'undone');
  });

  it('records nothing for a copy whose key is gone: it is answered with a fresh form', async () => {
    const { office, venue } = bot.people;
    await office.says('luovutus');
    const copy = office.fills({ code: CODE, ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    const undo = office.pressing(t('common.undo'));
    await office.says('luovutus');
    const spent = office.fills({ code: 'VANHA002', ...GOOD }).pressing(t('handover.submit'));
    await office.presses(t('handover.submit'));
    await office.presses(t('common.undo'));
    await venue.says(CODE);
    const visit = venue.fills({ children: '1' }).pressing(t('visit.submit'));
    await venue.presses(t('visit.submit'));

    // Of two handovers, and of the first entry of the card on that day.
    assert.equal((await daysPass(61)).keys, 3);
    const before = await bot.store.visits.ofDay('ranta', '2026-03-10');
    for (const press of [copy, spent, visit]) {
      assert.ok(cardOf(await bot.post(press)).lines.includes(t('common.staleForm')));
    }
    assert.deepEqual(await bot.store.visits.ofDay('ranta', '2026-03-10'), before);
    assert.equal((await bot.store.cards.find(CardCode.parse('VANHA002')))?.state, 'undone');
    assert.equal(cardOf(await bot.post(undo)).title, t('common.notFound'));
    assert.equal((await bot.store.cards.find(CODE))?.state, 'active');
  });

  it('does this by itself, and its log has counts only', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    await office.fills({ code: CODE, ...GOOD }).presses(t('handover.submit'));
    bot.time.passes({ hours: 24 * 61 });
    const said = bot.nextLine('what was kept long enough was removed');
    await bot.restarts();
    const line = JSON.parse(await said) as Record<string, unknown>; // a line of the log
    assert.deepEqual(without(line, 'time'), {
      ...{ level: 30, msg: 'what was kept long enough was removed' },
      ...{ staff: 1, audit: 0, keys: 1, charts: 0 },
    });
    assert.equal(await named(), 0);
  });
});
