import type { Db } from 'mongodb';
import { z } from 'zod';
import { removeOldest } from './ageing.js';
import { collectionOf, insertedNew } from './collection.js';

/**
 * A key that was used, and what on first: the operation key of a handover on a card, with its office, so that a later
 * copy of the form acts on the same card; or a card on a day for one thing, on the form of its first entry; or a
 * reminder of a month, on whoever sent it; or a question of an office on a day, on how far it has been passed on.
 */
export const Operation = z.object({
  _id: z.string(),
  target: z.string(),
  at: z.date(),
  officeId: z.string().optional(),
});
export type Operation = z.infer<typeof Operation>;

export function createOperations(db: Db) {
  const { raw, common, read } = collectionOf<Operation>(db, 'operations', Operation, {
    version: 1,
    indexes: [{ key: { at: 1 } }],
  });
  return {
    ...common,
    /** Binds a key to its target; when it is bound already, the first target stays and is returned. */
    bind: async (operation: Operation): Promise<Operation> => {
      if (await insertedNew(() => raw.insertOne(operation))) return operation;
      return read(await raw.findOne({ _id: operation._id }));
    },
    /** Binds a key as it was read to another target; false when it is bound to something else by now. */
    rebind: async ({ _id, target: before }: Operation, target: string): Promise<boolean> => {
      const result = await raw.updateOne({ _id, target: before }, { $set: { target } });
      return result.matchedCount === 1;
    },
    /** Frees a key that is bound to a target. */
    unbind: async (key: string, target: string): Promise<void> => {
      await raw.deleteOne({ _id: key, target });
    },
    find: async (key: string): Promise<Operation | undefined> => {
      const doc = await raw.findOne({ _id: key });
      return doc === null ? undefined : read(doc);
    },
    removeOldest: (before: Date, most: number) => removeOldest(raw, before, most),
  };
}
