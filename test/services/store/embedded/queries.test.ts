import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Query } from 'mingo';
import type { Collection } from 'mongodb';
import { addIndex, startStore, type RunningStore } from './running-store.js';

interface Row {
  _id: number;
  a?: unknown;
  b?: unknown;
  c?: unknown;
}

const INDEX_SETS = [
  [],
  [{ key: { a: 1 } as const }],
  [{ key: { a: -1, b: 1 } as const }, { key: { c: 1 } as const, sparse: true }],
  [{ key: { b: 1, a: -1, c: 1 } as const }, { key: { a: 1 } as const }],
];

const value = fc.constantFrom<unknown>(
  0,
  1,
  2,
  2.5,
  -1,
  '',
  'a',
  'ab',
  'å',
  null,
  true,
  false,
  new Date(0),
  new Date(9),
);
const ordered = fc.constantFrom<unknown>(0, 1, 2.5, 'a', 'ab', new Date(0), true);
const row = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] });
const comparison = fc.oneof(
  value,
  fc.array(value, { maxLength: 3 }).map(($in) => ({ $in })),
  ordered.map(($gt) => ({ $gt })),
  fc.tuple(ordered, ordered).map(([$gte, $lt]) => ({ $gte, $lt })),
  ordered.map(($lte) => ({ $lte })),
  value.map(($ne) => ({ $ne })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const fields = fc.record({ a: comparison, b: comparison, c: comparison }, { requiredKeys: [] });
const filter = fc.oneof(
  { weight: 4, arbitrary: fields },
  fc.tuple(fields, fields).map((pair) => ({ $or: pair })),
  fc.tuple(fields, fields).map((pair) => ({ $and: pair })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const sort = fc
  .tuple(fc.shuffledSubarray(['a', 'b', 'c'] as const), fc.array(direction, { minLength: 4, maxLength: 4 }))
  .map(([names, ways]) => [...names, '_id' as const].map((name, i) => [name, ways[i] ?? 1] as const));

describe('queries of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  it('finds, orders and counts by any index what a search through everything finds', async function () {
    this.timeout(60_000);
    for (const indexes of INDEX_SETS) {
      const rows = fc
        .sample(row, { numRuns: 60, seed: 7 })
        .map((fieldsOfRow, _id) => ({ _id, ...fieldsOfRow }));
      const collection = store.collection<Row>();
      if (indexes.length > 0) await collection.createIndexes([...indexes]);
      await collection.insertMany(rows);
      const property = fc.asyncProperty(filter, sort, async (wanted, order) => {
        const expected = rows
          .filter((candidate) => new Query(wanted, {}).test(candidate))
          .sort(byFields(order));
        const found = await collection.find(wanted).sort(Object.fromEntries(order)).toArray();
        assert.deepEqual(
          found.map(({ _id }) => _id),
          expected.map(({ _id }) => _id),
        );
        assert.equal(await collection.countDocuments(wanted), expected.length);
      });
      await fc.assert(property, { numRuns: 60, seed: 11 });
    }
  });

  it('gives part of a result by skip, limit and batches', async () => {
    const rows = await filled(store, 1000);
    const ids = await rows
      .find({ a: { $lt: 900 } })
      .sort({ a: -1 })
      .skip(10)
      .limit(500)
      .batchSize(7)
      .map(({ _id }) => _id)
      .toArray();
    assert.deepEqual(
      ids,
      Array.from({ length: 500 }, (_, i) => 889 - i),
    );
  });

  it('forgets a cursor that is closed early', async () => {
    const rows = await filled(store, 300);
    const cursor = rows.find().batchSize(2);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const next = store.client.db('test').command({ getMore: id, collection: rows.collectionName });
    await assert.rejects(next, { code: 43, codeName: 'CursorNotFound' });
  });

  it('goes on with a result while what is behind it is deleted', async () => {
    const rows = await filled(store, 300);
    const cursor = rows.find().sort({ _id: 1 }).batchSize(100);
    const first = await cursor.next();
    await rows.deleteMany({ _id: { $gte: 150 } });
    assert.equal(first?._id, 0);
    assert.equal((await cursor.toArray()).length, 149);
  });

  it('shows only the fields asked for', async () => {
    const rows = store.collection();
    await rows.insertOne({ _id: 1 as never, a: 1, b: { c: 2, d: 3 }, list: [{ x: 1, y: 2 }, 5] });
    const shown = (projection: Record<string, unknown>) => rows.findOne({}, { projection });
    assert.deepEqual(await shown({ a: 1, 'b.d': 1 }), { _id: 1, a: 1, b: { d: 3 } });
    assert.deepEqual(await shown({ _id: 0, b: 0, 'list.x': 0 }), { a: 1, list: [{ y: 2 }, 5] });
    assert.deepEqual(await shown({ _id: 1 }), { _id: 1 });
    await assert.rejects(shown({ a: 1, b: 0 }), { code: 2 });
  });

  it('compares bytes by their bytes and long numbers by their value', async () => {
    const rows = store.collection();
    await rows.insertMany([{ bytes: Buffer.from([0xff]) }, { bytes: Buffer.from([0xfe]) }]);
    assert.equal(await rows.countDocuments({ bytes: Buffer.from([0xff]) }), 1);
  });

  it('matches by the beginning of a text', async () => {
    const rows = store.collection();
    await rows.insertMany(['KA-1', 'KA-2', 'ka-3', 'XKA-4'].map((code) => ({ code })));
    assert.equal(await rows.countDocuments({ code: /^KA-/ }), 2);
    assert.equal(await rows.countDocuments({ code: { $regex: '^ka-', $options: 'i' } }), 3);
  });
});

async function filled(store: RunningStore, count: number): Promise<Collection<Row>> {
  const rows = store.collection<Row>();
  await addIndex(rows, { a: 1 });
  await rows.insertMany(Array.from({ length: count }, (_, _id) => ({ _id, a: _id })));
  return rows;
}

/** MongoDB's order of the values used here, written down independently of the store. */
function rank(value: unknown): [type: number, value: number | string] {
  if (value === undefined || value === null) return [0, 0];
  if (typeof value === 'number') return [1, value];
  if (typeof value === 'string') return [2, value];
  if (typeof value === 'boolean') return [3, Number(value)];
  return [4, Number(value)];
}

function byFields(order: readonly (readonly [keyof Row, 1 | -1])[]): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const [name, way] of order) {
      const [leftType, leftValue] = rank(left[name]);
      const [rightType, rightValue] = rank(right[name]);
      if (leftType !== rightType) return (leftType - rightType) * way;
      if (leftValue !== rightValue) return leftValue < rightValue ? -way : way;
    }
    return 0;
  };
}
