import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { dayOf } from '../../services/days.js';
import type { VisitRow, VisitRowOutcome } from '../../services/visit-rows.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const TODAY = '2026-03-10';
const PLAY = 'theatre/play';
const COURSE = 'theatre/drama course';

function row(code: string, more: Partial<VisitRow> = {}): VisitRow {
  return { code: CardCode.parse(code), children: 0, ...more };
}

const kindsOf = (outcomes: { kind: string }[]): string[] => outcomes.map(({ kind }) => kind);
const keysOf = (outcomes: VisitRowOutcome[]): string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'recorded' ? [outcome.receipt.operationKey] : []));

describe('a list of visits', () => {
  let network: Network;

  beforeEach(async () => {
    network = await openNetwork(TODAY);
    await network.hasCard({ code: 'GROUP001', community: true });
    for (const code of ['OWN00001', 'OWN00002', 'OWN00003']) await network.hasCard({ code, minors: 1 });
  });

  const record = (rows: VisitRow[], { list = 'list 1', purposeId = PLAY } = {}) =>
    network.visitRows.record(network.venueWorker('theatre'), list, purposeId, rows);
  const usesOf = async (day = TODAY) => {
    await network.totals.sweep();
    return (await network.store.dailyTotals.find('inland', day))?.figures?.uses.theatre?.culture;
  };

  it('counts the workers and clients under 16 of a community card, and each of the others as one', async () => {
    const outcomes = await record([
      row('GROUP001', { workers: 2, children: 5, helpers: 1 }),
      row('OWN00001', { children: 1 }),
      row('OWN00002', { helpers: 2 }),
    ]);
    assert.deepEqual(kindsOf(outcomes), ['recorded', 'recorded', 'recorded']);
    assert.deepEqual(await usesOf(), { adults: 4, children: 6 });
    for (const key of keysOf(outcomes)) assert.equal((await network.store.audit.ofTarget(key)).length, 1);
  });

  it('keeps cards of communities and of persons apart', async () => {
    const outcomes = await record([row('OWN00001', { workers: 1 }), row('GROUP001')]);
    assert.deepEqual(kindsOf(outcomes), ['isPersonal', 'isCommunity']);
    assert.equal(await usesOf(), undefined);
  });

  it('records the rows that can be, and says of the others why not', async () => {
    await network.hasCard({ code: 'BLOCKED1', state: 'blocked' });
    await network.hasCard({ code: 'EXPIRED1', day: '2025-03-01' });
    const outcomes = await record([
      row('OWN00001'),
      row('NOCARD01'),
      row('BLOCKED1'),
      row('EXPIRED1'),
      row('OWN00002'),
      row('OWN00002'),
      row('OWN00003', { day: '2026-03-11' }),
      row('OWN00003', { purposeId: 'museum/exhibition' }),
    ]);
    assert.deepEqual(kindsOf(outcomes), [
      ...['recorded', 'refused', 'refused', 'refused', 'repeated', 'repeated', 'dayRefused', 'notFound'],
    ]);
    const states = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.state.kind] : []));
    assert.deepEqual(states, ['unknown', 'blocked', 'expired']);
    assert.deepEqual(await usesOf(), { adults: 1, children: 0 });
  });

  it('asks about what may be a slip, row by row', async () => {
    await network.visits.record(network.venueWorker('theatre'), 'before', {
      ...row('OWN00002'),
      purposeId: PLAY,
    });
    const rows = [
      row('OWN00001', { children: 2 }),
      row('OWN00002'),
      row('GROUP001', { workers: 1, children: 9 }),
    ];
    const outcomes = await record(rows);
    const doubts = outcomes.map((outcome) => (outcome.kind === 'toConfirm' ? outcome.doubts : []));
    assert.deepEqual(doubts, [['moreChildren'], ['again'], []]);
    const confirmed = rows.map((one, index) => ({ ...one, confirmed: doubts[index] ?? [] }));
    assert.deepEqual(kindsOf(await record(confirmed)), ['recorded', 'recorded', 'recorded']);
    assert.deepEqual(await usesOf(), { adults: 4, children: 11 });
  });

  it('counts on its own day and for what its row says, or for what the list is', async () => {
    const outcomes = await record([
      row('OWN00001', { day: '2026-03-01' }),
      row('OWN00001', { day: '2026-03-02' }),
      row('OWN00001', { day: '2026-03-01', purposeId: COURSE }),
    ]);
    // The card was handed over today; on earlier days it was none.
    assert.deepEqual(kindsOf(outcomes), ['refused', 'refused', 'refused']);
    await network.hasCard({ code: 'EARLY001', day: '2026-02-01' });
    await record([
      row('EARLY001', { day: '2026-03-01' }),
      row('EARLY001', { day: '2026-03-02' }),
      row('EARLY001', { day: '2026-03-01', purposeId: COURSE }),
    ]);
    assert.deepEqual(await usesOf('2026-03-01'), { adults: 1, children: 0 });
    const course = await network.store.visits.ofServiceSince('theatre', 'drama course', '2026-03-01');
    assert.deepEqual(
      course.map(({ day }) => day),
      ['2026-03-01'],
    );
  });

  it('gives the same receipts when a copy arrives, at the same time or later', async () => {
    const rows = [row('GROUP001', { workers: 1, children: 3 }), row('OWN00001'), row('OWN00002')];
    const second = servicesOn(network.store, network.clock);
    const [first, copy] = await Promise.all([
      record(rows),
      second.visitRows.record(network.venueWorker('theatre'), 'list 1', PLAY, rows),
    ]);
    assert.deepEqual(keysOf(first), keysOf(copy));
    network.clock.passes({ days: 2 });
    const later = await record(rows);
    assert.deepEqual(keysOf(later), keysOf(first));
    assert.ok(later.every((outcome) => outcome.kind === 'recorded' && outcome.again));
    assert.deepEqual(await usesOf(), { adults: 3, children: 3 });
    assert.equal(await usesOf(dayOf(network.clock.now())), undefined);
  });

  it('gives the last tickets to those who stand first, and to nobody twice', async () => {
    const worker = network.venueWorker('theatre');
    const purposeId = await eventWithTickets(3);
    const rows = [
      row('GROUP001', { workers: 1, children: 1 }),
      row('OWN00001', { children: 1 }),
      row('OWN00002'),
    ];
    const outcomes = await network.visitRows.record(worker, 'list 1', purposeId, rows);
    assert.deepEqual(kindsOf(outcomes), ['recorded', 'soldOut', 'recorded']);
    assert.deepEqual(
      kindsOf(await network.visitRows.record(worker, 'list 1', purposeId, rows)),
      kindsOf(outcomes),
    );
    const keys = keysOf(outcomes);
    assert.deepEqual(kindsOf(await network.visitRows.undo(worker, keys)), ['undone', 'undone']);
    const other = await network.visitRows.record(worker, 'list 2', purposeId, rows.slice(0, 1));
    assert.deepEqual(kindsOf(other), ['recorded']);
  });
  async function eventWithTickets(limit: number): Promise<string> {
    const event = await network.events.add(network.venueWorker('theatre'), 'premiere', 'theatre', {
      ...{ name: 'Premiere', language: 'en', category: 'culture', kind: 'event', day: TODAY, limit },
    });
    assert.ok(event !== undefined);
    return event.id;
  }

  it('is undone as a whole, and a copy of it brings nothing back', async () => {
    const rows = [row('GROUP001', { workers: 1, children: 2 }), row('OWN00001')];
    const keys = keysOf(await record(rows));
    assert.deepEqual(kindsOf(await network.visitRows.undo(network.venueWorker('museum'), keys)), [
      'notFound',
      'notFound',
    ]);
    assert.deepEqual(kindsOf(await network.visitRows.undo(network.venueWorker('theatre'), keys)), [
      'undone',
      'undone',
    ]);
    assert.deepEqual(kindsOf(await record(rows)), ['undone', 'undone']);
    assert.equal(await usesOf(), undefined);
    assert.deepEqual(await network.visitRows.standing(network.venueWorker('theatre'), keys), []);
  });

  it('is of the venues of its actor, and tells nobody else anything', async () => {
    const rows = [row('GROUP001'), row('NOCARD01')];
    for (const actor of [
      network.venueWorker('museum'),
      network.officeWorker('family centre'),
      network.stranger(),
    ]) {
      const outcomes = await network.visitRows.record(actor, 'list 1', PLAY, rows);
      assert.deepEqual(kindsOf(outcomes), ['notFound', 'notFound']);
    }
    const agent = network.ticketAgent('theatre', 'swimming hall');
    assert.deepEqual(kindsOf(await network.visitRows.record(agent, 'list 2', PLAY, [row('OWN00001')])), [
      'recorded',
    ]);
    const elsewhere = await network.visitRows.record(agent, 'list 2', 'museum/exhibition', [row('OWN00002')]);
    assert.deepEqual(kindsOf(elsewhere), ['notFound']);
  });

  it('is completed by the next copy when its process ends half-way, with right totals', async () => {
    const worker = network.venueWorker('theatre');
    const rowsOf = (round: number): VisitRow[] => [
      row(`CUTG${1000 + round}`, { workers: 1, children: 2 }),
      row(`CUTP${1000 + round}`),
    ];
    for (let round = 0; round < 60; round += 1) {
      await network.hasCard({ code: `CUTG${1000 + round}`, community: true });
      await network.hasCard({ code: `CUTP${1000 + round}` });
    }
    const calls = await endAfterEveryCall(
      network.store,
      (store, round) =>
        servicesOn(store, network.clock).visitRows.record(worker, `list ${round}`, PLAY, rowsOf(round)),
      async (round, where) => {
        const outcomes = await network.visitRows.record(worker, `list ${round}`, PLAY, rowsOf(round));
        assert.deepEqual(kindsOf(outcomes), ['recorded', 'recorded'], where);
        assert.deepEqual(await usesOf(), { adults: 2 * (round + 1), children: 2 * (round + 1) }, where);
      },
    );
    assert.ok(calls > 10, `a list takes several calls, not ${calls}`);
  });
});
