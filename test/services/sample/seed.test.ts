import assert from 'node:assert/strict';
import {
  buildSampleNetwork,
  ensureSampleNetwork,
  resetSampleNetwork,
  seedSampleNetwork,
} from '../../../services/sample/index.js';
import { memoryStore } from './memory-store.js';

const now = new Date('2026-10-20T09:12:00Z');
const options = { now, people: [{ personId: 'tenant/one' }] };
const later = { ...options, now: new Date('2026-12-01T09:12:00Z') };
const realArea = {
  _id: 'real',
  names: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  language: 'fi' as const,
  mode: 'register' as const,
  sample: false,
};

describe('seeding the sample network', () => {
  it('writes every document, in batches of at most 1,000', async () => {
    const { store, content, largestBatch } = memoryStore();
    const network = buildSampleNetwork(options);
    await seedSampleNetwork(store, network);
    const { people, sampleUntil, ...documents } = network;
    const { people: grants, sampleUntil: stored, ...rest } = content();
    assert.deepEqual(rest, documents);
    assert.deepEqual(grants, new Map(people.map((person) => [person._id, person.grants])));
    assert.equal(stored, sampleUntil);
    assert.ok(largestBatch() <= 1_000);
  });

  it('knows the keys of the handovers that can still be undone', async () => {
    const bound: string[] = [];
    const { store } = memoryStore();
    const network = buildSampleNetwork(options);
    await seedSampleNetwork(
      {
        ...store,
        operations: {
          bind: (operation) => Promise.resolve(operation).finally(() => bound.push(operation._id)),
        },
      },
      network,
    );
    const lately = network.cards.filter(({ at }) => now.getTime() - at.getTime() < 24 * 60 * 60 * 1000);
    assert.ok(lately.length > 0);
    assert.deepEqual(
      lately.map(({ operationKey }) => operationKey).filter((key) => !bound.includes(key)),
      [],
    );
  });

  it('finds the data of the first start at the second', async () => {
    const { store, content } = memoryStore();
    assert.equal(await ensureSampleNetwork(store, options), '2026-10-20');
    const first = content();
    assert.equal(await ensureSampleNetwork(store, later), '2026-10-20');
    assert.deepEqual(content(), first);
  });

  it('makes a sample anew whose seeding was cut short', async () => {
    const { store, content } = memoryStore();
    const { areas } = buildSampleNetwork(options);
    await store.areas.addAll(areas);
    await ensureSampleNetwork(store, options);
    assert.deepEqual(content().areas, areas);
    assert.equal(content().sampleUntil, '2026-10-20');
  });

  it('is replaced by a reset', async () => {
    const { store, content } = memoryStore();
    await ensureSampleNetwork(store, options);
    assert.equal(await resetSampleNetwork(store, later), '2026-12-01');
    assert.deepEqual(content().visits, buildSampleNetwork(later).visits);
  });

  it('comes into an empty store by a reset', async () => {
    const { store, content } = memoryStore();
    await resetSampleNetwork(store, options);
    assert.equal(content().sampleUntil, '2026-10-20');
  });
});

describe('a real register', () => {
  for (const [name, start] of [
    ['a reset', resetSampleNetwork],
    ['a start of the demo', ensureSampleNetwork],
  ] as const) {
    it(`survives ${name}`, async () => {
      const { store, content } = memoryStore();
      await store.areas.addAll([realArea]);
      await assert.rejects(start(store, options), /real register/);
      assert.deepEqual(content().areas, [realArea]);
    });
  }

  it('survives a reset also beside a sample and when only its records are left', async () => {
    const beside = memoryStore();
    await ensureSampleNetwork(beside.store, options);
    await beside.store.areas.addAll([realArea]);
    await assert.rejects(resetSampleNetwork(beside.store, options), /real register/);

    const records = memoryStore();
    await records.store.dailyTotals.addAll([
      { _id: 'real 2026-10-19', areaId: 'real', day: '2026-10-19', mark: 1, writers: {}, dirty: true },
    ]);
    await assert.rejects(resetSampleNetwork(records.store, options), /real register/);
    assert.equal(records.content().dailyTotals.length, 1);
  });
});
