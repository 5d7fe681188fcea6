import * as comparison from 'mingo/operators/query/comparison';
import type { AnyObject, Options } from 'mingo/types';
import { $regex } from 'mingo/operators/query/evaluation';
import { isPlainObject } from './bson-documents.js';
import { comparedValues, fieldValues } from './field-paths.js';

type Test = (value: unknown) => boolean;
type Operator = (path: string, operand: unknown, options: Options) => (document: AnyObject) => boolean;

/**
 * The operators of a filter. Values are compared by mingo; which values of a document are compared is decided here, as
 * MongoDB does: mingo misses elements of arrays inside arrays' documents and does not tell nested arrays apart.
 */
export const FILTER_OPERATORS: Readonly<Record<`$${string}`, Operator>> = {
  $eq: someValue(equalTo),
  $ne: (path, operand, options) => {
    const equal = someValue(equalTo)(path, operand, options);
    return (document) => !equal(document);
  },
  $in: someValue(among),
  $gt: someValue(bound(comparison.$gt)),
  $gte: someValue(bound(comparison.$gte)),
  $lt: someValue(bound(comparison.$lt)),
  $lte: someValue(bound(comparison.$lte)),
  $regex: someValue(bound($regex)),
  $exists: (path, operand) => (document) => fieldValues(document, path).present === Boolean(operand),
};

/** Matches documents in which at least one of the values at the path passes. */
function someValue(testOf: (operand: unknown, options: Options) => Test): Operator {
  return (path, operand, options) => {
    const test = testOf(operand, options);
    const names = path.split('.');
    return (document) => comparedValues(document, names).some(test);
  };
}

function equalTo(operand: unknown, options: Options): Test {
  const equal = comparison.$eq('value', operand, options);
  if (Array.isArray(operand))
    return (value) => Array.isArray(value) && equal({ value }) && sameOrder(value, operand);
  if (isPlainObject(operand))
    return (value) => isPlainObject(value) && equal({ value }) && sameOrder(value, operand);
  return (value) => !Array.isArray(value) && equal({ value });
}

function among(operand: unknown, options: Options): Test {
  const wanted: readonly unknown[] = Array.isArray(operand) ? operand : [];
  const plain = new Set(wanted.filter((one) => typeof one !== 'object' || one === null));
  const tests = wanted
    .filter((one) => !plain.has(one))
    .map((one) => (one instanceof RegExp ? bound($regex)(one, options) : equalTo(one, options)));
  return (value) => plain.has(value) || tests.some((test) => test(value));
}

function bound(operator: typeof $regex): (operand: unknown, options: Options) => Test {
  return (operand, options) => {
    const test = operator('value', operand, options);
    return (value) => !Array.isArray(value) && test({ value });
  };
}

/** To mingo documents are equal whatever the order of their fields; to MongoDB they are not. */
function sameOrder(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.every((value, i) => sameOrder(value, right[i]));
  if (!isPlainObject(left) || !isPlainObject(right)) return true;
  const names = Object.keys(right);
  return Object.entries(left).every(([name, value], i) => names[i] === name && sameOrder(value, right[name]));
}
