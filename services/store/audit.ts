import type { Db } from 'mongodb';
import { z } from 'zod';
import { removeOldest } from './ageing.js';
import { collectionOf, insertedMissing } from './collection.js';

/** Who did or read what. The only place where staff are tied to records, until retention takes `personId` out. */
export const AuditEntry = z.object({
  _id: z.string(),
  at: z.date(),
  personId: z.string().optional(),
  action: z.string(),
  target: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export function createAudit(db: Db) {
  const { raw, common, read } = collectionOf<AuditEntry>(db, 'audit', AuditEntry, {
    version: 2,
    // Nothing to change: older programs could not read an entry without `personId`.
    migrations: [{}],
    indexes: [{ key: { at: 1 } }, { key: { target: 1 } }],
  });
  return {
    ...common,
    /** Adds notes; those that are there already stay as they are. */
    addAll: (entries: AuditEntry[]) => insertedMissing(() => raw.insertMany(entries, { ordered: false })),
    ofTarget: async (target: string) => (await raw.find({ target }).sort({ at: 1 }).toArray()).map(read),
    removeOldest: (before: Date, most: number) => removeOldest(raw, before, most),
    /**
     * Takes the people out of up to about `most` entries from `from` on and before `before`. Resolves with how many
     * entries named somebody, and with the instant from which to go on.
     */
    forgetPeople: async (from: Date, before: Date, most: number): Promise<{ count: number; next: Date }> => {
      const due = raw.find({ at: { $gte: from, $lt: before } }, { projection: { at: 1 } }).sort({ at: 1 });
      const [last] = await due
        .skip(most - 1)
        .limit(1)
        .toArray();
      // Entries of the same millisecond go together.
      const next = last === undefined ? before : new Date(last.at.getTime() + 1);
      const named = { at: { $gte: from, $lt: next }, personId: { $exists: true } };
      const { modifiedCount } = await raw.updateMany(named, { $unset: { personId: '' } });
      return { count: modifiedCount, next };
    },
  };
}
