import { decode, encode, isPlainObject, numberOf, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';

/** Turns an encoded document into the encoded part of it that was asked for. */
export type Projection = (raw: Uint8Array) => Uint8Array;

/** Names to take or leave; an empty tree stands for the whole field. */
interface PathTree {
  readonly [name: string]: PathTree;
}

/** Compiles a projection that only includes or only excludes. Throws BadValue for any other. */
export function compileProjection(specification: BsonObject | undefined): Projection | undefined {
  const { _id = true, ...fields } = specification ?? {};
  const flags = Object.entries(fields).map(([path, value]) => [path, flagOf(path, value)] as const);
  const includesId = flagOf('_id', _id);
  const [first] = flags;
  if (!first) {
    const onlyId = specification?._id !== undefined && includesId;
    if (onlyId) return (raw) => encode(included(decode(raw), { _id: {} }));
    return includesId ? undefined : (raw) => encode(excluded(decode(raw), { _id: {} }));
  }
  const including = first[1];
  const odd = flags.find(([, flag]) => flag !== including);
  if (odd) throw new CommandError('BadValue', `Cannot mix inclusion and exclusion at field ${odd[0]}`);
  const paths = flags.map(([path]) => path);
  if (including) {
    const tree = treeOf(includesId ? ['_id', ...paths] : paths);
    return (raw) => encode(included(decode(raw), tree));
  }
  const tree = treeOf(includesId ? paths : ['_id', ...paths]);
  return (raw) => encode(excluded(decode(raw), tree));
}

function flagOf(path: string, value: unknown): boolean {
  const flag = typeof value === 'boolean' ? value : numberOf(value);
  if (flag === undefined || path.includes('$')) {
    throw new CommandError('BadValue', `Only inclusion and exclusion are known to this store: field ${path}`);
  }
  return Boolean(flag);
}

function treeOf(paths: readonly string[]): PathTree {
  const tree: Record<string, PathTree> = {};
  for (const name of new Set(paths.map((path) => path.split('.')[0] ?? ''))) {
    const deeper = paths
      .filter((path) => path.startsWith(`${name}.`))
      .map((path) => path.slice(name.length + 1));
    tree[name] = paths.includes(name) ? {} : treeOf(deeper);
  }
  return tree;
}

function included(document: BsonObject, tree: PathTree): BsonObject {
  const parts = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    const deeper = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (!deeper) return [];
    if (isWhole(deeper)) return [[name, value]];
    const part = throughArrays(value, (inner) => included(inner, deeper), 'drop');
    return part === undefined ? [] : [[name, part]];
  });
  return Object.fromEntries(parts);
}

function excluded(document: BsonObject, tree: PathTree): BsonObject {
  const parts = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    const deeper = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (!deeper) return [[name, value]];
    return isWhole(deeper) ? [] : [[name, throughArrays(value, (inner) => excluded(inner, deeper), 'keep')]];
  });
  return Object.fromEntries(parts);
}

function isWhole(tree: PathTree): boolean {
  return Object.keys(tree).length === 0;
}

/** Applies `part` to a document or to those in an array; anything else is dropped or kept as it is. */
function throughArrays(
  value: unknown,
  part: (inner: BsonObject) => BsonObject,
  others: 'drop' | 'keep',
): unknown {
  if (isPlainObject(value)) return part(value);
  if (!Array.isArray(value)) return others === 'keep' ? value : undefined;
  return value
    .map((element) => throughArrays(element, part, others))
    .filter((element) => element !== undefined);
}
