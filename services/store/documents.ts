import type { Collection, Document } from 'mongodb';
import { z } from 'zod';
import { openDatabase } from './connection.js';
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
  };
  close: () => Promise<void>;
}

/**
 * Connects to a database for a job. Unlike a turn it waits for a server that is just being replaced, reads what was
 * acknowledged, which is known for sure to the primary only, and writes what survives the end of one server.
 */
export async function openDocuments({
  uri,
  name = DATABASE_NAME,
}: {
  uri: string;
  name?: string;
}): Promise<Documents> {
  const { db, close } = await openDatabase({ uri, name, patience: 'job' });
  const versions = createVersions(db);
  const known = new Map(Object.values(collectionsOf(db)).map(({ schema }) => [schema.name, schema.version]));
  const named = (collection: string): Collection<RawDocument> => db.collection<RawDocument>(collection);
  return {
    read: (collection) => readAll(named(collection)),
    isEmpty: async (collection) => (await named(collection).findOne({}, { projection: { _id: 1 } })) === null,
    add: async (collection, documents) => {
      await named(collection).insertMany(documents, { ordered: false });
    },
    clear: (collection) => clearAll(named(collection)),
    restores: createRestores(db),
    versions: {
      stored: async () => {
        const stored = [...(await versions.all())].map(([name, { version }]): [string, number] => [
          name,
          version,
        ]);
        return new Map([
          ...[...known.keys()].map((name): [string, number] => [name, FIRST_VERSION]),
          ...stored,
        ]);
      },
      known,
    },
    close,
  };
}

async function* readAll(collection: Collection<RawDocument>): AsyncGenerator<RawDocument, void> {
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
