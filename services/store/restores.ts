import type { Db } from 'mongodb';
import { z } from 'zod';
import { OperatorError } from '../operator-error.js';

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

/** Nobody works on the register: it is being restored, or a restore of it was cut short. */
export class RegisterClosedError extends OperatorError {
  override name = 'RegisterClosedError';
  constructor() {
    super(
      'A restore of this register has not ended. Wait for it; or, if its process is gone, run npm run restore again, or with --cancel.',
    );
  }
}

/**
 * How often the register was restored so far. Throws an {@link OperatorError} while it is being restored, or if it was
 * since `before`: what was read from then on is of two registers.
 */
export async function restoresSoFar({ state }: Pick<Restores, 'state'>, before?: number): Promise<number> {
  const { phase, times } = await state();
  if (phase === 'done' && (before === undefined || times === before)) return times;
  throw new OperatorError(
    'The register is being restored, or was meanwhile, so this came to nothing: begin again when the restore has ended.',
  );
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
