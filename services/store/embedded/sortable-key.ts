import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { isPlainObject } from './bson-documents.js';
import { CommandError } from './command-error.js';

/** First byte of a value's key: MongoDB's order of types. NaN stands apart, so that no range of numbers holds it. */
const TAG = {
  minKey: 0x01,
  emptyArray: 0x05,
  null: 0x0a,
  notANumber: 0x13,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x64,
  regex: 0x6e,
  maxKey: 0xf0,
} as const;

/**
 * Stands for the value of an empty array in an index: it has no element, but its document must be found.
 */
export const EMPTY_ARRAY = Symbol('empty array');

/** Writes values as bytes whose bytewise order is MongoDB's order of values; no key is the beginning of another. */
class KeyWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  restart(): this {
    this.#length = 0;
    return this;
  }

  start(tree: number): this {
    this.restart().#uint32(tree);
    return this;
  }

  append(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  component(value: unknown, direction: 1 | -1): this {
    const from = this.#length;
    this.value(value);
    if (direction === -1) for (let i = from; i < this.#length; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
    return this;
  }

  take(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  value(value: unknown): void {
    if (typeof value === 'string') this.#text(TAG.string, value);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'boolean') this.#byte(TAG.boolean, value ? 1 : 0);
    else if (value === null || value === undefined) this.#byte(TAG.null);
    else if (value === EMPTY_ARRAY) this.#byte(TAG.emptyArray);
    else if (value instanceof Int32 || value instanceof Double) this.#number(value.value);
    else if (value instanceof ObjectId) this.#tagged(TAG.objectId, value.id);
    else if (value instanceof Date) this.#date(value);
    else if (Array.isArray(value)) this.#array(value);
    else if (isPlainObject(value)) this.#object(value);
    else this.#rare(value);
  }

  #rare(value: unknown): void {
    if (value instanceof Timestamp) {
      this.#byte(TAG.timestamp);
      this.#uint32(value.t);
      this.#uint32(value.i);
    } else if (value instanceof Long) this.#long(value.toBigInt());
    else if (value instanceof Binary) {
      this.#byte(TAG.binary);
      this.#uint32(value.position);
      this.#byte(value.sub_type);
      this.append(value.value());
    } else if (value instanceof BSONRegExp) {
      this.#text(TAG.regex, value.pattern);
      this.#text(TAG.string, value.options);
    } else if (value instanceof BSONSymbol) this.#text(TAG.string, value.value);
    else if (value instanceof MinKey) this.#byte(TAG.minKey);
    else if (value instanceof MaxKey) this.#byte(TAG.maxKey);
    else throw new CommandError('BadValue', 'Values of this BSON type cannot be compared by this store');
  }

  #number(value: number): void {
    if (Number.isNaN(value)) {
      this.#byte(TAG.notANumber);
      return;
    }
    this.#byte(TAG.number);
    this.#double(value);
    this.#uint16(0x8000);
  }

  /** Numbers of all types share one order: the nearest double first, then what the double could not hold. */
  #long(value: bigint): void {
    const nearest = Number(value);
    this.#byte(TAG.number);
    this.#double(nearest);
    this.#uint16(Number(value - BigInt(nearest)) + 0x8000);
  }

  #double(value: number): void {
    this.#reserve(8);
    const at = this.#length;
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    const first = this.#bytes[at] ?? 0;
    if (first & 0x80) for (let i = at; i < at + 8; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
    else this.#bytes[at] = first | 0x80;
    this.#length += 8;
  }

  #date(value: Date): void {
    if (Number.isNaN(value.getTime()))
      throw new CommandError('BadValue', 'The date is outside the years this store can hold');
    this.#byte(TAG.date);
    this.#double(value.getTime());
  }

  /** UTF-8 orders as MongoDB orders strings; a zero inside is followed by 0xff so that the closing zero sorts first. */
  #text(tag: number, value: string): void {
    this.#byte(tag);
    const [first = '', ...rest] = value.includes('\0') ? value.split('\0') : [value];
    this.#utf8(first);
    for (const part of rest) {
      this.#uint16(0x00ff);
      this.#utf8(part);
    }
    this.#byte(0);
  }

  #utf8(value: string): void {
    this.#reserve(value.length * 3);
    this.#length += this.#bytes.write(value, this.#length);
  }

  #array(values: readonly unknown[]): void {
    this.#byte(TAG.array);
    for (const value of values) this.value(value);
    this.#byte(0);
  }

  /** MongoDB orders embedded documents by the fields' types first; here names come first. Equality is the same. */
  #object(object: Record<string, unknown>): void {
    this.#byte(TAG.object);
    for (const [name, value] of Object.entries(object)) {
      this.#text(TAG.string, name);
      this.value(value);
    }
    this.#byte(0);
  }

  #tagged(tag: number, bytes: Uint8Array): void {
    this.#byte(tag);
    this.append(bytes);
  }

  #byte(...bytes: number[]): void {
    this.#reserve(bytes.length);
    for (const byte of bytes) this.#bytes[this.#length++] = byte;
  }

  #uint16(value: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeUInt16BE(value, this.#length);
  }

  #uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(value, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + count));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

// One thread, and nothing waits while a key is being written: one writer serves all.
const writer = new KeyWriter();

export interface KeyComponent {
  readonly value: unknown;
  readonly direction: 1 | -1;
}

/** `tree` and then each component, most significant first. Throws {@link CommandError} for types without an order. */
export function treeKey(tree: number, components: readonly KeyComponent[]): Buffer {
  writer.start(tree);
  for (const { value, direction } of components) writer.component(value, direction);
  return writer.take();
}

/** The bytes of one value alone, ascending. */
export function valueKey(value: unknown): Buffer {
  return writer.restart().component(value, 1).take();
}

/** First byte of the keys of all values that MongoDB compares with `value` in a range, or undefined if there is none. */
export function rangeTag(value: unknown): number | undefined {
  const tag = valueKey(value)[0];
  return tag !== undefined && RANGE_TAGS.has(tag) ? tag : undefined;
}

const RANGE_TAGS: ReadonlySet<number> = new Set([
  TAG.number,
  TAG.string,
  TAG.objectId,
  TAG.boolean,
  TAG.date,
]);

/** The first key after all those that begin with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  for (let i = next.length - 1; i >= 0; i--) {
    const byte = next[i] ?? 0xff;
    if (byte < 0xff) {
      next[i] = byte + 1;
      return next.subarray(0, i + 1);
    }
  }
  throw new Error('a tree of the store has no end');
}
