import type { Store } from '../../services/store/open.js';
import { wrappedStore } from './wrapped-store.js';

/** A process that stands still before a call to the store, given as `collection.function`, until it may go on. */
export interface HaltedProcess {
  store: Store;
  /** Resolves when the process has come to the call. */
  arrived: Promise<void>;
  goOn: () => void;
}

export function haltedBefore(callName: string, store: Store): HaltedProcess {
  let goOn = (): void => undefined;
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const halting = wrappedStore(store, (name, call) => async (...values) => {
    if (name === callName) {
      arrive();
      await mayGoOn;
    }
    return call(...values);
  });
  return { store: halting, arrived, goOn };
}
