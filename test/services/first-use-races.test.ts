import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CardCode } from '../../services/card-code.js';
import { mendFirstUse } from '../../services/first-use.js';
import type { Store } from '../../services/store/open.js';
import type { Visit } from '../../services/store/visits.js';
import { createTotals } from '../../services/totals.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { assertFirstUsesAreRight, visitOn } from '../support/first-uses.js';
import { interruptBeforeEveryCall } from '../support/interrupted-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';
import { wrappedStore } from '../support/wrapped-store.js';

const TODAY = '2026-03-10';
/** By then writers that died stand in no day any more. */
const twoHoursLater = () => new Date(Date.now() + 2 * 60 * 60 * 1000);

describe('the first use of a card, whoever is overtaken or dies', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });
  const record = (code: CardCode, visit: Partial<Visit>) => {
    const made = visitOn(code, visit);
    return servicesOn(network.store, network.clock).totals.around(made.areaId, made.day, () =>
      network.store.visits.add(made),
    );
  };
  const undo = (code: CardCode, visit: Partial<Visit>) => {
    const { _id, areaId, day } = visitOn(code, visit);
    return network.totals.around(areaId, day, () => network.store.visits.undo({ _id, day }));
  };

  it('is right after the next sweep wherever a sweep before it ended', async function () {
    this.timeout(60_000);
    const calls = await endAfterEveryCall(
      network.store,
      async (store, round) => {
        const code = await network.hasCard({ code: `MOVES${round}`, day: '2026-03-01' });
        const other = await network.hasCard({ code: `GOES${round}`, day: '2026-03-01' });
        await record(code, { _id: `${round} moves`, day: '2026-03-08' });
        await record(other, { _id: `${round} goes` });
        await network.totals.sweep();
        await record(code, { _id: `${round} stays` });
        await undo(code, { _id: `${round} moves`, day: '2026-03-08' });
        await undo(other, { _id: `${round} goes` });
        await record(await network.hasCard({ code: `COMES${round}` }), { _id: `${round} comes` });
        await servicesOn(store, network.clock).totals.sweep();
      },
      async (round, where) => {
        await network.totals.sweep();
        const codes = ['MOVES', 'GOES', 'COMES'].map((name) => CardCode.parse(`${name}${round}`));
        await assertFirstUsesAreRight(network.store, codes, where);
      },
    );
    assert.ok(calls > 20, `such a sweep takes many calls, not ${calls}`);
  });

  const DAYS = { sunday: '2026-03-08', monday: '2026-03-09', tuesday: TODAY };
  type Step = 'sweep' | 'mend' | `${'record' | 'undo' | 'sweep'} ${keyof typeof DAYS}`;

  /** One process: its steps one after the other, on the card of the run. */
  const does = async (store: Store, used: CardCode, steps: readonly Step[]): Promise<void> => {
    const { totals } = servicesOn(store, network.clock);
    for (const step of steps) {
      if (step === 'sweep') await totals.sweep();
      else if (step === 'mend') await mendFirstUse(store, used);
      else {
        const [act, name] = step.split(' ');
        const day = Object.entries(DAYS).find(([known]) => known === name)?.[1] ?? TODAY;
        if (act === 'sweep') {
          await totals.sweepDay('inland', day);
          continue;
        }
        const visit = visitOn(used, { _id: `${used} ${day}`, day });
        await totals.around(visit.areaId, day, () =>
          act === 'record' ? store.visits.add(visit) : store.visits.undo(visit),
        );
      }
    }
    await totals.settled();
  };
  const assertRightAtLast = async (used: CardCode, where: string): Promise<void> => {
    await network.totals.sweep();
    await assertFirstUsesAreRight(network.store, [used], where);
    await createTotals(network.store, twoHoursLater).sweep();
    await assertFirstUsesAreRight(network.store, [used], where);
    assert.deepEqual(await network.store.dailyTotals.dirty(), [], where);
  };

  const SCENES: { name: string; earlier: Step[]; slow: Step; meanwhile: Step[] }[] = [
    {
      name: 'a sweep that takes it away is overtaken by another visit and its sweep',
      earlier: ['record sunday', 'sweep', 'undo sunday'],
      slow: 'sweep',
      meanwhile: ['record tuesday', 'sweep tuesday'],
    },
    {
      name: 'a sweep that moves it to a visit is overtaken by the undo of that visit and its sweep',
      earlier: ['record sunday', 'record tuesday', 'sweep', 'undo sunday'],
      slow: 'sweep',
      meanwhile: ['undo tuesday', 'sweep tuesday'],
    },
    {
      name: 'a sweep that found a visit is overtaken by its undo and the sweep of that',
      earlier: ['record tuesday'],
      slow: 'sweep',
      meanwhile: ['undo tuesday', 'sweep tuesday'],
    },
    {
      name: 'a sweep that moves it to an earlier visit is overtaken by a still earlier one',
      earlier: ['record tuesday', 'sweep', 'record monday'],
      slow: 'sweep',
      meanwhile: ['record sunday', 'sweep sunday', 'undo monday', 'sweep monday'],
    },
    {
      name: 'a visit that relies on it is overtaken by its end',
      earlier: ['record sunday', 'sweep'],
      slow: 'record tuesday',
      meanwhile: ['undo sunday', 'sweep'],
    },
    {
      name: 'an undo is overtaken by a sweep',
      earlier: ['record sunday'],
      slow: 'undo sunday',
      meanwhile: ['sweep'],
    },
  ];
  for (const { name, earlier, slow, meanwhile } of SCENES) {
    for (const livesFor of [Infinity, 1]) {
      it(`is right wherever ${name}${livesFor === 1 ? ', and dies' : ''}`, async function () {
        this.timeout(60_000);
        const used = (round: number) => CardCode.parse(`USED${round}`);
        await interruptBeforeEveryCall(network.store, {
          before: async (round) => {
            await network.hasCard({ code: used(round), day: '2026-03-01' });
            await does(network.store, used(round), earlier);
          },
          act: (store, round) => does(store, used(round), [slow]),
          meanwhile: (round) => does(network.store, used(round), meanwhile),
          check: (round, where) => assertRightAtLast(used(round), where),
          livesFor,
        });
      });
    }
  }

  it('is right after any order of the steps of writes, undos and sweeps of several processes', async function () {
    this.timeout(60_000);
    const names = fc.constantFrom(...(['sunday', 'monday', 'tuesday'] as const));
    const step = fc.oneof(
      fc.constantFrom<Step[]>('sweep', 'mend'),
      fc
        .tuple(fc.constantFrom('record', 'undo', 'sweep'), names)
        .map(([act, name]) => `${act} ${name}` as Step), // both are known
    );
    const steps = fc.array(step, { minLength: 1, maxLength: 3 });
    const processes = fc.array(steps, { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, processes, async (scheduler, earlier, several) => {
        const used = await network.hasCard({ day: '2026-03-01' });
        await does(network.store, used, earlier);
        const stepwise = wrappedStore(network.store, (_, call) => scheduler.scheduleFunction(call));
        await scheduler.waitFor(Promise.all(several.map((one) => does(stepwise, used, one))));
        await assertRightAtLast(used, 'in the order of the report');
      }),
      { numRuns: 20 },
    );
  });
});
