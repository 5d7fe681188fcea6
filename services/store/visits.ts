import type { Collection, Db } from 'mongodb';
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

/** One correction of a visit: the key of its form, when it was, and what stood there before. Who made it is not kept here. */
const VisitCorrection = z.object({
  key: z.string(),
  at: z.date(),
  day: LocalDay,
  serviceId: z.string(),
  children: z.int(),
  /** Where the number of assistants and interpreters was corrected too. */
  helpers: z.int().optional(),
  /** Where the number of workers with a community card was corrected too. */
  adults: z.int().optional(),
});
export type VisitCorrection = z.infer<typeof VisitCorrection>;

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
  /** The ticket agent that recorded it for the venue: the organisation, and nobody of it. */
  agentId: z.string().optional(),
  /** Assistants and interpreters who came along (F-34). They are counted in no figure of uses. */
  helpers: z.int().optional(),
  /** What was confirmed of it. */
  confirmed: z.array(Doubt).optional(),
  /** The day of the event where the ticket was given before; the use counts on `day` (the bot's default). */
  forDay: LocalDay.optional(),
  /** What was corrected; `count` grows with every correction, so that none goes unnoticed. */
  corrected: z.object({ count: z.int(), changes: z.array(VisitCorrection) }).optional(),
  /** The days on which it stood before: whoever looks at one of them finds that it is gone. */
  movedFrom: z.array(LocalDay).optional(),
});
export type Visit = z.infer<typeof Visit>;

/** What a correction puts in the place of what stood there. */
export type CorrectedVisit = Pick<Visit, 'day' | 'serviceId' | 'category' | 'children'> &
  Partial<Pick<Visit, 'adults' | 'helpers' | 'confirmed' | 'forDay'>>;

export function createVisits(db: Db) {
  const { raw, common, read, readOrNothing, byId, addNew } = collectionOf<Visit>(db, 'visits', Visit, {
    version: 1,
    indexes: [
      { key: { areaId: 1, day: 1 } },
      { key: { areaId: 1, movedFrom: 1 } },
      { key: { venueId: 1, day: 1 } },
      { key: { venueId: 1, at: 1 } },
      { key: { code: 1, day: 1 } },
    ],
  });
  return {
    ...common,
    ...entriesOn(raw, read),
    find: byId,
    /** Adds a visit; false when its key was recorded before, undone or not. */
    add: (visit: Visit) => addNew(visit),
    /** Marks a visit undone; false when it was not there, undone already, or on another day. */
    undo: async ({ _id, day }: Pick<Visit, '_id' | 'day'>): Promise<boolean> => {
      const result = await raw.updateOne({ _id, day, undone: false }, { $set: { undone: true } });
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
    /** Whether a card has a visit that counts and was entered at or after `since`. */
    hasUse: async (code: CardCode, since = new Date(0)) =>
      (await raw.findOne({ code, undone: false, at: { $gte: since } })) !== null,
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

/** What is there no more after a correction. */
function withoutGone(visit: Visit, to: CorrectedVisit): { $unset?: Record<string, ''> } {
  const gone = (['forDay', 'helpers'] as const).filter(
    (field) => visit[field] !== undefined && to[field] === undefined,
  );
  return gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((field) => [field, ''])) };
}

function entriesOn(raw: Collection<Visit>, read: (doc: unknown) => Visit) {
  return {
    /** Corrects a visit as it was read; false when it was undone or corrected since. */
    correct: async (visit: Visit, correction: VisitCorrection, to: CorrectedVisit): Promise<boolean> => {
      const { _id, day, corrected } = visit;
      const asRead =
        corrected === undefined ? { corrected: { $exists: false } } : { 'corrected.count': corrected.count };
      const result = await raw.updateOne(
        { _id, day, undone: false, ...asRead },
        {
          $set: to,
          ...withoutGone(visit, to),
          $inc: { 'corrected.count': 1 },
          $push: { 'corrected.changes': correction, ...(to.day === day ? {} : { movedFrom: day }) },
        },
      );
      return result.modifiedCount === 1;
    },
    /** What was entered last at a venue, the newest first; undone visits too. */
    enteredLast: async (venueId: string, most: number) =>
      (await raw.find({ venueId }).sort({ at: -1 }).limit(most).toArray()).map(read),
    /** What ticket agents entered last for a venue, from an instant on, the newest first; undone visits too. */
    enteredByAgents: async (
      venueId: string,
      agentIds: string[],
      { since, most }: { since: Date; most: number },
    ) => {
      const entered = raw.find({ venueId, at: { $gte: since }, agentId: { $in: agentIds } });
      return (await entered.sort({ at: -1 }).limit(most).toArray()).map(read);
    },
    /** Visits of an area that stood on a day and do not any more. */
    movedAwayFrom: async (areaId: string, day: LocalDay) => {
      const moved = (await raw.find({ areaId, movedFrom: day }).toArray()).map(read);
      return moved.filter((visit) => visit.day !== day);
    },
  };
}
