import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EMBEDDED_STORE, storeInAnotherProcess } from '../../../support/store-process.js';
import { connectTo, failureOf, newFolder, startStore } from './running-store.js';

const run = promisify(execFile);

/** What a start says in a process whose files may not grow beyond a size: to the process its disk is full then. */
async function startWithin(bytes: number, dataDir: string): Promise<string> {
  const script = `const { startEmbeddedStore } = await import(${JSON.stringify(EMBEDDED_STORE)});
    await startEmbeddedStore({ dataDir: ${JSON.stringify(dataDir)} }).then(
      (store) => (console.log('it started'), store.close()),
      ({ reason, message }) => console.log(reason, message),
    );`;
  const node = [process.execPath, '--input-type=module', '-e', script];
  return (await run('prlimit', [`--fsize=${bytes}`, ...node])).stdout.trim();
}

describe('the embedded store on a full disk', () => {
  let folder: string;
  const ends: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    await rm(folder, { recursive: true, force: true });
  });

  it('does not start, says why, and starts when there is room', async () => {
    assert.match(
      await startWithin(4096, folder),
      /^noSpace The disk of .* is full; make room, then start again\.$/,
    );
    const store = await startStore(folder);
    await store.collection().insertOne({});
    await store.stop();
  });

  it('is not started over what it holds, which stays as it is', async () => {
    const first = await startStore(folder);
    const cards = first.collection<{ _id: number }>();
    await cards.insertMany(Array.from({ length: 200 }, (_, _id) => ({ _id, text: 'x'.repeat(100) })));
    await first.stop();
    const before = await readFile(join(folder, 'store.mdb'));
    assert.match(await startWithin(4096, folder), /^noSpace /);
    assert.ok(before.equals(await readFile(join(folder, 'store.mdb'))), 'the file has changed');
  });

  it('refuses writes with a sentence, answers reads, is not ready, and goes on by itself when there is room', async () => {
    const { pid, uri, kill } = await storeInAnotherProcess(folder);
    const limit = (bytes: number | 'unlimited') =>
      run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
    const client = await connectTo(uri);
    ends.push(() => client.close(), kill);
    const db = client.db('test');
    const cards = db.collection<{ _id: number }>('cards');
    await cards.insertMany(Array.from({ length: 100 }, (_, _id) => ({ _id })));

    await limit((await stat(join(folder, 'store.mdb'))).size);
    const larger = (_id: number) => cards.insertOne({ _id, text: 'x'.repeat(10_000) } as { _id: number });
    const { code, codeName } = await failureOf(larger(200));
    assert.deepEqual([code, codeName], [14031, 'OutOfDiskSpace']);
    assert.equal((await failureOf(db.command({ ping: 1 }))).code, 14031);
    assert.equal(await cards.countDocuments(), 100);

    await limit('unlimited');
    assert.equal((await db.command({ ping: 1 })).ok, 1);
    await larger(200);
    const { valid, nrecords } = await db.command({ validate: 'cards' });
    assert.deepEqual([valid, nrecords], [true, 101]);
    assert.deepEqual((await readdir(folder)).sort(), ['store.mdb', 'store.mdb-lock', 'store.sock']);
  });
});
