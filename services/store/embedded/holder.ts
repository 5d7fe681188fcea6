import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { z } from 'zod';
import { Address, uriOf } from './address.js';
import { EmbeddedStoreError } from './errors.js';
import { treeKey } from './sortable-key.js';
import type { Storage } from './storage.js';

const FACTS_TREE = 0;
const FORMAT_KEY = treeKey(FACTS_TREE, [{ value: 'format', direction: 1 }]);
const HOLDER_KEY = treeKey(FACTS_TREE, [{ value: 'holder', direction: 1 }]);

const FORMAT_NAME = 'kaikubotti-store';
const FORMAT_VERSION = 1;
const Format = z.object({ name: z.literal(FORMAT_NAME), version: z.number() });

const Holder = z.object({ pid: z.number(), startedAt: z.string() }).and(Address);
/** The process a folder belongs to; `startedAt` tells it from a later one with the same number. */
export type Holder = z.infer<typeof Holder>;

/**
 * Makes this process the holder, atomically against other processes that try. Returns a holder that died without
 * giving up, if there was one. Rejects with {@link EmbeddedStoreError} and changes nothing if the file is another's.
 */
export async function claim(storage: Storage, path: string, address: Address): Promise<Holder | undefined> {
  refuseOtherFormat(storage, path);
  const seen = storage.get(HOLDER_KEY);
  const before = seen && Holder.parse(JSON.parse(seen.toString()));
  if (before && (await isAlive(before))) throw inUse(path, before);
  const holder: Holder = { pid: process.pid, startedAt: (await startOf(process.pid)) ?? '', ...address };
  storage.write(() => {
    const now = storage.get(HOLDER_KEY);
    const unchanged = now === undefined ? seen === undefined : seen !== undefined && now.equals(seen);
    if (!unchanged) throw inUse(path, now && Holder.parse(JSON.parse(now.toString())));
    storage.put(FORMAT_KEY, Buffer.from(JSON.stringify({ name: FORMAT_NAME, version: FORMAT_VERSION })));
    storage.put(HOLDER_KEY, Buffer.from(JSON.stringify(holder)));
  });
  return before;
}

/** The opposite of {@link claim}. */
export function giveUp(storage: Storage): void {
  storage.write(() => {
    storage.remove(HOLDER_KEY);
  });
}

function refuseOtherFormat(storage: Storage, path: string): void {
  const raw = storage.get(FORMAT_KEY);
  if (!raw) {
    const anything = storage.entries(
      { from: Buffer.of(0), to: Buffer.of(0xff) },
      { reverse: false, limit: 1 },
    );
    if (anything.length === 0) return;
  }
  const format = raw && Format.safeParse(JSON.parse(raw.toString()));
  if (!format?.success) {
    throw new EmbeddedStoreError('foreignFile', `${path} belongs to another program. Nothing was changed.`);
  }
  if (format.data.version > FORMAT_VERSION) {
    throw new EmbeddedStoreError(
      'newerVersion',
      `${path} was written by a newer version (format ${format.data.version}); start that version. Nothing was changed.`,
    );
  }
}

function inUse(path: string, holder: Holder | undefined): EmbeddedStoreError {
  const who = holder ? `the process ${holder.pid}` : 'another process';
  return new EmbeddedStoreError(
    'inUse',
    `${path} is in use by ${who}; stop it or set DATA_DIR to another folder.`,
    { uri: holder && uriOf(holder) },
  );
}

/** The address tells about processes of other containers, the process table about one that is not listening yet. */
async function isAlive({ pid, startedAt, ...address }: Holder): Promise<boolean> {
  // A thread of this process may have died; whether it has is told by its address.
  if (pid !== process.pid && startedAt !== '' && (await startOf(pid)) === startedAt) return true;
  return 'socketPath' in address ? isListening(address.socketPath) : isStoreAt(uriOf(address));
}

function isListening(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const decide = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => {
      decide(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      decide(!NOBODY_LISTENS.has(error.code ?? ''));
    });
  });
}

/** Another program may have the port by now; only the store of that start knows its password, and proves it. */
async function isStoreAt(uri: string): Promise<boolean> {
  // Hardly anybody comes here, and the driver takes its time to load.
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 1_000 });
  return client
    .connect()
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.close());
}

const NOBODY_LISTENS: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/** When a process started, in the kernel's own count; undefined if there is none or no way to know. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets and may hold spaces; the third is the state, the 22nd the start.
  const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return state === undefined || state === '' || state === 'Z' || state === 'X' ? undefined : rest[18];
}
