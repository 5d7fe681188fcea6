import { z } from 'zod';
import { decode, type BsonObject } from '../bson-documents.js';
import { command, WireBoolean, WireDocument, type Engine } from '../command.js';
import { CommandError } from '../command-error.js';
import type { Target } from '../mutations.js';
import { parseSort } from '../sorting.js';
import { runStatements, type Statement } from '../statements.js';
import { compileUpdate } from '../update.js';

const Fields = z.strictObject({
  findAndModify: z.string(),
  query: WireDocument.default({}),
  sort: WireDocument.optional(),
  remove: WireBoolean.default(false),
  update: z.unknown().optional(),
  new: WireBoolean.default(false),
  upsert: WireBoolean.default(false),
  bypassDocumentValidation: z.unknown().optional(),
});

/** `findAndModify` without its projection, which is not portable. */
export const findAndModify = command(Fields, async (fields, { database }, engine) => {
  const target: Target = {
    database,
    collection: fields.findAndModify,
    filter: fields.query,
    sort: parseSort(fields.sort),
    limit: 1,
  };
  if (fields.remove === (fields.update !== undefined)) {
    throw new CommandError('FailedToParse', 'Either an update or remove=true must be specified, not both');
  }
  const { results, errors } = await runStatements(engine, { ordered: true }, [fields], () =>
    fields.remove ? removal(engine, target) : change(engine, target, fields),
  );
  for (const { error } of errors) throw error;
  const nothing = {
    lastErrorObject: { n: 0, ...(!fields.remove && { updatedExisting: false }) },
    value: null,
  };
  return { fields: results[0]?.result ?? nothing };
});

function removal(engine: Engine, target: Target): Statement<BsonObject> {
  return {
    target,
    change: (entry, stored) => {
      engine.mutations.writer.remove(entry, stored);
      return { lastErrorObject: { n: 1 }, value: decode(stored.raw) };
    },
  };
}

function change(engine: Engine, target: Target, fields: z.infer<typeof Fields>): Statement<BsonObject> {
  const update = compileUpdate(fields.update);
  return {
    target,
    change: (entry, stored) => {
      const { before, after } = engine.mutations.update(entry, stored, update);
      const lastErrorObject = { n: 1, updatedExisting: true };
      return { lastErrorObject, value: fields.new ? after : before };
    },
    otherwise: fields.upsert
      ? () => {
          const made = engine.mutations.upsert(target, update);
          const lastErrorObject = { n: 1, updatedExisting: false, upserted: made._id };
          return { lastErrorObject, value: fields.new ? made : null };
        }
      : undefined,
  };
}
