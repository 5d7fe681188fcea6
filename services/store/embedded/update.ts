import { isPlainObject, withIdFirst, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { assignAt } from './field-assignment.js';
import { sameValue } from './index-entries.js';
import { FIELD_CHANGES, type FieldChange } from './update-operators.js';

/** An update that was checked and may be applied to any number of documents. */
export interface Update {
  readonly isReplacement: boolean;
  /** The document after the update; `document` itself may be changed. Throws {@link CommandError}. */
  apply: (document: BsonObject, options: { inserting: boolean }) => BsonObject;
}

interface Step {
  readonly operator: string;
  readonly path: string;
  readonly operand: unknown;
  readonly change: FieldChange;
}

/** Checks a replacement or a document of update operators. Throws {@link CommandError} for what is not portable. */
export function compileUpdate(update: unknown): Update {
  if (!isPlainObject(update))
    throw new CommandError('FailedToParse', 'Updates by a pipeline are not known to this store');
  const names = Object.keys(update);
  if (!names.some((name) => name.startsWith('$')))
    return { isReplacement: true, apply: (document) => replaced(document, update) };
  const steps = names.flatMap((operator) => stepsOf(operator, update[operator]));
  refuseConflicts(steps);
  return { isReplacement: false, apply: (document, { inserting }) => changed(document, steps, inserting) };
}

function stepsOf(operator: string, operands: unknown): Step[] {
  const change = Object.hasOwn(FIELD_CHANGES, operator) ? FIELD_CHANGES[operator] : undefined;
  if (!change) {
    throw new CommandError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier`,
    );
  }
  if (!isPlainObject(operands)) {
    throw new CommandError(
      'FailedToParse',
      `Modifiers operate on fields but ${operator} was given something else`,
    );
  }
  return Object.entries(operands).map(([path, operand]) => {
    refuseBadPath(path);
    return { operator, path, operand, change };
  });
}

function refuseBadPath(path: string): void {
  const bad = path.split('.').find((name) => name === '' || name.startsWith('$'));
  if (bad !== undefined)
    throw new CommandError('BadValue', `The path '${path}' is empty, positional or not known to this store`);
}

function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.map(({ path }) => path).sort();
  for (const [i, path] of paths.entries()) {
    const other = paths.find((later, j) => j > i && (later === path || later.startsWith(`${path}.`)));
    if (other === undefined) continue;
    throw new CommandError(
      'ConflictingUpdateOperators',
      `Updating the path '${other}' would create a conflict at '${path}'`,
    );
  }
}

function replaced(document: BsonObject, replacement: BsonObject): BsonObject {
  const id = Object.hasOwn(document, '_id') ? document._id : replacement._id;
  if (replacement._id !== undefined) refuseOtherId(id, replacement._id);
  return withIdFirst({ ...replacement, _id: id });
}

function changed(document: BsonObject, steps: readonly Step[], inserting: boolean): BsonObject {
  const id = document._id;
  for (const { operator, path, operand, change } of steps) {
    if (operator === '$setOnInsert' && !inserting) continue;
    assignAt(document, path, (present) => change(present, operand, path));
  }
  if (id !== undefined) refuseOtherId(id, document._id);
  return withIdFirst(document);
}

function refuseOtherId(before: unknown, after: unknown): void {
  if (after !== undefined && sameValue(before, after)) return;
  throw new CommandError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

/** What an upsert begins with: the fields the filter asks to be equal to one value. */
export function equalityFields(filter: BsonObject): BsonObject {
  const document: BsonObject = {};
  for (const [path, value] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) Object.assign(document, equalityFields(part));
    } else if (!path.startsWith('$')) {
      const operators = isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
      const equal: unknown = operators ? value.$eq : value;
      if (equal !== undefined) assignAt(document, path, () => equal);
    }
  }
  return document;
}
