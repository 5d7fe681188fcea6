import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('YHTE0001');

describe('a community card', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const worker = () => network.officeWorker('adult social work');
  const register = (key = 'form', office = 'adult social work') => {
    const values = { code: CODE, officeId: office, background: 'community' as const };
    return network.handovers.register(worker(), key, values);
  };

  it('is registered to the office for a year, with nothing of any client', async () => {
    const outcome = await register();
    assert.ok(outcome.kind === 'registered');
    assert.equal(outcome.receipt.cardKind, 'community');
    assert.equal(outcome.receipt.lastDay, '2027-03-09');
    const card = await network.store.cards.find(CODE);
    assert.equal(card?.community, true);
    assert.deepEqual([card.background, card.minors], [undefined, undefined]);
    assert.equal((await register('form', 'family centre')).kind, 'notFound');
  });

  it('is told from a personal card at the counter', async () => {
    await register();
    const state = await network.visits.lookUp(network.venueWorker('theatre'), CODE);
    assert.ok(state.kind === 'valid');
    assert.deepEqual([state.cardKind, state.minors], ['community', 0]);
  });

  it('is counted on a line of its own, and not among the handovers', async () => {
    await register();
    await network.hasCard({ code: 'PERS0001' });
    await network.totals.sweep();
    const day = await network.store.dailyTotals.find('inland', '2026-03-10');
    assert.deepEqual(day?.figures?.handovers, { 'adult social work': 1 });
    assert.deepEqual(day.figures.communityCards, { 'adult social work': 1 });
    for (const [actor, scope] of [
      [worker(), { kind: 'office', id: 'adult social work' }],
      [network.mainUser('inland'), { kind: 'area', id: 'inland' }],
    ] as const) {
      const week = (await network.statistics.thisWeek(actor, scope))?.current;
      assert.deepEqual([week?.handovers, week?.communityCards], [1, 1]);
    }
  });

  it('is registered once by a form that comes twice, and can be undone', async () => {
    assert.deepEqual(await register(), await register());
    assert.equal((await register('another')).kind, 'registeredSameDay');
    assert.deepEqual(await network.handovers.undo(worker(), 'form'), { kind: 'undone' });
    await network.totals.sweep();
    const day = await network.store.dailyTotals.find('inland', '2026-03-10');
    assert.deepEqual(day?.figures, { handovers: {}, uses: {} });
    assert.equal((await network.store.cards.find(CODE))?.community, undefined);
  });

  it('keeps no home municipality and no minors, whatever is sent', async () => {
    await register();
    const municipality = { code: '091', names: { fi: 'H', sv: 'H', en: 'H' } };
    const id = { code: CODE, operationKey: 'form' };
    await network.handoverEntries.correct(worker(), 'correction', id, { municipality, minors: 3 });
    await network.issuedCards.setMinors(worker(), 'minors', CODE, 3);
    await network.renewals.renew(worker(), 'renewal', { code: CODE, minors: 3 });
    const card = await network.store.cards.find(CODE);
    assert.deepEqual([card?.background, card?.minors], [undefined, undefined]);
  });

  it('is on no list for Kaikukanta', async () => {
    const beside = network.officeWorker('health station');
    const values = { code: CODE, officeId: 'health station', background: 'community' as const };
    const outcome = await network.handovers.register(beside, 'form', values);
    assert.ok(outcome.kind === 'registered' && !outcome.receipt.carryOver);
    assert.equal((await network.store.cards.find(CODE))?.carryOver, undefined);
  });
});
