import type { CollectionEntry, Index } from './catalog.js';
import type { Engine } from './command.js';
import { indexEntries } from './index-entries.js';
import { treeRange, type Entry } from './storage.js';
import { documentIn } from './validation.js';

/** Entries that are looked at in one transaction, so that others get their turn in between. */
const CHUNK = 250;

export interface Repaired {
  readonly removed: number;
  readonly inserted: number;
}

/** Where the collection and the indexes stand now: a failed write elsewhere makes the catalog read anew. */
type Current = () => CollectionEntry | undefined;

/**
 * Takes from the indexes what no document asks for and adds what is missing, against what is stored at that moment, so
 * others may write meanwhile. An entry that another document has already is left: two documents cannot share a key.
 */
export async function repairIndexes(engine: Engine, wanted: CollectionEntry): Promise<Repaired> {
  const current: Current = () => {
    const entry = engine.catalog.find(wanted.database, wanted.name);
    return entry?.tree === wanted.tree ? entry : undefined;
  };
  let removed = 0;
  for (const { tree } of wanted.indexes) {
    const index = () => current()?.indexes.find((other) => other.tree === tree);
    removed += await changesIn(engine, tree, (stored) => {
      const [entry, own] = [current(), index()];
      if (!entry || !own || isAskedFor(engine, entry, own, stored)) return 0;
      engine.storage.remove(stored.key);
      return 1;
    });
  }
  const inserted = await changesIn(engine, wanted.tree, (stored) => {
    const entry = current();
    return entry ? insertMissing(engine, entry, stored) : 0;
  });
  return { removed, inserted };
}

function isAskedFor(
  { storage }: Engine,
  entry: CollectionEntry,
  index: Index,
  { key, value }: Entry,
): boolean {
  const raw = storage.get(value);
  const document = raw && documentIn(entry, { key: value, value: raw });
  return document !== undefined && indexEntries(index, document).keys.has(key.toString('latin1'));
}

function insertMissing({ storage, catalog }: Engine, entry: CollectionEntry, stored: Entry): number {
  const document = documentIn(entry, stored);
  if (!document) return 0;
  let inserted = 0;
  for (const index of entry.indexes) {
    const { keys, throughArray } = indexEntries(index, document);
    for (const key of keys.values()) {
      if (storage.get(key)) continue;
      storage.put(key, stored.key);
      inserted += 1;
    }
    if (throughArray && !index.multikey) {
      index.multikey = true;
      catalog.changed(entry);
    }
  }
  return inserted;
}

/** Calls `change` with all entries of a tree, a chunk in one write, and adds up how much it changed. */
async function changesIn(engine: Engine, tree: number, change: (stored: Entry) => number): Promise<number> {
  let range = treeRange(tree);
  let total = 0;
  for (let fromExcluded = false; ; fromExcluded = true) {
    const { last, changes } = await engine.commits.write(() => {
      const chunk = engine.storage.entries(range, { reverse: false, limit: CHUNK, fromExcluded });
      return { last: chunk.at(-1), changes: chunk.reduce((sum, stored) => sum + change(stored), 0) };
    });
    if (!last) return total;
    total += changes;
    range = { ...range, from: last.key };
  }
}
