import type { BsonObject } from './bson-documents.js';
import { withSequences, type Command, type Engine } from './command.js';
import { CommandError } from './command-error.js';
import { aggregate } from './commands/aggregate.js';
import { create, drop, dropDatabase, listCollections, listDatabases } from './commands/collections.js';
import { count } from './commands/count.js';
import { createIndexes } from './commands/create-indexes.js';
import { remove } from './commands/delete.js';
import { distinct } from './commands/distinct.js';
import { dropIndexes } from './commands/drop-indexes.js';
import { findAndModify } from './commands/find-and-modify.js';
import { find } from './commands/find.js';
import { getMore, killCursors } from './commands/get-more.js';
import { buildInfo, endSessions, hello, isMaster, ping } from './commands/handshake.js';
import { insert } from './commands/insert.js';
import { listIndexes } from './commands/list-indexes.js';
import { update } from './commands/update.js';
import { validate } from './commands/validate.js';
import type { Message } from './frames.js';
import { encodeError, encodeReply } from './replies.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  aggregate,
  buildInfo,
  buildinfo: buildInfo,
  count,
  create,
  createIndexes,
  delete: remove,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions,
  find,
  findAndModify,
  getMore,
  hello,
  insert,
  isMaster,
  ismaster: isMaster,
  killCursors,
  listCollections,
  listDatabases,
  listIndexes,
  ping,
  update,
  validate,
};

/** Fields that any command may carry and that change nothing here: every read is current, every write durable. */
const COMMON_FIELDS: ReadonlySet<string> = new Set([
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);
const TRANSACTION_FIELDS = ['txnNumber', 'startTransaction', 'autocommit'];

/**
 * The encoded answer to a message; errors of the command are answers too. Rejects when the disk has failed: nobody can
 * tell then what is written, and a lost connection says so to every client.
 */
export async function answer(message: Message, engine: Engine): Promise<Buffer> {
  const document = await carriedOut(message, engine);
  if (engine.storage.fault !== undefined) throw new Error(engine.storage.fault);
  return document;
}

async function carriedOut(message: Message, engine: Engine): Promise<Buffer> {
  try {
    return encodeReply(await run(message, engine));
  } catch (error) {
    if (error instanceof CommandError) return encodeError(error);
    const text = error instanceof Error ? error.message : 'unknown error';
    return encodeError(new CommandError('InternalError', `The store failed: ${text}`));
  }
}

function run({ body, sequences }: Message, engine: Engine): ReturnType<Command> {
  const [name = ''] = Object.keys(body);
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!run) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  const database = body.$db;
  if (typeof database !== 'string')
    throw new CommandError('FailedToParse', 'OP_MSG requests require a $db argument');
  if (TRANSACTION_FIELDS.some((field) => field in body)) {
    throw new CommandError('IllegalOperation', 'Transactions and sessions are not known to this store');
  }
  const request = { name, database, fields: ownFields(body), sequences };
  return run(name === 'insert' ? request : withSequences(request), engine);
}

function ownFields(body: BsonObject): BsonObject {
  const fields: BsonObject = {};
  for (const [name, value] of Object.entries(body)) if (!COMMON_FIELDS.has(name)) fields[name] = value;
  return fields;
}
