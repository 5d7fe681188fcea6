import { MongoServerError, type Db } from 'mongodb';
import { z } from 'zod';

const NAMESPACE_NOT_FOUND = 26;
const Answer = z.object({ valid: z.boolean(), errors: z.array(z.string()) });

/** A collection with what is wrong in its indexes, in sentences. */
export interface Validation {
  collection: string;
  faults: string[];
}

/**
 * What is wrong with the indexes of the collections, by the server's own command; `repair` makes them equal the
 * documents, and what is left then is told. For the embedded store: other servers lock a collection meanwhile.
 */
export async function validateAll(db: Db, collections: string[], repair: boolean): Promise<Validation[]> {
  const validations: Validation[] = [];
  for (const collection of collections) {
    validations.push({ collection, faults: await faultsOf(db, collection, repair) });
  }
  return validations;
}

async function faultsOf(db: Db, collection: string, repair: boolean): Promise<string[]> {
  try {
    const answer = await db.command({ validate: collection, ...(repair && { repair }) });
    const { valid, errors } = Answer.parse(answer);
    return valid ? [] : errors;
  } catch (error) {
    // Nothing was ever stored in it.
    if (error instanceof MongoServerError && error.code === NAMESPACE_NOT_FOUND) return [];
    throw error;
  }
}
