import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, Double, Int32, Long, MongoClient } from 'mongodb';
import { textOf } from '../../../services/backup/canonical.js';
import { BACKED_UP, LEFT_OUT } from '../../../services/backup/collections.js';
import { writeBackup } from '../../../services/backup/write.js';
import { OperatorError } from '../../../services/operator-error.js';
import { openDocuments, type Documents } from '../../../services/store/documents.js';
import { openNetwork, type Network } from '../../support/network.js';
import { contentsOf, type BackupContents } from './contents.js';
import { officeOf } from './working-office.js';

describe('a backup', () => {
  let network: Network;
  let documents: Documents;
  let folder: string;
  let file: string;
  beforeEach(async () => {
    network = await openNetwork();
    documents = await openDocuments(network);
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-backup-'));
    file = join(folder, 'register.backup');
  });
  afterEach(async () => {
    await documents.close();
    await rm(folder, { recursive: true, force: true });
  });

  const backUp = (from: Documents = documents, overwrite = false) =>
    writeBackup({ documents: from, store: 'embedded', file, overwrite, clock: network.clock.now });

  /** Makes a backup, with something else happening before each collection is read and now and then in between. */
  async function backUpWhile(act: () => Promise<unknown>): Promise<BackupContents> {
    const busy: Documents = {
      ...documents,
      read: async function* (collection) {
        await act();
        let at = 0;
        for await (const document of documents.read(collection)) {
          yield document;
          if ((at += 1) % 6 === 0 && at <= 12) await act();
        }
      },
    };
    await backUp(busy);
    return contentsOf(file);
  }

  it('has all collections of the store but those that are made anew', () => {
    const known = [...documents.versions.known.keys()];
    assert.deepEqual([...BACKED_UP, ...LEFT_OUT].sort(), known.sort());
  });

  it('has everything acknowledged before it began and refers to nothing that is missing, while people work', async () => {
    const office = officeOf(network);
    for (let customers = 0; customers < 10; customers += 1) await office.serve();
    const before = structuredClone(office.acknowledged);
    const { manifest, of } = await backUpWhile(() => office.serve());
    assert.ok(office.acknowledged.visits.size > before.visits.size + BACKED_UP.length);

    const cards = new Map(of('cards').map((card) => [card._id, card]));
    const visits = new Map(of('visits').map((visit) => [visit._id, visit]));
    const operations = new Map(of('operations').map((operation) => [operation._id, operation]));
    const notes = new Set(of('audit').map(({ _id }) => _id));
    for (const key of before.visits) assert.ok(visits.has(key), key);
    for (const key of before.undone) assert.equal(visits.get(key)?.undone, true, key);
    for (const code of before.cards) assert.ok(cards.has(code), code);
    for (const { _id, code, undone } of visits.values()) {
      assert.ok(cards.has(String(code)), `the card of ${_id}`);
      assert.ok(notes.has(`visit.record ${_id}`), `the note of ${_id}`);
      if (undone === true) assert.ok(notes.has(`visit.undo ${_id}`), `the note of the undone ${_id}`);
    }
    for (const { _id, operationKey } of cards.values()) {
      assert.equal(operations.get(String(operationKey))?.target, _id);
      assert.ok(notes.has(`handover.register ${String(operationKey)}`), `the note of ${_id}`);
    }
    for (const collection of BACKED_UP) {
      const ids = of(collection).map(({ _id }) => _id);
      assert.deepEqual(ids, [...new Set(ids)].sort(), `${collection}: each once, in order`);
      assert.equal(manifest.collections[collection]?.documents, ids.length, collection);
    }
    assert.deepEqual(of('dailyTotals'), []);
  });

  it('keeps every type of the database', async () => {
    const client = await MongoClient.connect(network.uri);
    const odd = {
      _id: 'odd',
      png: new Binary(Buffer.from([0, 255, 10, 9])),
      at: new Date(0),
      whole: new Int32(1),
      real: new Double(1),
      long: Long.fromString('9007199254740993'),
      text: 'tab\tline\nÅ 😀 \u0000',
      nothing: null,
      many: [new Int32(1), { deep: true }],
    };
    await client.db(network.name).collection<{ _id: string }>('charts').insertOne(odd);
    await client.close();
    await backUp();
    assert.deepEqual((await contentsOf(file)).of('charts').map(textOf), [textOf(odd)]);
  });

  it('says what it is', async () => {
    await network.hasVisit();
    const manifest = await backUp();
    assert.deepEqual(manifest, (await contentsOf(file)).manifest);
    const { product, startedAt, finishedAt, store, sample, collections } = manifest;
    assert.match(product, /^\d+\.\d+\.\d+$/);
    assert.equal(startedAt, '2026-03-10T10:00:00.000Z');
    assert.equal(finishedAt, startedAt);
    assert.deepEqual([store, sample], ['embedded', false]);
    assert.equal(collections.visits?.documents, 1);
    assert.equal(collections.visits.version, documents.versions.known.get('visits'));
  });

  it('is one file that only its owner reads', async () => {
    await backUp();
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ['register.backup']);
  });

  it('replaces no file unless told', async () => {
    await writeFile(file, 'letter');
    await assert.rejects(backUp(), /is there already: .*--overwrite/);
    assert.equal((await stat(file)).size, 'letter'.length);
    await backUp(documents, true);
    assert.equal((await contentsOf(file)).of('areas').length, 2);
  });

  it('leaves nothing behind, and the older file alone, when the database goes away', async () => {
    await writeFile(file, 'older');
    const gone = (): Promise<never> => Promise.reject(new Error('gone'));
    const broken: Documents = { ...documents, read: () => failing(gone) };
    await assert.rejects(backUp(broken, true), /gone/);
    assert.deepEqual(await readdir(folder), ['register.backup']);
    assert.equal((await stat(file)).size, 'older'.length);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const signal = AbortSignal.abort(new OperatorError('stopped'));
    const options = { documents, store: 'embedded' as const, file, overwrite: false, signal };
    await assert.rejects(writeBackup({ ...options, clock: network.clock.now }), /^OperatorError: stopped/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is refused where it cannot be written, in a sentence', async () => {
    file = join(folder, 'missing', 'file');
    await assert.rejects(backUp(), /cannot be written in .*missing \(ENOENT\); no backup was written/);
  });

  it('is refused while the register is being restored, and when a restore begins meanwhile', async () => {
    await documents.restores.announce(network.clock.now());
    await assert.rejects(backUp(), /is being restored/);
    await documents.restores.cancel();
    const restored = async (): Promise<void> => {
      await documents.restores.announce(network.clock.now());
      await documents.restores.load();
      await documents.restores.end();
    };
    await assert.rejects(backUpWhile(restored), /is being restored/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is left to the newer program that has used the register', async () => {
    const client = await MongoClient.connect(network.uri);
    const versions = client.db(network.name).collection<{ _id: string }>('schemaVersions');
    await versions.updateOne({ _id: 'cards' }, { $set: { version: 99 } });
    await client.close();
    await assert.rejects(backUp(), /A newer Kaikubotti/);
  });
});

async function* failing(act: () => Promise<never>): AsyncGenerator<never, void> {
  yield await act();
}
