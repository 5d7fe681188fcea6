import { z } from 'zod';
import { command, WireDocument, WireInteger } from '../command.js';
import { countQuickly, select } from '../collection-reader.js';
import type { CollectionEntry } from '../catalog.js';
import { compileFilter, type Filter } from '../filter.js';
import { inSlices } from '../pacer.js';
import type { Storage } from '../storage.js';

const Fields = z.strictObject({
  count: z.string(),
  query: WireDocument.default({}),
  skip: WireInteger.pipe(z.int().nonnegative()).default(0),
  limit: WireInteger.pipe(z.int().nonnegative()).default(0),
});

export const count = command(
  Fields,
  async ({ count: name, query, skip, limit }, { database }, { storage, catalog }) => {
    const filter = compileFilter(query);
    const entry = catalog.find(database, name);
    if (!entry) return { fields: { n: 0 } };
    const n = await inSlices(counted(storage, entry, filter));
    return { fields: { n: Math.min(Math.max(0, n - skip), limit === 0 ? Infinity : limit) } };
  },
);

function* counted(storage: Storage, entry: CollectionEntry, filter: Filter): Generator<undefined, number> {
  const quick = yield* countQuickly(storage, entry, filter);
  if (quick !== undefined) return quick;
  let n = 0;
  for (const document of select(storage, entry, { filter })) {
    if (document) n += 1;
    else yield undefined;
  }
  return n;
}
