import { Double, Int32, Long } from 'bson';
import { isPlainObject, numberOf, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { fieldValues } from './field-paths.js';
import { valueKey } from './sortable-key.js';

type Expression = (document: BsonObject) => unknown;

interface Group {
  readonly id: unknown;
  readonly sums: Sum[];
}

/** `$group` by one plain field or a constant, with `$sum` of a plain field or a constant: what is portable. */
export class Grouping {
  /** The paths of all fields it looks at. */
  readonly paths: readonly string[];
  readonly #id: Expression;
  readonly #fields: { readonly name: string; readonly amount: Expression }[];
  readonly #groups = new Map<string, Group>();

  /** Throws {@link CommandError} for any other accumulator or expression. */
  constructor(specification: BsonObject) {
    const { _id, ...accumulators } = specification;
    if (_id === undefined)
      throw new CommandError('FailedToParse', 'a group specification must include an _id');
    const paths: string[] = [];
    this.paths = paths;
    this.#id = expression(_id, paths);
    this.#fields = Object.entries(accumulators).map(([name, accumulator]) => {
      const operands: [string, unknown][] = isPlainObject(accumulator) ? Object.entries(accumulator) : [];
      const [operator, operand] = operands[0] ?? [];
      if (operator !== '$sum' || operands.length > 1) {
        throw new CommandError('BadValue', `unknown group operator in field '${name}': only $sum is known`);
      }
      return { name, amount: expression(operand, paths) };
    });
  }

  add(document: BsonObject): void {
    const id = this.#id(document) ?? null;
    const key = typeof id === 'string' ? id : `\0${valueKey(id).toString('latin1')}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { id, sums: this.#fields.map(() => new Sum()) };
      this.#groups.set(key, group);
    }
    for (const [i, { amount }] of this.#fields.entries()) group.sums[i]?.add(amount(document));
  }

  /** Counts `times` documents that nobody looked at; only if {@link countsOnly}. */
  addUnseen(times: number): void {
    if (times === 0) return;
    this.add({});
    for (const group of this.#groups.values()) for (const sum of group.sums) sum.multiply(times);
  }

  /** Whether the result depends on nothing but the number of documents. */
  get countsOnly(): boolean {
    return [this.#id, ...this.#fields.map(({ amount }) => amount)].every((part) => constants.has(part));
  }

  *results(): Generator<BsonObject, void> {
    for (const { id, sums } of this.#groups.values()) {
      const fields = this.#fields.map(({ name }, i) => [name, sums[i]?.total()] as const);
      yield { _id: id, ...Object.fromEntries(fields) };
    }
  }
}

const constants = new WeakSet<Expression>();

/** Adds the path to `paths`, if it is the expression of a field. */
function expression(value: unknown, paths: string[]): Expression {
  if (typeof value === 'string' && value.startsWith('$')) {
    const path = value.slice(1);
    if (path === '' || path.startsWith('$'))
      throw new CommandError('BadValue', `Variable ${value} is not known to this store`);
    paths.push(path);
    return (document) => {
      const { values, throughArray } = fieldValues(document, path);
      return throughArray ? [...values] : values[0];
    };
  }
  if (isPlainObject(value) || Array.isArray(value)) {
    throw new CommandError('BadValue', 'Only plain fields and constants are known to this store in $group');
  }
  const constant: Expression = () => value;
  constants.add(constant);
  return constant;
}

/** Adds up numbers of any BSON type and leaves out everything else, as MongoDB's `$sum` does. */
class Sum {
  #total = 0;
  #isDouble = false;

  add(value: unknown): void {
    const amount = numberOf(value);
    if (amount === undefined) return;
    this.#total += amount;
    this.#isDouble ||= value instanceof Double;
  }

  multiply(times: number): void {
    this.#total *= times;
  }

  total(): Int32 | Long | Double {
    if (this.#isDouble || !Number.isSafeInteger(this.#total)) return new Double(this.#total);
    return (this.#total | 0) === this.#total ? new Int32(this.#total) : Long.fromNumber(this.#total);
  }
}
