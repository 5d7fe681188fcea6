import { OperatorError } from '../operator-error.js';

/** The stored data and this program do not fit; the message is one sentence or two for the operator. */
export class SchemaError extends OperatorError {
  override name = 'SchemaError';
}

/** A stored document is not of the shape that this program reads. Nothing of what it holds is in the message. */
export class UnreadableDocumentError extends OperatorError {
  override name = 'UnreadableDocumentError';

  /** `fields` are those that are missing, of another kind or too many. */
  constructor(collection: string, fields: string[]) {
    super(`A document of ${collection} is not of the shape that this version reads: ${fields.join(', ')}.`);
  }
}
