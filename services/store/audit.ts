import type { Db } from 'mongodb';
import { z } from 'zod';
import { collectionOf, insertedMissing } from './collection.js';

/** Who did or read what. The only place where staff are tied to records. */
export const AuditEntry = z.object({
  _id: z.string(),
  at: z.date(),
  personId: z.string(),
  action: z.string(),
  target: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export function createAudit(db: Db) {
  const { raw, common, read } = collectionOf<AuditEntry>(db, 'audit', AuditEntry, {
    version: 1,
    indexes: [{ key: { at: 1 } }, { key: { target: 1 } }],
  });
  return {
    ...common,
    /** Adds notes; those that are there already stay as they are. */
    addAll: (entries: AuditEntry[]) => insertedMissing(() => raw.insertMany(entries, { ordered: false })),
    ofTarget: async (target: string) => (await raw.find({ target }).sort({ at: 1 }).toArray()).map(read),
  };
}
