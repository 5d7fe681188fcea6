import type { Db } from 'mongodb';
import { z } from 'zod';

const ID = 'register';

/**
 * How far a restore of the whole register has come. `announced`: the bots stop working on it, and nothing has been
 * deleted yet. `loading`: what it holds is a mixture. `times` counts the restores that ended.
 */
const Restore = z.object({
  _id: z.literal(ID),
  phase: z.enum(['announced', 'loading', 'done']),
  times: z.int(),
  at: z.date(),
});
type Restore = z.infer<typeof Restore>;

export interface RestoreState {
  phase: Restore['phase'];
  times: number;
}

/** The marker that keeps every process from working on a register that is being restored. */
export type Restores = ReturnType<typeof createRestores>;

export function createRestores(db: Db) {
  const raw = db.collection<Restore>('restores');
  return {
    state: async (): Promise<RestoreState> => {
      const found = await raw.findOne({ _id: ID });
      if (found === null) return { phase: 'done', times: 0 };
      const { phase, times } = Restore.parse(found);
      return { phase, times };
    },
    /** Asks every process to stop its work; a mixture that an earlier restore left stays known as one. */
    announce: async (at: Date): Promise<void> => {
      if ((await raw.updateOne({ _id: ID, phase: 'loading' }, { $set: { at } })).matchedCount === 1) return;
      await raw.updateOne(
        { _id: ID },
        { $set: { phase: 'announced', at }, $setOnInsert: { times: 0 } },
        { upsert: true },
      );
    },
    load: async (): Promise<void> => {
      await raw.updateOne({ _id: ID }, { $set: { phase: 'loading' } });
    },
    end: async (): Promise<void> => {
      await raw.updateOne({ _id: ID }, { $set: { phase: 'done' }, $inc: { times: 1 } });
    },
    /** Takes an announcement back; false when documents were deleted already, or there is none. */
    cancel: async (): Promise<boolean> => {
      const result = await raw.updateOne({ _id: ID, phase: 'announced' }, { $set: { phase: 'done' } });
      return result.matchedCount === 1;
    },
  };
}
