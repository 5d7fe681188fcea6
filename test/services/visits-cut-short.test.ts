import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const codeOf = (round: number): CardCode => CardCode.parse(`KMA04${200 + round}`);
const PLAY = 'theatre/play';

describe('a process that ends half-way through a visit', () => {
  let network: Network;
  let next: ReturnType<typeof servicesOn>;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    next = servicesOn(network.store, network.clock);
    // A card for every round: a second visit of one would be asked about.
    for (let round = 0; round < 40; round += 1) await network.hasCard({ code: codeOf(round) });
  });
  const record = ({ visits }: Pick<typeof next, 'visits'>, round: number) =>
    visits.record(network.venueWorker('theatre'), `form ${round}`, {
      code: codeOf(round),
      purposeId: PLAY,
      children: 0,
    });
  const undo = ({ visits }: Pick<typeof next, 'visits'>, round: number) =>
    visits.undo(network.venueWorker('theatre'), `form ${round}`);
  const assertTotalsEqualRecords = async (where: string) => {
    await next.totals.sweep();
    const day = await network.store.dailyTotals.find('inland', '2026-03-10');
    const recorded = await network.store.visits.ofDay('inland', '2026-03-10');
    assert.equal(day?.figures?.uses.theatre?.culture?.adults ?? 0, recorded.length, where);
  };

  it('leaves one that the next copy of the form completes, with totals and a note of it', async () => {
    const calls = await endAfterEveryCall(
      network.store,
      (store, round) => record(servicesOn(store, network.clock), round),
      async (round, where) => {
        await assertTotalsEqualRecords(where);
        assert.equal((await record(next, round)).kind, 'recorded', where);
        assert.equal((await network.store.visits.ofDay('inland', '2026-03-10')).length, round + 1, where);
        await assertTotalsEqualRecords(where);
        assert.equal((await network.store.audit.ofTarget(`form ${round}`)).length, 1, where);
      },
    );
    assert.ok(calls > 6, `a visit takes several calls, not ${calls}`);
  });

  it('leaves no wrong total when sweeps run between its steps', async () => {
    const sweeper = servicesOn(network.store, network.clock);
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        const dying = servicesOn(store, network.clock);
        await record(dying, round);
        await undo(dying, round);
      },
      (_, where) => assertTotalsEqualRecords(where),
      () => sweeper.totals.sweep(),
    );
  });

  it('leaves an undo that is done when it is pressed again', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        await record(next, round);
        return undo(servicesOn(store, network.clock), round);
      },
      async (round, where) => {
        assert.deepEqual(await undo(next, round), { kind: 'undone' }, where);
        assert.deepEqual(await network.store.visits.ofDay('inland', '2026-03-10'), [], where);
        await assertTotalsEqualRecords(where);
      },
    );
  });

  it('leaves a correction whose next press gives the tickets back that are not needed any more', async () => {
    const guard = network.venueWorker('theatre');
    const concert = { name: 'Konsertti', language: 'fi', category: 'culture', kind: 'event' } as const;
    const event = await network.events.add(guard, 'event', 'theatre', { ...concert, limit: 100 });
    assert.ok(event !== undefined);
    const correct = (store: Store, round: number) =>
      servicesOn(store, network.clock).visitEntries.correct(guard, `correction ${round}`, `form ${round}`, {
        ...{ purposeId: PLAY, confirmed: [] },
      });
    await endAfterEveryCall(
      network.store,
      async (store, round) => {
        const values = { code: codeOf(round), purposeId: event.id, children: 0 };
        assert.equal((await next.visits.record(guard, `form ${round}`, values)).kind, 'recorded');
        return correct(store, round);
      },
      async (round, where) => {
        assert.equal((await correct(network.store, round)).kind, 'corrected', where);
        assert.equal((await network.events.find(guard, event.id))?.left, 100, where);
      },
    );
  });
});
