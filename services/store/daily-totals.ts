import type { Db } from 'mongodb';
import { z } from 'zod';
import { LocalDay, type DayRange } from '../days.js';
import { collectionOf } from './collection.js';
import { Category } from './organisations.js';

/** Uses by adults and by children. */
export const UseCounts = z.object({ adults: z.int(), children: z.int() });
export type UseCounts = z.infer<typeof UseCounts>;

/** Handovers by office; uses by venue and category. Everything a report shows is a sum of these. */
export const DayFigures = z.object({
  handovers: z.record(z.string(), z.int()),
  uses: z.record(z.string(), z.partialRecord(Category, UseCounts)),
});
export type DayFigures = z.infer<typeof DayFigures>;

/**
 * The figures of one area and day, derived from the records. Every write raises `mark` before and after it and is
 * counted in `open` in between; a sweep recomputes, and clears `dirty` only if `mark` is still what it was before it read
 * the records and no write is open. A write whose process ended stays open: its day is recomputed at every sweep.
 */
export const DailyTotals = z.object({
  _id: z.string(),
  areaId: z.string(),
  day: LocalDay,
  mark: z.int(),
  open: z.int().default(0),
  dirty: z.boolean(),
  figures: DayFigures.optional(),
});
export type DailyTotals = z.infer<typeof DailyTotals>;

const idOf = (areaId: string, day: LocalDay): string => `${areaId} ${day}`;

export function createDailyTotals(db: Db) {
  const { raw, common, read } = collectionOf<DailyTotals>(db, 'dailyTotals', DailyTotals, {
    version: 1,
    indexes: [{ key: { areaId: 1, day: 1 } }, { key: { dirty: 1 } }],
  });
  return {
    ...common,
    /** Marks a day as about to be changed by `writes` writes, as changed by them when negative, or just as changed. */
    mark: (areaId: string, day: LocalDay, writes = 0) =>
      raw.updateOne(
        { _id: idOf(areaId, day) },
        { $inc: { mark: 1, open: writes }, $set: { dirty: true }, $setOnInsert: { areaId, day } },
        { upsert: true },
      ),
    /** Days that have to be recomputed, of one area or of all. */
    dirty: async (areaId?: string): Promise<DailyTotals[]> =>
      (await raw.find(areaId === undefined ? { dirty: true } : { areaId, dirty: true }).toArray()).map(read),
    /** Stores recomputed figures unless the day was marked again since; says whether it did. */
    settle: async (read: DailyTotals, figures: DayFigures): Promise<boolean> => {
      const result = await raw.updateOne(
        { _id: read._id, mark: read.mark },
        { $set: { figures, dirty: read.open > 0 } },
      );
      return result.matchedCount === 1;
    },
    /** One day as it stands. */
    find: async (areaId: string, day: LocalDay): Promise<DailyTotals | undefined> => {
      const doc = await raw.findOne({ _id: idOf(areaId, day) });
      return doc === null ? undefined : read(doc);
    },
    /** The days of a range, of one area or of all; days without any record may be missing. */
    ofRange: async ({ from, to }: DayRange, areaId?: string): Promise<DailyTotals[]> => {
      const day = { $gte: from, $lte: to };
      return (await raw.find(areaId === undefined ? { day } : { areaId, day }).toArray()).map(read);
    },
    addAll: (totals: DailyTotals[]) => raw.insertMany(totals, { ordered: false }),
  };
}
