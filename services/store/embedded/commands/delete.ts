import { z } from 'zod';
import { command, refuseWriteCount, WireBoolean, WireDocument, WireInteger } from '../command.js';
import { runStatements } from '../statements.js';
import { writeErrors } from '../write-slices.js';

const Fields = z.strictObject({
  delete: z.string(),
  ordered: WireBoolean.default(true),
  deletes: z.array(z.strictObject({ q: WireDocument, limit: WireInteger.pipe(z.literal([0, 1])) })),
});

export const remove = command(
  Fields,
  async ({ delete: collection, ordered, deletes }, { database }, engine) => {
    refuseWriteCount(deletes.length);
    const outcome = await runStatements(engine, { ordered }, deletes, ({ q, limit }) => ({
      target: { database, collection, filter: q, limit: limit === 1 ? 1 : Infinity },
      change: (entry, stored) => {
        engine.mutations.writer.remove(entry, stored);
      },
    }));
    return { fields: { n: outcome.results.length, ...writeErrors(outcome) } };
  },
);
