import { z } from 'zod';
import { command, WireDocument, WireInteger } from '../command.js';
import { countQuickly, select } from '../collection-reader.js';
import { compileFilter } from '../filter.js';
import { Pacer } from '../pacer.js';

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
    let n = countQuickly(storage, entry, filter) ?? 0;
    if (countQuickly(storage, entry, filter) === undefined) {
      const pacer = new Pacer();
      for (const document of select(storage, entry, { filter })) {
        if (document) n += 1;
        else if (pacer.isDue()) await pacer.rest();
      }
    }
    return { fields: { n: Math.min(Math.max(0, n - skip), limit === 0 ? Infinity : limit) } };
  },
);
