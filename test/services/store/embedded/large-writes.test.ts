import assert from 'node:assert/strict';
import { MongoBulkWriteError, type Collection } from 'mongodb';
import { addIndex, startStore, type RunningStore } from './running-store.js';

interface Visit {
  _id: number;
  day: number;
  uses: number;
}

/** More than one transaction takes. */
const MANY = 3_000;
const visits = (count: number, first = 0): Visit[] =>
  Array.from({ length: count }, (_, at) => ({ _id: first + at, day: (first + at) % 2, uses: 0 }));

describe('large writes to the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  async function filled(): Promise<Collection<Visit>> {
    const collection = store.collection<Visit>();
    await collection.insertMany(visits(MANY));
    return collection;
  }

  /** Whether a read of somebody else is answered while `write` is still running. */
  async function letsOthersThrough(write: Promise<unknown>): Promise<boolean> {
    let isWriting = true;
    const written = write.finally(() => (isWriting = false));
    await store.client.db('test').command({ ping: 1 });
    const wasWriting = isWriting;
    await written;
    return wasWriting;
  }

  it('let others through while they insert, update and delete', async () => {
    const collection = store.collection<Visit>();
    assert.ok(await letsOthersThrough(collection.insertMany(visits(MANY))), 'insertMany');
    assert.ok(await letsOthersThrough(collection.updateMany({}, { $inc: { uses: 1 } })), 'updateMany');
    assert.ok(await letsOthersThrough(collection.deleteMany({})), 'deleteMany');
    assert.equal(await collection.countDocuments(), 0);
  });

  it('change what matches and nothing else', async () => {
    const collection = await filled();
    const updated = await collection.updateMany({ day: 1 }, { $inc: { uses: 1 } });
    assert.deepEqual([updated.matchedCount, updated.modifiedCount], [MANY / 2, MANY / 2]);
    assert.equal(await collection.countDocuments({ uses: 1 }), MANY / 2);
    assert.equal((await collection.deleteMany({ day: 0 })).deletedCount, MANY / 2);
    assert.equal(await collection.countDocuments(), MANY / 2);
    assert.equal(await collection.countDocuments({ day: 0 }), 0);
  });

  it('stop an ordered insert at the first duplicate, and leave out only the duplicates otherwise', async () => {
    for (const ordered of [true, false]) {
      const collection = store.collection<Visit>();
      await collection.insertOne({ _id: 2_000, day: 9, uses: 9 });
      const failure: unknown = await collection
        .insertMany(visits(MANY), { ordered })
        .catch((error: unknown) => error);
      assert.ok(failure instanceof MongoBulkWriteError);
      const indexes = [failure.writeErrors].flat().map(({ index }) => index);
      assert.deepEqual([indexes, failure.insertedCount], [[2_000], ordered ? 2_000 : MANY - 1]);
      assert.equal(await collection.countDocuments(), ordered ? 2_001 : MANY);
      assert.equal((await collection.findOne({ _id: 2_000 }))?.day, 9);
    }
  });

  it('stop at the first document that cannot be updated, and tell of those before', async () => {
    const collection = await filled();
    await addIndex(collection, { code: 1 }, { unique: true, sparse: true });
    const failure: unknown = await collection
      .updateMany({ day: 1 }, { $set: { code: 'A123' } })
      .catch((error: unknown) => error);
    assert.ok(failure instanceof Error && 'code' in failure);
    assert.equal(failure.code, 11_000);
    assert.equal(await collection.countDocuments({ code: 'A123' }), 1);
  });

  it('run short and long statements of one bulk in their order', async () => {
    const collection = await filled();
    const result = await collection.bulkWrite([
      { updateOne: { filter: { _id: 7 }, update: { $set: { day: 5 } } } },
      { updateMany: { filter: { day: 1 }, update: { $set: { day: 6 } } } },
      { updateOne: { filter: { _id: 9 }, update: { $set: { day: 7 } } } },
      { updateMany: { filter: { day: { $in: [5, 7] } }, update: { $inc: { uses: 1 } } } },
      { deleteMany: { filter: { day: 6 } } },
    ]);
    assert.equal(result.deletedCount, MANY / 2 - 2);
    assert.deepEqual(await collection.find({ uses: 1 }).sort({ _id: 1 }).toArray(), [
      { _id: 7, day: 5, uses: 1 },
      { _id: 9, day: 7, uses: 1 },
    ]);
  });

  it('give everybody another document when many look for one far back', async () => {
    const collection = await filled();
    const claims = Array.from({ length: 20 }, () =>
      collection.findOneAndUpdate({ uses: 0 }, { $set: { uses: 1 } }, { sort: { day: -1 } }),
    );
    const claimed = (await Promise.all(claims)).map((visit) => visit?._id);
    assert.equal(new Set(claimed).size, 20);
    const far = Array.from({ length: 10 }, () => collection.findOneAndDelete({ uses: 1 }));
    assert.equal(new Set((await Promise.all(far)).map((visit) => visit?._id)).size, 10);
    assert.equal(await collection.countDocuments(), MANY - 10);
  });

  it('insert by an upsert what a long search does not find', async () => {
    const collection = await filled();
    const update = { $set: { uses: 5 } };
    const made = await collection.updateOne({ _id: -1, day: 8 }, update, { upsert: true });
    assert.equal(made.upsertedId, -1);
    const far = await collection.updateOne({ day: 99 }, { $set: { uses: 6 } }, { upsert: true });
    assert.equal(far.upsertedCount, 1);
    assert.equal(await collection.countDocuments({ day: 99, uses: 6 }), 1);
  });

  it('refuse documents that are no documents', async () => {
    for (const documents of [[5], 'all', { _id: 1 }]) {
      await assert.rejects(store.client.db('test').command({ insert: 'c', documents }), { code: 14 });
    }
  });
});
