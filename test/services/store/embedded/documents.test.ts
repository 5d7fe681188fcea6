import assert from 'node:assert/strict';
import { Binary, Double, Int32, Long, ObjectId, Timestamp } from 'mongodb';
import { failureOf, startStore, type RunningStore } from './running-store.js';

interface Card {
  _id: string;
  state?: string;
  uses?: number;
  tags?: string[];
  office?: { name?: string; town?: string };
}

describe('documents in the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  it('gives back every type of value as it was written', async () => {
    const values = {
      int: new Int32(5),
      wholeDouble: new Double(5),
      double: new Double(5.25),
      long: Long.fromString('9007199254740993'),
      smallLong: Long.fromNumber(7),
      bytes: new Binary(Buffer.from('ff00fe80', 'hex'), 4),
      date: new Date('2026-03-09T22:00:00.123Z'),
      id: new ObjectId(),
      stamp: new Timestamp({ t: 1, i: 2 }),
      text: 'Käikubotti 🎭 \0 end',
      nothing: null,
      yes: true,
      list: [new Int32(1), 'two', { three: new Double(3) }],
    };
    const cards = store.collection();
    const { insertedId } = await cards.insertOne(values);
    // An update writes the document anew, so it must keep the types as well.
    await cards.updateOne({ _id: insertedId }, { $set: { touched: true } });
    const read = await cards.findOne({ _id: insertedId }, { promoteValues: false });
    assert.deepEqual(read, { _id: insertedId, ...values, touched: true });
  });

  it('makes an id where the client sends none and puts it first', async () => {
    const cards = store.collection();
    await cards.insertOne({ a: 1 }, { forceServerObjectId: true });
    const read = await cards.findOne({});
    assert.ok(read?._id instanceof ObjectId);
    assert.deepEqual(Object.keys(read), ['_id', 'a']);
  });

  it('applies each operator as MongoDB does', async () => {
    const cards = store.collection<Card>();
    await cards.insertOne({
      _id: 'KA-1',
      state: 'new',
      uses: 1,
      tags: ['a', 'b'],
      office: { name: 'Kajaani' },
    });
    const result = await cards.updateOne(
      { _id: 'KA-1' },
      {
        $set: { 'office.town': 'Kajaani' },
        $inc: { uses: 2 },
        $unset: { state: '' },
        $push: { tags: 'c' },
        $setOnInsert: { 'office.name': 'never' },
      },
    );
    assert.deepEqual([result.matchedCount, result.modifiedCount], [1, 1]);
    await cards.updateOne({ _id: 'KA-1' }, { $addToSet: { tags: { $each: ['c', 'd'] } } });
    await cards.updateOne({ _id: 'KA-1' }, { $pull: { tags: { $in: ['a', 'd'] } } });
    assert.deepEqual(await cards.findOne({ _id: 'KA-1' }), {
      _id: 'KA-1',
      uses: 3,
      tags: ['b', 'c'],
      office: { name: 'Kajaani', town: 'Kajaani' },
    });
  });

  it('tells a match from a change', async () => {
    const cards = store.collection<Card>();
    await cards.insertOne({ _id: 'KA-1', state: 'used' });
    const same = await cards.updateOne({ _id: 'KA-1' }, { $set: { state: 'used' } });
    assert.deepEqual([same.matchedCount, same.modifiedCount], [1, 0]);
    const none = await cards.updateOne({ _id: 'KA-2' }, { $set: { state: 'used' } });
    assert.deepEqual([none.matchedCount, none.upsertedCount], [0, 0]);
  });

  it('upserts from the filter, the operators and what is only for new documents', async () => {
    const cards = store.collection<Card>();
    const update = { $inc: { uses: 1 }, $setOnInsert: { state: 'new' } };
    const first = await cards.updateOne({ _id: 'KA-1', 'office.name': 'Sotkamo' }, update, { upsert: true });
    const second = await cards.updateOne({ _id: 'KA-1', 'office.name': 'Sotkamo' }, update, { upsert: true });
    assert.deepEqual([first.upsertedId, second.upsertedId, second.matchedCount], ['KA-1', null, 1]);
    assert.deepEqual(await cards.findOne({}), {
      _id: 'KA-1',
      office: { name: 'Sotkamo' },
      uses: 2,
      state: 'new',
    });
  });

  it('replaces whole documents and keeps their id', async () => {
    const cards = store.collection<Card>();
    await cards.insertOne({ _id: 'KA-1', state: 'new', uses: 3 });
    await cards.replaceOne({ state: 'new' }, { state: 'used' });
    assert.deepEqual(await cards.find().toArray(), [{ _id: 'KA-1', state: 'used' }]);
    const replaced = await cards.replaceOne({ _id: 'KA-9' }, { state: 'late' }, { upsert: true });
    assert.equal(replaced.upsertedId, 'KA-9');
  });

  it('finds and changes one document by the order asked for, giving it back before or after', async () => {
    const cards = store.collection<Card>();
    await cards.insertMany([1, 3, 2].map((uses) => ({ _id: `KA-${uses}`, uses })));
    const before = await cards.findOneAndUpdate({}, { $inc: { uses: 10 } }, { sort: { uses: -1 } });
    assert.deepEqual(before, { _id: 'KA-3', uses: 3 });
    const after = await cards.findOneAndReplace({ uses: 13 }, { state: 'x' }, { returnDocument: 'after' });
    assert.deepEqual(after, { _id: 'KA-3', state: 'x' });
    const made = await cards.findOneAndUpdate(
      { _id: 'KA-4' },
      { $set: { uses: 4 } },
      { upsert: true, returnDocument: 'after' },
    );
    assert.deepEqual(made, { _id: 'KA-4', uses: 4 });
    assert.deepEqual(await cards.findOneAndDelete({ uses: { $gt: 0 } }, { sort: { uses: 1 } }), {
      _id: 'KA-1',
      uses: 1,
    });
    assert.equal(await cards.findOneAndDelete({ _id: 'KA-1' }), null);
  });

  it('carries out a mixed bulk in order and counts each kind', async () => {
    const cards = store.collection<Card>();
    const result = await cards.bulkWrite([
      { insertOne: { document: { _id: 'KA-1', uses: 1 } } },
      { updateMany: { filter: { uses: 1 }, update: { $inc: { uses: 1 } } } },
      { replaceOne: { filter: { _id: 'KA-2' }, replacement: { uses: 9 }, upsert: true } },
      { deleteOne: { filter: { uses: 9 } } },
      { deleteMany: { filter: { uses: { $gte: 2 } } } },
    ]);
    assert.deepEqual(
      [result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount],
      [1, 1, 1, 2],
    );
    assert.equal(await cards.countDocuments(), 0);
  });

  it('goes on after a failed document only when unordered, and says which failed', async () => {
    const cards = store.collection<Card>();
    const documents = ['KA-1', 'KA-1', 'KA-2'].map((_id) => ({ _id }));
    const ordered = await failureOf(cards.insertMany(documents));
    assert.deepEqual([ordered.code, await cards.countDocuments()], [11000, 1]);
    const unordered = await failureOf(cards.insertMany(documents, { ordered: false }));
    assert.deepEqual([unordered.code, (unordered.writeErrors as unknown[]).length], [11000, 2]);
    assert.deepEqual(await cards.distinct('_id'), ['KA-1', 'KA-2']);
  });

  it('updates and deletes many', async () => {
    const cards = store.collection<Card>();
    await cards.insertMany(Array.from({ length: 700 }, (_, i) => ({ _id: `KA-${i}`, uses: i % 7 })));
    const updated = await cards.updateMany({ uses: { $lt: 2 } }, { $set: { state: 'few' } });
    assert.equal(updated.modifiedCount, 200);
    assert.equal((await cards.deleteMany({ state: 'few' })).deletedCount, 200);
    assert.equal(await cards.estimatedDocumentCount(), 500);
    assert.equal((await cards.deleteMany({})).deletedCount, 500);
  });

  it('leaves a document as it was when an update of it is refused', async () => {
    const cards = store.collection<Card>();
    await cards.insertOne({ _id: 'KA-1', state: 'new', uses: 1 });
    const refusals: [number, Record<string, Record<string, unknown>>][] = [
      [14, { $inc: { state: 1 } }],
      [28, { $set: { 'state.inner': 1 } }],
      [40, { $set: { uses: 5 }, $inc: { uses: 1 } }],
      [66, { $set: { _id: 'KA-2' } }],
      [2, { $push: { uses: 1 } }],
      [9, { $rename: { state: 'status' } }],
    ];
    for (const [code, update] of refusals) {
      assert.equal(
        (await failureOf(cards.updateOne({ _id: 'KA-1' }, update))).code,
        code,
        JSON.stringify(update),
      );
    }
    assert.deepEqual(await cards.findOne({}), { _id: 'KA-1', state: 'new', uses: 1 });
  });

  it('widens a number rather than overflow', async () => {
    const numbers = store.collection();
    await numbers.insertOne({ n: new Int32(2 ** 31 - 1) });
    await numbers.updateOne({}, { $inc: { n: new Int32(1) } });
    const read = await numbers.findOne({}, { promoteValues: false });
    assert.deepEqual(read?.n, Long.fromNumber(2 ** 31));
    await numbers.updateOne({}, { $set: { n: Long.MAX_VALUE } });
    assert.equal((await failureOf(numbers.updateOne({}, { $inc: { n: 1 } }))).code, 2);
  });
});
