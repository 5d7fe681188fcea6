import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { openStorage, type Entry, type Storage } from '../../../../services/store/embedded/storage.js';
import { newFolder, startStore, type RunningStore } from './running-store.js';

const EVERYTHING = { from: Buffer.of(0), to: Buffer.of(0xff) };

describe('the embedded store examined', () => {
  let folder: string;
  let store: RunningStore;
  beforeEach(async () => {
    folder = await newFolder();
    store = await startStore(folder);
    const cards = store.client.db('test').collection<Document & { _id: string }>('cards');
    await cards.createIndexes([
      { key: { code: 1 }, unique: true },
      { key: { area: 1, day: -1 } },
      { key: { places: 1 }, sparse: true },
    ]);
    await cards.insertMany([
      { _id: 'a', code: 'KA-1', area: 'north', day: 1 },
      { _id: 'b', code: 'KA-2', area: 'north', day: 2, places: ['x', 'y'] },
      { _id: 'c', code: 'KA-3', area: 'south' },
    ]);
  });
  afterEach(async () => {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const examined = (options: Document = {}) =>
    store.client.db('test').command({ validate: 'cards', full: true, ...options });

  /** Changes the file behind the store's back. */
  async function damage(change: (storage: Storage, entries: Entry[]) => void): Promise<void> {
    await store.stop();
    const storage = openStorage(join(folder, 'store.mdb'));
    storage.write(() => {
      change(storage, storage.entries(EVERYTHING, { reverse: false, limit: Infinity }));
    });
    await storage.close();
    store = await startStore(folder);
  }

  function indexEntry(entries: Entry[], text: string): Entry {
    const entry = entries.find(({ key, value }) => key.includes(text) && value.length < 10);
    assert.ok(entry, `no entry of ${text}`);
    return entry;
  }

  it('is found in order, with the entries of each index counted', async () => {
    assert.deepEqual(await examined(), {
      ns: 'test.cards',
      nInvalidDocuments: 0,
      nrecords: 3,
      nIndexes: 4,
      keysPerIndex: { _id_: 3, code_1: 3, 'area_1_day_-1': 3, places_1: 2 },
      indexDetails: {
        _id_: { valid: true },
        code_1: { valid: true },
        'area_1_day_-1': { valid: true },
        places_1: { valid: true },
      },
      valid: true,
      repaired: false,
      warnings: [],
      errors: [],
      ok: 1,
    });
    assert.equal((await examined({ repair: true })).repaired, false);
  });

  it('is refused for a collection that is not there', async () => {
    const missing = store.client.db('test').command({ validate: 'none' });
    await assert.rejects(missing, { code: 26, codeName: 'NamespaceNotFound' });
  });

  const faults: [string, string, (storage: Storage, entries: Entry[]) => void][] = [
    [
      'an entry that is missing',
      'index code_1: missing entries: 1',
      (storage, entries) => {
        storage.remove(indexEntry(entries, 'KA-2').key);
      },
    ],
    [
      'an entry that belongs to no document',
      'index places_1: entries of no document: 1',
      (storage, entries) => {
        const { key, value } = indexEntry(entries, 'y');
        storage.put(Buffer.from(key.toString('latin1').replace('y', 'z'), 'latin1'), value);
      },
    ],
    [
      'an entry that leads to another document',
      'index code_1: missing entries: 1',
      (storage, entries) => {
        storage.put(indexEntry(entries, 'KA-1').key, indexEntry(entries, 'KA-3').value);
      },
    ],
    [
      'a number of documents that is wrong',
      'documents that are there: 3; counted before: 4',
      (storage, entries) => {
        const row = entries.find(({ value }) => value.includes('"documentCount":3'));
        assert.ok(row);
        const text = row.value.toString().replace('"documentCount":3', '"documentCount":4');
        storage.put(row.key, Buffer.from(text));
      },
    ],
    [
      'an index that does not know of its arrays',
      'index places_1: arrays are not taken into account',
      (storage, entries) => {
        const row = entries.find(({ value }) => value.includes('"multikey":true'));
        assert.ok(row);
        storage.put(
          row.key,
          Buffer.from(row.value.toString().replace('"multikey":true', '"multikey":false')),
        );
      },
    ],
  ];
  for (const [what, message, change] of faults) {
    it(`shows ${what}, and is repaired`, async () => {
      await damage(change);
      const found = await examined();
      assert.equal(found.valid, false);
      assert.ok((found.errors as string[]).includes(message), JSON.stringify(found.errors));
      const repaired = await examined({ repair: true });
      assert.deepEqual([repaired.valid, repaired.repaired, repaired.errors], [true, true, []]);
      assert.equal((await examined()).valid, true);
      const cards = store.client.db('test').collection('cards');
      assert.equal(await cards.countDocuments({ code: { $in: ['KA-1', 'KA-2', 'KA-3'] } }), 3);
      assert.equal(await cards.estimatedDocumentCount(), 3);
      assert.equal(await cards.countDocuments({ places: { $gte: 'x' } }), 1);
      await assert.rejects(cards.insertOne({ code: 'KA-2' }), { code: 11000 });
    });
  }

  it('shows a document that cannot be read, which no repair brings back', async () => {
    await damage((storage, entries) => {
      const document = entries.find(({ value }) => value.includes('KA-2') && value.includes('north'));
      assert.ok(document);
      storage.put(document.key, document.value.subarray(0, 20));
    });
    const found = await examined({ repair: true });
    assert.deepEqual([found.valid, found.nInvalidDocuments, found.nrecords], [false, 1, 3]);
    assert.ok((found.errors as string[]).includes('documents that cannot be read: 1; restore a backup'));
  });

  it('lets others in meanwhile, and does not take their writes for faults', async () => {
    const cards = store.client.db('test').collection<{ _id: string; code: string; area: string }>('cards');
    const many = Array.from({ length: 20_000 }, (_, i) => ({ _id: `n${i}`, code: `N${i}`, area: 'north' }));
    await cards.insertMany(many);
    const progress = { isOver: false };
    const examining = examined().finally(() => (progress.isOver = true));
    const first = Promise.race([
      store.client
        .db('test')
        .command({ ping: 1 })
        .then(() => 'greeting'),
      examining.then(() => 'examination'),
    ]);
    assert.equal(await first, 'greeting');
    for (let written = 0; !progress.isOver; written += 1) {
      await cards.deleteOne({ _id: `n${written}` });
      await cards.insertOne({ _id: `m${written}`, code: `M${written}`, area: 'south' });
    }
    const found = await examining;
    assert.deepEqual([found.valid, found.nrecords], [true, 20_003]);
  });
});
