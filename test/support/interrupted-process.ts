import type { Store } from '../../services/store/open.js';
import { wrappedStore } from './wrapped-store.js';

interface Scene {
  before: (round: number) => Promise<unknown>;
  /** What the process does that is halted. */
  act: (store: Store, round: number) => Promise<unknown>;
  /** What others do while it is halted. */
  meanwhile: (round: number) => Promise<unknown>;
  check: (round: number, where: string) => Promise<void>;
  /** The process ends without a word after so many more calls. */
  livesFor?: number;
}

/**
 * Runs `act` again and again: in a process that is halted before its first call to the store until `meanwhile` has run,
 * then in one that is halted before its second and so on, and `check` after each of them. The last one is not halted.
 */
export async function interruptBeforeEveryCall(store: Store, scene: Scene): Promise<void> {
  const { before, act, meanwhile, check, livesFor = Infinity } = scene;
  for (let round = 0; ; round += 1) {
    await before(round);
    const calls: string[] = [];
    let die = (): void => undefined;
    const dead = new Promise<void>((resolve) => (die = resolve));
    let others: Promise<unknown> | undefined;
    const halting = wrappedStore(store, (name, call) => async (...values) => {
      if (calls.length >= round + livesFor) {
        die();
        return new Promise(() => undefined);
      }
      calls.push(name);
      if (calls.length === round + 1) await (others = meanwhile(round));
      return call(...values);
    });
    await Promise.race([act(halting, round), dead]);
    // A process that makes two calls at once may die of the second while the others are still at work.
    await others;
    await check(round, `halted before ${calls[round] ?? 'nothing'}, having called ${calls.join(', ')}`);
    if (calls.length <= round) return;
  }
}
