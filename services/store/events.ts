import type { Db } from 'mongodb';
import { z } from 'zod';
import { LocalDay } from '../days.js';
import { LocalName } from '../language.js';
import { collectionOf } from './collection.js';
import { Category, PurposeKind } from './organisations.js';
import { readerOf } from './reader.js';

/** Tickets that one visit takes of a limit, from the moment on when it was about to be recorded. */
const Ticket = z.object({ count: z.int(), at: z.date() });

/**
 * What a venue itself has made or changed of what cards are used for there. `_id` is the purpose's id, the venue and the
 * service with a slash between them; one that was there from the setting up of the venue stands in its place here. Never
 * deleted, because visits refer to it.
 *
 * The tickets of a limit are in this one document, so that the last one goes to one visit alone: `taken` is the sum of
 * `tickets`, by the operation key of the visit, and `revision` grows with every change.
 */
export const VenueEvent = z.object({
  _id: z.string(),
  areaId: z.string(),
  venueId: z.string(),
  serviceId: z.string(),
  names: LocalName,
  category: Category,
  kind: PurposeKind,
  /** The only day; without one it goes on. */
  day: LocalDay.optional(),
  /** How many tickets there are for cards (F-42). */
  limit: z.int().min(1).optional(),
  taken: z.int(),
  tickets: z.record(z.string(), Ticket),
  isClosed: z.boolean(),
  revision: z.int(),
  /** When the venue made it, or first changed it. */
  at: z.date(),
});
export type VenueEvent = z.infer<typeof VenueEvent>;

const NamedEvent = VenueEvent.pick({ serviceId: true, names: true });
type NamedEvent = z.infer<typeof NamedEvent>;

// Field names have no dots.
const fieldOf = (operationKey: string): string => `tickets.${nameOf(operationKey)}`;

/** A name for a field that stands for an id: of the tickets of a visit in an event, or of an event in the totals. */
export const nameOf = (operationKey: string): string => operationKey.replaceAll('.', '~');

export function createEvents(db: Db) {
  const { raw, common, read, byId, addNew } = collectionOf<VenueEvent>(db, 'events', VenueEvent, {
    version: 1,
    indexes: [{ key: { venueId: 1 } }],
  });
  const readName = readerOf('events', NamedEvent);
  return {
    ...common,
    find: byId,
    /** Of venues those that go on, and those whose day is not before a day; closed ones too. */
    ofVenues: async (venueIds: string[], from: LocalDay): Promise<VenueEvent[]> => {
      const when = [{ day: { $exists: false } }, { day: { $gte: from } }];
      return (await raw.find({ venueId: { $in: venueIds }, $or: when }).toArray()).map(read);
    },
    /** The names that a venue gave to what cards are used for there, whenever that is or was. */
    namesOf: async (venueId: string): Promise<NamedEvent[]> =>
      (await raw.find({ venueId }).project({ serviceId: 1, names: 1 }).toArray()).map(readName),
    /** Adds an event; false when it is there already. */
    add: (event: VenueEvent) => addNew(event),
    /** Puts an event in the place of one as it was read; false when that was changed since. */
    replace: async (before: VenueEvent, after: VenueEvent): Promise<boolean> => {
      const { _id, revision } = before;
      const result = await raw.replaceOne({ _id, revision }, { ...after, revision: revision + 1 });
      return result.matchedCount === 1;
    },
    /** Takes tickets for a visit that has none; false when fewer are left, or the limit is another one by now. */
    take: async (
      { _id, limit }: { _id: string; limit: number },
      operationKey: string,
      { count, at }: { count: number; at: Date },
    ): Promise<boolean> => {
      const field = fieldOf(operationKey);
      const result = await raw.updateOne(
        { _id, limit, taken: { $lte: limit - count }, [field]: { $exists: false } },
        { $inc: { taken: count, revision: 1 }, $set: { [field]: { count, at } } },
      );
      return result.matchedCount === 1;
    },
    /** Gives the tickets of a visit back; false when it has not as many. */
    release: async (_id: string, operationKey: string, count: number): Promise<boolean> => {
      const field = fieldOf(operationKey);
      const result = await raw.updateOne(
        { _id, [`${field}.count`]: count },
        { $inc: { taken: -count, revision: 1 }, $unset: { [field]: '' } },
      );
      return result.matchedCount === 1;
    },
  };
}
