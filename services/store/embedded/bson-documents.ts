import { Binary, BSONRegExp, deserialize, Double, Int32, Long, serialize } from 'bson';
import { CommandError } from './command-error.js';

/** A decoded document or embedded document. */
export type BsonObject = Record<string, unknown>;

/** MongoDB's limit for one document, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Decodes so that encoding again gives the same bytes: numbers stay Int32, Long or Double, bytes stay Binary. */
export function decode(raw: Uint8Array): BsonObject {
  return deserialize(raw, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });
}

const INSERT = Buffer.from('\x02insert\0');

/**
 * {@link decode} for the body of a command. The documents of an insert stay encoded, as Uint8Arrays: they are looked at
 * one by one, so that ten thousand of them hold up nobody.
 */
export function decodeCommand(raw: Uint8Array): BsonObject {
  const isInsert = INSERT.equals(raw.subarray(4, 4 + INSERT.length));
  const fieldsAsRaw = isInsert ? { documents: true } : {};
  return deserialize(raw, { promoteValues: false, promoteBuffers: false, bsonRegExp: true, fieldsAsRaw });
}

/** {@link decode} for documents that nobody has looked at yet. Throws InvalidBSON. */
export function decodeUnchecked(raw: Uint8Array): BsonObject {
  try {
    return decode(raw);
  } catch {
    throw new CommandError('InvalidBSON', 'A document in the command is not valid BSON');
  }
}

export function encode(document: BsonObject): Buffer {
  const bytes = serialize(document, { ignoreUndefined: false });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Decodes into plain JavaScript values, as mingo compares them. */
export function decodePlain(raw: Uint8Array): BsonObject {
  const document = deserialize(raw, { promoteBuffers: false });
  return plainObject(document);
}

export function isPlainObject(value: unknown): value is BsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * mingo compares values of unknown classes by their `toString()`. Binary's own turns bytes into text and so makes
 * different bytes equal; this one does not.
 */
class ComparableBytes {
  readonly #text: string;
  constructor(binary: Binary) {
    this.#text = `${binary.sub_type}:${binary.toString('hex')}`;
  }
  toString(): string {
    return this.#text;
  }
}

/** Turns exact BSON values into those mingo compares. Whole numbers beyond 2^53 are rounded. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Binary) return new ComparableBytes(value);
  if (value instanceof BSONRegExp) return regularExpression(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(toPlain);
  return isPlainObject(value) ? plainObject(value) : value;
}

function plainObject(document: BsonObject): BsonObject {
  const plain: BsonObject = {};
  for (const name of Object.keys(document)) {
    // A plain assignment of `__proto__` would change the prototype, and mingo refuses to look there anyway.
    if (name !== '__proto__') plain[name] = toPlain(document[name]);
  }
  return plain;
}

function regularExpression(pattern: string, options: string): RegExp {
  try {
    // MongoDB's x and s differ from JavaScript's; i, m and s mean the same.
    return new RegExp(pattern, options.replace('x', ''));
  } catch {
    throw new CommandError('Location51091', 'Regular expression is invalid: it does not compile');
  }
}

/** A number of any BSON type, or undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  return value instanceof Long ? value.toNumber() : undefined;
}

/** Clients may leave `_id` anywhere in a document; MongoDB stores it first. */
export function withIdFirst(document: BsonObject): BsonObject {
  return Object.keys(document)[0] === '_id' ? document : { _id: document._id, ...document };
}
