import { MongoServerError, type Collection, type Document, type IndexDescription } from 'mongodb';
import { SchemaError } from './schema-error.js';

const DUPLICATE_KEY = 11_000;
/** Another index has the name or the key: IndexOptionsConflict, IndexKeySpecsConflict. */
const CONFLICTS = [85, 86];

/**
 * Makes the indexes of a collection; those that are there stay as they are. Throws a {@link SchemaError} that names the
 * index when the stored documents do not allow it or another index is in its place.
 */
export async function createIndexes<T extends Document>(
  collection: Collection<T>,
  indexes: IndexDescription[],
): Promise<void> {
  if (indexes.length === 0) return;
  try {
    await collection.createIndexes(indexes);
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    // The error does not say which one it was.
    for (const index of indexes) await createIndex(collection, index);
  }
}

async function createIndex<T extends Document>(
  collection: Collection<T>,
  index: IndexDescription,
): Promise<void> {
  try {
    await collection.createIndexes([index]);
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    const place = `The index ${nameOf(index)} of the collection ${collection.collectionName}`;
    if (error.code === DUPLICATE_KEY) {
      throw new SchemaError(
        `${place} cannot be built: several documents have the same key, and it may occur only once. ` +
          'Nothing was changed. Find out which of them is right before you remove any, then start again.',
        { cause: error },
      );
    }
    if (CONFLICTS.includes(Number(error.code))) {
      throw new SchemaError(
        `${place} cannot be built: another index has its name or its key. Drop that one, then start again.`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** The name that the driver gives an index without one. */
function nameOf({ name, key }: IndexDescription): string {
  return name ?? [...(key instanceof Map ? key : Object.entries(key))].flat().join('_');
}
