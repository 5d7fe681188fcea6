import { z } from 'zod';
import type { SentCommand } from '../../services/store/connection.js';
import {
  ADDED_BY_THE_DRIVER,
  ASKED_BY_OPERATORS,
  PORTABLE_SUBSET,
  SENT_BY_THE_DRIVER,
} from '../../services/store/portable-subset.js';

const Fields = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof Fields>;

const BY_THE_DRIVER: readonly string[] = ADDED_BY_THE_DRIVER;

/** The list in words like `filter $in`. */
export const PORTABLE = Object.entries(PORTABLE_SUBSET).flatMap(([kind, names]) =>
  names.map((name: string) => `${kind} ${name}`),
);
const KNOWN = new Set<string>([...PORTABLE, ...SENT_BY_THE_DRIVER, ...ASKED_BY_OPERATORS]);

export const isPortable = (use: string): boolean => KNOWN.has(use);

/** What a command asks of the server, each once, in words like `command find`, `option find sort`, `filter $in`. */
export function usesOf({ commandName: name, command }: SentCommand): string[] {
  const own = without(Fields.parse(command), [name, ...BY_THE_DRIVER]);
  const uses = Object.entries(own).flatMap(([field, value]) => [
    `option ${name} ${field}`,
    ...usesIn(name, field, value),
  ]);
  return [...new Set([`command ${name}`, ...uses])];
}

function usesIn(name: string, field: string, value: unknown): string[] {
  switch (field) {
    case 'filter':
    case 'query':
      return filterUses(value);
    case 'update':
      return updateUses(value);
    case 'updates':
    case 'deletes':
      return listOf(value).flatMap((statement) => statementUses(name, statement));
    case 'pipeline':
      return listOf(value).flatMap(stageUses);
    case 'indexes':
      return listOf(value).flatMap((index) => Object.keys(index).map((option) => `index ${option}`));
    default:
      return [];
  }
}

function statementUses(name: string, statement: Fields): string[] {
  const options = Object.keys(statement).map((option) => `option ${name} ${option}`);
  return [...options, ...filterUses(statement.q), ...('u' in statement ? updateUses(statement.u) : [])];
}

/** Operators at any depth; a regular expression is one too. */
function filterUses(value: unknown): string[] {
  if (value instanceof RegExp) return ['filter regular expression'];
  if (Array.isArray(value)) return value.flatMap(filterUses);
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.startsWith('$') ? [`filter ${key}`] : []),
    ...filterUses(inner),
  ]);
}

/** Operators and what is said within them, such as `$each`; without any the document is replaced. */
function updateUses(value: unknown): string[] {
  if (Array.isArray(value)) return ['update by a pipeline'];
  const update = Fields.parse(value);
  const operators = Object.keys(update).filter((key) => key.startsWith('$'));
  if (operators.length === 0) return ['update replacement'];
  const within = operators.flatMap((operator) => filterUses(update[operator]));
  return [...operators.map((operator) => `update ${operator}`), ...within.map(asUpdate)];
}

const asUpdate = (use: string): string => use.replace(/^filter/, 'update');

function stageUses(stage: Fields): string[] {
  return Object.entries(stage).flatMap(([name, value]) => {
    if (name === '$match') return [`stage ${name}`, ...filterUses(value)];
    return [`stage ${name}`, ...(name === '$group' ? filterUses(value).map(asAccumulator) : [])];
  });
}

const asAccumulator = (use: string): string => use.replace(/^filter/, 'accumulator');

const listOf = (value: unknown): Fields[] => z.array(Fields).parse(value);

/** A document or a map, not a date, a binary value or the like. */
function isPlain(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Object]' && !('_bsontype' in Object(value));
}

function without(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
