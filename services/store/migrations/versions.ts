import type { Db } from 'mongodb';
import { z } from 'zod';
import { insertedMissing } from '../collection.js';

/** The version that the documents of a collection have, and how far a migration to the next one has come. */
const SchemaVersion = z.object({ _id: z.string(), version: z.int().min(1), after: z.string().optional() });
export type SchemaVersion = z.infer<typeof SchemaVersion>;

/** The product before there were versions. */
export const FIRST_VERSION = 1;

/** The stored versions, one document a collection. */
export function createVersions(db: Db) {
  const raw = db.collection<SchemaVersion>('schemaVersions');
  return {
    all: async (): Promise<Map<string, SchemaVersion>> => {
      const stored = z.array(SchemaVersion).parse(await raw.find().toArray());
      return new Map(stored.map((version) => [version._id, version]));
    },
    /** Notes that collections without a version have the first one. */
    addFirst: (names: string[]) =>
      insertedMissing(() =>
        raw.insertMany(
          names.map((_id) => ({ _id, version: FIRST_VERSION })),
          { ordered: false },
        ),
      ),
    /** Notes the versions of documents that are all new, in the place of everything that was known. */
    replace: async (versions: ReadonlyMap<string, number>): Promise<void> => {
      await raw.deleteMany({});
      await raw.insertMany([...versions].map(([_id, version]) => ({ _id, version })));
    },
    /** Notes that the documents up to and with the `_id` `after` have the next version. */
    progress: (name: string, version: number, after: string) =>
      raw.updateOne({ _id: name, version }, { $set: { after } }),
    /** Notes that all documents have the next version. */
    advance: (name: string, version: number) =>
      raw.updateOne({ _id: name, version }, { $set: { version: version + 1 }, $unset: { after: '' } }),
  };
}
