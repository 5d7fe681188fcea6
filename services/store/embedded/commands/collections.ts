import { z } from 'zod';
import { encode } from '../bson-documents.js';
import { command, WireBoolean, WireDocument, WireInteger } from '../command.js';
import { CommandError } from '../command-error.js';
import { compileFilter } from '../filter.js';

const List = z.strictObject({
  listCollections: z.unknown(),
  filter: WireDocument.default({}),
  nameOnly: z.unknown().optional(),
  authorizedCollections: z.unknown().optional(),
  cursor: z.strictObject({ batchSize: WireInteger.optional() }).optional(),
});

export const listCollections = command(List, async ({ filter }, { database }, { catalog, cursors }) => {
  const rows = catalog
    .list(database)
    .map(({ name }) => ({ name, type: 'collection', options: {}, info: { readOnly: false } }))
    .filter((row) => compileFilter(filter).matches(row));
  const namespace = `${database}.$cmd.listCollections`;
  const options = { namespace, batchSize: Infinity, wanted: Infinity, singleBatch: true };
  return { batch: 'firstBatch', namespace, ...(await cursors.first(rows.map(encode).values(), options)) };
});

const ListDatabases = z.strictObject({
  listDatabases: z.unknown(),
  filter: WireDocument.default({}),
  nameOnly: z.unknown().optional(),
  authorizedDatabases: z.unknown().optional(),
});

/** Names alone: all databases share one file, so none has a size of its own. */
export const listDatabases = command(ListDatabases, ({ filter }, _request, { catalog }) => {
  const wanted = compileFilter(filter);
  const databases = catalog.databases().map((name) => ({ name }));
  return { fields: { databases: databases.filter((row) => wanted.matches(row)) } };
});

// Some clients say that they want no capped collection.
const Create = z.strictObject({ create: z.string(), capped: WireBoolean.default(false) });

export const create = command(Create, async ({ create: name, capped }, { database }, { catalog, commits }) =>
  commits.write(() => {
    if (capped) throw new CommandError('InvalidOptions', 'Capped collections are not known to this store');
    if (catalog.find(database, name)) {
      throw new CommandError('NamespaceExists', `Collection ${database}.${name} already exists.`);
    }
    catalog.findOrCreate(database, name);
    return { fields: {} };
  }),
);

const Drop = z.strictObject({ drop: z.string() });

export const drop = command(Drop, async ({ drop: name }, { database }, engine) => {
  const nIndexesWas = await engine.commits.write(() => {
    const entry = engine.catalog.find(database, name);
    if (!entry) throw new CommandError('NamespaceNotFound', 'ns not found');
    engine.catalog.drop(entry);
    return entry.indexes.length + 1;
  });
  engine.discardedTrees.clearSoon();
  return { fields: { ns: `${database}.${name}`, nIndexesWas } };
});

const DropDatabase = z.strictObject({ dropDatabase: z.unknown() });

export const dropDatabase = command(DropDatabase, async (_fields, { database }, engine) => {
  await engine.commits.write(() => {
    for (const entry of engine.catalog.list(database)) engine.catalog.drop(entry);
  });
  engine.discardedTrees.clearSoon();
  return { fields: { dropped: database } };
});
