import type { CollectionEntry } from './catalog.js';
import type { StoredDocument } from './documents.js';
import type { Filter } from './filter.js';
import type { IndexField } from './key-ranges.js';
import { planFor } from './planner.js';
import { countExact, matching } from './scan.js';
import { Sorter } from './sorting.js';
import type { Storage } from './storage.js';

export interface Selection {
  readonly filter: Filter;
  readonly sort?: readonly IndexField[];
  readonly skip?: number;
  readonly limit?: number;
}

/**
 * The selected documents in order; undefined where the caller may let others through. Without an index that sorts, a
 * sorted selection keeps only the keys in memory and reads the documents again when they are asked for.
 */
export function* select(
  storage: Storage,
  entry: CollectionEntry,
  { filter, sort = [], skip = 0, limit = Infinity }: Selection,
): Generator<StoredDocument | undefined, void> {
  const plan = planFor(entry, filter, sort);
  const found = matching(storage, plan, filter);
  const ordered = plan.sorted ? found : sortedAgain(storage, found, sort, skip + limit);
  let position = 0;
  for (const document of ordered) {
    if (!document) yield undefined;
    else if (position++ >= skip) yield document;
    if (position >= skip + limit) return;
  }
}

/** How many documents match, with pauses; undefined if that cannot be told without looking at them. */
export function* countQuickly(
  storage: Storage,
  entry: CollectionEntry,
  filter: Filter,
): Generator<undefined, number | undefined> {
  if (filter.onlyConditions && filter.conditions.size === 0) return entry.documentCount;
  const plan = planFor(entry, filter);
  return plan.exact ? yield* countExact(storage, plan) : undefined;
}

function* sortedAgain(
  storage: Storage,
  documents: Iterable<StoredDocument | undefined>,
  sort: readonly IndexField[],
  wanted: number,
): Generator<StoredDocument | undefined, void> {
  const sorter = new Sorter<Buffer>(sort, wanted);
  for (const document of documents) {
    if (document) yield* sorter.add(document.raw, document.key);
    else yield undefined;
  }
  for (const key of sorter.sorted()) {
    const raw = key && storage.get(key);
    yield raw && { key, raw };
  }
}
