import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { z } from 'zod';
import { collectionOf } from './collection.js';

/**
 * That somebody of an organisation has practised with a version of the operating model (YYYY-MM-DD). `who` is a
 * fingerprint of the person, so that nobody is counted twice; it says nothing without the secret of the installation, and
 * retention takes it out.
 */
export const Practice = z.object({
  _id: z.string(),
  areaId: z.string(),
  organisationId: z.string(),
  modelVersion: z.string(),
  at: z.date(),
  who: z.string().optional(),
});
export type Practice = z.infer<typeof Practice>;

export function createPractices(db: Db) {
  const { raw, common, read, addNew } = collectionOf<Practice>(db, 'practices', Practice, {
    version: 1,
    indexes: [{ key: { who: 1 }, unique: true, sparse: true }, { key: { areaId: 1 } }, { key: { at: 1 } }],
  });
  return {
    ...common,
    /** Notes that somebody has practised; false when it is noted already. */
    add: (practice: Omit<Practice, '_id'> & { who: string }) => addNew({ _id: randomUUID(), ...practice }),
    ofArea: async (areaId: string) => (await raw.find({ areaId }).toArray()).map(read),
    /** Takes the fingerprints out of what was noted before an instant. */
    forgetPeople: (before: Date) =>
      raw.updateMany({ at: { $lt: before }, who: { $exists: true } }, { $unset: { who: '' } }),
  };
}
