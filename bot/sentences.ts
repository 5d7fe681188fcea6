import { debuglog } from 'node:util';
import { OperatorError } from '../services/operator-error.js';
import { EmbeddedStoreError } from '../services/store/embedded/index.js';
import { storeErrorFrom, StoreUnavailableError } from '../services/store/errors.js';
import { ConfigError } from './config.js';

const debug = debuglog('kaikubotti');

/** What an operator is told when a program ends with this error: what people can put right, in a sentence. */
export function sentenceFor(thrown: unknown): string {
  const error = storeErrorFrom(thrown);
  if (error instanceof OperatorError || error instanceof ConfigError || error instanceof EmbeddedStoreError) {
    return error.message;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program: set PORT to another number, or stop that program.';
  }
  if (error instanceof StoreUnavailableError && error.isDiskFull) {
    return 'The disk of the store is full: make room, then try again.';
  }
  if (error instanceof StoreUnavailableError) {
    return (
      'The database does not answer. Where MONGODB_URI is set, check the address, and that the server runs; ' +
      'where it is not, the bot that had the store in DATA_DIR has ended meanwhile, so try again.'
    );
  }
  // Messages of others may quote what stands in a document, and so may their stacks: only who asks for them gets them.
  debug('%O', error);
  const name = error instanceof Error ? error.name : typeof error;
  return (
    `It ended with a fault of its own (${name}). Try again; if it stays, set NODE_DEBUG=kaikubotti and give what is ` +
    'printed then to whoever maintains the product. It may quote the register.'
  );
}
