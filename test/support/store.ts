import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'mocha';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore, type Store } from '../../services/store/open.js';
import { assertPortable } from './portable-subset.js';

/** A store on a database of its own, and where it is, for tests that look at it past the store's functions. */
export interface TestStore {
  store: Store;
  uri: string;
  name: string;
  close: () => Promise<void>;
}

interface Server {
  uri: string;
  stop: () => Promise<void>;
}

let server: Promise<Server> | undefined;
const open = new Set<TestStore>();

/** Opens an empty database, patiently, for the machine may be busy: on the server in MONGODB_TEST_URI, or else on an embedded store that all tests share. */
export async function openTestStore(): Promise<TestStore> {
  server ??= startServer();
  const { uri } = await server;
  const name = `test-${randomBytes(6).toString('hex')}`;
  const store = await openStore({ uri, name, patience: 'job' });
  const opened: TestStore = {
    store,
    uri,
    name,
    close: async () => {
      open.delete(opened);
      await store.close();
      // Here and not in a hook: a process of several runs hooks of this file only with its first one.
      assertPortable();
    },
  };
  open.add(opened);
  return opened;
}

async function startServer(): Promise<Server> {
  const uri = process.env.MONGODB_TEST_URI;
  if (uri !== undefined) return { uri, stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'kaikubotti-test-'));
  folders.add(folder);
  const embedded = await startEmbeddedStore({ dataDir: folder });
  return {
    uri: embedded.uri,
    stop: async () => {
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// At the top of a file mocha takes this for the end of the whole run; an open connection would keep the run from ending.
// With several processes it is the end of a process's first file, and the next one starts a server again.
after(async () => {
  try {
    await Promise.all([...open].map((one) => one.close()));
  } finally {
    const running = server;
    server = undefined;
    await (await running)?.stop();
  }
});

// A process that is ended from outside leaves its folder to this.
const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
