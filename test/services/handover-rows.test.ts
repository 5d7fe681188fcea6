import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { HandoverRow, HandoverRowOutcome } from '../../services/handover-rows.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const OFFICE = 'adult social work';

function row(code: string, more: Partial<HandoverRow> = {}): HandoverRow {
  const { background } = handoverOf(code);
  return { code: CardCode.parse(code), background, ...more };
}

const kindsOf = (outcomes: { kind: string }[]): string[] => outcomes.map(({ kind }) => kind);

describe('a list of handovers', () => {
  let network: Network;

  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });

  const register = (list: string, rows: HandoverRow[], office = OFFICE) =>
    network.handoverRows.register(network.officeWorker(OFFICE), list, office, rows);
  const handoversOf = async (day: string) => {
    await network.totals.sweep();
    const [totals] = await network.store.dailyTotals.ofRange({ from: day, to: day });
    return totals?.figures?.handovers[OFFICE] ?? 0;
  };

  it('registers each row like a single handover, with a receipt and a note of its own', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`LIST${100 + index}`));
    const outcomes = await register('list 1', rows);
    assert.deepEqual(new Set(kindsOf(outcomes)), new Set(['registered']));
    for (const [index, outcome] of outcomes.entries()) {
      assert.ok(outcome.kind === 'registered');
      assert.equal(outcome.receipt.code, rows[index]?.code);
      assert.equal(outcome.receipt.lastDay, '2027-03-09');
      assert.equal((await network.store.audit.ofTarget(outcome.receipt.code)).length, 1);
    }
    assert.equal(await handoversOf('2026-03-10'), 30);
  });

  it('saves the rows that can be, and says of the others why not', async () => {
    const own = await network.hasCard({ day: '2026-02-02' });
    const other = await network.hasCard({ office: 'family centre' });
    const outcomes = await register('list 1', [
      row('FREE0001'),
      row(own),
      row(other),
      row('TWICE001'),
      row('FREE0002', { day: '2026-01-09' }),
      row('FREE0003', { day: '2026-01-08' }),
      row('FREE0004', { day: '2026-03-11' }),
      row('TWICE001'),
    ]);
    assert.deepEqual(kindsOf(outcomes), [
      'registered',
      'registeredHere',
      'registeredElsewhere',
      'repeated',
      'registered',
      'dayRefused',
      'dayRefused',
      'repeated',
    ]);
    assert.deepEqual(outcomes[1], { kind: 'registeredHere', lastDay: '2027-02-01' });
    assert.deepEqual(outcomes[2], { kind: 'registeredElsewhere' });
    assert.equal(await network.store.cards.find(CardCode.parse('TWICE001')), undefined);
  });

  it('counts a handover on its own day, and lets it be valid from that day', async () => {
    const [outcome] = await register('list 1', [row('PAPER001', { day: '2026-02-27' })]);
    assert.ok(outcome?.kind === 'registered');
    assert.equal(outcome.receipt.day, '2026-02-27');
    assert.equal(outcome.receipt.lastDay, '2027-02-26');
    assert.equal(await handoversOf('2026-02-27'), 1);
    assert.equal(await handoversOf('2026-03-10'), 0);
  });

  it('gives the same receipts when a copy arrives, at the same time or later', async () => {
    const rows = [row('COPY0001'), row('COPY0002')];
    const second = servicesOn(network.store, network.clock);
    const worker = network.officeWorker(OFFICE);
    const [first, copy] = await Promise.all([
      register('list 1', rows),
      second.handoverRows.register(worker, 'list 1', OFFICE, rows),
    ]);
    const receipts = (outcomes: HandoverRowOutcome[]) =>
      outcomes.map((outcome) => (outcome.kind === 'registered' ? outcome.receipt : outcome));
    assert.deepEqual(receipts(first), receipts(copy));
    network.clock.passes({ hours: 23 });
    const later = await register('list 1', rows);
    assert.deepEqual(receipts(later), receipts(first));
    assert.ok(later.every((outcome) => outcome.kind === 'registered' && outcome.again));
    assert.equal(await handoversOf('2026-03-10'), 2);
  });

  it('changes nothing when the same rows come in another list', async () => {
    await register('list 1', [row('COPY0001')]);
    const before = await network.store.cards.find(CardCode.parse('COPY0001'));
    const [outcome] = await register('list 2', [
      row('COPY0001', { background: { ...handoverOf('COPY0001').background, minors: 5 } }),
    ]);
    assert.deepEqual(outcome, { kind: 'registeredHere', lastDay: '2027-03-09' });
    assert.deepEqual(await network.store.cards.find(CardCode.parse('COPY0001')), before);
  });

  it('is completed by a copy when it was cut short', async () => {
    const rows = [row('CUT00001'), row('CUT00002')];
    await register('list 1', rows.slice(0, 1));
    assert.deepEqual(kindsOf(await register('list 1', rows)), ['registered', 'registered']);
    assert.equal(await handoversOf('2026-03-10'), 2);
  });

  it('is undone row by row, and a copy of it brings nothing back', async () => {
    const worker = network.officeWorker(OFFICE);
    await register('list 1', [row('UNDO0001'), row('UNDO0002')]);
    await network.hasVisit({ code: 'UNDO0002' });
    const codes = [CardCode.parse('UNDO0001'), CardCode.parse('UNDO0002'), CardCode.parse('NONE0001')];
    assert.deepEqual(kindsOf(await network.handoverRows.undo(worker, 'list 1', OFFICE, codes)), [
      'undone',
      'alreadyUsed',
      'notFound',
    ]);
    assert.deepEqual(kindsOf(await register('list 1', [row('UNDO0001')])), ['undone']);
    assert.deepEqual(kindsOf(await register('list 2', [row('UNDO0001')])), ['registered']);
  });

  it('is not found for people of other offices, and leaves nothing', async () => {
    for (const stranger of [
      network.officeWorker('family centre'),
      network.venueWorker('theatre'),
      network.responsible('social', 'inland'),
      network.nationalService(),
      network.stranger(),
    ]) {
      const outcomes = await network.handoverRows.register(stranger, 'list 1', OFFICE, [row('MINE0001')]);
      assert.deepEqual(outcomes, [{ kind: 'notFound' }]);
    }
    assert.equal(await network.store.cards.find(CardCode.parse('MINE0001')), undefined);
    await register('list 1', [row('MINE0001')]);
    const other = network.officeWorker('family centre');
    const undone = await network.handoverRows.undo(other, 'list 1', OFFICE, [CardCode.parse('MINE0001')]);
    assert.deepEqual(kindsOf(undone), ['notFound']);
  });
});
