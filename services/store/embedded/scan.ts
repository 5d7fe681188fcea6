import type { StoredDocument } from './documents.js';
import type { Filter } from './filter.js';
import type { Plan } from './planner.js';
import { entriesOf } from './range-scan.js';
import type { Entry, KeyRange, Storage } from './storage.js';

/**
 * The documents of a plan that match the filter, in the plan's order, with undefined in between wherever the caller
 * may let others through. It may be left and resumed at any time, and then sees what was written meanwhile.
 */
export function* matching(
  storage: Storage,
  plan: Plan,
  filter: Filter,
): Generator<StoredDocument | undefined, void> {
  const seen = plan.repeats ? new Set<string>() : undefined;
  for (const entry of candidates(storage, plan)) {
    if (!entry) {
      yield undefined;
      continue;
    }
    const key = plan.primary ? entry.key : entry.value;
    if (seen) {
      const text = key.toString('latin1');
      if (seen.has(text)) continue;
      seen.add(text);
    }
    const raw = plan.primary ? entry.value : storage.get(key);
    if (raw && (plan.exact || filter.matchesEncoded(raw))) yield { key, raw };
  }
}

/** Keys that are counted without a pause. */
const COUNTED_AT_ONCE = 25_000;

/** How many documents match, counted from the keys alone, with pauses; only for exact plans. */
export function* countExact(storage: Storage, plan: Plan): Generator<undefined, number> {
  let count = 0;
  for (const range of plan.ranges) {
    if (plan.pointsOnly) count += storage.get(range.from) ? 1 : 0;
    else count += yield* countRange(storage, range);
  }
  return count;
}

function* countRange(storage: Storage, range: KeyRange): Generator<undefined, number> {
  let count = 0;
  let rest = range;
  for (;;) {
    const from = storage.keyAt(rest, COUNTED_AT_ONCE);
    if (!from) return count + storage.count(rest);
    count += COUNTED_AT_ONCE;
    rest = { ...rest, from };
    yield undefined;
  }
}

function* candidates(storage: Storage, plan: Plan): Generator<Entry | undefined, void> {
  for (const range of plan.ranges) {
    if (plan.pointsOnly) {
      const value = storage.get(range.from);
      if (value) yield { key: range.from, value };
    } else yield* entriesOf(storage, range, plan.reverse);
  }
}
