import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder, startStore, type RunningStore } from './running-store.js';

const run = promisify(execFile);
const NOBODY = 65_534;

/** Tries what somebody else could try, and prints how each ended. */
const INTRUDER = `
  const { connect } = require('node:net');
  const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
  const [folder] = process.argv.slice(1);
  const attempt = (act) => { try { act(); return 'done'; } catch ({ code }) { return code; } };
  const outcome = {
    list: attempt(() => readdirSync(folder)),
    read: attempt(() => readFileSync(folder + '/store.mdb')),
    write: attempt(() => writeFileSync(folder + '/store.mdb', '')),
    add: attempt(() => writeFileSync(folder + '/new', '')),
  };
  const end = (how) => { console.log(JSON.stringify({ ...outcome, connect: how })); process.exit(); };
  connect(folder + '/store.sock').once('connect', () => end('done')).once('error', ({ code }) => end(code));`;

describe('the folder and the socket of the embedded store', () => {
  let parent: string;
  let dataDir: string;
  let store: RunningStore;
  before(async () => {
    parent = await newFolder();
    // Otherwise it is this folder that keeps others out, and not the store's.
    await chmod(parent, 0o755);
    dataDir = join(parent, 'data');
    store = await startStore(dataDir);
    await store.collection().insertOne({});
  });
  after(async () => {
    await store.stop();
    await rm(parent, { recursive: true, force: true });
  });

  const permissionsOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

  it('are for their owner alone', async () => {
    assert.equal(await permissionsOf(dataDir), 0o700);
    assert.equal(await permissionsOf(join(dataDir, 'store.mdb')), 0o600);
    assert.equal(await permissionsOf(join(dataDir, 'store.sock')), 0o600);
  });

  // Only root can become somebody else; for anybody else the permissions above have to do.
  if (process.getuid?.() === 0) {
    const tried = async (): Promise<unknown> => {
      const { stdout } = await run(process.execPath, ['-e', INTRUDER, dataDir], {
        uid: NOBODY,
        gid: NOBODY,
        cwd: '/',
      });
      return JSON.parse(stdout);
    };
    const refused = { list: 'EACCES', read: 'EACCES', write: 'EACCES', add: 'EACCES', connect: 'EACCES' };

    it('let no other user in', async () => {
      assert.deepEqual(await tried(), refused);
    });

    it('let no other user in even when the folder was opened by hand', async () => {
      await chmod(dataDir, 0o755);
      assert.deepEqual(await tried(), { ...refused, list: 'done' });
      await chmod(dataDir, 0o700);
    });
  }
});
