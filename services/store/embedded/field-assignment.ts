import { isPlainObject, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { REMOVED } from './update-operators.js';

type Container = BsonObject | unknown[];

/**
 * Puts `change(present value)` at a dotted path, making documents on the way where nothing is. Changes `document` in
 * place. Throws PathNotViable when something that holds no fields is in the way.
 */
export function assignAt(document: BsonObject, path: string, change: (present: unknown) => unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let container: Container = document;
  for (const name of names) {
    const next: unknown = read(container, name);
    if (next === undefined) {
      // A change that only takes away must not make the way to what it takes.
      if (change(undefined) === REMOVED) return;
      const made: BsonObject = {};
      write(container, name, made);
      container = made;
    } else if (isPlainObject(next) || Array.isArray(next)) container = next;
    else throw new CommandError('PathNotViable', `Cannot create field '${last}' in element {${name}}`);
  }
  const value = change(read(container, last));
  if (value === REMOVED) remove(container, last);
  else write(container, last, value);
}

function read(container: Container, name: string): unknown {
  if (Array.isArray(container)) return container[position(name)];
  return Object.hasOwn(container, name) ? container[name] : undefined;
}

function write(container: Container, name: string, value: unknown): void {
  if (!Array.isArray(container)) {
    // BSON may name a field `__proto__`; an assignment would change the prototype instead.
    Object.defineProperty(container, name, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const at = position(name);
  while (container.length < at) container.push(null);
  container[at] = value;
}

function remove(container: Container, name: string): void {
  if (!Array.isArray(container)) Reflect.deleteProperty(container, name);
  else if (position(name) < container.length) container[position(name)] = null;
}

const MAX_POSITION = 10_000;

function position(name: string): number {
  const at = /^\d{1,6}$/.test(name) ? Number(name) : Infinity;
  if (at <= MAX_POSITION) return at;
  throw new CommandError('PathNotViable', `Cannot create field '${name}' in an array`);
}
