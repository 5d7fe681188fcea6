import { z } from 'zod';
import type { CollectionEntry } from '../catalog.js';
import { command, type Engine } from '../command.js';
import { alreadyThere, indexFields, IndexSpecification } from '../index-definition.js';

const Fields = z.strictObject({
  createIndexes: z.string(),
  indexes: z.array(IndexSpecification).min(1),
  commitQuorum: z.unknown().optional(),
});

export const createIndexes = command(Fields, async ({ createIndexes: name, indexes }, { database }, engine) =>
  engine.commits.write(() => {
    const isNew = engine.catalog.find(database, name) === undefined;
    const entry = engine.catalog.findOrCreate(database, name);
    const before = entry.indexes.length + 1;
    for (const specification of indexes) create(engine, entry, specification);
    return {
      fields: {
        numIndexesBefore: before,
        numIndexesAfter: entry.indexes.length + 1,
        createdCollectionAutomatically: isNew,
      },
    };
  }),
);

function create(
  engine: Engine,
  entry: CollectionEntry,
  { key, name, unique, sparse }: IndexSpecification,
): void {
  const wanted = { name, fields: indexFields(key), unique, sparse };
  if (alreadyThere(entry, wanted)) return;
  const index = { ...wanted, multikey: false, tree: engine.catalog.newTree() };
  engine.mutations.writer.buildIndex(entry, index);
  entry.indexes.push(index);
  engine.catalog.changed(entry);
}
