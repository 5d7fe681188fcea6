import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { CardChange } from '../../services/store/card-history.js';
import type { VisitValues } from '../../services/visit-values.js';
import { openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');
const TODAY = '2026-03-10';

describe('a visit that is entered late', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });
  const guard = () => network.venueWorker('theatre');
  const record = async (key: string, values: Partial<VisitValues> = {}) =>
    network.visits.record(guard(), key, { code: CODE, purposeId: 'theatre/play', children: 0, ...values });

  it('counts on its own day, in its day and not in today’s', async () => {
    await network.hasCard({ code: CODE, day: '2026-02-01', minors: 1 });
    const outcome = await record('form', { day: '2026-03-03', children: 1 });
    assert.ok(outcome.kind === 'recorded');
    assert.equal(outcome.receipt.day, '2026-03-03');
    await network.totals.sweep();
    const usesOn = async (day: string) =>
      (await network.store.dailyTotals.find('inland', day))?.figures?.uses.theatre?.culture;
    assert.deepEqual(await usesOn('2026-03-03'), { adults: 1, children: 1 });
    assert.equal(await usesOn(TODAY), undefined);
    assert.deepEqual((await network.store.cards.find(CODE))?.firstUse?.day, '2026-03-03');
    assert.deepEqual(await network.visits.undo(guard(), 'form'), { kind: 'undone' });
    await network.totals.sweep();
    assert.equal(await usesOn('2026-03-03'), undefined);
  });

  it('can be of today and as many days back as the setting says, and never of a day to come', async () => {
    await network.hasCard({ code: CODE, day: '2025-12-01' });
    assert.deepEqual(network.visits.possibleDays(), { from: '2026-01-09', to: TODAY });
    for (const day of ['2026-01-08', '2026-03-11', '2030-01-01']) {
      assert.deepEqual(await record(`form ${day}`, { day }), { kind: 'dayRefused', earliest: '2026-01-09' });
    }
    for (const day of ['2026-01-09', TODAY]) {
      assert.equal((await record(`form ${day}`, { day })).kind, 'recorded', day);
    }
  });

  it('is judged by the validity of that day, before the handover and after the last day', async () => {
    await network.hasCard({ code: CODE, day: '2025-03-01' });
    assert.equal((await network.visits.lookUp(guard(), CODE)).kind, 'expired');
    assert.equal((await network.visits.lookUp(guard(), CODE, '2026-02-28')).kind, 'valid');
    assert.equal((await record('on the last day', { day: '2026-02-28' })).kind, 'recorded');
    assert.equal((await record('the day after', { day: '2026-03-01' })).kind, 'refused');
    await network.hasCard({ code: 'NEWCARD1', day: '2026-03-09' });
    const before = await record('before', { code: CardCode.parse('NEWCARD1'), day: '2026-03-08' });
    assert.ok(before.kind === 'refused' && before.state.kind === 'unknown');
  });

  it('is judged by the blocks of that day: before the block the card was good', async () => {
    await network.hasCard({ code: CODE, day: '2026-01-15', state: 'blocked' });
    // Nobody wrote down when it was blocked, so it counts as blocked on every day.
    assert.equal((await record('form', { day: '2026-03-01' })).kind, 'refused');
  });

  it('loses its mark of too many children when it is moved to a day on which they were registered', async () => {
    await network.hasCard({ code: CODE, day: '2026-02-01', minors: 2 });
    const card = await network.store.cards.find(CODE);
    assert.ok(card !== undefined);
    const change: CardChange = {
      ...{ kind: 'details', key: 'details', day: '2026-03-06', at: new Date('2026-03-06T09:00:00Z') },
      ...{ minors: 0, minorsBefore: 2 },
    };
    await network.store.cards.change(card, { minors: 0, history: { count: 1, changes: [change] } });
    assert.equal((await record('form', { children: 2, confirmed: ['moreChildren'] })).kind, 'recorded');
    const corrected = await network.visitEntries.correct(guard(), 'correction', 'form', {
      ...{ day: '2026-03-03', confirmed: [] },
    });
    assert.equal(corrected.kind, 'corrected');
    assert.deepEqual((await network.store.visits.find('form'))?.confirmed, []);
  });

  it('is a second entry only beside one of the same day', async () => {
    await network.hasCard({ code: CODE, day: '2026-02-01' });
    assert.equal((await record('today')).kind, 'recorded');
    assert.equal((await record('before', { day: '2026-03-03' })).kind, 'recorded');
    const again = await record('again', { day: '2026-03-03' });
    assert.ok(again.kind === 'toConfirm');
    assert.deepEqual([again.doubts, again.visit.day], [['again'], '2026-03-03']);
  });

  it('gives its receipt to a copy that comes when the day is too long ago', async () => {
    await network.hasCard({ code: CODE, day: '2026-01-01' });
    await record('form', { day: '2026-01-10' });
    network.clock.passes({ days: 5 });
    assert.equal((await record('form', { day: '2026-01-10' })).kind, 'recorded');
    assert.equal((await record('another', { day: '2026-01-10' })).kind, 'dayRefused');
  });
});
