import { z } from 'zod';
import { numberOf, type BsonObject } from './bson-documents.js';
import type { Index } from './catalog.js';
import { WireBoolean, WireDocument } from './command.js';
import { CommandError } from './command-error.js';

/** An index as `createIndexes` describes it. Options that are not portable are refused. */
export const IndexSpecification = z.strictObject({
  key: WireDocument,
  name: z.string().min(1),
  unique: WireBoolean.default(false),
  sparse: WireBoolean.default(false),
  background: z.unknown().optional(),
  v: z.unknown().optional(),
});
export type IndexSpecification = z.infer<typeof IndexSpecification>;

/** The fields of a key pattern. Throws CannotCreateIndex for anything but plain ascending and descending fields. */
export function indexFields(key: BsonObject): Index['fields'] {
  const fields = Object.entries(key).map(([path, value]) => {
    const direction = numberOf(value);
    const plain = path !== '' && !path.split('.').some((name) => name === '' || name.startsWith('$'));
    if (!plain || (direction !== 1 && direction !== -1)) {
      throw new CommandError(
        'CannotCreateIndex',
        `Only 1 and -1 of plain fields can be indexed here, not '${path}'`,
      );
    }
    return { path, direction: direction === 1 ? (1 as const) : (-1 as const) };
  });
  if (fields.length === 0) throw new CommandError('CannotCreateIndex', 'Index keys cannot be empty.');
  return fields;
}

/** Whether the very same index is there already. Throws when one is there that cannot stand beside it. */
export function alreadyThere(
  indexes: readonly Index[],
  wanted: Pick<Index, 'name' | 'fields' | 'unique' | 'sparse'>,
): boolean {
  if (patternOf(wanted) === '{"_id":1}') return true;
  const sameName = indexes.find(({ name }) => name === wanted.name);
  const samePattern = indexes.find((index) => patternOf(index) === patternOf(wanted));
  if (!sameName && !samePattern) return false;
  if (
    sameName &&
    sameName === samePattern &&
    sameName.unique === wanted.unique &&
    sameName.sparse === wanted.sparse
  ) {
    return true;
  }
  if (sameName) {
    throw new CommandError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${wanted.name}`,
    );
  }
  throw new CommandError(
    'IndexOptionsConflict',
    `Index already exists with a different name: ${samePattern?.name ?? ''}`,
  );
}

function patternOf({ fields }: Pick<Index, 'fields'>): string {
  return JSON.stringify(keyPattern({ fields }));
}

/** `{ path: direction }` of an index. */
export function keyPattern({ fields }: Pick<Index, 'fields'>): Record<string, number> {
  return Object.fromEntries(fields.map(({ path, direction }) => [path, direction]));
}
