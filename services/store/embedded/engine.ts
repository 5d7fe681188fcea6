import { Catalog } from './catalog.js';
import type { Engine } from './command.js';
import { CommitQueue } from './commit-queue.js';
import { Cursors } from './cursors.js';
import { Mutations } from './mutations.js';
import type { Storage } from './storage.js';

/** Puts together what the commands work with. */
export function createEngine(storage: Storage): Engine {
  const catalog = new Catalog(storage);
  return {
    storage,
    catalog,
    commits: new CommitQueue(storage, catalog),
    cursors: new Cursors(),
    mutations: new Mutations(storage, catalog),
  };
}
