import { OperatorError } from '../services/operator-error.js';
import { EmbeddedStoreError } from '../services/store/embedded/index.js';
import { StoreUnavailableError } from '../services/store/errors.js';
import { ConfigError } from './config.js';

/** What an operator is told when a program ends with this error: what people can put right, in a sentence. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof OperatorError || error instanceof ConfigError || error instanceof EmbeddedStoreError) {
    return error.message;
  }
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program: set PORT to another number, or stop that program.';
  }
  if (error instanceof StoreUnavailableError) {
    return 'The database of MONGODB_URI does not answer: check the address, and that it runs.';
  }
  if (error.name === 'MongoNetworkError' || error.name === 'MongoNetworkTimeoutError') {
    return 'The connection to the database broke off: see that it runs, then try again.';
  }
  // Anything else is ours, and its stack helps.
  return error.stack ?? error.message;
}
