import { Catalog } from './catalog.js';
import type { Engine } from './command.js';
import { CommitQueue } from './commit-queue.js';
import { Cursors } from './cursors.js';
import { DiscardedTrees } from './discarded-trees.js';
import { Mutations } from './mutations.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Storage } from './storage.js';

/** Puts together what the commands work with. */
export function createEngine(storage: Storage): Engine {
  const catalog = new Catalog(storage);
  const commits = new CommitQueue(storage, catalog);
  const discardedTrees = new DiscardedTrees(storage, catalog, commits);
  discardedTrees.clearSoon();
  return {
    storage,
    catalog,
    commits,
    cursors: new Cursors(),
    mutations: new Mutations(storage, catalog),
    oneBuildAtATime: oneAtATime(),
    discardedTrees,
  };
}
