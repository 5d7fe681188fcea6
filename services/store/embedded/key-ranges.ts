import type { Bound, Condition } from './filter.js';
import { afterPrefix, rangeTag, treeKey, valueKey } from './sortable-key.js';
import type { KeyRange } from './storage.js';

export interface IndexField {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** The part of an index that a filter needs. */
export interface KeyRanges {
  readonly ranges: readonly KeyRange[];
  /** How many leading fields are fixed to one value in every range. */
  readonly fixedFields: number;
  /** Whether a field after those has bounds. */
  readonly bounded: boolean;
  /** Paths whose conditions the ranges fulfil completely. */
  readonly fulfilled: ReadonlySet<string>;
}

/** Above this many ranges one longer range is the smaller evil. */
const MAX_RANGES = 1000;

/**
 * The ranges of keys in an index's tree that hold every document fulfilling the conditions: equality on leading
 * fields, then at most one field with bounds.
 */
export function keyRanges(
  index: { tree: number; fields: readonly IndexField[]; multikey: boolean; sparse: boolean },
  conditions: ReadonlyMap<string, Condition>,
): KeyRanges {
  let prefixes = [treeKey(index.tree, [])];
  const fulfilled = new Set<string>();
  for (const [i, { path, direction }] of index.fields.entries()) {
    const condition = conditions.get(path) ?? {};
    const { points } = condition;
    if (points && prefixes.length * points.length <= MAX_RANGES && mayUsePoints(points, index)) {
      prefixes = distinct(
        prefixes.flatMap((prefix) => points.map((value) => extend(prefix, valueKey(value), direction))),
      );
      if (!condition.lower && !condition.upper && !points.includes(null)) fulfilled.add(path);
      continue;
    }
    // An element of an array may meet one bound and another element the other: only one bound narrows the search.
    const bounds = index.multikey && condition.lower ? { lower: condition.lower } : condition;
    const tag = boundTag(bounds);
    const bounded = tag !== undefined;
    if (bounded && !points) fulfilled.add(path);
    const ranges = prefixes.map((prefix) =>
      bounded ? boundedRange(prefix, bounds, tag, direction) : whole(prefix),
    );
    return { ranges, fixedFields: i, bounded, fulfilled };
  }
  return { ranges: prefixes.map(whole), fixedFields: index.fields.length, bounded: false, fulfilled };
}

/** Null also means missing, which a sparse index leaves out and an index over arrays does not show. */
function mayUsePoints(points: readonly unknown[], index: { multikey: boolean; sparse: boolean }): boolean {
  return !points.includes(null) || !(index.multikey || index.sparse);
}

/** The type both bounds are of, if it is one that has an order. */
function boundTag({ lower, upper }: Condition): number | undefined {
  const bounds = [lower, upper].filter((bound) => bound !== undefined);
  const tags = new Set(bounds.map((bound) => rangeTag(bound.value)));
  return tags.size === 1 ? [...tags][0] : undefined;
}

/** A place between keys: just before or just after all keys that begin with some bytes. */
interface Cut {
  readonly bytes: Buffer;
  readonly after: boolean;
}

function boundedRange(prefix: Buffer, { lower, upper }: Condition, tag: number, direction: 1 | -1): KeyRange {
  const low = lower ? cut(lower, !lower.inclusive) : { bytes: Buffer.of(tag), after: false };
  const high = upper ? cut(upper, upper.inclusive) : { bytes: Buffer.of(tag), after: true };
  // Descending fields are stored with every bit turned, so both the ends and their sides change places.
  const [first, last] = direction === 1 ? [low, high] : [turned(high), turned(low)];
  return { from: place(prefix, first, direction), to: place(prefix, last, direction) };
}

function cut({ value }: Bound, after: boolean): Cut {
  return { bytes: valueKey(value), after };
}

function turned({ bytes, after }: Cut): Cut {
  return { bytes, after: !after };
}

function place(prefix: Buffer, { bytes, after }: Cut, direction: 1 | -1): Buffer {
  const key = extend(prefix, bytes, direction);
  return after ? afterPrefix(key) : key;
}

function extend(prefix: Buffer, bytes: Buffer, direction: 1 | -1): Buffer {
  return Buffer.concat([prefix, direction === 1 ? bytes : bytes.map((byte) => ~byte)]);
}

function whole(prefix: Buffer): KeyRange {
  return { from: prefix, to: afterPrefix(prefix) };
}

/** In key order and each once, so that `$in: [2, 1, 1]` gives no document twice. */
function distinct(keys: readonly Buffer[]): Buffer[] {
  const sorted = [...keys].sort((left, right) => left.compare(right));
  return sorted.filter((key, i) => !sorted[i - 1]?.equals(key));
}
