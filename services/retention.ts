import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clock.js';
import { GUESSES_KEPT_DAYS } from './code-budget.js';
import type { Store } from './store/open.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 200;
const REST_MS = 100;

/**
 * For how many days (of 24 hours) things are kept. `staff`: who did something, in the audit log; `audit`: that it was
 * done; `keys`: which form a card came from; `charts`: pictures under their address.
 */
export interface RetentionDays {
  staff: number;
  audit: number;
  keys: number;
  charts: number;
}

/** How many were removed: people from entries of the audit log, and whole entries, keys and charts. */
export type Removed = RetentionDays;

export interface Retention {
  /** Removes everything that is due, and stops between two batches once `signal` says so. Rejects with the store's errors. */
  sweep: (signal?: AbortSignal) => Promise<Removed>;
}

interface Needs {
  store: Pick<Store, 'audit' | 'operations' | 'charts' | 'guesses' | 'practices'>;
  clock: Clock;
  days: RetentionDays;
  /** Between two batches, so that people's turns come first. */
  rest?: () => Promise<unknown>;
}

/**
 * Removes what has been kept long enough, in small batches. Any number of processes may sweep at the same time, and what
 * a sweep leaves because it was cut short goes with the next one.
 *
 * Cards, visits and daily totals are never removed: no source says for how long the register of cards is kept.
 *
 * What goes with an operation key: nothing that could count twice. A form older than 24 hours is answered with a fresh
 * one before its key is looked up, and cards and visits carry the keys of their forms themselves. The buttons of an old
 * receipt find nothing then; an undo was refused long before.
 */
export function createRetention({ store, clock, days, rest = () => pause(REST_MS) }: Needs): Retention {
  // Only this process's knowledge: after a start everything is looked at again, whatever was restored in between.
  let peopleForgottenBefore = new Date(0);
  const daysAgo = (count: number): Date => new Date(clock().getTime() - count * DAY_MS);

  async function remove(
    { removeOldest }: Pick<Store['charts'], 'removeOldest'>,
    keptDays: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const before = daysAgo(keptDays);
    let removed = 0;
    while (signal?.aborted !== true) {
      const count = await removeOldest(before, BATCH);
      removed += count;
      if (count < BATCH) break;
      await rest();
    }
    return removed;
  }

  async function forgetPeople(keptDays: number, signal: AbortSignal | undefined): Promise<number> {
    const before = daysAgo(keptDays);
    let forgotten = 0;
    while (signal?.aborted !== true && peopleForgottenBefore < before) {
      const { count, next } = await store.audit.forgetPeople(peopleForgottenBefore, before, BATCH);
      forgotten += count;
      peopleForgottenBefore = next;
      if (next < before) await rest();
    }
    return forgotten;
  }

  return {
    sweep: async (signal) => {
      await remove(store.guesses, GUESSES_KEPT_DAYS, signal);
      await store.practices.forgetPeople(daysAgo(days.staff));
      return {
        audit: await remove(store.audit, days.audit, signal),
        staff: await forgetPeople(days.staff, signal),
        keys: await remove(store.operations, days.keys, signal),
        charts: await remove(store.charts, days.charts, signal),
      };
    },
  };
}
