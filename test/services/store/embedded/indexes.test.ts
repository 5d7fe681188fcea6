import assert from 'node:assert/strict';
import { createIndexes } from '../../../../services/store/indexes.js';
import { SchemaError } from '../../../../services/store/schema-error.js';
import { addIndex, failureOf, startStore, type RunningStore } from './running-store.js';

describe('indexes of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  it('refuses a second document with the same unique value and names the key', async () => {
    const visits = store.collection();
    await addIndex(visits, { operation: 1 }, { unique: true });
    await visits.insertOne({ operation: 'op-1' });
    const failure = await failureOf(visits.insertOne({ operation: 'op-1' }));
    assert.equal(failure.code, 11000);
    assert.deepEqual(failure.keyPattern, { operation: 1 });
    assert.deepEqual(failure.keyValue, { operation: 'op-1' });
    assert.equal(await visits.countDocuments({ operation: 'op-1' }), 1);
  });

  it('treats a missing field as null in a unique index, unless it is sparse', async () => {
    const visits = store.collection();
    await visits.createIndexes([
      { key: { plain: 1 }, unique: true },
      { key: { spare: 1 }, unique: true, sparse: true },
    ]);
    await visits.insertOne({ plain: 1 });
    await visits.insertOne({ spare: 1 });
    assert.equal((await failureOf(visits.insertOne({ spare: 2 }))).code, 11000);
    assert.equal((await failureOf(visits.insertOne({ plain: 2, spare: 1 }))).code, 11000);
    await visits.insertOne({ plain: 2 });
    assert.equal(await visits.countDocuments({ spare: null }), 2);
  });

  it('keeps a unique value free for others once its document has changed or gone', async () => {
    const cards = store.collection<{ _id: number; code?: string; area: string }>();
    await addIndex(cards, { area: 1, code: -1 }, { unique: true });
    await cards.insertMany([
      { _id: 1, area: 'north', code: 'A' },
      { _id: 2, area: 'north', code: 'B' },
    ]);
    assert.equal((await failureOf(cards.updateOne({ _id: 1 }, { $set: { code: 'B' } }))).code, 11000);
    await cards.updateOne({ _id: 1 }, { $set: { code: 'C' } });
    await cards.updateOne({ _id: 2 }, { $set: { code: 'A' } });
    await cards.deleteOne({ _id: 2 });
    await cards.insertOne({ _id: 3, area: 'north', code: 'A' });
    assert.deepEqual(
      await cards
        .find({ area: 'north' })
        .sort({ code: 1 })
        .map(({ _id }) => _id)
        .toArray(),
      [3, 1],
    );
  });

  it('lets one of twenty writes at once have a unique value', async () => {
    const visits = store.collection();
    await addIndex(visits, { operation: 1 }, { unique: true });
    const tries = Array.from({ length: 20 }, (_, i) =>
      visits.insertOne({ operation: 'once', i }).then(
        () => 1,
        () => 0,
      ),
    );
    const won: number[] = await Promise.all(tries);
    assert.equal(
      won.reduce((sum, one) => sum + one, 0),
      1,
    );
    assert.equal(await visits.countDocuments({ operation: 'once' }), 1);
  });

  it('lets twenty upserts at once make one document', async () => {
    const days = store.collection<{ _id: string; mark: number }>();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        days.updateOne({ _id: 'day' }, { $inc: { mark: 1 } }, { upsert: true }),
      ),
    );
    assert.deepEqual(await days.find().toArray(), [{ _id: 'day', mark: 20 }]);
  });

  it('finds documents by each element of an indexed array, each document once', async () => {
    const people = store.collection<{ _id: string; grants: { role: string; scope: string }[] }>();
    await addIndex(people, { 'grants.scope': 1 });
    await people.insertMany([
      {
        _id: 'a',
        grants: [
          { role: 'venue', scope: 'V1' },
          { role: 'venue', scope: 'V2' },
        ],
      },
      { _id: 'b', grants: [{ role: 'venue', scope: 'V2' }] },
      { _id: 'c', grants: [] },
    ]);
    const ids = (scope: unknown) =>
      people
        .find({ 'grants.scope': scope })
        .map(({ _id }) => _id)
        .toArray();
    assert.deepEqual(await ids('V2'), ['a', 'b']);
    assert.deepEqual(await ids({ $in: ['V1', 'V2'] }), ['a', 'b']);
    assert.equal(await people.countDocuments({ 'grants.scope': { $gte: 'V1' } }), 2);
    await people.updateOne({ _id: 'a' }, { $set: { grants: [] } });
    assert.deepEqual(await ids('V1'), []);
  });

  it('refuses two arrays in one index', async () => {
    const odd = store.collection();
    await addIndex(odd, { a: 1, b: 1 });
    assert.equal((await failureOf(odd.insertOne({ a: [1, 2], b: [1, 2] }))).code, 171);
    assert.equal(await odd.countDocuments(), 0);
  });

  it('indexes what is there already, or says why it cannot', async () => {
    const cards = store.collection();
    await cards.insertMany([{ code: 'A' }, { code: 'B' }, { code: 'A', late: true }]);
    const failure = await failureOf(addIndex(cards, { code: 1 }, { unique: true }));
    assert.deepEqual([failure.code, failure.keyValue], [11000, { code: 'A' }]);
    assert.equal((await cards.listIndexes().toArray()).length, 1);
    await cards.deleteOne({ late: true });
    await addIndex(cards, { code: 1 }, { unique: true });
    assert.equal((await failureOf(cards.insertOne({ code: 'B' }))).code, 11000);
  });

  it('lists, repeats and drops indexes as MongoDB does', async () => {
    const cards = store.collection();
    assert.equal((await failureOf(cards.listIndexes().toArray())).code, 26);
    await addIndex(cards, { a: 1, b: -1 }, { sparse: true });
    await addIndex(cards, { a: 1, b: -1 }, { sparse: true });
    assert.deepEqual(await cards.listIndexes().toArray(), [
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', sparse: true },
    ]);
    assert.equal((await failureOf(addIndex(cards, { a: 1, b: -1 }, { name: 'other' }))).code, 85);
    assert.equal((await failureOf(addIndex(cards, { c: 1 }, { name: 'a_1_b_-1' }))).code, 86);
    assert.equal((await failureOf(cards.dropIndex('none'))).code, 27);
    await cards.dropIndex('a_1_b_-1');
    assert.equal((await cards.listIndexes().toArray()).length, 1);
  });

  it('refuses indexes that are not portable', async () => {
    const cards = store.collection();
    for (const options of [{ expireAfterSeconds: 60 }, { partialFilterExpression: { a: 1 } }]) {
      assert.equal((await failureOf(addIndex(cards, { a: 1 }, options))).code, 40415);
    }
    assert.equal((await failureOf(addIndex(cards, { a: 'text' }))).code, 67);
  });

  it('refuses a key that is too long and writes nothing', async () => {
    const cards = store.collection();
    await addIndex(cards, { code: 1 });
    assert.equal((await failureOf(cards.insertOne({ code: 'x'.repeat(3000) }))).code, 17280);
    assert.equal(await cards.countDocuments({ code: 'x'.repeat(3000) }), 0);
    assert.equal(await cards.countDocuments({ code: { $lt: 'x'.repeat(3000) } }), 0);
    assert.equal(await cards.countDocuments({}), 0);
  });

  it('does not put an index in the place of another one, and the store says which', async () => {
    const visits = store.collection();
    await addIndex(visits, { day: 1 }, { name: 'code_1' });
    await assert.rejects(createIndexes(visits, [{ key: { area: 1 } }, { key: { code: 1 } }]), (error) => {
      assert.ok(error instanceof SchemaError);
      assert.match(error.message, /^The index code_1 of the collection c\d+ .* another index has its name/);
      return true;
    });
  });
});
