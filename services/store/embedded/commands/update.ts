import { z } from 'zod';
import { command, refuseWriteCount, WireBoolean, WireDocument, type Engine } from '../command.js';
import { CommandError } from '../command-error.js';
import type { Target } from '../mutations.js';
import { compileUpdate } from '../update.js';
import { WriteErrors } from '../write-errors.js';

const Statement = z.strictObject({
  q: WireDocument,
  u: z.unknown(),
  multi: WireBoolean.default(false),
  upsert: WireBoolean.default(false),
});
const Fields = z.strictObject({
  update: z.string(),
  ordered: WireBoolean.default(true),
  updates: z.array(Statement),
  bypassDocumentValidation: z.unknown().optional(),
});

interface Totals {
  n: number;
  nModified: number;
  readonly upserted: { index: number; _id: unknown }[];
}

export const update = command(
  Fields,
  async ({ update: collection, ordered, updates }, { database }, engine) => {
    refuseWriteCount(updates.length);
    return engine.commits.write(() => {
      const totals: Totals = { n: 0, nModified: 0, upserted: [] };
      const errors = new WriteErrors(ordered);
      for (const [index, statement] of updates.entries()) {
        if (
          !errors.attempt(index, () => {
            run(engine, { database, collection }, statement, { index, totals });
          })
        )
          break;
      }
      const { n, nModified, upserted } = totals;
      return { fields: { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors.field() } };
    });
  },
);

function run(
  engine: Engine,
  namespace: { database: string; collection: string },
  { q, u, multi, upsert }: z.infer<typeof Statement>,
  { index, totals }: { index: number; totals: Totals },
): void {
  const change = compileUpdate(u);
  if (multi && change.isReplacement)
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  const target: Target = { ...namespace, filter: q, limit: multi ? Infinity : 1 };
  let matched = 0;
  engine.mutations.update(target, change, ({ modified }) => {
    matched += 1;
    totals.n += 1;
    totals.nModified += modified ? 1 : 0;
  });
  if (matched > 0 || !upsert) return;
  const { _id } = engine.mutations.upsert(target, change);
  totals.n += 1;
  totals.upserted.push({ index, _id });
}
