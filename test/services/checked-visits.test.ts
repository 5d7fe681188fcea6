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
    assert.deepEqual(await network.visits.undo(network.venueWorker('cinema'), 'key'), { kind: 'undone' });
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
