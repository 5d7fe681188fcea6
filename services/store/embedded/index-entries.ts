import type { BsonObject } from './bson-documents.js';
import type { Index } from './catalog.js';
import { CommandError } from './command-error.js';
import { fieldValues } from './field-paths.js';
import { treeKey, valueKey, type KeyComponent } from './sortable-key.js';
import { MAX_KEY_BYTES } from './storage.js';

export interface IndexEntries {
  /** Keys in the index's tree, by their bytes in hexadecimal, so that equal keys are one. */
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly throughArray: boolean;
  /** The first indexed values, for the message about a duplicate. */
  readonly values: readonly unknown[];
}

const NONE: IndexEntries = { keys: new Map(), throughArray: false, values: [] };

/**
 * The entries of one document in one index. In a unique index a key is the values alone, so that a second document
 * meets the first; elsewhere the document's `_id` follows. Throws {@link CommandError} for what cannot be indexed.
 */
export function indexEntries(index: Index, document: BsonObject): IndexEntries {
  const fields = index.fields.map(({ path }) => fieldValues(document, path));
  if (index.sparse && !fields.some((field) => field.present)) return NONE;
  const arrays = index.fields.filter((_, i) => (fields[i]?.values.length ?? 0) > 1);
  if (arrays.length > 1) {
    const paths = arrays.map(({ path }) => path).join('] [');
    throw new CommandError('CannotIndexParallelArrays', `cannot index parallel arrays [${paths}]`);
  }
  const tail = index.unique ? [] : [{ value: document._id, direction: 1 as const }];
  const keys = new Map<string, Buffer>();
  for (const components of tuples(index, fields)) {
    const key = refuseLong(treeKey(index.tree, [...components, ...tail]), index.name);
    keys.set(key.toString('latin1'), key);
  }
  return {
    keys,
    throughArray: fields.some((field) => field.throughArray),
    values: fields.map((field) => field.values[0]),
  };
}

function tuples(index: Index, fields: readonly { values: readonly unknown[] }[]): KeyComponent[][] {
  if (fields.every(({ values }) => values.length === 1))
    return [index.fields.map(({ direction }, i) => ({ value: fields[i]?.values[0], direction }))];
  let rows: KeyComponent[][] = [[]];
  for (const [i, { direction }] of index.fields.entries()) {
    const values = fields[i]?.values ?? [null];
    rows = rows.flatMap((row) => values.map((value) => [...row, { value, direction }]));
  }
  return rows;
}

/** The key of a document in its collection's tree. Throws InvalidIdField. */
export function documentKey(tree: number, id: unknown): Buffer {
  if (Array.isArray(id)) throw new CommandError('InvalidIdField', "The '_id' value cannot be of type array");
  return refuseLong(treeKey(tree, [{ value: id, direction: 1 }]), '_id_');
}

function refuseLong(key: Buffer, indexName: string): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  throw new CommandError(
    'KeyTooLong',
    `Index key too large: ${key.length} bytes in index ${indexName}, at most ${MAX_KEY_BYTES}`,
  );
}

/** Whether two indexed values are the same to an index. */
export function sameValue(left: unknown, right: unknown): boolean {
  return valueKey(left).equals(valueKey(right));
}
