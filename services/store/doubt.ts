import { MongoError, MongoServerError } from 'mongodb';

/**
 * Whether a write that failed may still be carried out: the connection broke or the answer did not come in time. What
 * the server itself refused, or never was a matter of the database, is over.
 */
export function isInDoubt(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof MongoError ? error.cause : error;
  return cause instanceof MongoError && !(cause instanceof MongoServerError);
}
