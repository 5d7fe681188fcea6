import { OperatorError } from '../operator-error.js';

/** The stored data and this program do not fit; the message is one sentence or two for the operator. */
export class SchemaError extends OperatorError {
  override name = 'SchemaError';
}
