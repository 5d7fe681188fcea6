import { z } from 'zod';
import { command, refuseWriteCount, WireBoolean, WireDocument, type Engine } from '../command.js';
import { CommandError } from '../command-error.js';
import { runStatements, type Statement } from '../statements.js';
import { compileUpdate } from '../update.js';
import { writeErrors } from '../write-slices.js';

const UpdateStatement = z.strictObject({
  q: WireDocument,
  u: z.unknown(),
  multi: WireBoolean.default(false),
  upsert: WireBoolean.default(false),
});
const Fields = z.strictObject({
  update: z.string(),
  ordered: WireBoolean.default(true),
  updates: z.array(UpdateStatement),
  bypassDocumentValidation: z.unknown().optional(),
});

type Result = { modified: boolean } | { upsertedId: unknown };

export const update = command(
  Fields,
  async ({ update: collection, ordered, updates }, { database }, engine) => {
    refuseWriteCount(updates.length);
    const outcome = await runStatements(engine, { ordered }, updates, (statement) =>
      statementFor(engine, { database, collection }, statement),
    );
    const upserted = outcome.results.flatMap(({ index, result }) =>
      'upsertedId' in result ? [{ index, _id: result.upsertedId }] : [],
    );
    const nModified = outcome.results.filter(({ result }) => 'modified' in result && result.modified).length;
    return {
      fields: {
        n: outcome.results.length,
        nModified,
        ...(upserted.length > 0 ? { upserted } : {}),
        ...writeErrors(outcome),
      },
    };
  },
);

function statementFor(
  engine: Engine,
  namespace: { database: string; collection: string },
  { q, u, multi, upsert }: z.infer<typeof UpdateStatement>,
): Statement<Result> {
  const change = compileUpdate(u);
  if (multi && change.isReplacement)
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  const target = { ...namespace, filter: q, limit: multi ? Infinity : 1 };
  return {
    target,
    change: (entry, stored) => ({ modified: engine.mutations.update(entry, stored, change).modified }),
    otherwise: upsert ? () => ({ upsertedId: engine.mutations.upsert(target, change)._id }) : undefined,
  };
}
