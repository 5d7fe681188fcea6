import { z } from 'zod';
import { decodeUnchecked, isPlainObject, numberOf, type BsonObject } from './bson-documents.js';
import type { Catalog } from './catalog.js';
import { CommandError } from './command-error.js';
import type { CommitQueue } from './commit-queue.js';
import type { Cursors } from './cursors.js';
import type { DiscardedTrees } from './discarded-trees.js';
import type { Mutations } from './mutations.js';
import type { InTurn } from './one-at-a-time.js';
import type { Reply } from './replies.js';
import type { Storage } from './storage.js';

/** What commands work with. */
export interface Engine {
  readonly storage: Storage;
  readonly catalog: Catalog;
  readonly commits: CommitQueue;
  readonly cursors: Cursors;
  readonly mutations: Mutations;
  readonly oneBuildAtATime: InTurn;
  readonly discardedTrees: DiscardedTrees;
}

/** One command as it arrived, its fields not yet checked. */
export interface Request {
  readonly name: string;
  readonly database: string;
  readonly fields: BsonObject;
  /** Encoded documents that came beside the fields, by field name. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
}

export type Command = (request: Request, engine: Engine) => Reply | Promise<Reply>;

/** A command whose fields are checked first; a field it does not know is an error, as in MongoDB. */
export function command<Fields>(
  schema: z.ZodType<Fields>,
  run: (fields: Fields, request: Request, engine: Engine) => Reply | Promise<Reply>,
): Command {
  return (request, engine) => {
    const parsed = schema.safeParse(request.fields);
    if (parsed.success) return run(parsed.data, request, engine);
    const [issue] = parsed.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = [request.name, ...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join(
      '.',
    );
    if (unknown !== undefined)
      throw new CommandError('IDLUnknownField', `BSON field '${path}' is an unknown field.`);
    if (issue?.code === 'too_small' && issue.origin !== 'array')
      throw new CommandError('Location51024', `BSON field '${path}' value must be >= ${issue.minimum}`);
    throw new CommandError('TypeMismatch', `BSON field '${path}' is missing or of the wrong type`);
  };
}

/** A whole number of any BSON type. */
export const WireInteger = z
  .unknown()
  .transform((value) => numberOf(value) ?? Number.NaN)
  .pipe(z.int());

/** Clients send flags as booleans or numbers. */
export const WireBoolean = z
  .unknown()
  .transform((value) => (numberOf(value) ?? value) !== 0 && Boolean(value));

export const WireDocument = z.custom<BsonObject>(isPlainObject);

/** The documents of an insert, which clients send beside the other fields or among them, encoded. */
export function encodedDocuments({ sequences, fields }: Request): readonly Uint8Array[] {
  const documents = sequences.get('documents') ?? fields.documents;
  if (Array.isArray(documents) && documents.every((document) => document instanceof Uint8Array))
    return documents;
  throw new CommandError('TypeMismatch', "BSON field 'insert.documents' is missing or of the wrong type");
}

/** The request with the documents that came beside its fields put among them. */
export function withSequences(request: Request): Request {
  if (request.sequences.size === 0) return request;
  const fields = { ...request.fields };
  for (const [name, documents] of request.sequences) fields[name] = documents.map(decodeUnchecked);
  return { ...request, fields };
}

/** A tenth of MongoDB's limit, which clients keep to when they are told: a longer list takes too long to read. */
export const MAX_WRITES = 10_000;

/** Refuses an empty or an enormous list of writes, as MongoDB does. */
export function refuseWriteCount(count: number): void {
  if (count >= 1 && count <= MAX_WRITES) return;
  throw new CommandError(
    'InvalidLength',
    `Write batch sizes must be between 1 and ${MAX_WRITES}. Got ${count} operations.`,
  );
}
