import assert from 'node:assert/strict';
import { Double } from 'mongodb';
import { failureOf, startStore, type RunningStore } from './running-store.js';

describe('aggregates of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  async function visits() {
    const collection = store.collection();
    await collection.createIndex({ area: 1, day: 1 });
    await collection.insertMany([
      { area: 'north', day: '2026-03-09', adults: 1, children: 2 },
      { area: 'north', day: '2026-03-09', adults: 1, children: 'unknown' },
      { area: 'north', day: '2026-03-10', adults: 1, fee: new Double(0.5) },
      { area: 'south', day: '2026-03-10', adults: 1 },
      { adults: 1 },
    ]);
    return collection;
  }

  it('adds up by a field, leaving out what is no number', async () => {
    const collection = await visits();
    const days = await collection
      .aggregate([
        { $match: { area: 'north' } },
        {
          $group: {
            _id: '$day',
            people: { $sum: '$adults' },
            children: { $sum: '$children' },
            fee: { $sum: '$fee' },
            visits: { $sum: 1 },
          },
        },
        { $sort: { _id: -1 } },
      ])
      .toArray();
    assert.deepEqual(days, [
      { _id: '2026-03-10', people: 1, children: 0, fee: 0.5, visits: 1 },
      { _id: '2026-03-09', people: 2, children: 2, fee: 0, visits: 2 },
    ]);
  });

  it('groups missing and null together', async () => {
    const collection = await visits();
    await collection.insertOne({ area: null });
    const areas = await collection
      .aggregate([{ $group: { _id: '$area', n: { $sum: 1 } } }, { $sort: { _id: 1 } }])
      .toArray();
    assert.deepEqual(areas, [
      { _id: null, n: 2 },
      { _id: 'north', n: 3 },
      { _id: 'south', n: 1 },
    ]);
  });

  it('carries out stages in the order given', async () => {
    const collection = await visits();
    const run = (pipeline: object[]) => collection.aggregate(pipeline).toArray();
    const days = await run([
      { $sort: { day: -1, area: 1 } },
      { $skip: 1 },
      { $limit: 2 },
      { $match: { area: 'south' } },
    ]);
    assert.deepEqual(
      days.map(({ day }) => day as string),
      ['2026-03-10'],
    );
    assert.deepEqual(await run([{ $match: { adults: 1 } }, { $count: 'all' }]), [{ all: 5 }]);
    assert.deepEqual(await run([{ $match: { adults: 2 } }, { $count: 'all' }]), []);
  });

  it('counts with a filter, from an index or not, and within bounds', async () => {
    const collection = await visits();
    assert.equal(await collection.countDocuments(), 5);
    assert.equal(await collection.countDocuments({ area: 'north', day: { $lte: '2026-03-09' } }), 2);
    assert.equal(await collection.countDocuments({ children: { $exists: true } }), 2);
    assert.equal(await collection.countDocuments({ adults: 1 }, { skip: 1, limit: 3 }), 3);
    assert.equal(await collection.countDocuments({ area: 'west' }), 0);
    assert.equal(await collection.estimatedDocumentCount(), 5);
  });

  it('tells the different values of a field', async () => {
    const collection = await visits();
    assert.deepEqual(await collection.distinct('day', { area: 'north' }), ['2026-03-09', '2026-03-10']);
    await collection.insertOne({ tags: ['a', 'b', 'a'] });
    assert.deepEqual(await collection.distinct('tags'), ['a', 'b']);
  });

  it('answers in batches when there are many groups', async () => {
    const collection = store.collection();
    await collection.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
    const groups = await collection
      .aggregate([{ $group: { _id: '$n', one: { $sum: 1 } } }], { batchSize: 50 })
      .toArray();
    assert.equal(groups.length, 500);
  });

  it('refuses stages and accumulators that are not portable', async () => {
    const collection = await visits();
    const refused: [number, object][] = [
      [40324, { $lookup: { from: 'x' } }],
      [40324, { $project: { a: 1 } }],
      [2, { $group: { _id: '$area', most: { $max: '$adults' } } }],
      [2, { $group: { _id: { a: '$area' } } }],
      [2, { $sort: { day: 'up' } }],
      [2, { $match: { $expr: true } }],
    ];
    for (const [code, stage] of refused) {
      assert.equal(
        (await failureOf(collection.aggregate([stage]).toArray())).code,
        code,
        JSON.stringify(stage),
      );
    }
  });
});
