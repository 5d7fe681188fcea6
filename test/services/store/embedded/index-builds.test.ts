import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine, Request } from '../../../../services/store/embedded/command.js';
import { drop } from '../../../../services/store/embedded/commands/collections.js';
import { dropIndexes } from '../../../../services/store/embedded/commands/drop-indexes.js';
import { createEngine } from '../../../../services/store/embedded/engine.js';
import { buildIndexes } from '../../../../services/store/embedded/index-build.js';
import { encode } from '../../../../services/store/embedded/bson-documents.js';
import { openStorage, treeRange } from '../../../../services/store/embedded/storage.js';
import { addIndex, failureOf, newFolder, startStore, type RunningStore } from './running-store.js';

interface Visit {
  _id: number;
  day: number;
}

/** So many that a build takes many slices, also on a fast machine. */
const MANY = 20_000;
const BY_DAY = {
  name: 'day_1',
  fields: [{ path: 'day', direction: 1 as const }],
  unique: false,
  sparse: false,
};

function fill(engine: Engine, name: string): void {
  const entry = engine.catalog.findOrCreate('test', name);
  for (let _id = 0; _id < MANY; _id += 1) engine.mutations.insert(entry, encode({ _id, day: _id % 10 }));
}

function request(name: string, fields: Request['fields']): Request {
  return { name, database: 'test', fields, sequences: new Map() };
}

describe('index builds of the embedded store', () => {
  let store: RunningStore;
  before(async () => {
    store = await startStore();
  });
  after(() => store.stop());

  async function filled() {
    const visits = store.collection<Visit>();
    await visits.insertMany(Array.from({ length: MANY }, (_, at) => ({ _id: at, day: at % 10 })));
    return visits;
  }

  async function validity(name: string): Promise<unknown> {
    return (await store.client.db('test').command({ validate: name })).valid;
  }

  it('let others read and write meanwhile, and hold what they wrote', async () => {
    const visits = await filled();
    const state = { isBuilding: true };
    const built = addIndex(visits, { day: 1 }).finally(() => (state.isBuilding = false));
    let writes = 0;
    while (state.isBuilding && writes < 500) {
      writes += 1;
      await Promise.all([
        visits.insertOne({ _id: MANY + writes, day: 11 }),
        visits.updateOne({ _id: writes }, { $set: { day: 12 } }),
        visits.deleteOne({ _id: MANY - writes }),
      ]);
      assert.equal(await visits.countDocuments({ day: { $gte: 0 } }), MANY);
    }
    await built;
    assert.equal(await validity(visits.collectionName), true);
    assert.equal(await visits.countDocuments({ day: 11 }), writes);
    assert.equal(await visits.countDocuments({ day: 12 }), writes);
  });

  it('are waited for by whoever asks for the same index', async () => {
    const visits = await filled();
    await Promise.all([addIndex(visits, { day: 1 }), addIndex(visits, { day: 1 })]);
    assert.deepEqual(
      (await visits.indexes()).map(({ name }) => name),
      ['_id_', 'day_1'],
    );
    assert.equal(await validity(visits.collectionName), true);
  });

  it('leave nothing behind when two documents have the same key', async () => {
    const visits = await filled();
    const failure = await failureOf(
      visits.createIndexes([{ key: { day: 1, _id: 1 } }, { key: { day: 1 }, unique: true }]),
    );
    assert.deepEqual([failure.code, failure.keyPattern], [11_000, { day: 1 }]);
    assert.equal((await visits.indexes()).length, 1);
    await visits.deleteMany({ _id: { $gte: 10 } });
    await addIndex(visits, { day: 1 }, { unique: true });
    await assert.rejects(visits.insertOne({ _id: -1, day: 3 }), { code: 11_000 });
  });

  it('end when the index or the collection is dropped', async () => {
    const folder = await newFolder();
    const storage = openStorage(join(folder, 'store.mdb'));
    const engine = createEngine(storage);
    for (const [name, end] of [
      ['one', () => dropIndexes(request('dropIndexes', { dropIndexes: 'one', index: 'day_1' }), engine)],
      ['other', () => drop(request('drop', { drop: 'other' }), engine)],
    ] as const) {
      await engine.commits.write(() => {
        fill(engine, name);
      });
      const building = buildIndexes(engine, { database: 'test', name }, [BY_DAY]);
      const ended = assert.rejects(building, { code: 276 });
      while (engine.catalog.find('test', name)?.indexes.length !== 1) await new Promise(setImmediate);
      await end();
      await ended;
    }
    assert.deepEqual(engine.catalog.find('test', 'one')?.indexes, []);
    assert.equal(engine.catalog.find('test', 'other'), undefined);
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are forgotten when the process ends in the middle, and can be asked for again', async () => {
    const folder = await newFolder();
    const path = join(folder, 'store.mdb');
    const first = openStorage(path);
    const engine = createEngine(first);
    const namespace = { database: 'test', name: 'visits' };
    await engine.commits.write(() => {
      fill(engine, namespace.name);
    });
    const building = buildIndexes(engine, namespace, [BY_DAY]);
    while (engine.catalog.find('test', 'visits')?.indexes.length !== 1) await new Promise(setImmediate);
    await first.close();
    await assert.rejects(building);

    const second = openStorage(path);
    const again = createEngine(second);
    const tree = again.catalog.discarded() ?? 0;
    assert.deepEqual(again.catalog.find('test', 'visits')?.indexes, []);
    await buildIndexes(again, namespace, [BY_DAY]);
    while (again.catalog.discarded() !== undefined) await new Promise(setImmediate);
    const index = again.catalog.find('test', 'visits')?.indexes[0];
    assert.ok(index && tree > 0 && index.tree !== tree);
    assert.equal(second.count(treeRange(index.tree)), MANY);
    assert.equal(second.count(treeRange(tree)), 0);
    await second.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('dropped collections of the embedded store', () => {
  it('are gone at once and their place is cleared afterwards, also by the next process', async () => {
    const folder = await newFolder();
    const path = join(folder, 'store.mdb');
    const first = openStorage(path);
    const engine = createEngine(first);
    const { tree } = await engine.commits.write(() => {
      const entry = engine.catalog.findOrCreate('test', 'visits');
      for (let _id = 0; _id < MANY; _id += 1) engine.mutations.insert(entry, encode({ _id }));
      return entry;
    });
    await engine.commits.write(() => {
      const entry = engine.catalog.find('test', 'visits');
      if (entry) engine.catalog.drop(entry);
    });
    assert.equal(engine.catalog.find('test', 'visits'), undefined);
    assert.equal(first.count(treeRange(tree)), MANY);
    await first.close();

    const second = openStorage(path);
    const { catalog } = createEngine(second);
    assert.ok(catalog.newTree() > tree, 'a tree that is being cleared was given away');
    while (catalog.discarded() !== undefined) await new Promise(setImmediate);
    assert.equal(second.count(treeRange(tree)), 0);
    await second.close();
    await rm(folder, { recursive: true, force: true });
  });
});
