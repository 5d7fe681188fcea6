import { z } from 'zod';
import { command } from '../command.js';
import { CommandError } from '../command-error.js';
import { isPlainObject } from '../bson-documents.js';
import { indexFields, keyPattern } from '../index-definition.js';
import { clearTree } from '../storage.js';

const Fields = z.strictObject({ dropIndexes: z.string(), index: z.unknown() });

export const dropIndexes = command(
  Fields,
  async ({ dropIndexes: name, index: asked }, { database }, engine) =>
    engine.commits.write(() => {
      const entry = engine.catalog.find(database, name);
      if (!entry) throw new CommandError('NamespaceNotFound', `ns not found ${database}.${name}`);
      const nIndexesWas = entry.indexes.length + 1;
      const pattern = isPlainObject(asked)
        ? JSON.stringify(keyPattern({ fields: indexFields(asked) }))
        : undefined;
      if (asked === '_id_' || pattern === '{"_id":1}')
        throw new CommandError('InvalidOptions', 'cannot drop _id index');
      const dropped = entry.indexes.filter(
        (index) => asked === '*' || index.name === asked || JSON.stringify(keyPattern(index)) === pattern,
      );
      if (dropped.length === 0 && asked !== '*')
        throw new CommandError('IndexNotFound', 'index not found with this name or key');
      for (const { tree } of dropped) clearTree(engine.storage, tree);
      entry.indexes = entry.indexes.filter((index) => !dropped.includes(index));
      engine.catalog.changed(entry);
      return { fields: { nIndexesWas } };
    }),
);
