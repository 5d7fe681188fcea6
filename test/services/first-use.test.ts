import assert from 'node:assert/strict';
import type { CardCode } from '../../services/card-code.js';
import type { Card } from '../../services/store/cards.js';
import type { Visit } from '../../services/store/visits.js';
import { visitOn } from '../support/first-uses.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const TODAY = '2026-03-10';

describe('the first use of a card', () => {
  let network: Network;
  let code: CardCode;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    code = await network.hasCard({ day: '2026-03-01' });
  });
  const record = (visit: Partial<Visit>) => {
    const made = visitOn(code, visit);
    return servicesOn(network.store, network.clock).totals.around(made.areaId, made.day, () =>
      network.store.visits.add(made),
    );
  };
  const undo = (visit: Partial<Visit>) => {
    const { _id, areaId, day } = visitOn(code, visit);
    return network.totals.around(areaId, day, () => network.store.visits.undo({ _id, day }));
  };
  const firstUse = async (): Promise<Card['firstUse']> => {
    await network.totals.sweep();
    return (await network.store.cards.find(code))?.firstUse;
  };

  it('is nothing before the card is used, and its only visit afterwards', async () => {
    assert.equal(await firstUse(), undefined);
    await record({ _id: 'tuesday' });
    assert.deepEqual(await firstUse(), {
      visitId: 'tuesday',
      areaId: 'inland',
      day: TODAY,
      settled: true,
    });
  });

  it('stays the first one when the card is used again', async () => {
    await record({ _id: 'monday', day: '2026-03-09' });
    assert.equal((await firstUse())?.visitId, 'monday');
    await record({ _id: 'tuesday' });
    assert.equal((await firstUse())?.visitId, 'monday');
  });

  it('is of the area where the card was used, whichever area handed it over', async () => {
    await record({ _id: 'abroad', areaId: 'coast', venueId: 'cinema', serviceId: 'film' });
    assert.equal((await firstUse())?.areaId, 'coast');
    await undo({ _id: 'abroad', areaId: 'coast' });
    assert.equal(await firstUse(), undefined);
  });

  it('is the next one in any area when the visit is undone, and nothing when it was the only one', async () => {
    await record({ _id: 'monday', day: '2026-03-09' });
    await record({ _id: 'tuesday', areaId: 'coast', venueId: 'cinema', serviceId: 'film' });
    assert.equal((await firstUse())?.visitId, 'monday');
    await undo({ _id: 'monday', day: '2026-03-09' });
    assert.deepEqual(await firstUse(), { visitId: 'tuesday', areaId: 'coast', day: TODAY, settled: true });
    await undo({ _id: 'tuesday', areaId: 'coast' });
    assert.equal(await firstUse(), undefined);
  });

  it('is an earlier visit when that is recorded later', async () => {
    await record({ _id: 'tuesday' });
    assert.equal((await firstUse())?.visitId, 'tuesday');
    await record({ _id: 'sunday', day: '2026-03-08', areaId: 'coast', venueId: 'cinema', serviceId: 'film' });
    assert.equal((await firstUse())?.visitId, 'sunday');
  });

  it('does not move for a second visit on the same day', async () => {
    await record({ _id: 'noon' });
    assert.equal((await firstUse())?.visitId, 'noon');
    await record({ _id: 'morning', at: new Date('2026-03-10T07:00:00Z') });
    assert.equal((await firstUse())?.visitId, 'noon');
    await undo({ _id: 'noon' });
    assert.equal((await firstUse())?.visitId, 'morning');
  });

  it('leaves with an undone handover, and the next handover of the code begins without', async () => {
    const worker = network.officeWorker('adult social work');
    const handed = await network.hasCard({ code: 'KMA04217' });
    const { operationKey = '' } = (await network.store.cards.find(handed)) ?? {};
    await network.store.operations.bind({ _id: operationKey, target: handed, at: network.clock.now() });
    await record({ _id: 'visit', code: handed });
    await network.totals.sweep();
    await undo({ _id: 'visit', code: handed });
    assert.deepEqual(await network.handovers.undo(worker, operationKey), { kind: 'undone' });
    await network.totals.sweep();
    assert.equal((await network.store.cards.find(handed))?.firstUse, undefined);
  });
});
