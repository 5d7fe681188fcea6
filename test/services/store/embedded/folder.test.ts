import assert from 'node:assert/strict';
import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from 'lmdb';
import { EmbeddedStoreError, startEmbeddedStore } from '../../../../services/store/embedded/index.js';
import { storeInAnotherProcess } from '../../../support/store-process.js';
import { addIndex, connectTo, newFolder, startStore } from './running-store.js';

async function refusal(dataDir: string): Promise<EmbeddedStoreError> {
  const error = await startEmbeddedStore({ dataDir }).then(
    (store) => store.close().then(() => assert.fail('the store started')),
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof EmbeddedStoreError);
  return error;
}

describe('the folder of the embedded store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made when it is not there, and it and the socket are closed to others', async () => {
    const dataDir = join(folder, 'deep', 'data Åä');
    const store = await startStore(dataDir);
    await store.collection().insertOne({});
    assert.equal((await stat(dataDir)).mode & 0o777, 0o700);
    assert.equal((await stat(join(dataDir, 'store.sock'))).mode & 0o777, 0o600);
    await store.stop();
    await assert.rejects(stat(join(dataDir, 'store.sock')), { code: 'ENOENT' });
  });

  it('is closed to others when it was open', async () => {
    const dataDir = join(folder, 'open');
    await mkdir(dataDir, { mode: 0o755 });
    const store = await startStore(dataDir);
    assert.equal((await stat(dataDir)).mode & 0o777, 0o700);
    await store.stop();
  });

  it('may have a path too long for a socket', async () => {
    const dataDir = join(folder, 'x'.repeat(120));
    const store = await startStore(dataDir);
    const socket = decodeURIComponent(store.uri.slice('mongodb://'.length));
    assert.ok(Buffer.byteLength(socket) < 100);
    assert.equal((await stat(join(socket, '..'))).mode & 0o777, 0o700);
    await store.collection().insertOne({});
    await store.stop();
    await assert.rejects(stat(join(socket, '..')), { code: 'ENOENT' });
  });

  it('keeps its documents and indexes over a restart', async () => {
    const first = await startStore(folder);
    const cards = first.collection<{ _id: string; code: string }>();
    await addIndex(cards, { code: 1 }, { unique: true });
    await cards.insertOne({ _id: 'a', code: 'KA-1' });
    await first.stop();
    const second = await startStore(folder);
    const again = second.client.db('test').collection<{ _id: string; code: string }>(cards.collectionName);
    await assert.rejects(again.insertOne({ _id: 'b', code: 'KA-1' }), { code: 11000 });
    assert.equal(await again.estimatedDocumentCount(), 1);
    await second.stop();
  });

  it('belongs to one process, which the refusal names', async () => {
    const other = await storeInAnotherProcess(folder);
    const error = await refusal(folder);
    assert.equal(error.reason, 'inUse');
    assert.match(error.message, new RegExp(`in use by the process ${other.pid}`));
    const client = await connectTo(other.uri);
    await client.db('test').collection('c').insertOne({});
    await client.close();
    await other.kill();
    const store = await startStore(folder);
    assert.equal(await store.client.db('test').collection('c').countDocuments(), 1);
    await store.stop();
  });

  it('belongs to one store when one process starts several at once', async () => {
    const started = await Promise.allSettled([1, 2, 3].map(() => startEmbeddedStore({ dataDir: folder })));
    const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.equal(running.length, 1);
    await running[0]?.close();
  });

  it('is refused, unchanged, when its file is of another kind', async () => {
    const path = join(folder, 'store.mdb');
    for (const content of ['x', 'not a store at all '.repeat(1000)]) {
      await writeFile(path, content);
      assert.equal((await refusal(folder)).reason, 'foreignFile');
      assert.equal(await readFile(path, 'utf8'), content);
    }
  });

  it('is refused when its file is of another program that uses lmdb', async () => {
    const foreign = open({ path: join(folder, 'store.mdb'), noSubdir: true });
    await foreign.put('their', 'data');
    await foreign.close();
    assert.equal((await refusal(folder)).reason, 'foreignFile');
  });

  it('is refused, unchanged, when its file has lost its end', async () => {
    const store = await startStore(folder);
    await store
      .collection()
      .insertMany(Array.from({ length: 2000 }, (_, i) => ({ i, text: 'x'.repeat(200) })));
    await store.stop();
    const path = join(folder, 'store.mdb');
    await truncate(path, 50 * 4096);
    assert.equal((await refusal(folder)).reason, 'damagedFile');
    assert.equal((await stat(path)).size, 50 * 4096);
  });

  it('is refused when it cannot be written to, or is for everybody', async () => {
    await writeFile(join(folder, 'file'), '');
    assert.equal((await refusal(join(folder, 'file', 'data'))).reason, 'notWritable');
    const everybodys = join(folder, 'everybodys');
    await mkdir(everybodys);
    const { chmod } = await import('node:fs/promises');
    await chmod(everybodys, 0o1777);
    assert.equal((await refusal(everybodys)).reason, 'notPrivate');
  });
});
