import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { rebuildDerived, verifyDerived } from '../../services/verify/index.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('KANTA042');
const FILM = 'cinema/film';
const TODAY = '2026-03-10';

describe('a use of a card that was checked in Kaikukanta', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });

  const record = (key: string, more: { children?: number; purposeId?: string } = {}) =>
    network.visits.record(network.venueWorker('cinema', 'theatre'), key, {
      ...{ code: CODE, purposeId: FILM, children: 0, checked: true, ...more },
    });
  async function adultsAndChildren() {
    await network.totals.sweep();
    const totals = await network.store.dailyTotals.find('coast', TODAY);
    return totals?.figures?.uses.cinema?.culture;
  }

  it('counts like any other, and the record says how the card was judged', async () => {
    const outcome = await record('key', { children: 3 });
    assert.equal(outcome.kind, 'recorded');
    assert.deepEqual(await adultsAndChildren(), { adults: 1, children: 3 });
    assert.equal((await network.store.visits.find('key'))?.checkedElsewhere, true);
  });

  it('counts once, and is undone like any other', async () => {
    await Promise.all([record('key'), record('key'), record('key')]);
    assert.deepEqual(await adultsAndChildren(), { adults: 1, children: 0 });
    const undone = await network.visits.undo(network.venueWorker('cinema'), 'key');
    assert.deepEqual(undone, { kind: 'undone', isBeside: true });
    assert.equal(await adultsAndChildren(), undefined);
  });

  it('is refused where the register is here', async () => {
    const outcome = await record('key', { purposeId: 'theatre/play' });
    assert.equal(outcome.kind, 'refused');
    assert.equal(await network.store.visits.find('key'), undefined);
  });

  it('is judged here as soon as the card is in the register here', async () => {
    await network.hasCard({ code: CODE, state: 'blocked', office: 'health station' });
    const outcome = await record('key');
    assert.ok(outcome.kind === 'refused' && outcome.state.kind === 'blocked');
    assert.equal(await network.store.visits.find('key'), undefined);
  });

  it('counts of a card that expired here, which another office may have renewed there', async () => {
    await network.hasCard({ code: CODE, day: '2025-01-10', office: 'health station' });
    const worker = network.venueWorker('cinema', 'theatre');
    const state = { kind: 'expired', code: CODE, lastDay: '2026-01-09', elsewhere: true };
    assert.deepEqual(await network.visits.lookUp(worker, CODE), state);
    assert.equal((await record('key', { children: 2 })).kind, 'recorded');
    assert.equal((await record('key', { children: 2 })).kind, 'recorded', 'once');
    assert.deepEqual(await adultsAndChildren(), { adults: 1, children: 2 });
    const notChecked = { code: CODE, purposeId: FILM, children: 0 };
    assert.deepEqual(await network.visits.record(worker, 'other', notChecked), {
      kind: 'refused',
      state,
      day: '2026-03-10',
    });
    const verified = await verifyDerived(network.store, {
      report: ({ kind }) => assert.fail(kind),
      repair: false,
    });
    assert.equal(verified.differences, 0);
    await network.visits.undo(worker, 'key');
    assert.equal((await record('key', { children: 2 })).kind, 'undone');
    assert.equal(await adultsAndChildren(), undefined);
  });

  it('is refused of a card that expired in an area whose register is here', async () => {
    await network.hasCard({ code: CODE, day: '2025-01-10', office: 'family centre' });
    const state = { kind: 'expired', code: CODE, lastDay: '2026-01-09', elsewhere: false };
    assert.deepEqual(await record('key'), { kind: 'refused', state, day: '2026-03-10' });
  });

  it('is refused at a venue whose register is here, also of a card of another area', async () => {
    await network.hasCard({ code: CODE, day: '2025-01-10', office: 'health station' });
    assert.equal((await record('key', { purposeId: 'theatre/play' })).kind, 'refused');
    const state = { kind: 'expired', code: CODE, lastDay: '2026-01-09', elsewhere: false };
    assert.deepEqual(await network.visits.lookUp(network.venueWorker('theatre'), CODE), state);
  });

  it('keeps counting when the handover is entered here and undone, also after everything is made anew', async () => {
    const worker = network.officeWorker('health station');
    const given = handoverOf(CODE, { office: 'health station' });
    await network.handovers.register(worker, 'handover', given);
    await network.handovers.undo(worker, 'handover');
    assert.equal((await record('key')).kind, 'recorded');
    await rebuildDerived(network.store);
    assert.equal((await network.store.visits.find('key'))?.undone, false);
    assert.deepEqual(await adultsAndChildren(), { adults: 1, children: 0 });
    const verified = await verifyDerived(network.store, {
      report: ({ kind }) => assert.fail(kind),
      repair: false,
    });
    assert.equal(verified.differences, 0);
  });
});
