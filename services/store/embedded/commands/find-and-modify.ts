import { z } from 'zod';
import { decode, type BsonObject } from '../bson-documents.js';
import { command, WireBoolean, WireDocument, type Engine } from '../command.js';
import { CommandError } from '../command-error.js';
import type { Changed, Target } from '../mutations.js';
import type { Reply } from '../replies.js';
import { parseSort } from '../sorting.js';
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
  return engine.commits.write(() =>
    fields.remove ? removeOne(engine, target) : updateOne(engine, target, fields),
  );
});

function removeOne(engine: Engine, target: Target): Reply {
  const removed: BsonObject[] = [];
  engine.mutations.remove(target, ({ raw }) => removed.push(decode(raw)));
  return { fields: { lastErrorObject: { n: removed.length }, value: removed[0] ?? null } };
}

function updateOne(engine: Engine, target: Target, fields: z.infer<typeof Fields>): Reply {
  const change = compileUpdate(fields.update);
  const updated: Changed[] = [];
  engine.mutations.update(target, change, (one) => updated.push(one));
  const [found] = updated;
  if (found) {
    const lastErrorObject = { n: 1, updatedExisting: true };
    return { fields: { lastErrorObject, value: fields.new ? found.after : found.before } };
  }
  if (!fields.upsert) return { fields: { lastErrorObject: { n: 0, updatedExisting: false }, value: null } };
  const made = engine.mutations.upsert(target, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: made._id };
  return { fields: { lastErrorObject, value: fields.new ? made : null } };
}
