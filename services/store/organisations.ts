import type { Db } from 'mongodb';
import { z } from 'zod';
import { LocalName } from '../language.js';
import { collectionOf } from './collection.js';

/** The four categories in which uses are counted (F-94). */
export const CATEGORIES = ['culture', 'education', 'science', 'sports'] as const;
export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

/** A course takes no child tickets, whatever its category (F-30). */
export const PurposeKind = z.enum(['service', 'event', 'course']);
export type PurposeKind = z.infer<typeof PurposeKind>;

/** What a card is used for at a venue, from the setting up of the venue; without a kind it is a service. */
export const VenueService = z.object({
  id: z.string(),
  names: LocalName,
  category: Category,
  kind: PurposeKind.optional(),
});
export type VenueService = z.infer<typeof VenueService>;

const Base = { _id: z.string(), areaId: z.string(), names: LocalName };

/** An office that hands over cards, a venue that takes them, or a ticket agent that sells for venues. */
export const Organisation = z.discriminatedUnion('kind', [
  z.object({ ...Base, kind: z.literal('office') }),
  z.object({
    ...{ ...Base, kind: z.literal('venue'), services: z.array(VenueService).min(1) },
    /** The code of the municipality it is in, where that is known. */
    municipality: z.string().optional(),
  }),
  z.object({ ...Base, kind: z.literal('ticketAgent'), venueIds: z.array(z.string()) }),
]);
export type Organisation = z.infer<typeof Organisation>;
export type Venue = Extract<Organisation, { kind: 'venue' }>;
export type Office = Extract<Organisation, { kind: 'office' }>;

export function createOrganisations(db: Db) {
  const { raw, common, read, byId } = collectionOf<Organisation>(db, 'organisations', Organisation, {
    version: 1,
    indexes: [{ key: { areaId: 1, kind: 1 } }],
  });
  return {
    ...common,
    /** The organisations with these ids that exist, in the order of the ids. */
    findAll: async (ids: string[]): Promise<Organisation[]> =>
      (await Promise.all(ids.map(byId))).filter((organisation) => organisation !== undefined),
    /** Every organisation of an area, or of all areas. */
    ofArea: async (areaId?: string): Promise<Organisation[]> =>
      (
        await raw
          .find(areaId === undefined ? {} : { areaId })
          .sort({ _id: 1 })
          .toArray()
      ).map(read),
    addAll: (organisations: Organisation[]) => raw.insertMany(organisations),
  };
}
