import type { Db } from 'mongodb';
import { z } from 'zod';
import { Grant } from '../actors.js';
import { Language } from '../language.js';
import { collectionOf } from './collection.js';

/** A member of staff who uses the bot. `_id` is the tenant and the Entra object id; no name is kept. */
export const Person = z.object({
  _id: z.string(),
  grants: z.array(Grant),
  language: Language.optional(),
  lastOfficeId: z.string().optional(),
  lastPurposeId: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

export function createPeople(db: Db) {
  const { raw, common, read, byId } = collectionOf<Person>(db, 'people', Person, {
    version: 1,
    indexes: [{ key: { 'grants.areaId': 1 } }, { key: { 'grants.officeId': 1 } }],
  });
  const change = (id: string, set: Partial<Omit<Person, '_id' | 'grants'>>) =>
    raw.updateOne({ _id: id }, { $set: set, $setOnInsert: { grants: [] } }, { upsert: true });
  return {
    ...common,
    find: byId,
    /** Everybody who answers for an area or is a main user of it. */
    ofArea: async (areaId: string): Promise<Person[]> =>
      (await raw.find({ 'grants.areaId': areaId }).toArray()).map(read),
    /** Everybody who hands over cards for an office. */
    ofOffice: async (officeId: string): Promise<Person[]> =>
      (await raw.find({ 'grants.officeId': officeId }).toArray()).map(read),
    setLanguage: (id: string, language: Language) => change(id, { language }),
    rememberOffice: (id: string, lastOfficeId: string) => change(id, { lastOfficeId }),
    rememberPurpose: (id: string, lastPurposeId: string) => change(id, { lastPurposeId }),
    /** Replaces everything the person may act as. */
    setGrants: (id: string, grants: Grant[]) =>
      raw.updateOne({ _id: id }, { $set: { grants } }, { upsert: true }),
    addAll: (people: Person[]) => raw.insertMany(people),
  };
}
