import { z } from 'zod';
import { encode } from '../bson-documents.js';
import { wholeIndexes } from '../catalog.js';
import { command, WireInteger } from '../command.js';
import { CommandError } from '../command-error.js';
import { keyPattern } from '../index-definition.js';

const Fields = z.strictObject({
  listIndexes: z.string(),
  cursor: z.strictObject({ batchSize: WireInteger.optional() }).optional(),
});

export const listIndexes = command(
  Fields,
  async ({ listIndexes: name }, { database }, { catalog, cursors }) => {
    const entry = catalog.find(database, name);
    const namespace = `${database}.${name}`;
    if (!entry) throw new CommandError('NamespaceNotFound', `ns does not exist: ${namespace}`);
    const rows = [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...wholeIndexes(entry).map(described)];
    const options = { namespace, batchSize: Infinity, wanted: Infinity, singleBatch: true };
    return { batch: 'firstBatch', namespace, ...(await cursors.first(rows.map(encode).values(), options)) };
  },
);

function described(
  index: Parameters<typeof keyPattern>[0] & { name: string; unique: boolean; sparse: boolean },
) {
  const { name, unique, sparse } = index;
  return { v: 2, key: keyPattern(index), name, ...(unique ? { unique } : {}), ...(sparse ? { sparse } : {}) };
}
