import assert from 'node:assert/strict';
import { MongoClient, type Db } from 'mongodb';
import { createIndexes } from '../../../../services/store/indexes.js';
import type { VersionedCollection } from '../../../../services/store/migrations/migration.js';
import { openStore, type Store } from '../../../../services/store/open.js';
import { SchemaError } from '../../../../services/store/schema-error.js';
import { openTestStore, type TestStore } from '../../../support/store.js';
import { asTheFirstProduct, FIRST_SECRET } from './first-product.js';

const schemasOf = (store: Store): VersionedCollection[] =>
  Object.values(store).flatMap((part) => (typeof part === 'object' && 'schema' in part ? [part.schema] : []));

/** The indexes of every collection that has any besides `_id`, as `collection index`. */
async function indexesOf(db: Db): Promise<string[]> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const indexes = await Promise.all(
    names.map(async (name) =>
      Object.keys(await db.collection(name).indexInformation()).map((index) => `${name} ${index}`),
    ),
  );
  return indexes
    .flat()
    .filter((index) => !index.endsWith(' _id_'))
    .toSorted();
}

describe('the shapes of the collections', () => {
  let opened: TestStore;
  let client: MongoClient;
  before(async () => {
    opened = await openTestStore();
    client = await new MongoClient(opened.uri).connect();
  });
  after(() => client.close());

  const databaseOf = async (suffix: string): Promise<{ name: string; db: Db }> => {
    const name = `${opened.name}-${suffix}`;
    const db = client.db(name);
    await db.dropDatabase();
    return { name, db };
  };

  it('have one migration between every two versions, and stand in the database', async () => {
    const schemas = schemasOf(opened.store);
    assert.equal(schemas.length, 16);
    for (const { name, version, migrations } of schemas) assert.equal(migrations.length, version - 1, name);
    const stored = await client.db(opened.name).collection('schemaVersions').find().toArray();
    assert.deepEqual(
      new Map(stored.map(({ _id, version }) => [String(_id), Number(version)])),
      new Map(schemas.map(({ name, version }) => [name, version])),
    );
  });

  it('are those of a new database when many processes open one of the first product together', async () => {
    const { name, db } = await databaseOf('first');
    await asTheFirstProduct(db);
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ uri: opened.uri, name })));
    await Promise.all(stores.map((store) => store.close()));
    assert.deepEqual(await indexesOf(db), await indexesOf(client.db(opened.name)));
    const versions = await db.collection('schemaVersions').find().toArray();
    assert.equal(versions.length, 16);
  });

  it('leave every document of the first product readable', async () => {
    const { name, db } = await databaseOf('read');
    await asTheFirstProduct(db);
    const store = await openStore({ uri: opened.uri, name });
    const [area] = await store.areas.all();
    assert.equal(area?.mode, 'register');
    const cards = await store.cards.ofDay('ranta', '2026-03-02');
    assert.deepEqual(
      cards.map(({ _id, operationKey }) => [_id, operationKey]),
      [
        ['KMA00001', 'handover 1'],
        ['KMA00002', 'handover 2'],
        ['KMA00003', 'handover 3'],
      ],
    );
    assert.equal((await store.visits.ofDay('ranta', '2026-03-03')).length, 1);
    assert.equal((await store.operations.find('handover 2'))?.target, 'KMA00002');
    assert.equal((await store.dailyTotals.find('ranta', '2026-03-02'))?.mark, 2);
    const [note] = await store.audit.ofTarget('KMA00001');
    assert.equal(note?.personId, 'tenant/aino');
    assert.equal(await store.settings.sampleUntil(), '2026-03-01');
    await store.close();
  });

  it('forget the secret that tells whose form an old record came from', async () => {
    const { name, db } = await databaseOf('secret');
    await asTheFirstProduct(db);
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ uri: opened.uri, name })));
    const secrets = await Promise.all(stores.map((store) => store.settings.formSecret()));
    assert.equal(new Set(secrets).size, 1, 'all processes sign with the same');
    const stored = JSON.stringify(await db.collection('settings').find().toArray());
    assert.ok(stored.includes(secrets[0] ?? '?'));
    assert.ok(!stored.includes(FIRST_SECRET));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('that are newer stop every process before it changes anything', async () => {
    const { name, db } = await databaseOf('newer');
    await db.collection<{ _id: string }>('schemaVersions').insertOne({ _id: 'visits', ...{ version: 99 } });
    const starts = await Promise.allSettled([1, 2, 3].map(() => openStore({ uri: opened.uri, name })));
    for (const start of starts) {
      assert.equal(start.status, 'rejected');
      assert.ok(start.reason instanceof SchemaError);
      assert.match(
        start.reason.message,
        /^The collection visits has version 99, and this program knows it up to/,
      );
    }
    assert.deepEqual(await indexesOf(db), []);
  });

  it('cannot have an index that the documents contradict, and the error says which', async () => {
    const { db } = await databaseOf('duplicates');
    const letters = db.collection<{ _id: number; stamp: string; sender: string }>('letters');
    await letters.insertMany([1, 2].map((_id) => ({ _id, stamp: 'same', sender: `sender ${_id}` })));
    const making = createIndexes(letters, [
      { key: { sender: 1 }, unique: true },
      { key: { stamp: 1, sender: 1 } },
      { key: { stamp: 1 }, unique: true },
    ]);
    await assert.rejects(making, (error) => {
      assert.ok(error instanceof SchemaError);
      assert.match(
        error.message,
        /^The index stamp_1 of the collection letters cannot be built: several documents/,
      );
      return true;
    });
    assert.equal(await letters.countDocuments(), 2);
  });
});
