import type { Collection, Db, Filter, IndexDescription, OptionalUnlessRequiredId } from 'mongodb';
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import type { z } from 'zod';
import { gather } from '../gather.js';
import { createIndexes } from './indexes.js';
import type { Migration, VersionedCollection } from './migrations/migration.js';
import { readerOf } from './reader.js';

const DUPLICATE_KEY = 11_000;

/** How the documents of a collection are kept: the version of their shape, what leads to it, and the indexes. */
interface Keeping {
  version: number;
  migrations?: readonly Migration[];
  indexes?: IndexDescription[];
}

/** What every collection of the store has in common; its own functions come beside. */
export interface Common {
  schema: VersionedCollection;
  /** Makes the indexes; safe to call at every start and from several processes. Throws a SchemaError when it cannot. */
  prepare: () => Promise<void>;
  clear: () => Promise<void>;
}

/** One collection of documents that are parsed with `schema` whenever they are read. */
export function collectionOf<T extends { _id: string }>(
  db: Db,
  name: string,
  schema: z.ZodType<T>,
  { version, migrations = [], indexes = [] }: Keeping,
): {
  raw: Collection<T>;
  common: Common;
  readOrNothing: (doc: unknown) => T | undefined;
  /** A stored document; throws an UnreadableDocumentError when it is not of the shape of the schema. */
  read: (doc: unknown) => T;
  /** The document with an `_id`. Questions of the same moment share one way to the database. */
  byId: (id: string) => Promise<T | undefined>;
  /** Adds a document; false when its `_id` or another unique key is there already. Shares its way likewise. */
  addNew: (document: OptionalUnlessRequiredId<T>) => Promise<boolean>;
} {
  const raw = db.collection<T>(name);
  const read = readerOf(name, schema);
  const readOrNothing = (doc: unknown): T | undefined =>
    doc === null || doc === undefined ? undefined : read(doc);
  const rawById = gather(async (ids: string[]) => {
    // The driver's type of a filter cannot be told for a document type that is still open.
    const among = { _id: { $in: [...new Set(ids)] } } as unknown as Filter<T>;
    const found = await raw.find(among, { batchSize: ids.length + 1 }).toArray();
    const byId = new Map<string, unknown>(found.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id));
  });
  const addNew = gather((documents: OptionalUnlessRequiredId<T>[]) => addedNew(raw, documents));
  return {
    raw,
    read,
    readOrNothing,
    byId: async (id) => readOrNothing(await rawById(id)),
    addNew,
    common: {
      schema: { name, version, migrations },
      prepare: () => createIndexes(raw, indexes),
      clear: async () => {
        await raw.deleteMany({});
      },
    },
  };
}

/** Runs an insert; false when a document with the same unique key is there already. */
export async function insertedNew(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

/** For each document whether it was added; those whose key is there already are not. Throws for any other reason. */
async function addedNew<T extends { _id: string }>(
  raw: Collection<T>,
  documents: OptionalUnlessRequiredId<T>[],
): Promise<boolean[]> {
  const refused = new Set(await refusedAsThere(() => raw.insertMany(documents, { ordered: false })));
  return documents.map((_, index) => !refused.has(index));
}

/** Runs an unordered insert of many; documents whose key is there already are left as they are. */
export async function insertedMissing(insert: () => Promise<unknown>): Promise<void> {
  await refusedAsThere(insert);
}

/** The places of the documents that an unordered insert refused because their key is there already. */
async function refusedAsThere(insert: () => Promise<unknown>): Promise<number[]> {
  try {
    await insert();
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const faults = [error.writeErrors].flat();
    const isOnlyThere = faults.length > 0 && faults.every(({ code }) => code === DUPLICATE_KEY);
    // The others may not be as durable as was asked for; then nothing is acknowledged.
    if (!isOnlyThere || error.result.getWriteConcernError() !== undefined) throw error;
    return faults.map(({ index }) => index);
  }
}
