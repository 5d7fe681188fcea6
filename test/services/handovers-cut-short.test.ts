import assert from 'node:assert/strict';
import { endAfterEveryCall } from '../support/dying-process.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

describe('a process that ends half-way through a handover', () => {
  let network: Network;
  let next: ReturnType<typeof servicesOn>;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    next = servicesOn(network.store, network.clock);
  });
  const worker = () => network.officeWorker('adult social work', 'family centre');
  const handOver = ({ handovers }: Pick<typeof next, 'handovers'>, round: number) =>
    handovers.register(worker(), `form ${round}`, handoverOf(`CARD${round + 100}`));
  const countedCards = async () => {
    await next.totals.sweep();
    const day = await network.store.dailyTotals.find('inland', '2026-03-10');
    return day?.figures?.handovers['adult social work'] ?? 0;
  };

  it('leaves a handover that the next copy of the form completes, with totals and a note of it', async () => {
    const calls = await endAfterEveryCall(
      network.store,
      (store, round) => handOver(servicesOn(store, network.clock), round),
      async (round, where) => {
        const cards = await network.store.cards.ofDay('inland', '2026-03-10');
        assert.equal(await countedCards(), cards.length, where);
        assert.equal((await handOver(next, round)).kind, 'registered', where);
        assert.equal((await network.store.cards.ofDay('inland', '2026-03-10')).length, round + 1, where);
        assert.equal(await countedCards(), round + 1, where);
        assert.equal((await network.store.audit.ofTarget(`CARD${round + 100}`)).length, 1, where);
      },
    );
    assert.ok(calls > 8, `a handover takes several calls, not ${calls}`);
  });

  it('leaves no wrong total when sweeps run between its steps', async () => {
    const sweeper = servicesOn(network.store, network.clock);
    await endAfterEveryCall(
      network.store,
      (store, round) => handOver(servicesOn(store, network.clock), round),
      async (_, where) => {
        const cards = await network.store.cards.ofDay('inland', '2026-03-10');
        assert.equal(await countedCards(), cards.length, where);
      },
      () => sweeper.totals.sweep(),
    );
  });

  it('leaves an undo that is done when it is pressed again', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        await handOver(next, round);
        return servicesOn(store, network.clock).handovers.undo(worker(), `form ${round}`);
      },
      async (round, where) => {
        assert.deepEqual(await next.handovers.undo(worker(), `form ${round}`), { kind: 'undone' }, where);
        assert.deepEqual(await network.store.cards.ofDay('inland', '2026-03-10'), [], where);
        assert.equal(await countedCards(), 0, where);
      },
    );
  });
});
