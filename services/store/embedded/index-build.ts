import type { CollectionEntry, Index } from './catalog.js';
import type { Engine } from './command.js';
import { CommandError } from './command-error.js';
import { alreadyThere } from './index-definition.js';
import type { Pacer } from './pacer.js';
import { decodeFields, fieldNamesOf } from './partial-decoding.js';
import { entriesOf } from './range-scan.js';
import { treeRange, type KeyRange } from './storage.js';

type Namespace = Pick<CollectionEntry, 'database' | 'name'>;
type WantedIndex = Pick<Index, 'name' | 'fields' | 'unique' | 'sparse'>;

/** An index, by its tree, and the documents that are still missing from it. */
interface Build {
  readonly tree: number;
  readonly rest: KeyRange;
}

interface Started {
  readonly builds: readonly Build[];
  readonly indexesBefore: number;
  readonly isNewCollection: boolean;
}

/**
 * Builds the indexes that are not there yet. Others may write meanwhile and keep an index up with what they write;
 * nobody searches in it before it is whole. Throws DuplicateKey among others, and then none of the new ones is there.
 */
export async function buildIndexes(
  engine: Engine,
  namespace: Namespace,
  wanted: readonly WantedIndex[],
): Promise<{ before: number; after: number; isNewCollection: boolean }> {
  const started = await engine.commits.write(() => start(engine, namespace, wanted));
  const { builds, indexesBefore: before, isNewCollection } = started;
  for (let left = builds; left.length > 0;) {
    const now = left;
    const step = await engine.commits.write((pacer) => {
      const next = fillFirst(engine, namespace, now, pacer);
      if (next instanceof CommandError) abandon(engine, namespace, builds);
      return next;
    });
    if (step instanceof CommandError) {
      engine.discardedTrees.clearSoon();
      throw step;
    }
    left = step;
  }
  return { before, after: before + builds.length, isNewCollection };
}

function start({ catalog }: Engine, { database, name }: Namespace, wanted: readonly WantedIndex[]): Started {
  const found = catalog.find(database, name);
  const isThere = found?.indexes ?? [];
  const added: Index[] = [];
  for (const one of wanted) {
    if (alreadyThere([...isThere, ...added], one)) continue;
    added.push({ ...one, multikey: false, isBuilding: true, tree: catalog.newTree() });
  }
  const entry = catalog.findOrCreate(database, name);
  entry.indexes = [...isThere, ...added];
  catalog.changed(entry);
  return {
    builds: added.map(({ tree }) => ({ tree, rest: treeRange(entry.tree) })),
    indexesBefore: isThere.length + 1,
    isNewCollection: found === undefined,
  };
}

/** Adds documents to the first index for as long as there is time; returns what is left to do, or why it ended. */
function fillFirst(
  { catalog, mutations, storage }: Engine,
  { database, name }: Namespace,
  [build, ...others]: readonly Build[],
  pacer: Pacer,
): readonly Build[] | CommandError {
  // Looked up every time: it may have been dropped, and a failed write elsewhere makes the catalog read anew.
  const entry = catalog.find(database, name);
  const index = entry?.indexes.find(({ tree }) => tree === build?.tree);
  if (!build || !entry || !index)
    return new CommandError('IndexBuildAborted', 'The index was dropped while it was built');
  catalog.changed(entry);
  const names = fieldNamesOf(['_id', ...index.fields.map(({ path }) => path)]);
  for (const stored of entriesOf(storage, build.rest)) {
    if (!stored) continue;
    const failure = mutations.writer.addToIndex(entry, index, stored.key, decodeFields(stored.value, names));
    if (failure) return failure;
    if (pacer.isDue()) return [{ ...build, rest: { ...build.rest, from: justAfter(stored.key) } }, ...others];
  }
  index.isBuilding = false;
  return others;
}

function abandon({ catalog }: Engine, { database, name }: Namespace, builds: readonly Build[]): void {
  const trees = new Set(builds.map(({ tree }) => tree));
  const entry = catalog.find(database, name);
  const dropped = entry?.indexes.filter(({ tree }) => trees.has(tree)) ?? [];
  if (entry) catalog.dropIndexes(entry, dropped);
}

function justAfter(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.of(0)]);
}
