import { MongoError, MongoInvalidArgumentError, MongoServerError } from 'mongodb';

const DUPLICATE_KEY = 11_000;

/** The database cannot be reached, does not answer in time or cannot do its work. What it did with a write is not known. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';

  /** `code` is the driver's name for what happened; never an address or a value. */
  constructor(
    readonly code: string,
    cause?: unknown,
  ) {
    super('The database does not do its work.', { cause });
  }
}

/** The driver's errors as ours, so that nobody else has to know the driver. Other errors are mistakes and stay what they are. */
export function storeErrorFrom(error: unknown): unknown {
  if (!(error instanceof MongoError) || error instanceof MongoInvalidArgumentError) return error;
  if (!(error instanceof MongoServerError)) return new StoreUnavailableError(error.name, error);
  return error.code === DUPLICATE_KEY ? error : new StoreUnavailableError(`server ${error.code}`, error);
}

/** The same collection, whose functions throw our errors. */
export function withStoreErrors<T extends object>(collection: T): T {
  const members = Object.entries(collection).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? translating(member) : member,
  ]);
  return Object.fromEntries(members) as T; // Object.entries forgets which member has which name
}

function translating(act: CallableFunction): (...values: unknown[]) => unknown {
  return (...values) => {
    const result: unknown = Reflect.apply(act, undefined, values);
    return result instanceof Promise
      ? result.catch((error: unknown) => {
          throw storeErrorFrom(error);
        })
      : result;
  };
}
