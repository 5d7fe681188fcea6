import { MongoError, MongoInvalidArgumentError, MongoServerError } from 'mongodb';

const DUPLICATE_KEY = 11_000;
const OUT_OF_DISK_SPACE = 14_031;

/** The database cannot be reached, does not answer in time or cannot do its work. What it did with a write is not known. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
  readonly isDiskFull: boolean;

  /** `code` is the driver's name for what happened; never an address or a value. */
  constructor(
    readonly code: string,
    cause?: unknown,
  ) {
    super('The database does not do its work.', { cause });
    this.isDiskFull = code === `server ${OUT_OF_DISK_SPACE}`;
  }
}

/** The driver's errors as ours, so that nobody else has to know the driver. Other errors are mistakes and stay what they are. */
export function storeErrorFrom(error: unknown): unknown {
  if (!(error instanceof MongoError) || error instanceof MongoInvalidArgumentError) return error;
  if (!(error instanceof MongoServerError)) return new StoreUnavailableError(error.name, error);
  return error.code === DUPLICATE_KEY ? error : new StoreUnavailableError(`server ${error.code}`, error);
}

/**
 * Longer than everything that ends by itself, in milliseconds. The driver waits for ever when it writes to a connection
 * that is just being closed by the server: a person was answered long before, but a sweep must not hang for good. A job
 * builds an index over many records, or clears a collection, in one call.
 */
export const GIVE_UP_MS = { turn: 60_000, job: 60 * 60_000 } as const;

/** The same collection, whose functions, and the streams they return, throw our errors, and one when they come to no end. */
export function withStoreErrors<T extends object>(collection: T, giveUpMs: number = GIVE_UP_MS.turn): T {
  const members = Object.entries(collection).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? translating(member, giveUpMs) : member,
  ]);
  return Object.fromEntries(members) as T; // Object.entries forgets which member has which name
}

function translating(act: CallableFunction, giveUpMs: number): (...values: unknown[]) => unknown {
  return (...values) => {
    const result: unknown = Reflect.apply(act, undefined, values);
    if (isStream(result)) return translatingEach(result);
    return result instanceof Promise ? ended(result, giveUpMs) : result;
  };
}

function ended(result: Promise<unknown>, giveUpMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StoreUnavailableError('no end'));
    }, giveUpMs);
    // What waits for nothing else must not keep the process from ending.
    timer.unref();
    result
      .catch((error: unknown) => {
        throw storeErrorFrom(error);
      })
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}

function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

async function* translatingEach(stream: AsyncIterable<unknown>): AsyncGenerator {
  try {
    yield* stream;
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
