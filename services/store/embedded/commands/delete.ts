import { z } from 'zod';
import { command, refuseWriteCount, WireBoolean, WireDocument, WireInteger } from '../command.js';
import { WriteErrors } from '../write-errors.js';

const Fields = z.strictObject({
  delete: z.string(),
  ordered: WireBoolean.default(true),
  deletes: z.array(z.strictObject({ q: WireDocument, limit: WireInteger.pipe(z.literal([0, 1])) })),
});

export const remove = command(
  Fields,
  async ({ delete: collection, ordered, deletes }, { database }, engine) => {
    refuseWriteCount(deletes.length);
    return engine.commits.write(() => {
      let n = 0;
      const errors = new WriteErrors(ordered);
      for (const [index, { q, limit }] of deletes.entries()) {
        const target = { database, collection, filter: q, limit: limit === 1 ? 1 : Infinity };
        const goOn = errors.attempt(index, () => {
          engine.mutations.remove(target, () => (n += 1));
        });
        if (!goOn) break;
      }
      return { fields: { n, ...errors.field() } };
    });
  },
);
