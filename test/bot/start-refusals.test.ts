import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openDocuments } from '../../services/store/documents.js';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';

const MAIN = fileURLToPath(new URL('../../bot/main.js', import.meta.url));

// Root may write where the permissions of a folder say no, unless it starts without that right.
const NODE: [string, ...string[]] =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', process.execPath]
    : [process.execPath];

/** Starts the bot as an administrator does, with these settings alone, and waits for it to give up. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const [program, ...args] = NODE;
  const child = spawn(program, [...args, MAIN], {
    env: { PATH: process.env.PATH, DEMO_CLIENT: 'none', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  await once(child, 'exit');
  return { code: child.exitCode, said: await said };
}

describe('a start that cannot succeed', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-start-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('says which setting to change when another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // a TCP server's address is never a string
    const { code, said } = await start({ DATA_DIR: dataDir, PORT: String(port) });
    other.close();
    assert.equal(code, 1);
    assert.match(said, /^The port is taken .* PORT .*\n$/);
  });

  it('says that the database does not answer, without its address', async () => {
    const { code, said } = await start({
      MONGODB_URI: 'mongodb://user:secret@127.0.0.1:1/?serverSelectionTimeoutMS=500',
      PORT: '0',
    });
    assert.equal(code, 1);
    assert.match(said, /^The database does not answer.*\n$/);
  });

  it('says that the folder is read-only, and leaves it as it is', async () => {
    await chmod(dataDir, 0o500);
    const { code, said } = await start({ DATA_DIR: dataDir, PORT: '0' });
    assert.equal(code, 1);
    assert.equal(said, `${dataDir} cannot be written to (EACCES); change its owner or set DATA_DIR.\n`);
    assert.deepEqual(await readdir(dataDir), []);
  });

  it('says that the file is read-only, and leaves it as it is', async () => {
    const embedded = await startEmbeddedStore({ dataDir });
    await embedded.close();
    const file = join(dataDir, 'store.mdb');
    const before = await readFile(file);
    await chmod(file, 0o400);
    const { code, said } = await start({ DATA_DIR: dataDir, PORT: '0' });
    assert.equal(code, 1);
    assert.equal(said, `${dataDir} cannot be written to (EACCES); change its owner or set DATA_DIR.\n`);
    assert.ok(before.equals(await readFile(file)));
  });

  it('says that a restore has not ended, and does not serve', async () => {
    const embedded = await startEmbeddedStore({ dataDir });
    const documents = await openDocuments({ uri: embedded.uri });
    await documents.restores.announce(new Date());
    await documents.restores.load();
    await documents.close();
    await embedded.close();
    const { code, said } = await start({ DATA_DIR: dataDir, PORT: '0' });
    assert.equal(code, 1);
    assert.match(
      said,
      /^A restore of this register has not ended\. .* npm run restore again, or with --cancel\.\n$/,
    );
  });
});
