import { OperatorError } from '../../services/operator-error.js';

/** Fires when the operator or the system asks the program to stop, with a sentence that says how things are left. */
export function stopSignal(sentence: string): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort(new OperatorError(sentence));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return controller.signal;
}
