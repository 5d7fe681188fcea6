import assert from 'node:assert/strict';
import { failureOf, startStore, type RunningStore } from './running-store.js';

describe('commands of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  it('answers what it does not know with the code and the name MongoDB has for it', async () => {
    const db = store.client.db('test');
    const refused: [number, string, object][] = [
      [59, 'CommandNotFound', { mapReduce: 'c' }],
      [59, 'CommandNotFound', { __proto__: null, constructor: 1 }],
      [40415, 'IDLUnknownField', { find: 'c', tailable: true }],
      [14, 'TypeMismatch', { find: 5 }],
      [2, 'BadValue', { find: 'c', filter: { a: { $elemMatch: {} } } }],
      [2, 'BadValue', { find: 'c', filter: { $where: 'true' } }],
      [2, 'BadValue', { find: 'c', filter: { a: { $in: 1 } } }],
      [2, 'BadValue', { find: 'c', filter: { $or: [] } }],
      [51024, 'Location51024', { find: 'c', skip: -1 }],
      [51024, 'Location51024', { find: 'c', limit: -1 }],
      [40323, 'Location40323', { aggregate: 'c', pipeline: [{ $match: {}, $limit: 1 }], cursor: {} }],
      [40323, 'Location40323', { aggregate: 'c', pipeline: [{}], cursor: {} }],
      [2, 'BadValue', { find: 'c', filter: { a: { $regex: 5 } } }],
      [2, 'BadValue', { find: 'c', filter: { a: { $options: 'i' } } }],
      [2, 'BadValue', { find: 'c', filter: { a: { $ne: /x/ } } }],

      [72, 'InvalidOptions', { create: 'c', capped: true }],
      [16, 'InvalidLength', { insert: 'c', documents: [] }],
      [20, 'IllegalOperation', { find: 'c', txnNumber: 1 }],
      [73, 'InvalidNamespace', { insert: 'a$b', documents: [{}] }],
    ];
    for (const [code, codeName, command] of refused) {
      const failure = await failureOf(db.command(command));
      assert.deepEqual([failure.code, failure.codeName], [code, codeName], JSON.stringify(command));
    }
  });

  it('tells of a refused statement beside those that succeeded', async () => {
    const updates = [
      { q: {}, u: { a: 1 }, multi: true },
      { q: {}, u: { $set: { a: 1 } } },
    ];
    const result = await store.client.db('test').command({ update: 'c', updates, ordered: false });
    assert.deepEqual(
      (result.writeErrors as { index: number; code: number }[]).map(({ index, code }) => [index, code]),
      [[0, 9]],
    );
  });

  it('refuses a projection with findAndModify, arrayFilters and pipeline updates', async () => {
    const cards = store.collection();
    await cards.insertOne({ list: [1] });
    await assert.rejects(cards.findOneAndUpdate({}, { $set: { a: 1 } }, { projection: { a: 1 } }), {
      code: 40415,
    });
    await assert.rejects(cards.updateOne({}, { $set: { 'list.$[x]': 1 } }, { arrayFilters: [{ x: 1 }] }), {
      code: 40415,
    });
    await assert.rejects(cards.updateOne({}, [{ $set: { a: 1 } }]), { code: 9 });
  });

  it('refuses documents over 16 MB', async () => {
    const cards = store.collection();
    const large = { text: 'x'.repeat(16 * 1024 * 1024) };
    await assert.rejects(cards.insertOne(large));
    assert.equal(await cards.countDocuments(), 0);
    await cards.insertOne({ text: 'x'.repeat(15 * 1024 * 1024) });
    assert.equal(await cards.countDocuments({ text: /^x+$/ }), 1);
  });

  it('makes, lists and drops collections', async () => {
    const db = store.client.db('other');
    await db.createCollection('empty');
    await db.collection('filled').insertOne({});
    await assert.rejects(db.createCollection('empty'), { code: 48 });
    const names = async () => (await db.listCollections().toArray()).map(({ name }) => name).sort();
    assert.deepEqual(await names(), ['empty', 'filled']);
    assert.equal((await db.listCollections({ name: 'filled' }).toArray()).length, 1);
    await db.collection('filled').drop();
    assert.deepEqual(await names(), ['empty']);
    assert.equal(await db.collection('filled').countDocuments(), 0);
    await assert.rejects(db.command({ drop: 'filled' }), { code: 26, codeName: 'NamespaceNotFound' });
    const databases = async () => (await db.admin().listDatabases()).databases.map(({ name }) => name);
    assert.ok((await databases()).includes('other'));
    await db.dropDatabase();
    assert.deepEqual(await names(), []);
    assert.ok(!(await databases()).includes('other'));
  });

  it('greets, and needs no answer for writes nobody waits for', async () => {
    const admin = store.client.db('admin');
    assert.equal((await admin.command({ ping: 1 })).ok, 1);
    assert.equal((await admin.command({ hello: 1 })).maxWireVersion, 21);
    assert.match((await admin.command({ buildInfo: 1 })).version as string, /^7\./);
    const cards = store.collection();
    await cards.insertOne({ _id: 'KA-1' as never }, { writeConcern: { w: 0 } });
    // On the same connection as the write, or after it: one question more makes sure it has arrived.
    await cards.insertOne({ _id: 'KA-2' as never });
    assert.ok((await cards.countDocuments()) >= 1);
  });
});
