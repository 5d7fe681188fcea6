import { numberOf, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { fieldValues } from './field-paths.js';
import type { IndexField } from './key-ranges.js';
import { decodeFields, fieldNamesOf, type FieldNames } from './partial-decoding.js';
import { treeKey, valueKey } from './sortable-key.js';

/** A sort document as a list of fields. Throws BadValue for anything but 1 and -1. */
export function parseSort(sort: BsonObject | undefined): IndexField[] {
  return Object.entries(sort ?? {}).map(([path, value]) => {
    const direction = numberOf(value);
    if (direction !== 1 && direction !== -1) {
      throw new CommandError('BadValue', `Illegal sort value for '${path}': only 1 and -1 are known`);
    }
    return { path, direction };
  });
}

/** Bytes that order documents as `sort` asks: of an array its least element, or its greatest when descending. */
function sortKey(document: BsonObject, sort: readonly IndexField[]): Buffer {
  return treeKey(
    0,
    sort.map(({ path, direction }) => {
      const { values } = fieldValues(document, path);
      return { value: values.length > 1 ? extreme(values, direction) : values[0], direction };
    }),
  );
}

function extreme(values: readonly unknown[], direction: 1 | -1): unknown {
  return values.reduce((best, value) =>
    valueKey(value).compare(valueKey(best)) * direction < 0 ? value : best,
  );
}

interface Row<T> {
  readonly order: Buffer;
  readonly kept: T;
}

/** So many rows are sorted or merged without a pause. */
const RUN = 1024;

/**
 * Sorts as an index would, keeping of every document only its order and `kept`, and hardly more rows than are wanted.
 * Where it takes long it gives undefined, so that others may be let through.
 */
export class Sorter<T> {
  readonly #sort: readonly IndexField[];
  readonly #names: FieldNames;
  readonly #wanted: number;
  #run: Row<T>[] = [];
  /** Sorted lists, in the order in which their documents came. */
  #lists: Row<T>[][] = [];
  #rows = 0;

  constructor(sort: readonly IndexField[], wanted = Infinity) {
    this.#sort = sort;
    this.#names = fieldNamesOf(sort.map(({ path }) => path));
    this.#wanted = wanted;
  }

  *add(document: BsonObject | Buffer, kept: T): Generator<undefined, void> {
    const decoded = Buffer.isBuffer(document) ? decodeFields(document, this.#names) : document;
    this.#run.push({ order: sortKey(decoded, this.#sort), kept });
    if (this.#run.length < RUN) return;
    this.#endRun();
    if (this.#rows > 2 * (this.#wanted + RUN)) yield* this.#merge();
  }

  *sorted(): Generator<T | undefined, void> {
    this.#endRun();
    yield* this.#merge();
    for (const [at, { kept }] of this.#lists[0]?.entries() ?? []) {
      yield kept;
      if (at % RUN === 0) yield undefined;
    }
  }

  #endRun(): void {
    const run = this.#run.sort((left, right) => left.order.compare(right.order)).slice(0, this.#wanted);
    this.#run = [];
    this.#lists.push(run);
    this.#rows += run.length;
  }

  *#merge(): Generator<undefined, void> {
    while (this.#lists.length > 1) {
      const merged: Row<T>[][] = [];
      for (let at = 0; at < this.#lists.length; at += 2)
        merged.push(yield* mergedOf(this.#lists[at] ?? [], this.#lists[at + 1] ?? [], this.#wanted));
      this.#lists = merged;
    }
    this.#rows = this.#lists[0]?.length ?? 0;
  }
}

/** The first `wanted` rows of two sorted lists; of equal ones the left come first. */
function* mergedOf<T>(
  left: readonly Row<T>[],
  right: readonly Row<T>[],
  wanted: number,
): Generator<undefined, Row<T>[]> {
  const rows: Row<T>[] = [];
  let [i, j] = [0, 0];
  while (rows.length < wanted) {
    const [one, other] = [left[i], right[j]];
    if (one && (!other || one.order.compare(other.order) <= 0)) {
      rows.push(one);
      i += 1;
    } else if (other) {
      rows.push(other);
      j += 1;
    } else break;
    if (rows.length % RUN === 0) yield undefined;
  }
  return rows;
}
