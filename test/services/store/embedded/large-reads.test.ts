import assert from 'node:assert/strict';
import { Binary, type Collection } from 'mongodb';
import { startStore, type RunningStore } from './running-store.js';

interface Visit {
  _id: number;
  day: number;
}

/** More than are counted, sorted or read without a pause. */
const MANY = 30_000;
const dayOf = (_id: number): number => (_id * 7_919) % 1_000;

describe('large reads from the embedded store', () => {
  let store: RunningStore;
  let visits: Collection<Visit>;
  before(async () => {
    store = await startStore();
    visits = store.collection<Visit>();
    await visits.insertMany(Array.from({ length: MANY }, (_, _id) => ({ _id, day: dayOf(_id) })));
  });
  after(() => store.stop());

  it('count keys exactly, however many there are', async () => {
    assert.equal(await visits.countDocuments({ _id: { $gte: 100 } }), MANY - 100);
    assert.equal(await visits.countDocuments({ _id: { $gte: 100 } }, { skip: 10, limit: 28_000 }), 28_000);
    assert.equal(await visits.countDocuments({ day: 5 }), MANY / 1_000);
    const counted = await store.client
      .db('test')
      .command({ count: visits.collectionName, query: { _id: { $lt: 26_000 } } });
    assert.equal(counted.n, 26_000);
  });

  it('sort without an index, whole and in part', async () => {
    const byDay = Array.from({ length: MANY }, (_, _id) => _id).sort((a, b) => dayOf(a) - dayOf(b) || b - a);
    const sorted = visits.find().sort({ day: 1, _id: -1 });
    for (const [skip, limit] of [
      [0, 0],
      [0, 1],
      [20_000, 50],
      [1_000, 3_000],
      [29_999, 5],
    ] as const) {
      const found = await sorted.clone().skip(skip).limit(limit).toArray();
      assert.deepEqual(
        found.map(({ _id }) => _id),
        byDay.slice(skip, limit === 0 ? undefined : skip + limit),
        `${skip} ${limit}`,
      );
    }
    const piped = visits.aggregate<Visit>([{ $sort: { day: 1, _id: -1 } }, { $skip: 2_000 }, { $limit: 5 }]);
    assert.deepEqual(
      (await piped.toArray()).map(({ _id }) => _id),
      byDay.slice(2_000, 2_005),
    );
  });

  it('leave nothing behind on their connection, about which node would warn', async () => {
    const pictures = store.collection<{ _id: number; bytes: Binary }>();
    const bytes = new Binary(new Uint8Array(1024 * 1024));
    for (let _id = 0; _id < 12; _id += 1) await pictures.insertOne({ _id, bytes });
    const warnings: string[] = [];
    // What the store's thread writes comes out here.
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (piece: Uint8Array | string) => warnings.push(String(piece)) > 0;
    try {
      let found = 0;
      for await (const { _id } of pictures.find().batchSize(1)) found += Number(_id >= 0);
      assert.equal(found, 12);
      // It has come when the thread has answered once more.
      await pictures.countDocuments();
    } finally {
      process.stderr.write = write;
    }
    assert.deepEqual(warnings, []);
  });

  it('let others through', async () => {
    const reads: Record<string, () => Promise<unknown>> = {
      count: () => visits.countDocuments({ day: { $ne: 5 } }),
      sort: () => visits.find().sort({ day: 1 }).skip(29_000).toArray(),
      distinct: () => visits.distinct('day'),
      group: () => visits.aggregate([{ $group: { _id: '$day', uses: { $sum: 1 } } }]).toArray(),
      validate: () => store.client.db('test').command({ validate: visits.collectionName }),
    };
    for (const [name, read] of Object.entries(reads)) {
      let isReading = true;
      const done = read().finally(() => (isReading = false));
      await store.client.db('test').command({ ping: 1 });
      assert.ok(isReading, name);
      await done;
    }
  });

  it('come in pieces that a client takes in quickly', async () => {
    const charts = store.collection<{ _id: number; png: Binary }>();
    const png = new Binary(Buffer.alloc(300_000));
    for (let _id = 0; _id < 10; _id += 1) await charts.insertOne({ _id, png });
    const cursor = charts.find().batchSize(10);
    await cursor.next();
    assert.ok(cursor.bufferedCount() <= 4, `${cursor.bufferedCount() + 1} at once`);
    assert.equal((await cursor.toArray()).length, 9);
  });
});
