import fc from 'fast-check';
import type { Store } from '../../services/store/open.js';
import { wrappedStore } from './wrapped-store.js';

/** One of several runs. */
export interface OrderedRun {
  /** 1 and up. */
  run: number;
  /** A store whose calls are carried out in the order of this run. */
  stepwise: Store;
  /** Waits for what was begun on the stepwise store; without it no call is carried out. */
  ended: <T>(begun: Promise<T>) => Promise<T>;
}

/** Runs `act` so many times, each with another order of the steps that it takes on its store. */
export async function inAnyOrder(
  store: Store,
  runs: number,
  act: (orderedRun: OrderedRun) => Promise<void>,
): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), (scheduler) => {
      run += 1;
      const stepwise = wrappedStore(store, (_, call) => scheduler.scheduleFunction(call));
      return act({ run, stepwise, ended: (begun) => scheduler.waitFor(begun) });
    }),
    { numRuns: runs },
  );
}
