import { Double, Int32, Long } from 'bson';
import { isPlainObject, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { compileFilter } from './filter.js';
import { sameValue } from './index-entries.js';
import { toPlain } from './bson-documents.js';

/** The new value of a field from its present one (undefined if missing) and the operator's operand. */
export type FieldChange = (present: unknown, operand: unknown, path: string) => unknown;

/** Returned by a change that takes the field away. */
export const REMOVED = Symbol('removed');

export const FIELD_CHANGES: Readonly<Record<string, FieldChange>> = {
  $set: (_present, operand) => operand,
  $setOnInsert: (_present, operand) => operand,
  $unset: () => REMOVED,
  $inc: (present, operand, path) => sum(present, operand, path),
  $push: (present, operand, path) => [...arrayAt(present, path, '$push'), ...newElements(operand, '$push')],
  $addToSet: (present, operand, path) => {
    const array = [...arrayAt(present, path, '$addToSet')];
    for (const element of newElements(operand, '$addToSet')) {
      if (!array.some((other) => sameValue(other, element))) array.push(element);
    }
    return array;
  },
  $pull: (present, operand, path) => {
    if (present === undefined) return REMOVED;
    const leaves = elementTest(operand);
    return arrayAt(present, path, '$pull').filter((element) => !leaves(element));
  },
};

/** MongoDB keeps the wider type of the two and widens further rather than overflow. */
function sum(present: unknown, operand: unknown, path: string): unknown {
  if (!isNumeric(operand))
    throw new CommandError('TypeMismatch', `Cannot increment with non-numeric argument: {${path}}`);
  if (present === undefined) return operand;
  if (!isNumeric(present)) {
    throw new CommandError(
      'TypeMismatch',
      `Cannot apply $inc to a value of non-numeric type in field '${path}'`,
    );
  }
  if (present instanceof Double || operand instanceof Double)
    return new Double(Number(present) + Number(operand));
  const total = BigInt(present.toString()) + BigInt(operand.toString());
  const fitsInt32 = BigInt.asIntN(32, total) === total;
  if (fitsInt32 && present instanceof Int32 && operand instanceof Int32) return new Int32(Number(total));
  if (BigInt.asIntN(64, total) === total) return Long.fromBigInt(total);
  throw new CommandError(
    'BadValue',
    `Failed to apply $inc operations to field '${path}': the sum is out of range`,
  );
}

function isNumeric(value: unknown): value is Int32 | Double | Long {
  return value instanceof Int32 || value instanceof Double || value instanceof Long;
}

function arrayAt(present: unknown, path: string, operator: string): readonly unknown[] {
  if (present === undefined) return [];
  if (Array.isArray(present)) return present;
  throw new CommandError('BadValue', `The field '${path}' must be an array for ${operator}`);
}

/** One element, or those of `$each`; its further modifiers are not portable. */
function newElements(operand: unknown, operator: string): readonly unknown[] {
  if (!isPlainObject(operand) || !Object.keys(operand)[0]?.startsWith('$')) return [operand];
  const { $each, ...others } = operand;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new CommandError('BadValue', `Unrecognized clause in ${operator}: ${other}`);
  if (!Array.isArray($each))
    throw new CommandError('BadValue', `The argument to $each in ${operator} must be an array`);
  return $each;
}

/** Which elements `$pull` takes: equal ones, documents that match a filter, or values that meet its operators. */
function elementTest(operand: unknown): (element: unknown) => boolean {
  if (!isPlainObject(operand)) return (element) => sameValue(element, operand);
  const ofOperators = Object.keys(operand)[0]?.startsWith('$') ?? false;
  const filter = compileFilter(ofOperators ? { element: operand } : operand);
  return (element) => {
    const subject: BsonObject | undefined = ofOperators
      ? { element }
      : isPlainObject(element)
        ? element
        : undefined;
    const plain = toPlain(subject);
    return isPlainObject(plain) && filter.matches(plain);
  };
}
