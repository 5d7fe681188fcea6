import assert from 'node:assert/strict';
import { inBackground } from '../../bot/background.js';
import { createLog } from '../../bot/log.js';
import { CardCode } from '../../services/card-code.js';
import { createRetention } from '../../services/retention.js';
import { openStore, type Store } from '../../services/store/open.js';
import { createTotals, figuresOfDay } from '../../services/totals.js';
import { startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy.js';
import { openTestStore, type TestStore } from '../support/store.js';
import { nthOf, targetsIn } from '../support/struck-commands.js';

const NOW = new Date('2026-03-10T10:00:00Z');
const LONG_AGO = new Date('2020-01-01T10:00:00Z');
const RECENTLY = new Date('2026-02-01T10:00:00Z');
const TWO_HOURS_MS = 2 * 60 * 60 * 1000;
const DAYS = ['2026-03-09', '2026-03-10'];

/** Work that the bot does now and then. */
interface Sweep {
  /** Gives the next round something to do. */
  prepare: (round: number) => Promise<void>;
  /** The work as one process does it, on a line that can fail. */
  start: (line: Store) => (signal: AbortSignal) => Promise<unknown>;
  assertDone: (round: number, where: string) => Promise<void>;
}

describe('work in the background whose database goes away and comes back', () => {
  let opened: TestStore;
  let proxy: FaultProxy;
  let line: Store;
  let lines: string[];
  before(async () => {
    opened = await openTestStore();
    proxy = await startFaultProxy(opened.uri);
    line = await openStore({ uri: proxy.uri, name: opened.name });
  });
  beforeEach(() => (lines = []));
  after(async () => {
    await line.close();
    await proxy.close();
    await opened.close();
  });

  /** Runs it in the background until a run that began after the fault, and after `healed`, came to a good end. */
  async function untilDone(
    run: (signal: AbortSignal) => Promise<unknown>,
    isStruck: () => boolean,
    heal: () => Promise<unknown>,
  ): Promise<void> {
    const log = createLog('warn', { write: (text) => void lines.push(text) });
    await new Promise<void>((resolve) => {
      let isHealed = false;
      const sweep = async (signal: AbortSignal): Promise<void> => {
        const isAfterwards = isHealed || !isStruck();
        try {
          await run(signal);
        } finally {
          if (isStruck() && !isHealed) {
            await heal();
            isHealed = true;
          }
        }
        if (isAfterwards && (isHealed || !isStruck())) resolve(work.stop());
      };
      const work = inBackground({ name: 'sweep', everyMs: 1, run: sweep }, log);
    });
  }

  async function sweepsThroughOutages(makeSweep: () => Sweep): Promise<void> {
    const { prepare, start, assertDone } = makeSweep();
    await prepare(0);
    proxy.strike('cutBefore', () => false);
    await start(line)(new AbortController().signal);
    await assertDone(0, 'undisturbed');
    let round = 0;
    let struck = 0;
    for (const target of targetsIn(proxy.seen)) {
      for (const fault of ['cutBefore', 'cutAfter', 'refuse'] as const) {
        // Being away costs a second each time, and whatever was only read is as it was.
        if (fault === 'refuse' && target.name === 'find') continue;
        round += 1;
        await prepare(round);
        const where = `${fault}: ${target.name} ${target.collection} ${target.time}`;
        const cut: Fault = fault === 'refuse' ? 'cutBefore' : fault;
        const { hit } = proxy.strike(cut, nthOf(target));
        await untilDone(
          start(line),
          () => hit() !== undefined,
          async () => {
            if (fault === 'refuse') {
              await proxy.refuse();
              await assert.rejects(line.ping(), where);
            }
            await proxy.pass();
          },
        );
        if (hit() !== undefined) struck += 1;
        await assertDone(round, where);
      }
    }
    assert.ok(struck > 6, `only ${struck} commands were struck`);
    assert.ok(lines.length > 0 && lines.every((text) => text.includes('background work failed')));
  }

  it('leaves right totals and first uses at the next sweep', () =>
    sweepsThroughOutages(() => totalsSweep(opened.store)));

  it('has removed what is old, and only that, at the next sweep', () =>
    sweepsThroughOutages(() => retentionSweep(opened.store)));
});

/** Two days with a handover and a use each. */
function totalsSweep(store: Store): Sweep {
  const codeOf = (round: number, index: number) => CardCode.parse(`TAUKO${round}X${index}`);
  return {
    prepare: async (round) => {
      const areaId = `area-${round}`;
      for (const [index, day] of DAYS.entries()) {
        const code = codeOf(round, index);
        await store.cards.addAll([
          {
            ...{ _id: code, areaId, officeId: 'office', state: 'active', operationKey: code, undoneKeys: [] },
            ...{ day, lastDay: '2027-03-09', at: NOW },
            background: { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 },
          },
        ]);
        await store.visits.add({
          ...{ _id: `visit ${code}`, code, areaId, venueId: 'venue', serviceId: 'play', category: 'culture' },
          ...{ day, at: NOW, adults: 1, children: 1, undone: false },
        });
        await store.dailyTotals.mark(areaId, day);
      }
    },
    start: (line) => {
      const totals = createTotals(line);
      return (signal) => totals.sweep(undefined, 1, signal);
    },
    assertDone: async (round, where) => {
      const areaId = `area-${round}`;
      const records = async (day: string) =>
        figuresOfDay(await store.cards.ofDay(areaId, day), await store.visits.ofDay(areaId, day));
      for (const [index, day] of DAYS.entries()) {
        const figures = (await store.dailyTotals.find(areaId, day))?.figures;
        assert.deepEqual(figures, await records(day), where);
        const { firstUse } = (await store.cards.find(codeOf(round, index))) ?? {};
        assert.deepEqual([firstUse?.day, firstUse?.settled], [day, true], where);
      }
      // A sweep that broke off may stand in a day until it is known to be dead.
      await createTotals(store, () => new Date(Date.now() + TWO_HOURS_MS)).sweep(areaId);
      assert.deepEqual(await store.dailyTotals.dirty(areaId), [], where);
    },
  };
}

/** One of everything that is kept for a time, old and new. */
function retentionSweep(store: Store): Sweep {
  const entry = (name: string, at: Date) => ({
    ...{ _id: name, at, personId: 'tenant/aino', action: 'visit.record', target: name },
  });
  return {
    prepare: async (round) => {
      for (const [age, at] of [
        ['old', LONG_AGO],
        ['named', RECENTLY],
        ['new', NOW],
      ] as const) {
        const name = `${age} ${round}`;
        await store.audit.addAll([entry(name, at)]);
        await store.operations.bind({ _id: name, target: name, at });
        await store.charts.add(name, new Uint8Array(3), at);
        const guesses = { revision: 1, recent: [], today: { day: '2026-03-10', count: 1 }, pauses: [] };
        await store.guesses.replace(undefined, { _id: name, at, ...guesses });
      }
    },
    start: (line) => {
      const days = { staff: 20, audit: 100, keys: 60, charts: 80 };
      const retention = createRetention({
        ...{ store: line, clock: () => NOW, days },
        rest: () => Promise.resolve(),
      });
      return (signal) => retention.sweep(signal);
    },
    assertDone: async (round, where) => {
      const there = async (age: string): Promise<boolean[]> => {
        const name = `${age} ${round}`;
        const [note] = await store.audit.ofTarget(name);
        const [key, chart, guesses] = await Promise.all([
          store.operations.find(name),
          store.charts.find(name),
          store.guesses.find(name),
        ]);
        return [note, note?.personId, key, chart, guesses].map((found) => found !== undefined);
      };
      assert.deepEqual(await there('old'), [false, false, false, false, false], where);
      assert.deepEqual(await there('named'), [true, false, true, true, false], where);
      assert.deepEqual(await there('new'), [true, true, true, true, true], where);
    },
  };
}
