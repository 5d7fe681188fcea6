import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { openDocuments, type Documents } from '../../../services/store/documents.js';
import { openStore } from '../../../services/store/open.js';
import { ASKED_BY_OPERATORS } from '../../../services/store/portable-subset.js';
import { isPortable, PORTABLE, usesOf } from '../../support/command-uses.js';
import { everyStoreCall } from '../../support/every-store-call.js';
import { usesDuring } from '../../support/portable-subset.js';
import { openTestStore, type TestStore } from '../../support/store.js';
import { asTheFirstProduct } from './migrations/first-product.js';

/** The start on data of the first product, every function of the store, and what backup and restore do past them. */
async function everything({ uri, name }: TestStore): Promise<void> {
  const client = await new MongoClient(uri).connect();
  await asTheFirstProduct(client.db(name));
  await client.close();
  const store = await openStore({ uri, name });
  await store.empty();
  for (const calls of Object.values(everyStoreCall(store))) {
    for (const call of Object.values(calls)) await call();
  }
  await store.ping();
  await store.close();
  const documents = await openDocuments({ uri, name });
  await everyDocumentsCall(documents);
  await documents.close();
}

async function everyDocumentsCall(documents: Documents): Promise<void> {
  const { add, set, read, readAll, isEmpty, clear, restores, versions, restoreLease } = documents;
  const lease = await restoreLease();
  await restores.announce(new Date());
  await restores.cancel();
  await restores.announce(new Date());
  await restores.load();
  await add('areas', [{ _id: 'copied' }]);
  await set('areas', ['copied'], { sample: true });
  assert.equal((await readAll('areas', ['copied']))[0]?.sample, true);
  const found: string[] = [];
  for await (const { _id } of read('areas')) found.push(_id);
  assert.ok(found.includes('copied'));
  await versions.replace(await versions.stored());
  await clear('areas');
  assert.ok(await isEmpty('areas'));
  await lease?.confirm();
  await restores.end();
  await lease?.release();
}

describe('the list of what the product asks of a database', () => {
  let opened: TestStore;
  before(async () => {
    opened = await openTestStore();
  });
  after(() => opened.close());

  it('has everything that is asked, and nothing that is asked no more', async () => {
    const fresh = { ...opened, name: `${opened.name}-asked` };
    const asked = await usesDuring(() => everything(fresh));
    // A server that answers in one piece is not asked for more.
    const listed = PORTABLE.filter((use) => asked.includes(use) || !use.includes('getMore'));
    assert.deepEqual(asked, listed.sort());
  });

  it('has beside it what only verify asks, of the embedded store alone', async () => {
    const asked = await usesDuring(() => opened.store.validate(true));
    assert.deepEqual(asked, [...ASKED_BY_OPERATORS].sort());
  });

  it('would show what compatible servers lack, wherever in a command it stands', () => {
    const commands = {
      find: { find: 'cards', filter: { $or: [{ a: { $elemMatch: { b: 1 } } }] }, collation: {} },
      update: { update: 'cards', updates: [{ q: {}, u: [{ $set: { a: 1 } }], arrayFilters: [] }] },
      aggregate: { aggregate: 'cards', pipeline: [{ $lookup: {} }, { $group: { _id: 1, n: { $min: 1 } } }] },
      createIndexes: { createIndexes: 'cards', indexes: [{ key: { at: 1 }, expireAfterSeconds: 1 }] },
      mapReduce: { mapReduce: 'cards' },
    };
    const strangers = Object.entries(commands).flatMap(([commandName, command]) =>
      usesOf({ commandName, command }).filter((use) => !isPortable(use)),
    );
    assert.deepEqual(strangers, [
      ...['filter $elemMatch', 'option find collation', 'option update arrayFilters', 'update by a pipeline'],
      ...['command aggregate', 'option aggregate pipeline', 'stage $lookup', 'stage $group'],
      ...['accumulator $min', 'index expireAfterSeconds', 'command mapReduce'],
    ]);
  });
});
