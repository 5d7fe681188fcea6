import { z } from 'zod';
import { command } from '../command.js';
import { buildIndexes } from '../index-build.js';
import { indexFields, IndexSpecification } from '../index-definition.js';

const Fields = z.strictObject({
  createIndexes: z.string(),
  indexes: z.array(IndexSpecification).min(1),
  commitQuorum: z.unknown().optional(),
});

export const createIndexes = command(
  Fields,
  async ({ createIndexes: name, indexes }, { database }, engine) => {
    const wanted = indexes.map(({ key, ...rest }) => ({
      name: rest.name,
      fields: indexFields(key),
      unique: rest.unique,
      sparse: rest.sparse,
    }));
    // Whoever asks for an index that is being built waits for it, and then it is there.
    const built = await engine.oneBuildAtATime(() => buildIndexes(engine, { database, name }, wanted));
    return {
      fields: {
        numIndexesBefore: built.before,
        numIndexesAfter: built.after,
        createdCollectionAutomatically: built.isNewCollection,
      },
    };
  },
);
