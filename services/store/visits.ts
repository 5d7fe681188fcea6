import type { Db } from 'mongodb';
import { z } from 'zod';
import { CardCode } from '../card-code.js';
import { LocalDay, type DayRange } from '../days.js';
import { collectionOf } from './collection.js';
import { daysIn } from './days-in.js';
import { Category } from './organisations.js';

/** What is recorded only once somebody has confirmed it: it may be a slip, and no source forbids it. */
export const DOUBTS = ['moreChildren', 'childrenOnCourse', 'again'] as const;
export const Doubt = z.enum(DOUBTS);
/**
 * `moreChildren`: than are registered (F-32). `childrenOnCourse`: the child ticket does not cover courses (F-30).
 * `again`: the card was entered for the same thing on the same day before.
 */
export type Doubt = z.infer<typeof Doubt>;

/** One recorded visit. `_id` is the operation key of the form that recorded it, so a second copy cannot be added. */
export const Visit = z.object({
  _id: z.string(),
  code: CardCode,
  areaId: z.string(),
  venueId: z.string(),
  serviceId: z.string(),
  category: Category,
  day: LocalDay,
  at: z.date(),
  adults: z.int(),
  children: z.int(),
  undone: z.boolean(),
  /** The card was not in the register here, and whoever recorded the visit looked it up in Kaikukanta. */
  checkedElsewhere: z.literal(true).optional(),
  /** Assistants and interpreters who came along (F-34). They are counted in no figure of uses. */
  helpers: z.int().optional(),
  /** What was confirmed of it. */
  confirmed: z.array(Doubt).optional(),
  /** The day of the event where the ticket was given before; the use counts on `day` (the bot's default). */
  forDay: LocalDay.optional(),
});
export type Visit = z.infer<typeof Visit>;

export function createVisits(db: Db) {
  const { raw, common, read, readOrNothing, byId, addNew } = collectionOf<Visit>(db, 'visits', Visit, {
    version: 1,
    indexes: [{ key: { areaId: 1, day: 1 } }, { key: { venueId: 1, day: 1 } }, { key: { code: 1, day: 1 } }],
  });
  return {
    ...common,
    find: byId,
    /** Adds a visit; false when its key was recorded before, undone or not. */
    add: (visit: Visit) => addNew(visit),
    /** Marks a visit undone; false when it was not there or undone already. */
    undo: async (id: string): Promise<boolean> => {
      const result = await raw.updateOne({ _id: id, undone: false }, { $set: { undone: true } });
      return result.modifiedCount === 1;
    },
    /** The earliest visit of a card that counts. */
    firstOf: async (code: CardCode): Promise<Visit | undefined> => {
      const order = { day: 1, at: 1, _id: 1 } as const;
      const [first] = await raw.find({ code, undone: false }).sort(order).limit(1).toArray();
      return readOrNothing(first);
    },
    /** Every visit of a card, undone ones too. */
    everyOf: async (code: CardCode) => (await raw.find({ code }).sort({ _id: 1 }).toArray()).map(read),
    /** The visits of cards that count, one by one as they come. */
    countedOf: (codes: CardCode[]): AsyncIterable<Visit> =>
      raw.find({ code: { $in: codes }, undone: false }).map(read),
    /** Visits of a card on a day that count. */
    ofCardOn: async (code: CardCode, day: LocalDay) =>
      (await raw.find({ code, day, undone: false }).toArray()).map(read),
    /** Visits for a service of a venue that count, from a day on. */
    ofServiceSince: async (venueId: string, serviceId: string, from: LocalDay) =>
      (await raw.find({ venueId, serviceId, day: { $gte: from }, undone: false }).toArray()).map(read),
    /** Whether a venue has any use that counts in a run of days. */
    hasAnyAt: async (venueId: string, { from, to }: DayRange): Promise<boolean> =>
      (await raw.findOne({ venueId, day: { $gte: from, $lte: to }, undone: false })) !== null,
    /** Whether a card has any use that counts. */
    hasUse: async (code: CardCode) => (await raw.findOne({ code, undone: false })) !== null,
    /** Visits of a day at the venues of an area, undone ones left out. */
    ofDay: async (areaId: string, day: LocalDay) =>
      (await raw.find({ areaId, day, undone: false }).toArray()).map(read),
    /** Visits of a day at the venues of an area, undone ones too. */
    everyOfDay: async (areaId: string, day: LocalDay) =>
      (await raw.find({ areaId, day }).toArray()).map(read),
    days: () => daysIn(raw),
    addAll: (visits: Visit[]) => raw.insertMany(visits, { ordered: false }),
  };
}
