import { isPlainObject, type BsonObject } from './bson-documents.js';
import { EMPTY_ARRAY } from './sortable-key.js';

export interface FieldValues {
  /** At least one; a missing field counts as null. */
  readonly values: readonly unknown[];
  /** Whether the path led through or to an array. */
  readonly throughArray: boolean;
  /** Whether the field is there at all. */
  readonly present: boolean;
}

const MISSING: FieldValues = { values: [null], throughArray: false, present: false };

/** The values a filter compares at a path: also an array as a whole, and null wherever the path leads nowhere. */
export function comparedValues(document: BsonObject, path: readonly string[]): readonly unknown[] {
  const found: unknown[] = [];
  compared(document, path, found);
  return found;
}

function compared(value: unknown, path: readonly string[], found: unknown[]): void {
  const [name, ...rest] = path;
  if (name === undefined) found.push(...(Array.isArray(value) ? [...(value as unknown[]), value] : [value]));
  else if (Array.isArray(value)) {
    if (isPosition(name, value)) compared(value[Number(name)], rest, found);
    for (const element of value) if (isPlainObject(element)) compared(element, path, found);
  } else if (isPlainObject(value) && Object.hasOwn(value, name)) compared(value[name], rest, found);
  else found.push(null);
}

function isPosition(name: string, array: readonly unknown[]): boolean {
  return /^\d+$/.test(name) && Number(name) < array.length;
}

/** The values an index holds for a dotted path: the elements of arrays one by one, as MongoDB does. */
export function fieldValues(document: BsonObject, path: string): FieldValues {
  if (!path.includes('.')) {
    const value = Object.hasOwn(document, path) ? document[path] : undefined;
    if (value === undefined) return MISSING;
    if (!Array.isArray(value)) return { values: [value], throughArray: false, present: true };
  }
  const found: unknown[] = [];
  const throughArray = collect(document, path.split('.'), found);
  return { values: found.length > 0 ? found : [null], throughArray, present: found.length > 0 };
}

function collect(value: unknown, path: readonly string[], found: unknown[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) {
    if (!Array.isArray(value)) {
      found.push(value);
      return false;
    }
    const elements: readonly unknown[] = value;
    found.push(...(elements.length === 0 ? [EMPTY_ARRAY] : elements));
    return true;
  }
  if (Array.isArray(value)) {
    if (isPosition(name, value)) collect(value[Number(name)], rest, found);
    for (const element of value) if (isPlainObject(element)) collect(element, path, found);
    return true;
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, name)) return false;
  return collect(value[name], rest, found);
}
