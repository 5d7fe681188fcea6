import { z } from 'zod';
import { CommandError } from './command-error.js';
import { treeKey } from './sortable-key.js';
import { treeRange, type Reader, type Storage } from './storage.js';

const Index = z.object({
  name: z.string(),
  fields: z.array(z.object({ path: z.string(), direction: z.literal([1, -1]) })),
  unique: z.boolean(),
  sparse: z.boolean(),
  /** Whether any document has an array in an indexed field, so that it may have several entries. */
  multikey: z.boolean(),
  /** Whether documents are still missing from it, so that nobody may search in it. */
  isBuilding: z.boolean().default(false),
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
/** The numbers of the trees that wait to be cleared. */
const DISCARDED_TREE = 2;
const FIRST_FREE_TREE = 16;
const MAX_NAMESPACE_LENGTH = 255;

/** Which collections and indexes there are, held in memory and written with the documents it describes. */
export class Catalog {
  readonly #storage: Storage;
  readonly #collections = new Map<string, CollectionEntry>();
  readonly #changed = new Set<CollectionEntry>();
  readonly #discarded = new Set<number>();
  #nextTree = FIRST_FREE_TREE;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.reload();
    this.#dropHalfBuilt();
  }

  /** Forgets what a failed transaction changed. */
  reload(): void {
    this.#collections.clear();
    this.#changed.clear();
    this.#discarded.clear();
    const all = { reverse: false, limit: Infinity };
    for (const { value } of this.#storage.entries(treeRange(CATALOG_TREE), all)) {
      const entry = parseRow(value);
      this.#collections.set(namespace(entry), entry);
      for (const { tree } of [entry, ...entry.indexes]) this.#nextTree = Math.max(this.#nextTree, tree + 1);
    }
    for (const { value } of this.#storage.entries(treeRange(DISCARDED_TREE), all)) {
      const tree = value.readUInt32BE();
      this.#discarded.add(tree);
      this.#nextTree = Math.max(this.#nextTree, tree + 1);
    }
  }

  find(database: string, name: string): CollectionEntry | undefined {
    return this.#collections.get(namespace({ database, name }));
  }

  /** The names of the databases that hold a collection, in order. */
  databases(): string[] {
    return [...new Set([...this.#collections.values()].map(({ database }) => database))].sort();
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
    for (const { tree } of [entry, ...entry.indexes]) this.#discard(tree);
    this.#storage.remove(catalogKey(entry));
    this.#collections.delete(namespace(entry));
    this.#changed.delete(entry);
  }

  /** Removes indexes of a collection; only inside a write. */
  dropIndexes(entry: CollectionEntry, indexes: readonly Index[]): void {
    for (const { tree } of indexes) this.#discard(tree);
    entry.indexes = entry.indexes.filter((index) => !indexes.includes(index));
    this.changed(entry);
  }

  /** A tree that belongs to nothing any more and is still to be cleared. */
  discarded(): number | undefined {
    const [first] = this.#discarded;
    return first;
  }

  /** To be called when the tree is cleared; only inside a write. */
  forgetDiscarded(tree: number): void {
    this.#storage.remove(discardedKey(tree));
    this.#discarded.delete(tree);
  }

  #discard(tree: number): void {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(tree);
    this.#storage.put(discardedKey(tree), number);
    this.#discarded.add(tree);
  }

  /** Whoever asked for an index that was not finished when the last process ended asks again. */
  #dropHalfBuilt(): void {
    for (const entry of this.#collections.values()) {
      const halfBuilt = entry.indexes.filter(({ isBuilding }) => isBuilding);
      if (halfBuilt.length === 0) continue;
      this.#storage.write(() => {
        this.dropIndexes(entry, halfBuilt);
        this.save();
      });
    }
  }

  /** Writes what changed; the last step of every write. */
  save(): void {
    for (const entry of this.#changed)
      this.#storage.put(catalogKey(entry), Buffer.from(JSON.stringify(entry)));
    this.#changed.clear();
  }
}

/** The indexes that can be searched in. */
export function wholeIndexes({ indexes }: CollectionEntry): Index[] {
  return indexes.filter(({ isBuilding }) => !isBuilding);
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

function discardedKey(tree: number): Buffer {
  return treeKey(DISCARDED_TREE, [{ value: tree, direction: 1 }]);
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
