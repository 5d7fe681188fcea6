import {
  MongoClient,
  ReadConcern,
  type CommandStartedEvent,
  type Db,
  type MongoClientOptions,
} from 'mongodb';
import { OperatorError } from '../operator-error.js';
import { storeErrorFrom } from './errors.js';
import { serverWatchedOn, type ServerKind } from './server-description.js';

/** How long the work behind a connection may take: the turn of a person who waits, or an operator's job. */
export type Patience = 'turn' | 'job';

/** A command as it is sent. */
export type SentCommand = Pick<CommandStartedEvent, 'commandName' | 'command'>;

const observers: ((command: SentCommand) => void)[] = [];

/** Has every command seen that is sent by what is opened from now on; an error of `see` is the command's. For tests. */
export function observeCommands(see: (command: SentCommand) => void): void {
  observers.push(see);
}

interface DatabaseNeeds {
  uri: string;
  name: string;
  patience: Patience;
}

/** An open connection to one database of a server. */
export interface OpenDatabase {
  db: Db;
  kind: ServerKind;
  close: () => Promise<void>;
}

/**
 * What is acknowledged is on the disks of a majority, wherever there is more than one; servers that know no write
 * concern take no notice. Retried writes are left to the URI and to the driver, which sends them, and sessions, only to
 * servers that say they know them.
 */
const DURABLE = { w: 'majority', journal: true } as const;

/** In milliseconds. The driver would wait 30 seconds, or for ever, where a person waits for two. */
const LIMITS: Record<Patience, MongoClientOptions> = {
  turn: {
    serverSelectionTimeoutMS: 1_000,
    waitQueueTimeoutMS: 1_000,
    connectTimeoutMS: 1_500,
    socketTimeoutMS: 1_500,
    // A server that came back without anybody asking for it is noticed within these.
    heartbeatFrequencyMS: 2_000,
  },
  job: {
    // Another member of a set takes over within these.
    serverSelectionTimeoutMS: 10_000,
    waitQueueTimeoutMS: 60_000,
    connectTimeoutMS: 5_000,
    // An index over many records is built within one command.
    socketTimeoutMS: 600_000,
  },
};

/** The options beside those of a connection string, which win: what it names is left out here. */
export function connectionOptions(uri: string, patience: Patience): MongoClientOptions {
  const given = optionsIn(uri);
  if (given.get('w') === '0')
    throw new OperatorError(
      'MONGODB_URI asks for writes without acknowledgement (w=0): nothing could be promised then. Leave w out.',
    );
  const unsaid = <T extends object>(options: T): Partial<T> =>
    // Object.entries forgets which name has which type.
    Object.fromEntries(
      Object.entries(options).filter(([name]) => !given.has(name.toLowerCase())),
    ) as Partial<T>;
  return { ...unsaid(LIMITS[patience]), writeConcern: unsaid(DURABLE) };
}

/** Names in lower case, as the driver compares them. */
function optionsIn(uri: string): Map<string, string> {
  const [, query = ''] = uri.split('?', 2);
  return new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]));
}

/** Connects, and resolves when the server has answered. Throws StoreUnavailableError, or an OperatorError about the setting. */
export async function openDatabase({ uri, name, patience }: DatabaseNeeds): Promise<OpenDatabase> {
  const client = clientFor(uri, {
    ...connectionOptions(uri, patience),
    // Whoever sends a form twice has to find the first one.
    readPreference: 'primary',
    ignoreUndefined: true,
    monitorCommands: observers.length > 0,
  });
  for (const see of observers) client.on('commandStarted', see);
  const kindNow = serverWatchedOn(client);
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    throw storeErrorFrom(error);
  }
  const kind = kindNow();
  // What has not reached a majority may be lost when another member of a set takes over, and nobody may be told of it
  // before. A server on its own has nobody to ask.
  const asksMajority = kind !== 'single' && !optionsIn(uri).has('readconcernlevel');
  const db = client.db(name, asksMajority ? { readConcern: new ReadConcern('majority') } : {});
  return { db, kind, close: () => client.close() };
}

function clientFor(uri: string, options: MongoClientOptions): MongoClient {
  try {
    return new MongoClient(uri, options);
  } catch {
    // The driver's sentence may quote what stands in the setting.
    throw new OperatorError('MONGODB_URI is not understood: check its form and the names of its options.');
  }
}
