import { decode, numberOf, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { fieldValues } from './field-paths.js';
import type { IndexField } from './key-ranges.js';
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

/** Rows gathered beyond those wanted before the rest are thrown away. */
const SLACK = 1000;

/** Sorts as an index would, keeping of every document only its order and `kept`, and no more rows than are wanted. */
export class Sorter<T> {
  readonly #sort: readonly IndexField[];
  readonly #wanted: number;
  #rows: { order: Buffer; kept: T }[] = [];

  constructor(sort: readonly IndexField[], wanted = Infinity) {
    this.#sort = sort;
    this.#wanted = wanted;
  }

  add(document: BsonObject | Uint8Array, kept: T): void {
    const decoded = document instanceof Uint8Array ? decode(document) : document;
    this.#rows.push({ order: sortKey(decoded, this.#sort), kept });
    if (this.#rows.length > 2 * this.#wanted + SLACK) this.#shorten();
  }

  sorted(): T[] {
    this.#shorten();
    return this.#rows.map(({ kept }) => kept);
  }

  #shorten(): void {
    this.#rows.sort((left, right) => left.order.compare(right.order));
    if (this.#rows.length > this.#wanted) this.#rows.length = this.#wanted;
  }
}
