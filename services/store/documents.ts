import { setTimeout as pause } from 'node:timers/promises';
import { ReadConcern, type Collection, type CollectionOptions, type Db, type Document } from 'mongodb';
import { z } from 'zod';
import { openDatabase } from './connection.js';
import { GIVE_UP_MS, withStoreErrors } from './errors.js';
import { createLease, type HeldLease } from './migrations/lease.js';
import { createVersions, FIRST_VERSION } from './migrations/versions.js';
import { collectionsOf, DATABASE_NAME } from './open.js';
import { createRestores, type Restores } from './restores.js';

const PAGE_DOCUMENTS = 1_000;

/** A document as it lies in the database, whatever its version: numbers keep the type that they are stored with. */
export type RawDocument = Document & { _id: string };
export const RawDocument: z.ZodType<RawDocument> = z.looseObject({ _id: z.string() });

/** The documents of a database as they are, past the functions of the collections; for backup and restore. */
export interface Documents {
  /**
   * The documents of a collection in the order of `_id`. One that is there from beginning to end comes exactly once, as
   * it is at some moment in between, whatever is written meanwhile. Throws a ZodError at a document that is none of ours.
   */
  read: (collection: string) => AsyncGenerator<RawDocument, void>;
  isEmpty: (collection: string) => Promise<boolean>;
  /** Those of these ids that are there. */
  readAll: (collection: string, ids: string[]) => Promise<RawDocument[]>;
  /** Sets fields of the documents with these ids. */
  set: (collection: string, ids: string[], fields: Document) => Promise<void>;
  /** Adds documents whose `_id` is not there yet. */
  add: (collection: string, documents: RawDocument[]) => Promise<void>;
  /** Removes every document, in bounded portions. */
  clear: (collection: string) => Promise<void>;
  /** The marker that keeps everybody off a register that is being restored. */
  restores: Restores;
  versions: {
    /** Of the stored documents of every collection of this program, and of others that have one. */
    stored: () => Promise<Map<string, number>>;
    /** Of this program, by collection. */
    known: ReadonlyMap<string, number>;
    /** Notes the versions of documents that were loaded. */
    replace: (versions: ReadonlyMap<string, number>) => Promise<void>;
  };
  /** The right to restore this register; waits for a process that may have died with it, undefined when it has not. */
  restoreLease: () => Promise<HeldLease | undefined>;
  close: () => Promise<void>;
}

/**
 * Connects to a database for a job, as {@link openDatabase} does. Its functions throw StoreUnavailableError.
 */
export async function openDocuments({
  uri,
  name = DATABASE_NAME,
  leaseMs = 10_000,
}: {
  uri: string;
  name?: string;
  /** After so long without a sign of life a process that restores counts as dead. */
  leaseMs?: number;
}): Promise<Documents> {
  const { db, close } = await openDatabase({ uri, name, patience: 'job' });
  const versions = createVersions(db);
  const known = new Map(Object.values(collectionsOf(db)).map(({ schema }) => [schema.name, schema.version]));
  // What was acknowledged is on the primary, though not yet on a majority where the connection string asks for less.
  const reading: CollectionOptions =
    db.readConcern === undefined ? {} : { readConcern: new ReadConcern('local') };
  const named = (collection: string): Collection<RawDocument> =>
    db.collection<RawDocument>(collection, reading);
  return {
    ...withStoreErrors(functionsOn(named), GIVE_UP_MS.job),
    restores: withStoreErrors(createRestores(db)),
    versions: {
      ...withStoreErrors({
        stored: async () => {
          const stored = [...(await versions.all())].map(([key, { version }]): [string, number] => [
            key,
            version,
          ]);
          return new Map([
            ...[...known.keys()].map((key): [string, number] => [key, FIRST_VERSION]),
            ...stored,
          ]);
        },
        replace: versions.replace,
      }),
      known,
    },
    ...withStoreErrors({ restoreLease: () => leaseOf(db, leaseMs), close }),
  };
}

/** What is done with the documents of a collection. */
function functionsOn(
  named: (collection: string) => Collection<RawDocument>,
): Pick<Documents, 'read' | 'isEmpty' | 'readAll' | 'set' | 'add' | 'clear'> {
  return {
    read: (collection) => pages(named(collection)),
    isEmpty: async (collection) => (await named(collection).findOne({}, { projection: { _id: 1 } })) === null,
    readAll: (collection, ids) =>
      named(collection)
        .find({ _id: { $in: ids } })
        .toArray(),
    set: async (collection, ids, fields) => {
      await named(collection).updateMany({ _id: { $in: ids } }, { $set: fields });
    },
    add: async (collection, documents) => {
      await named(collection).insertMany(documents, { ordered: false });
    },
    clear: (collection) => clearAll(named(collection)),
  };
}

async function* pages(collection: Collection<RawDocument>): AsyncGenerator<RawDocument, void> {
  let after: string | undefined;
  for (let found = PAGE_DOCUMENTS; found === PAGE_DOCUMENTS;) {
    found = 0;
    const rest = after === undefined ? {} : { _id: { $gt: after } };
    const page = collection.find(rest, { promoteValues: false }).sort({ _id: 1 }).limit(PAGE_DOCUMENTS);
    for await (const document of page) {
      after = RawDocument.parse(document)._id;
      found += 1;
      yield document;
    }
  }
}

async function clearAll(collection: Collection<RawDocument>): Promise<void> {
  for (;;) {
    const page = collection
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(PAGE_DOCUMENTS);
    const last = (await page.toArray()).at(-1);
    if (last === undefined) return;
    await collection.deleteMany({ _id: { $lte: last._id } });
  }
}

async function leaseOf(db: Db, leaseMs: number): Promise<HeldLease | undefined> {
  const lease = createLease(db, 'restore', leaseMs);
  const startedMs = performance.now();
  for (;;) {
    const held = await lease.acquire();
    // The holder was watched for long enough when it showed no sign of life in all that time.
    if (held !== undefined) return withStoreErrors(held);
    if (performance.now() - startedMs > 1.5 * leaseMs) return undefined;
    await pause(leaseMs / 8);
  }
}
