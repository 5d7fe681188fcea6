import { z } from 'zod';
import { CommandError } from './command-error.js';
import { treeKey } from './sortable-key.js';
import { clearTree, treeRange, type Reader, type Storage } from './storage.js';

const Index = z.object({
  name: z.string(),
  fields: z.array(z.object({ path: z.string(), direction: z.literal([1, -1]) })),
  unique: z.boolean(),
  sparse: z.boolean(),
  /** Whether any document has an array in an indexed field, so that it may have several entries. */
  multikey: z.boolean(),
  tree: z.number(),
});
const CollectionEntry = z.object({
  database: z.string(),
  name: z.string(),
  tree: z.number(),
  documentCount: z.number(),
  indexes: z.array(Index),
});
/** A secondary index; its entries are in their own tree. */
export type Index = z.infer<typeof Index>;
/** A collection: its documents are in `tree` by `_id`. */
export type CollectionEntry = z.infer<typeof CollectionEntry>;

const CATALOG_TREE = 1;
const FIRST_FREE_TREE = 16;
const MAX_NAMESPACE_LENGTH = 255;

/** Which collections and indexes there are, held in memory and written with the documents it describes. */
export class Catalog {
  readonly #storage: Storage;
  readonly #collections = new Map<string, CollectionEntry>();
  readonly #changed = new Set<CollectionEntry>();
  #nextTree = FIRST_FREE_TREE;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.reload();
  }

  /** Forgets what a failed transaction changed. */
  reload(): void {
    this.#collections.clear();
    this.#changed.clear();
    const rows = this.#storage.entries(treeRange(CATALOG_TREE), { reverse: false, limit: Infinity });
    for (const { value } of rows) {
      const entry = parseRow(value);
      this.#collections.set(namespace(entry), entry);
      const trees = [entry.tree, ...entry.indexes.map((index) => index.tree)];
      this.#nextTree = Math.max(this.#nextTree, ...trees.map((tree) => tree + 1));
    }
  }

  find(database: string, name: string): CollectionEntry | undefined {
    return this.#collections.get(namespace({ database, name }));
  }

  list(database: string): CollectionEntry[] {
    return [...this.#collections.values()].filter((entry) => entry.database === database);
  }

  /** The collection, made if need be; only inside a write. Throws InvalidNamespace. */
  findOrCreate(database: string, name: string): CollectionEntry {
    const existing = this.find(database, name);
    if (existing) return existing;
    refuseBadName(database, name);
    const entry = { database, name, tree: this.newTree(), documentCount: 0, indexes: [] };
    this.#collections.set(namespace(entry), entry);
    this.#changed.add(entry);
    return entry;
  }

  newTree(): number {
    return this.#nextTree++;
  }

  /** To be called after every change of an entry inside a write. */
  changed(entry: CollectionEntry): void {
    this.#changed.add(entry);
  }

  /** Removes the collection with its documents and indexes; only inside a write. */
  drop(entry: CollectionEntry): void {
    for (const { tree } of [entry, ...entry.indexes]) clearTree(this.#storage, tree);
    this.#storage.remove(catalogKey(entry));
    this.#collections.delete(namespace(entry));
    this.#changed.delete(entry);
  }

  /** Writes what changed; the last step of every write. */
  save(): void {
    for (const entry of this.#changed)
      this.#storage.put(catalogKey(entry), Buffer.from(JSON.stringify(entry)));
    this.#changed.clear();
  }
}

/** The collection as it was at the moment of a snapshot. */
export function entryIn(reader: Reader, database: string, name: string): CollectionEntry | undefined {
  const row = reader.get(catalogKey({ database, name }));
  return row && parseRow(row);
}

function parseRow(row: Buffer): CollectionEntry {
  return CollectionEntry.parse(JSON.parse(row.toString()));
}

function namespace({ database, name }: { database: string; name: string }): string {
  return `${database}.${name}`;
}

function catalogKey(named: { database: string; name: string }): Buffer {
  return treeKey(CATALOG_TREE, [{ value: namespace(named), direction: 1 }]);
}

/** Throws InvalidNamespace for a name that no collection can have. */
export function refuseBadName(database: string, name: string): void {
  const bad =
    database === '' ||
    /[\0/\\. "$]/.test(database) ||
    name === '' ||
    /[\0$]|^\.|\.$|^system\./.test(name) ||
    namespace({ database, name }).length > MAX_NAMESPACE_LENGTH;
  if (bad)
    throw new CommandError(
      'InvalidNamespace',
      `Invalid namespace specified '${namespace({ database, name })}'`,
    );
}
