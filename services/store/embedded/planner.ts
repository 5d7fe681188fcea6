import { wholeIndexes, type CollectionEntry } from './catalog.js';
import type { Filter } from './filter.js';
import { keyRanges, type IndexField, type KeyRanges } from './key-ranges.js';
import type { KeyRange } from './storage.js';

/** How the documents for a filter are found. */
export interface Plan {
  /** Whether the ranges are of the documents themselves and not of an index. */
  readonly primary: boolean;
  readonly ranges: readonly KeyRange[];
  /** Whether every range holds at most one key, which is the range's beginning. */
  readonly pointsOnly: boolean;
  readonly reverse: boolean;
  /** Whether the documents come in the order asked for. */
  readonly sorted: boolean;
  /** Whether every document in the ranges matches, so that nothing is left to test. */
  readonly exact: boolean;
  /** Whether a document may be found more than once. */
  readonly repeats: boolean;
}

interface Candidate {
  readonly primary: boolean;
  readonly tree: number;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly multikey: boolean;
}

/** Chooses the index that narrows the search most, and among equals one that gives the order. */
export function planFor(entry: CollectionEntry, filter: Filter, sort: readonly IndexField[] = []): Plan {
  const primary: Candidate = {
    primary: true,
    tree: entry.tree,
    fields: [{ path: '_id', direction: 1 }],
    unique: true,
    sparse: false,
    multikey: false,
  };
  let best = evaluate(primary, filter, sort);
  for (const index of wholeIndexes(entry)) {
    if (best.score === UNBEATABLE) break;
    const other = evaluate({ primary: false, ...index }, filter, sort);
    if (other.score > best.score) best = other;
  }
  return best.plan;
}

const UNBEATABLE = 1000;

function evaluate(
  index: Candidate,
  filter: Filter,
  sort: readonly IndexField[],
): { plan: Plan; score: number } {
  const found = keyRanges(index, filter.conditions);
  const order = found.ranges.length === 1 && !index.multikey ? sortDirection(index, found, sort) : undefined;
  const pointsOnly = index.unique && found.fixedFields === index.fields.length;
  const narrowing = 4 * found.fixedFields + (found.bounded ? 2 : 0);
  // A sparse index leaves documents out, so it serves only a filter that asks for its fields.
  const usable = narrowing > 0 || !index.sparse;
  const single = pointsOnly && found.ranges.length === 1;
  const sorted = sort.length === 0 || order !== undefined || single;
  const plan: Plan = {
    primary: index.primary,
    ranges: found.ranges,
    pointsOnly,
    reverse: order === -1,
    sorted,
    exact: !index.multikey && filter.onlyConditions && found.fulfilled.size === filter.conditions.size,
    repeats: index.multikey,
  };
  const preference = (index.primary ? 0.5 : 0) + (sort.length > 0 && sorted ? 1 : 0);
  return { plan, score: usable ? (single ? UNBEATABLE : narrowing + preference) : -1 };
}

/** 1 or -1 if walking the range forwards or backwards gives the order asked for. */
function sortDirection(index: Candidate, found: KeyRanges, sort: readonly IndexField[]): 1 | -1 | undefined {
  const fixed = new Set(index.fields.slice(0, found.fixedFields).map(({ path }) => path));
  const asked = sort.filter(({ path }) => !fixed.has(path));
  const rest = index.fields.slice(found.fixedFields);
  const [first] = asked;
  if (first === undefined) return 1;
  const factor = first.direction === rest[0]?.direction ? 1 : -1;
  const fits = asked.every(
    ({ path, direction }, i) => rest[i]?.path === path && rest[i].direction * factor === direction,
  );
  return fits ? factor : undefined;
}
