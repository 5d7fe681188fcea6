import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import type { Doubt } from '../../services/store/visits.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { haltedBefore } from '../support/halted-process.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';
import { wrappedStore } from '../support/wrapped-store.js';

const TIMES = 50;
const PLAY = 'theatre/play';

describe('an undo of a handover against the first visit', function () {
  this.timeout(60_000);
  let network: Network;
  before(async () => {
    network = await openNetwork('2026-03-10');
  });

  const worker = () => network.officeWorker('adult social work', 'family centre');
  const guard = () => network.venueWorker('theatre');
  const handOver = async (name: string | number): Promise<CardCode> => {
    const code = CardCode.parse(`CARD${name}`);
    const outcome = await network.handovers.register(worker(), `handover ${code}`, handoverOf(code));
    assert.equal(outcome.kind, 'registered');
    return code;
  };
  /** What one process of several does; the services of each are its own. */
  const on = (store: Store = network.store) => {
    const { handovers, visits } = servicesOn(store, network.clock);
    return {
      undo: async (code: CardCode) => (await handovers.undo(worker(), `handover ${code}`)).kind,
      visit: async (code: CardCode, key = 'visit') => {
        const confirmed: Doubt[] = key === 'visit' ? [] : ['again'];
        const values = { code, purposeId: PLAY, children: 0, confirmed };
        return (await visits.record(guard(), `${key} ${code}`, values)).kind;
      },
      undoVisit: async (code: CardCode, key = 'visit') => (await visits.undo(guard(), `${key} ${code}`)).kind,
      handOverAgain: async (code: CardCode) => {
        const values = handoverOf(code, { office: 'family centre' });
        return (await handovers.register(worker(), `again ${code}`, values)).kind;
      },
    };
  };
  const assertNoVisitOfUndoneCard = async (code: CardCode, where: string): Promise<boolean> => {
    const card = await network.store.cards.find(code);
    const isUsed = await network.store.visits.hasUse(code);
    if (card?.state === 'undone') assert.equal(isUsed, false, where);
    return isUsed;
  };
  const assertOneWon = async (code: CardCode, undo: string, visit: string): Promise<void> => {
    const where = `${code}: the undo ended as ${undo}, the visit as ${visit}`;
    const isUsed = await assertNoVisitOfUndoneCard(code, where);
    assert.equal(visit === 'recorded', isUsed, where);
    assert.equal(undo, isUsed ? 'alreadyUsed' : 'undone', where);
    if (!isUsed) assert.ok(visit === 'refused' || visit === 'undone', where);
  };

  it(`is won by whichever comes first, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await handOver(`A${time}`);
      await assertOneWon(first, await on().undo(first), await on().visit(first));
      const second = await handOver(`B${time}`);
      const visit = await on().visit(second);
      await assertOneWon(second, await on().undo(second), visit);
    }
  });

  it(`is won by one of them when both come at once to two processes, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await handOver(`C${time}`);
      const [undo, visit] = await Promise.all([on().undo(first), on().visit(first)]);
      await assertOneWon(first, undo, visit);
      const second = await handOver(`D${time}`);
      const [visited, undone] = await Promise.all([on().visit(second), on().undo(second)]);
      await assertOneWon(second, undone, visited);
    }
  });

  it('is won by one of them in any order of their steps', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = await handOver(`E${run}`);
      const both = Promise.all([on(stepwise).undo(code), on(stepwise).visit(code)]);
      await assertOneWon(code, ...(await ended(both)));
    });
  });

  it('is won by one of them also when a visit before was undone', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = await handOver(`I${run}`);
      await on().visit(code, 'slip');
      await on().undoVisit(code, 'slip');
      const both = Promise.all([on(stepwise).undo(code), on(stepwise).visit(code)]);
      await assertOneWon(code, ...(await ended(both)));
    });
  });

  it('leaves no counted visit on an undone card, whatever else is done to the card meanwhile', async () => {
    const acts = ['undo', 'visit', 'other visit', 'undo visit', 'hand over again'] as const;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...acts), { maxLength: 2 }),
        fc.array(fc.constantFrom(...acts), { minLength: 2, maxLength: 5 }),
        async (scheduler, before, meanwhile) => {
          const code = await handOver(`F${(run += 1)}`);
          const actOn = (store: Store) => (act: (typeof acts)[number]) => {
            const process = on(store);
            if (act === 'undo') return process.undo(code);
            if (act === 'undo visit') return process.undoVisit(code);
            if (act === 'hand over again') return process.handOverAgain(code);
            return process.visit(code, act);
          };
          for (const act of before) await actOn(network.store)(act);
          const stepwise = wrappedStore(network.store, (_, call) => scheduler.scheduleFunction(call));
          await scheduler.waitFor(Promise.all(meanwhile.map(actOn(stepwise))));
          await assertNoVisitOfUndoneCard(code, 'in the order of the report');
        },
      ),
      { numRuns: 2 * TIMES },
    );
  });

  it('is not held up by a visit whose process died, and brings the visit to an end', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => on(store).visit(await handOver(`G${round}`)),
      async (round, where) => {
        const code = CardCode.parse(`CARDG${round}`);
        const isUsed = await network.store.visits.hasUse(code);
        assert.equal(await on().undo(code), isUsed ? 'alreadyUsed' : 'undone', where);
        const visit = await on().visit(code);
        await assertOneWon(code, isUsed ? 'alreadyUsed' : 'undone', visit);
      },
    );
  });

  it('can be followed by a visit when its own process died, and pressed again', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => on(store).undo(await handOver(`H${round}`)),
      async (round, where) => {
        const code = CardCode.parse(`CARDH${round}`);
        const visit = await on().visit(code);
        await assertNoVisitOfUndoneCard(code, where);
        await assertOneWon(code, await on().undo(code), visit);
      },
    );
  });

  it('finds what a slow process had begun before the undo, and is not surprised by it afterwards', async () => {
    const code = await handOver('SLOW1');
    const { store: slow, arrived, goOn } = haltedBefore('visits.add', network.store);
    const visit = on(slow).visit(code);
    await arrived;
    assert.equal(await on().undo(code), 'undone');
    assert.equal(await on().handOverAgain(code), 'registered');
    goOn();
    assert.equal(await visit, 'undone');
    assert.equal(await network.store.visits.hasUse(code), false);
    assert.equal(await on().visit(code, 'next'), 'recorded');
  });

  it('can still be told of every visit when a card is used very often', async () => {
    const code = await handOver('OFTEN1');
    for (let time = 0; time < 40; time += 1) {
      const values = { code, purposeId: PLAY, children: 0, confirmed: ['again' as const] };
      const visit = await network.visits.record(guard(), `visit ${time}`, values);
      assert.equal(visit.kind, 'recorded');
      network.clock.passes({ minutes: 20 });
    }
    const begun = (await network.store.cards.find(code))?.begun;
    assert.equal(begun?.count, 40);
    const kept = begun.visits.map(({ _id }) => _id);
    assert.ok(kept.length < 20, `${kept.length} of 40 are kept`);
    assert.equal(kept.at(-1), 'visit 39');
  });
});
