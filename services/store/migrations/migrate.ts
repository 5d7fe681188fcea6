import { setTimeout as pause } from 'node:timers/promises';
import { MongoServerError, type Db } from 'mongodb';
import { SchemaError } from '../schema-error.js';
import { createLease, LeaseLostError, type HeldLease } from './lease.js';
import type { Migration, VersionedCollection } from './migration.js';
import { createVersions, type SchemaVersion } from './versions.js';

const BATCH = 200;
const FIRST_LOOK_AGAIN_MS = 50;
const LAST_LOOK_AGAIN_MS = 1_000;
const NAMESPACE_NOT_FOUND = 26;
const INDEX_NOT_FOUND = 27;

/** Tells the operator what takes time; constant messages, with names and numbers of the schema only. */
export type Tell = (message: string, details: Record<string, string | number>) => void;

interface Options {
  tell?: Tell;
  /** After so long without a sign of life another process takes over. */
  leaseMs?: number;
  /** How long to wait for another process in all. */
  waitMs?: number;
  /** Rejects when nothing may be written any more; asked before every piece of work. */
  mayGoOn?: () => Promise<void>;
}

/** One process's view of the work. */
interface Work {
  db: Db;
  versions: ReturnType<typeof createVersions>;
  lease: HeldLease;
  tell: Tell;
}

/**
 * Brings every collection of the database to the version that this program declares: each migration runs once, in
 * order, in bounded batches. Any number of processes may call this at the same time: one works, the others wait, and if
 * it dies another goes on where it stopped. A database without versions counts as version 1.
 *
 * Throws {@link SchemaError} when the data are newer than this program, or when another process still works after
 * `waitMs`; nothing is changed then. Collections that this program does not know are left alone.
 */
export async function migrate(
  db: Db,
  collections: readonly VersionedCollection[],
  {
    tell = () => undefined,
    leaseMs = 10_000,
    waitMs = 10 * 60_000,
    mayGoOn = () => Promise.resolve(),
  }: Options = {},
): Promise<void> {
  const versions = createVersions(db);
  const lease = createLease(db, 'migration', leaseMs);
  const startedMs = performance.now();
  let hasTold = false;
  for (let againMs = FIRST_LOOK_AGAIN_MS; ; againMs = Math.min(2 * againMs, LAST_LOOK_AGAIN_MS)) {
    await mayGoOn();
    if (await isCurrent(versions, collections)) return;
    const held = await lease.acquire();
    if (held !== undefined) {
      await work({ db, versions, lease: asking(held, mayGoOn), tell }, collections);
      continue;
    }
    if (performance.now() - startedMs > waitMs) {
      throw new SchemaError(
        'Another process is still bringing the stored data to the version of this program. ' +
          'Let it finish, then start this one again.',
      );
    }
    if (!hasTold && againMs === LAST_LOOK_AGAIN_MS) {
      tell('waiting for another process that brings the stored data to this version', {});
      hasTold = true;
    }
    await pause(Math.min(againMs, leaseMs / 4));
  }
}

/** The same lease, which is good for nothing once nothing may be written. */
function asking({ confirm, release }: HeldLease, mayGoOn: () => Promise<void>): HeldLease {
  return {
    confirm: async () => {
      await confirm();
      await mayGoOn();
    },
    release,
  };
}

/** Whether there is nothing to do. Throws {@link SchemaError} for a collection that is newer than this program. */
async function isCurrent(
  versions: ReturnType<typeof createVersions>,
  collections: readonly VersionedCollection[],
): Promise<boolean> {
  const stored = await versions.all();
  for (const { name, version } of collections) {
    const found = stored.get(name)?.version ?? 0;
    if (found > version) {
      throw new SchemaError(
        `The collection ${name} has version ${found}, and this program knows it up to version ${version}: ` +
          'a newer Kaikubotti has used this database. Install that version or a newer one.',
      );
    }
  }
  return collections.every(({ name, version }) => stored.get(name)?.version === version);
}

async function work(given: Work, collections: readonly VersionedCollection[]): Promise<void> {
  const { versions, lease } = given;
  try {
    await versions.addFirst(collections.map(({ name }) => name));
    const stored = await versions.all();
    for (const collection of collections) {
      let found = stored.get(collection.name);
      while (found !== undefined && found.version < collection.version) {
        await step(given, collection, found);
        found = (await versions.all()).get(collection.name);
      }
    }
  } catch (error) {
    // Somebody else goes on; the caller waits like every other process.
    if (!(error instanceof LeaseLostError)) throw error;
  } finally {
    await lease.release();
  }
}

async function step(given: Work, collection: VersionedCollection, stored: SchemaVersion): Promise<void> {
  const { db, versions, lease, tell } = given;
  const { name, migrations } = collection;
  const migration = migrations[stored.version - 1];
  if (migration === undefined) throw new Error(`no migration of ${name} from version ${stored.version}`);
  await lease.confirm();
  await dropIndexes(db, name, migration);
  const documents = await runBatches(given, migration, stored);
  await lease.confirm();
  await versions.advance(name, stored.version);
  const to = stored.version + 1;
  // A new register has nothing to bring anywhere.
  if (documents > 0)
    tell('the stored data were brought to a newer version', { collection: name, version: to, documents });
}

/** Gives every batch to the migration, from where it stopped the last time; returns the number of documents. */
async function runBatches(
  { db, versions, lease }: Work,
  { batch }: Migration,
  { _id: name, version, after: stoppedAfter }: SchemaVersion,
): Promise<number> {
  if (batch === undefined) return 0;
  const collection = db.collection<{ _id: string }>(name);
  let after = stoppedAfter;
  let count = 0;
  for (;;) {
    const rest = after === undefined ? {} : { _id: { $gt: after } };
    const documents = await collection.find(rest).sort({ _id: 1 }).limit(BATCH).toArray();
    const last = documents.at(-1);
    if (last === undefined) return count;
    await lease.confirm();
    await batch(documents, db);
    after = last._id;
    count += documents.length;
    await lease.confirm();
    await versions.progress(name, version, after);
  }
}

async function dropIndexes(db: Db, name: string, { dropIndexes: names = [] }: Migration): Promise<void> {
  for (const index of names) {
    try {
      await db.collection(name).dropIndex(index);
    } catch (error) {
      const isGone =
        error instanceof MongoServerError &&
        (error.code === NAMESPACE_NOT_FOUND || error.code === INDEX_NOT_FOUND);
      if (!isGone) throw error;
    }
  }
}
