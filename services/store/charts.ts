import { Binary, type Db } from 'mongodb';
import { z } from 'zod';
import { removeOldest } from './ageing.js';
import { collectionOf } from './collection.js';

/** A picture under an id that cannot be guessed. It never changes: Teams keeps what it fetched once. */
const Chart = z.object({ _id: z.string(), png: z.instanceof(Binary), at: z.date() });
type Chart = z.infer<typeof Chart>;

export function createCharts(db: Db) {
  const { raw, common, readOrNothing } = collectionOf<Chart>(db, 'charts', Chart, {
    version: 1,
    indexes: [{ key: { at: 1 } }],
  });
  return {
    ...common,
    add: (id: string, png: Uint8Array, at: Date) => raw.insertOne({ _id: id, png: new Binary(png), at }),
    find: async (id: string): Promise<Buffer | undefined> => {
      const chart = readOrNothing(await raw.findOne({ _id: id }));
      return chart === undefined ? undefined : Buffer.from(chart.png.value());
    },
    removeOldest: (before: Date, most: number) => removeOldest(raw, before, most),
  };
}
