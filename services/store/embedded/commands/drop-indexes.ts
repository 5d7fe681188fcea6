import { z } from 'zod';
import { command } from '../command.js';
import { CommandError } from '../command-error.js';
import { isPlainObject } from '../bson-documents.js';
import { indexFields, keyPattern } from '../index-definition.js';

const Fields = z.strictObject({ dropIndexes: z.string(), index: z.unknown() });

export const dropIndexes = command(
  Fields,
  async ({ dropIndexes: name, index: asked }, { database }, engine) => {
    const nIndexesWas = await engine.commits.write(() => {
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
      engine.catalog.dropIndexes(entry, dropped);
      return nIndexesWas;
    });
    engine.discardedTrees.clearSoon();
    return { fields: { nIndexesWas } };
  },
);
