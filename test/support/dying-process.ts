import type { Store } from '../../services/store/open.js';
import { wrappedStore } from './wrapped-store.js';

/** What one process of several has of the shared store. */
export interface DyingProcess {
  store: Store;
  /** Resolves when the process has made its last call. */
  dead: Promise<void>;
  /** Calls it made to the store, as `collection.function`. */
  calls: string[];
}

/**
 * A process that ends without a word after `calls` calls to the store: those are carried out, whatever it does next
 * never happens and never returns. `between` runs before each call, for what other processes do meanwhile.
 */
function processEndingAfter(
  calls: number,
  store: Store,
  between: () => Promise<unknown> = () => Promise.resolve(),
): DyingProcess {
  const made: string[] = [];
  let die = (): void => undefined;
  const dead = new Promise<void>((resolve) => (die = resolve));
  const collections = wrappedStore(store, (name, call) => async (...values) => {
    if (made.length >= calls) {
      die();
      return new Promise(() => undefined);
    }
    made.push(name);
    await between();
    return call(...values);
  });
  return { store: collections, dead, calls: made };
}

/**
 * Runs `act` in a process that ends before its first call to the store, in one that ends before its second and so on
 * until one gets through, and `check` after each of them. Returns how many calls `act` takes.
 */
export async function endAfterEveryCall(
  store: Store,
  act: (store: Store, round: number) => Promise<unknown>,
  check: (round: number, where: string) => Promise<void>,
  between?: () => Promise<unknown>,
): Promise<number> {
  for (let round = 0; ; round += 1) {
    const dying = processEndingAfter(round, store, between);
    const finished = await Promise.race([
      dying.dead.then(() => false),
      act(dying.store, round).then(() => true),
    ]);
    await check(round, `ended after ${dying.calls.join(', ') || 'nothing'}`);
    if (finished) return dying.calls.length;
  }
}
