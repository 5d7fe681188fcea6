import { onDemand } from 'bson';
import { decode, decodePlain, type BsonObject } from './bson-documents.js';

/** The fields at the beginning of some dotted paths. */
export interface FieldNames {
  readonly encoded: readonly Buffer[];
}

export function fieldNamesOf(paths: Iterable<string>): FieldNames {
  const names = new Set([...paths].map((path) => path.split('.')[0] ?? ''));
  return { encoded: [...names].map((name) => Buffer.from(name)) };
}

/** {@link decode}, but only of these fields: a search through many documents spends its time on decoding them. */
export function decodeFields(raw: Buffer, names: FieldNames): BsonObject {
  return decode(withOnly(raw, names));
}

/** {@link decodePlain}, but only of these fields. */
export function decodeFieldsPlain(raw: Buffer, names: FieldNames): BsonObject {
  return decodePlain(withOnly(raw, names));
}

/** The encoded document without its other fields. */
function withOnly(raw: Buffer, { encoded }: FieldNames): Buffer {
  const part = Buffer.allocUnsafe(raw.length);
  let end = 4;
  for (const [, nameStart, nameLength, start, length] of onDemand.parseToElements(raw)) {
    if (!encoded.some((name) => isAt(name, raw, nameStart, nameLength))) continue;
    // The type of an element stands before its name.
    end += raw.copy(part, end, nameStart - 1, start + length);
  }
  part[end] = 0;
  part.writeInt32LE(end + 1);
  return part.subarray(0, end + 1);
}

/** In JavaScript, which is faster for so few bytes than a call out of it. */
function isAt(name: Buffer, raw: Buffer, start: number, length: number): boolean {
  if (name.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (name[at] !== raw[start + at]) return false;
  return true;
}
