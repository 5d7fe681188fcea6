import { z } from 'zod';
import { command, WireBoolean, WireDocument, WireInteger } from '../command.js';
import { select } from '../collection-reader.js';
import { FIRST_BATCH_DOCUMENTS, type DocumentSource } from '../cursors.js';
import type { StoredDocument } from '../documents.js';
import { compileFilter } from '../filter.js';
import { compileProjection, type Projection } from '../projection.js';
import { parseSort } from '../sorting.js';

const Fields = z.strictObject({
  find: z.string(),
  filter: WireDocument.default({}),
  sort: WireDocument.optional(),
  projection: WireDocument.optional(),
  skip: WireInteger.pipe(z.int().nonnegative()).default(0),
  limit: WireInteger.pipe(z.int().nonnegative()).default(0),
  batchSize: WireInteger.pipe(z.int().nonnegative()).default(FIRST_BATCH_DOCUMENTS),
  singleBatch: WireBoolean.default(false),
  noCursorTimeout: z.unknown().optional(),
  allowDiskUse: z.unknown().optional(),
});

export const find = command(Fields, async (fields, { database }, { storage, catalog, cursors }) => {
  const filter = compileFilter(fields.filter);
  const sort = parseSort(fields.sort);
  const projection = compileProjection(fields.projection);
  const entry = catalog.find(database, fields.find);
  const wanted = fields.limit === 0 ? Infinity : fields.limit;
  const found = entry
    ? select(storage, entry, { filter, sort, skip: fields.skip, limit: wanted })
    : [].values();
  const namespace = `${database}.${fields.find}`;
  const { batchSize, singleBatch } = fields;
  const batch = await cursors.first(projected(found, projection), {
    namespace,
    batchSize,
    wanted,
    singleBatch,
  });
  return { batch: 'firstBatch', namespace, ...batch };
});

function* projected(
  found: Iterable<StoredDocument | undefined>,
  projection: Projection | undefined,
): DocumentSource & Iterable<Uint8Array | undefined> {
  for (const document of found) yield document && (projection ? projection(document.raw) : document.raw);
}
