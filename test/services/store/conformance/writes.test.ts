import assert from 'node:assert/strict';
import { Double, Int32, Long, type Document } from 'mongodb';
import { errorOf, openServer, type Server } from './server.js';

/** A document before, the update, and the document after. */
const UPDATES: [string, Document, Document, Document][] = [
  [
    '$set makes the documents on the way',
    { x: 1 },
    { $set: { 'a.b.c': 1, x: 2 } },
    { x: 2, a: { b: { c: 1 } } },
  ],
  ['$set changes an element by its position', { l: [1, 2] }, { $set: { 'l.1': 9 } }, { l: [1, 9] }],
  ['$set takes null for a value', { x: 1 }, { $set: { x: null } }, { x: null }],
  [
    '$unset takes fields away, also those inside',
    { x: 1, a: { b: 1, c: 2 } },
    { $unset: { x: '', 'a.b': '', none: '' } },
    { a: { c: 2 } },
  ],
  ['$inc begins at zero and goes below it', { x: 1 }, { $inc: { x: -3, 'n.m': 2 } }, { x: -2, n: { m: 2 } }],
  ['$inc adds fractions', { x: 1 }, { $inc: { x: 0.5 } }, { x: 1.5 }],
  [
    '$push appends one value, also an array, or makes the array',
    { l: [1] },
    { $push: { l: [2], m: 'x' } },
    { l: [1, [2]], m: ['x'] },
  ],
  ['$push appends each of several', { l: [1] }, { $push: { l: { $each: [1, 2] } } }, { l: [1, 1, 2] }],
  ['$addToSet leaves what is there', { l: [1, 'a'] }, { $addToSet: { l: 1, m: 1 } }, { l: [1, 'a'], m: [1] }],
  ['$addToSet adds each once', { l: [1] }, { $addToSet: { l: { $each: [2, 1, 2] } } }, { l: [1, 2] }],
  [
    '$addToSet compares whole documents',
    { l: [{ a: 1 }] },
    { $addToSet: { l: { $each: [{ a: 1 }, { a: 2 }] } } },
    { l: [{ a: 1 }, { a: 2 }] },
  ],
  ['$pull takes every equal value', { l: [1, 2, 1] }, { $pull: { l: 1, none: 1 } }, { l: [2] }],
  [
    '$pull takes documents that match',
    { l: [{ a: 1, b: 1 }, { a: 2 }] },
    { $pull: { l: { a: 1 } } },
    { l: [{ a: 2 }] },
  ],
  ['$pull takes values within bounds', { l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
  ['$pull takes one of several', { l: ['a', 'b', 'c'] }, { $pull: { l: { $in: ['a', 'c'] } } }, { l: ['b'] }],
  [
    '$setOnInsert changes nothing that is there',
    { x: 1 },
    { $set: { y: 1 }, $setOnInsert: { x: 9 } },
    { x: 1, y: 1 },
  ],
];

const UPSERTS: [string, Document, Document, Document][] = [
  ['the fields asked to be equal', { a: 1, 'b.c': 'x' }, { $set: { d: 1 } }, { a: 1, b: { c: 'x' }, d: 1 }],
  ['not what bounds ask for', { a: { $gt: 5 }, b: 1 }, { $set: { d: 1 } }, { b: 1, d: 1 }],
  [
    'the fields asked for with $eq and in $and',
    { $and: [{ a: 1 }, { b: { $eq: 2 } }] },
    { $set: { d: 1 } },
    { a: 1, b: 2, d: 1 },
  ],
  [
    'what is only for new documents',
    { a: 1 },
    { $setOnInsert: { n: 1 }, $inc: { c: 2 } },
    { a: 1, n: 1, c: 2 },
  ],
  ['a replacement as it is', { a: 1 }, { b: 2 }, { b: 2 }],
];

describe('a write', () => {
  let server: Server;
  before(async () => {
    server = await openServer();
  });
  after(() => server.close());

  for (const [what, before, update, after] of UPDATES) {
    it(`with ${what}`, async () => {
      const rows = await server.filled([before]);
      assert.equal((await rows.updateOne({ _id: 'a' }, update)).matchedCount, 1);
      assert.deepEqual(await rows.findOne({ _id: 'a' }), { _id: 'a', ...after });
    });
  }

  for (const [what, filter, update, made] of UPSERTS) {
    it(`that makes a document takes ${what}`, async () => {
      const rows = await server.filled();
      const isReplacement = !Object.keys(update).some((name) => name.startsWith('$'));
      const { upsertedCount } = isReplacement
        ? await rows.replaceOne({ _id: 'new', ...filter }, update, { upsert: true })
        : await rows.updateOne({ _id: 'new', ...filter }, update, { upsert: true });
      assert.equal(upsertedCount, 1);
      assert.deepEqual(await rows.find().toArray(), [{ _id: 'new', ...made }]);
    });
  }

  it('tells documents that matched from those that changed', async () => {
    const rows = await server.filled([{ x: 1 }, { x: 2 }, { x: 2 }]);
    const { matchedCount, modifiedCount } = await rows.updateMany({}, { $set: { x: 2 } });
    assert.deepEqual([matchedCount, modifiedCount], [3, 1]);
    const none = await rows.updateOne({ x: 7 }, { $set: { x: 2 } });
    assert.deepEqual([none.matchedCount, none.modifiedCount, none.upsertedId], [0, 0, null]);
    assert.equal((await rows.deleteMany({ x: 2 })).deletedCount, 3);
    assert.equal((await rows.deleteOne({ x: 2 })).deletedCount, 0);
  });

  it('keeps the type of a number and widens it only when it must', async () => {
    const rows = await server.filled([{ i: new Int32(1), l: Long.fromNumber(1), d: new Double(1) }]);
    await rows.updateOne({}, { $inc: { i: 1, l: 1, d: 1 } });
    const read = await rows.findOne({}, { promoteValues: false });
    assert.deepEqual([read?.i, read?.l, read?.d], [new Int32(2), Long.fromNumber(2), new Double(2)]);
  });

  it('replaces everything but the id', async () => {
    const rows = await server.filled([{ x: 1, y: 1 }]);
    await rows.replaceOne({ x: 1 }, { z: 1 });
    assert.deepEqual(await rows.find().toArray(), [{ _id: 'a', z: 1 }]);
  });

  it('finds one in an order and gives it back as it was or as it is', async () => {
    const rows = await server.filled([{ n: 2 }, { n: 3 }, { n: 1 }]);
    const old = await rows.findOneAndUpdate({ n: { $gt: 1 } }, { $inc: { n: 10 } }, { sort: { n: 1 } });
    assert.deepEqual(old, { _id: 'a', n: 2 });
    const now = await rows.findOneAndUpdate(
      {},
      { $inc: { n: 10 } },
      { sort: { n: -1 }, returnDocument: 'after' },
    );
    assert.deepEqual(now, { _id: 'a', n: 22 });
    assert.equal(await rows.findOneAndUpdate({ n: 77 }, { $inc: { n: 1 } }), null);
    const options = { upsert: true, returnDocument: 'after' } as const;
    const made = await rows.findOneAndUpdate({ _id: 'z' }, { $setOnInsert: { n: 0 } }, options);
    assert.deepEqual(made, { _id: 'z', n: 0 });
    assert.equal(await rows.findOneAndUpdate({ _id: 'y' }, { $set: { n: 1 } }, { upsert: true }), null);
    assert.deepEqual(await rows.findOneAndReplace({ _id: 'z' }, { m: 1 }, { returnDocument: 'after' }), {
      _id: 'z',
      m: 1,
    });
    assert.deepEqual(await rows.findOneAndDelete({ n: { $exists: true } }, { sort: { n: -1 } }), {
      _id: 'a',
      n: 22,
    });
  });

  it('of many goes on after a duplicate when it is not ordered, and names each by its place', async () => {
    const rows = await server.filled([{ _id: 'k2' }, { _id: 'k4' }]);
    const inserts = ['k1', 'k2', 'k3', 'k4', 'k5'].map((_id) => ({ _id }));
    const error = await errorOf(rows.insertMany(inserts, { ordered: false }));
    const { writeErrors } = error as unknown as { writeErrors: { index: number; code: number }[] };
    assert.deepEqual(
      writeErrors.map(({ index, code }) => [index, code]),
      [
        [1, 11000],
        [3, 11000],
      ],
    );
    assert.equal(await rows.countDocuments(), 5);
  });

  it('of many stops at a duplicate when it is ordered', async () => {
    const rows = await server.filled([{ _id: 'k2' }]);
    const error = await errorOf(rows.insertMany(['k1', 'k2', 'k3'].map((_id) => ({ _id }))));
    assert.equal(error.code, 11000);
    assert.deepEqual(
      (await rows.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
      ['k1', 'k2'],
    );
  });

  it('of many kinds counts each', async () => {
    const rows = await server.filled([{ x: 1 }, { x: 2 }]);
    const { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds } =
      await rows.bulkWrite([
        { insertOne: { document: { _id: 'n', x: 3 } } },
        { updateMany: { filter: { x: { $gte: 2 } }, update: { $inc: { x: 1 } } } },
        { updateOne: { filter: { _id: 'u' }, update: { $set: { x: 9 } }, upsert: true } },
        { replaceOne: { filter: { x: 9 }, replacement: { y: 1 } } },
        { deleteOne: { filter: { x: 1 } } },
        { deleteMany: { filter: { x: { $exists: true } } } },
      ]);
    assert.deepEqual(
      [insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount],
      [1, 3, 3, 3, 1],
    );
    assert.deepEqual(upsertedIds, { 2: 'u' });
    assert.deepEqual(await rows.find().toArray(), [{ _id: 'u', y: 1 }]);
  });
});

describe('a unique index', () => {
  let server: Server;
  before(async () => {
    server = await openServer();
  });
  after(() => server.close());

  it('refuses a second document with its value, and tells which', async () => {
    const rows = await server.filled([
      { code: 'A', area: 1 },
      { code: 'A', area: 2 },
    ]);
    await rows.createIndexes([{ key: { code: 1, area: -1 }, unique: true }]);
    for (const attempt of [
      rows.insertOne({ _id: 'x', code: 'A', area: 1 }),
      rows.updateOne({ area: 2 }, { $set: { area: 1 } }),
      rows.replaceOne({ area: 2 }, { code: 'A', area: 1 }),
      rows.findOneAndUpdate({ area: 2 }, { $set: { area: 1 } }),
      rows.updateOne({ _id: 'y' }, { $set: { code: 'A', area: 1 } }, { upsert: true }),
    ]) {
      const { code, keyPattern, keyValue } = await errorOf(attempt);
      assert.equal(code, 11000);
      // Some servers tell them for one kind of write and not for another.
      if (keyPattern !== undefined)
        assert.deepEqual(
          [keyPattern, keyValue],
          [
            { code: 1, area: -1 },
            { code: 'A', area: 1 },
          ],
        );
    }
    assert.equal(await rows.countDocuments(), 2);
  });

  it('takes missing and null for one value, and leaves out what is missing when it is sparse', async () => {
    const plain = await server.filled([{ x: 1 }, {}]);
    await plain.createIndexes([{ key: { x: 1 }, unique: true }]);
    assert.equal((await errorOf(plain.insertOne({ _id: 'n', x: null }))).code, 11000);
    assert.equal((await errorOf(plain.insertOne({ _id: 'n', y: 1 }))).code, 11000);
    const sparse = await server.filled([{ x: 1 }, {}, {}]);
    await sparse.createIndexes([{ key: { x: 1 }, unique: true, sparse: true }]);
    await sparse.insertOne({ _id: 'm' });
    assert.equal((await errorOf(sparse.insertOne({ _id: 'n', x: 1 }))).code, 11000);
    assert.equal(await sparse.countDocuments({ x: null }), 3);
    assert.equal(await sparse.countDocuments(), 4);
  });

  it('is not made over documents that already share a value', async () => {
    const rows = await server.filled([{ x: 1 }, { x: 1 }]);
    assert.equal((await errorOf(rows.createIndexes([{ key: { x: 1 }, unique: true }]))).code, 11000);
    await rows.deleteOne({ _id: 'b' });
    await rows.createIndexes([{ key: { x: 1 }, unique: true }]);
    assert.equal((await errorOf(rows.insertOne({ _id: 'c', x: 1 }))).code, 11000);
  });

  it('lets one of several writes at once have its value', async () => {
    const rows = await server.filled([{ x: 0 }]);
    await rows.createIndexes([{ key: { x: 1 }, unique: true }]);
    const attempts = Array.from({ length: 12 }, (_, i) => rows.insertOne({ _id: `n${i}`, x: 1 }));
    const done = await Promise.allSettled(attempts);
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(await rows.countDocuments({ x: 1 }), 1);
  });
});
