import type { Db } from 'mongodb';
import { z } from 'zod';
import { LocalDay } from '../days.js';
import { removeOldest } from './ageing.js';
import { collectionOf } from './collection.js';

/**
 * Codes that somebody asked for and that are not in the register. `_id` is a person or an organisation; of the codes
 * only fingerprints are kept, and everything goes after a day without another one.
 */
export const Guesses = z.object({
  _id: z.string(),
  /** Raised with every change, so that two processes do not lose each other's. */
  revision: z.int(),
  at: z.date(),
  /** The codes of the last minutes; one that does not count is there to be recognised when it comes again. */
  recent: z.array(z.object({ code: z.string(), at: z.date(), counts: z.boolean() })),
  /** `spared`: codes of lists that did not count because so few of their rows were unknown. */
  today: z.object({ day: LocalDay, count: z.int(), spared: z.int().optional() }),
  /** When the pauses of the last 24 hours began, and when the last one ends. */
  pauses: z.array(z.date()),
  pausedUntil: z.date().optional(),
  /** Lists of which nothing was told because too much of them is unknown: all their codes, and when they are answered. */
  waiting: z.array(z.object({ codes: z.array(z.string()), from: z.date() })).optional(),
  /** The day on which the responsible persons were told of an organisation. */
  toldOn: LocalDay.optional(),
});
export type Guesses = z.infer<typeof Guesses>;

export function createGuesses(db: Db) {
  const { raw, common, byId, addNew } = collectionOf<Guesses>(db, 'guesses', Guesses, {
    version: 1,
    indexes: [{ key: { at: 1 } }],
  });
  return {
    ...common,
    find: byId,
    /** Stores what follows on `before`; false when another process was faster. */
    replace: async (before: Guesses | undefined, next: Guesses): Promise<boolean> => {
      if (before === undefined) return addNew(next);
      const { matchedCount } = await raw.replaceOne({ _id: next._id, revision: before.revision }, next);
      return matchedCount === 1;
    },
    removeOldest: (before: Date, most: number) => removeOldest(raw, before, most),
  };
}
