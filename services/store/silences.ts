import type { Db } from 'mongodb';
import { z } from 'zod';
import { LocalDay, type DayRange } from '../days.js';
import { collectionOf } from './collection.js';

/**
 * What a venue says of days without uses, because silence is not zero: `none`, that nobody came with a card in an ISO week,
 * or that it was or will be `closed`. Both ends are included.
 */
export const Silence = z.object({
  _id: z.string(),
  areaId: z.string(),
  venueId: z.string(),
  kind: z.enum(['none', 'closed']),
  from: LocalDay,
  to: LocalDay,
  at: z.date(),
  isUndone: z.boolean(),
});
export type Silence = z.infer<typeof Silence>;

export function createSilences(db: Db) {
  const { raw, common, read, byId } = collectionOf<Silence>(db, 'silences', Silence, {
    version: 1,
    // By day alone: those of the country.
    indexes: [{ key: { areaId: 1, to: 1 } }, { key: { to: 1 } }],
  });
  return {
    ...common,
    find: byId,
    /** Says something, whether it was said before, undone or not. */
    say: ({ _id, ...silence }: Silence) => raw.updateOne({ _id }, { $set: silence }, { upsert: true }),
    undo: (_id: string) => raw.updateOne({ _id }, { $set: { isUndone: true } }),
    /** What was said of any day of a range, by venues of an area or of all; undone ones are left out. */
    ofRange: async ({ from, to }: DayRange, areaId?: string): Promise<Silence[]> => {
      const among = { to: { $gte: from }, from: { $lte: to }, isUndone: false };
      return (await raw.find(areaId === undefined ? among : { ...among, areaId }).toArray()).map(read);
    },
  };
}
