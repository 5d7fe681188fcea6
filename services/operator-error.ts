/** A fault that the operator of the installation can put right; the message is an English sentence that says how. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
