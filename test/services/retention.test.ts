import assert from 'node:assert/strict';
import { createRetention, type RetentionDays } from '../../services/retention.js';
import type { Store } from '../../services/store/open.js';
import { clockStandingAt, helsinki, type StillClock } from '../support/clock.js';
import { openTestStore } from '../support/store.js';

const DAYS: RetentionDays = { staff: 40, audit: 100, keys: 60, charts: 80 };
const NOTHING = { staff: 0, audit: 0, keys: 0, charts: 0 };

describe('what is kept long enough', () => {
  let store: Store;
  let clock: StillClock;
  beforeEach(async () => {
    ({ store } = await openTestStore());
    clock = clockStandingAt('2026-03-10 12:00');
  });

  const processOn = (through: Store = store, rest: () => Promise<unknown> = () => Promise.resolve()) =>
    createRetention({ store: through, clock: clock.now, days: DAYS, rest });

  /** One of everything, made at this moment. */
  async function makes(name: string): Promise<void> {
    const at = clock.now();
    const entry = {
      _id: `visit.record ${name}`,
      at,
      personId: 'tenant/aino',
      action: 'visit.record',
      target: name,
    };
    await store.audit.addAll([entry]);
    await store.operations.bind({ _id: name, target: name, at });
    await store.charts.add(name, new Uint8Array(3), at);
  }

  /** What there is of that still. */
  async function left(name: string): Promise<string[]> {
    const [entry] = await store.audit.ofTarget(name);
    return [
      ...(entry === undefined ? [] : ['audit']),
      ...(entry?.personId === undefined ? [] : ['staff']),
      ...((await store.operations.find(name)) === undefined ? [] : ['key']),
      ...((await store.charts.find(name)) === undefined ? [] : ['chart']),
    ];
  }

  it('goes after its days, each kind in its turn, and not a millisecond before', async () => {
    const { sweep } = processOn();
    await makes('old');
    clock.passes({ hours: 1 });
    await makes('new');
    const at = async (days: number, more: { milliseconds: number }) => {
      clock.setTo('2026-03-10 12:00');
      // Days of 24 hours, whatever daylight saving does.
      clock.passes({ hours: 24 * days, ...more });
      return sweep();
    };
    assert.deepEqual(await at(40, { milliseconds: 0 }), NOTHING);
    assert.deepEqual(await left('old'), ['audit', 'staff', 'key', 'chart']);
    assert.deepEqual(await at(40, { milliseconds: 1 }), { ...NOTHING, staff: 1 });
    assert.deepEqual(await left('old'), ['audit', 'key', 'chart']);
    assert.deepEqual(await at(60, { milliseconds: 0 }), { ...NOTHING, staff: 1 });
    assert.deepEqual(await at(60, { milliseconds: 1 }), { ...NOTHING, keys: 1 });
    assert.deepEqual(await left('old'), ['audit', 'chart']);
    assert.deepEqual(await at(80, { milliseconds: 0 }), { ...NOTHING, keys: 1 });
    assert.deepEqual(await at(80, { milliseconds: 1 }), { ...NOTHING, charts: 1 });
    assert.deepEqual(await left('old'), ['audit']);
    assert.deepEqual(await left('new'), ['audit', 'chart']);
    assert.deepEqual(await at(100, { milliseconds: 0 }), { ...NOTHING, charts: 1 });
    assert.deepEqual(await at(100, { milliseconds: 1 }), { ...NOTHING, audit: 1 });
    assert.deepEqual(await left('old'), []);
    assert.deepEqual(await left('new'), ['audit']);
  });

  /** Entries of the audit log by many people, in groups of the same moment. */
  async function busyDays(): Promise<void> {
    const entries = Array.from({ length: 1_100 }, (_, index) => ({
      _id: `visit.record ${index}`,
      at: new Date(helsinki('2026-01-01 12:00').getTime() + 1_000 * Math.floor(index / 450)),
      personId: `tenant/${index % 7}`,
      action: 'visit.record',
      target: 'busy',
    }));
    await store.audit.addAll(entries);
  }
  const named = async () =>
    (await store.audit.ofTarget('busy')).filter(({ personId }) => personId !== undefined).length;

  it('goes in batches with rests in between, also where much happened in one moment', async () => {
    await busyDays();
    let rests = 0;
    const { sweep } = processOn(store, () => Promise.resolve((rests += 1)));
    assert.deepEqual(await sweep(), { ...NOTHING, staff: 1_100 });
    assert.ok(rests >= 2);
    assert.equal(await named(), 0);
    rests = 0;
    clock.passes({ hours: 24 * 100 });
    assert.deepEqual(await sweep(), { ...NOTHING, audit: 1_100 });
    assert.ok(rests >= 5);
    assert.deepEqual(await store.audit.ofTarget('busy'), []);
  });

  it('goes once when several processes sweep at the same time', async () => {
    await busyDays();
    await makes('new');
    const removed = await Promise.all([1, 2, 3].map(() => processOn().sweep()));
    assert.equal(
      removed.reduce((sum, { staff }) => sum + staff, 0),
      1_100,
    );
    assert.equal(await named(), 0);
    assert.deepEqual(await left('new'), ['audit', 'staff', 'key', 'chart']);
  });

  it('is left for the next sweep when this one has to stop', async () => {
    await busyDays();
    const end = new AbortController();
    const { sweep } = processOn(store, () => {
      end.abort();
      return Promise.resolve();
    });
    const { staff } = await sweep(end.signal);
    assert.ok(staff > 0 && staff < 1_100);
    assert.equal(await named(), 1_100 - staff);
    assert.deepEqual(await sweep(end.signal), NOTHING);
    assert.equal((await sweep()).staff, 1_100 - staff);
  });

  it('is left for the next sweep when the database goes away in the middle', async () => {
    await busyDays();
    let calls = 0;
    const failing: Store = {
      ...store,
      audit: {
        ...store.audit,
        forgetPeople: (...values) => {
          calls += 1;
          return calls === 2 ? Promise.reject(new Error('away')) : store.audit.forgetPeople(...values);
        },
      },
    };
    const { sweep } = processOn(failing);
    await assert.rejects(sweep(), /away/);
    const still = await named();
    assert.ok(still > 0 && still < 1_100);
    assert.equal((await sweep()).staff, still);
  });

  it('goes too when older entries come back with a restored backup, after the next start', async () => {
    await processOn().sweep();
    await busyDays();
    assert.equal((await processOn().sweep()).staff, 1_100);
  });

  it('forgets who has practised, and not that somebody has', async () => {
    const practice = { areaId: 'ranta', organisationId: 'teatteri', modelVersion: '2024-01-03' };
    await store.practices.add({ ...practice, at: clock.now(), who: 'somebody' });
    clock.passes({ hours: 24 * 40 });
    await store.practices.add({ ...practice, at: clock.now(), who: 'somebody else' });
    clock.passes({ milliseconds: 1 });
    await processOn().sweep();
    const left = await store.practices.ofArea('ranta');
    assert.deepEqual(left.map(({ who }) => who).sort(), ['somebody else', undefined]);
  });
});
