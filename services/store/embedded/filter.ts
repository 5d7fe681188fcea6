import { Query } from 'mingo/query';
import { Context } from 'mingo/core';
import { $and, $or } from 'mingo/operators/query/logical';
import { BSONRegExp } from 'bson';
import { isPlainObject, toPlain, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { FILTER_OPERATORS } from './filter-operators.js';
import { decodeFieldsPlain, fieldNamesOf } from './partial-decoding.js';

/** What a filter demands of one field besides what only the full test can tell. */
export interface Condition {
  /** The field equals one of these. */
  points?: readonly unknown[];
  lower?: Bound;
  upper?: Bound;
}

export interface Bound {
  readonly value: unknown;
  readonly inclusive: boolean;
}

export interface Filter {
  /** By dotted path, for the planner. Every document that matches fulfils all of them. */
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Whether fulfilling the conditions is all the filter asks. */
  readonly onlyConditions: boolean;
  /** The full test, on a document decoded into plain values. */
  matches: (document: BsonObject) => boolean;
  /** The full test, on an encoded document. */
  matchesEncoded: (raw: Buffer) => boolean;
}

const context = Context.init({ query: { ...FILTER_OPERATORS, $and, $or } });
const FIELD_OPERATORS: ReadonlySet<string> = new Set([...Object.keys(FILTER_OPERATORS), '$options']);

/** Checks and compiles a filter of the portable operators. Throws BadValue for any other. */
export function compileFilter(filter: BsonObject): Filter {
  const conditions = new Map<string, Condition>();
  const paths = new Set<string>();
  const collector = new ConditionCollector(conditions, paths);
  collector.filter(filter);
  const names = fieldNamesOf(paths);
  let query: { test: (document: BsonObject) => boolean } | undefined;
  const matches = (document: BsonObject): boolean => (query ??= compile(filter)).test(document);
  return {
    conditions,
    onlyConditions: collector.complete,
    matches,
    matchesEncoded: (raw) => matches(decodeFieldsPlain(raw, names)),
  };
}

function compile(filter: BsonObject): { test: (document: BsonObject) => boolean } {
  const plain = toPlain(filter);
  try {
    return new Query(isPlainObject(plain) ? plain : {}, { context, scriptEnabled: false });
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CommandError('Location51091', 'Regular expression is invalid: it does not compile');
    throw error;
  }
}

class ConditionCollector {
  readonly #conditions: Map<string, Condition>;
  /** All that the filter looks at. */
  readonly #paths: Set<string>;
  complete = true;

  constructor(conditions: Map<string, Condition>, paths: Set<string>) {
    this.#conditions = conditions;
    this.#paths = paths;
  }

  filter(filter: BsonObject): void {
    for (const [name, value] of Object.entries(filter)) {
      if (name === '$and') for (const part of filterList(name, value)) this.filter(part);
      else if (name === '$or') this.#alternatives(filterList(name, value));
      else if (name.startsWith('$'))
        throw new CommandError('BadValue', `unknown top level operator: ${name}`);
      else this.#field(name, value);
    }
  }

  #alternatives(parts: readonly BsonObject[]): void {
    this.complete = false;
    // The alternatives are only checked here: what one of them demands, the filter does not.
    for (const part of parts) new ConditionCollector(new Map(), this.#paths).filter(part);
  }

  #field(path: string, value: unknown): void {
    this.#paths.add(path);
    if (!isOperatorObject(value)) {
      this.#demand(path, '$eq', value);
      return;
    }
    for (const [operator, operand] of Object.entries(value)) {
      if (!FIELD_OPERATORS.has(operator)) throw new CommandError('BadValue', `unknown operator: ${operator}`);
      refuseMisusedPattern(operator, operand, value);
      this.#demand(path, operator, operand);
    }
  }

  #demand(path: string, operator: string, operand: unknown): void {
    const condition = this.#conditions.get(path) ?? {};
    const before = Object.keys(condition).length;
    addDemand(condition, operator, operand);
    if (Object.keys(condition).length === before) this.complete = false;
    else this.#conditions.set(path, condition);
  }
}

function refuseMisusedPattern(operator: string, operand: unknown, beside: BsonObject): void {
  const isPattern = operand instanceof BSONRegExp;
  if (operator === '$regex' && !isPattern && typeof operand !== 'string')
    throw new CommandError('BadValue', '$regex has to be a string');
  if (operator === '$options' && !('$regex' in beside))
    throw new CommandError('BadValue', '$options needs a $regex');
  if (isPattern && !['$eq', '$regex'].includes(operator))
    throw new CommandError('BadValue', `Can't have RegEx as arg to ${operator}`);
}

/** Adds the demand unless it is of a kind, or of a second of its kind, that only the full test can tell. */
function addDemand(condition: Condition, operator: string, operand: unknown): void {
  if (operator === '$in' && !Array.isArray(operand)) throw new CommandError('BadValue', '$in needs an array');
  if (operator === '$eq' && isScalar(operand)) condition.points ??= [operand];
  if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar)) condition.points ??= operand;
  if (!isScalar(operand) || operand === null) return;
  if (operator === '$gt' || operator === '$gte')
    condition.lower ??= { value: operand, inclusive: operator === '$gte' };
  if (operator === '$lt' || operator === '$lte')
    condition.upper ??= { value: operand, inclusive: operator === '$lte' };
}

/** Arrays and documents have their own rules of equality, and patterns are no values. */
function isScalar(value: unknown): boolean {
  return (
    !Array.isArray(value) && !isPlainObject(value) && !(value instanceof BSONRegExp) && value !== undefined
  );
}

function isOperatorObject(value: unknown): value is BsonObject {
  return isPlainObject(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

function filterList(operator: string, value: unknown): BsonObject[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isPlainObject)) return value;
  throw new CommandError('BadValue', `${operator} must be a nonempty array of documents`);
}
