import type { Collection, Db, Document, Filter, UpdateFilter } from 'mongodb';
import { z } from 'zod';
import { LocalDay, type DayRange } from '../days.js';
import { collectionOf, insertedNew } from './collection.js';
import { DayOfArea, daysIn } from './days-in.js';
import { nameOf } from './events.js';
import { usesByEvent } from './migrations/uses-by-event.js';
import { Category } from './organisations.js';
import { readerOf } from './reader.js';

/** Uses by adults and by children. */
export const UseCounts = z.object({ adults: z.int(), children: z.int() });
export type UseCounts = z.infer<typeof UseCounts>;

/** Uses of one event or service; `helpers` are assistants and interpreters, who are in no figure of uses. */
export const EventCounts = UseCounts.extend({ helpers: z.int().optional() });
export type EventCounts = z.infer<typeof EventCounts>;

/**
 * Handovers of personal cards by office; uses by venue and category. Everything a report shows is a sum of these.
 * `communityCards`: by office, where there are any. `events`: the same uses by venue and event, both by the
 * {@link nameOf} of their ids.
 */
export const DayFigures = z.object({
  handovers: z.record(z.string(), z.int()),
  communityCards: z.record(z.string(), z.int()).optional(),
  uses: z.record(z.string(), z.partialRecord(Category, UseCounts)),
  events: z.record(z.string(), z.record(z.string(), EventCounts)).optional(),
});
export type DayFigures = z.infer<typeof DayFigures>;

/**
 * The figures of one area and day, derived from the records. Whoever is about to change a record of the day raises
 * `mark` and stands in `writers`, with the instant until which that holds, and raises `mark` again and leaves it
 * afterwards. A sweep recomputes, and clears `dirty` only if `mark` is still what it was before it read the records and
 * no writer is there.
 */
export const DailyTotals = z.object({
  _id: z.string(),
  areaId: z.string(),
  day: LocalDay,
  mark: z.int(),
  writers: z.record(z.string(), z.date()).default({}),
  dirty: z.boolean(),
  figures: DayFigures.optional(),
});
export type DailyTotals = z.infer<typeof DailyTotals>;

const idOf = (areaId: string, day: LocalDay): string => `${areaId} ${day}`;

export function createDailyTotals(db: Db) {
  const { raw, common, read } = collectionOf<DailyTotals>(db, 'dailyTotals', DailyTotals, {
    version: 3,
    migrations: [{ batch: forgetCounts }, usesByEvent],
    // By day alone: the figures of the country.
    indexes: [{ key: { areaId: 1, day: 1 } }, { key: { day: 1 } }, { key: { dirty: 1 } }],
  });
  return {
    ...common,
    ...marksOn(raw, read),
    /** The days that have to be recomputed, of one area or of all. */
    dirty: async (areaId?: string): Promise<DayOfArea[]> => {
      const among = areaId === undefined ? { dirty: true } : { areaId, dirty: true };
      const days = await raw.find(among).project({ areaId: 1, day: 1 }).toArray();
      return days.map(readerOf('dailyTotals', DayOfArea));
    },
    /**
     * Stores recomputed figures unless the day was marked again since; says whether it did. Writers in `gone` are taken
     * out; while there are others the day stays dirty.
     */
    settle: async (read: DailyTotals, figures: DayFigures, gone: string[]): Promise<boolean> => {
      const left = Object.keys(read.writers).filter((writer) => !gone.includes(writer));
      const result = await raw.updateOne(
        { _id: read._id, mark: read.mark },
        {
          $set: { figures, dirty: left.length > 0 },
          ...(gone.length > 0 && {
            $unset: Object.fromEntries(gone.map((writer) => [`writers.${writer}`, ''])),
          }),
        },
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
    ...venuesOn(raw),
    days: () => daysIn(raw),
    addAll: (totals: DailyTotals[]) => raw.insertMany(totals, { ordered: false }),
  };
}

/** What a day says of one venue. */
const DayOfVenue = z.object({
  day: LocalDay,
  figures: DayFigures.pick({ events: true }).optional(),
});

function venuesOn(raw: Collection<DailyTotals>) {
  const read = readerOf('dailyTotals', DayOfVenue);
  return {
    /** The uses of a venue by day and by the {@link nameOf} of each event; nothing of any other venue is read. */
    ofVenue: async (
      { _id, areaId }: { _id: string; areaId: string },
      { from, to }: DayRange,
    ): Promise<{ day: LocalDay; events: Record<string, EventCounts> }[]> => {
      const own = nameOf(_id);
      const found = raw
        .find({ areaId, day: { $gte: from, $lte: to } })
        .project({ _id: 0, day: 1, [`figures.events.${own}`]: 1 });
      return (await found.toArray())
        .map(read)
        .map(({ day, figures }) => ({ day, events: figures?.events?.[own] ?? {} }));
    },
  };
}

/** Version 1 counted the writes under way in `open`, where now every writer has a name. */
async function forgetCounts(days: Document[], db: Db): Promise<void> {
  const ids = days.map(({ _id }): unknown => _id);
  // The ids are strings, which the driver does not know of raw documents.
  await db
    .collection('dailyTotals')
    .updateMany({ _id: { $in: ids } } as Filter<Document>, { $unset: { open: '' } });
}

function marksOn(raw: Collection<DailyTotals>, read: (doc: unknown) => DailyTotals) {
  const changed = async (areaId: string, day: LocalDay, change: UpdateFilter<DailyTotals>): Promise<void> => {
    const upsert = () =>
      raw.updateOne(
        { _id: idOf(areaId, day) },
        { $inc: { mark: 1 }, $set: { dirty: true }, $setOnInsert: { areaId, day }, ...change },
        { upsert: true },
      );
    // Servers may refuse one of two that make the day at the same moment.
    if (!(await insertedNew(upsert))) await upsert();
  };
  return {
    /** Marks a day as changed. */
    mark: (areaId: string, day: LocalDay) => changed(areaId, day, {}),
    /** Marks a day as about to be changed by a writer. */
    enter: (areaId: string, day: LocalDay, writer: string, until: Date) =>
      changed(areaId, day, { $set: { dirty: true, [`writers.${writer}`]: until } }),
    /** The same, and gives the day as it is then. */
    enterAndRead: async ({ _id }: DailyTotals, writer: string, until: Date): Promise<DailyTotals> =>
      read(
        await raw.findOneAndUpdate(
          { _id },
          { $inc: { mark: 1 }, $set: { dirty: true, [`writers.${writer}`]: until } },
          { returnDocument: 'after' },
        ),
      ),
    /** Marks a day as changed by a writer, who has done. */
    leave: (areaId: string, day: LocalDay, writer: string) =>
      changed(areaId, day, { $unset: { [`writers.${writer}`]: '' } }),
  };
}
