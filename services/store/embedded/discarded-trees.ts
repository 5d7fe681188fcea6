import type { Catalog } from './catalog.js';
import type { CommitQueue } from './commit-queue.js';
import type { Pacer } from './pacer.js';
import { treeRange, type Storage } from './storage.js';

const CHUNK = 64;

/** Clears what dropped collections and indexes leave behind, in slices of time. */
export class DiscardedTrees {
  readonly #storage: Storage;
  readonly #catalog: Catalog;
  readonly #commits: CommitQueue;
  #isClearing = false;

  constructor(storage: Storage, catalog: Catalog, commits: CommitQueue) {
    this.#storage = storage;
    this.#catalog = catalog;
    this.#commits = commits;
  }

  /** To be called when something was discarded, and at the start: the last process may not have come to the end. */
  clearSoon(): void {
    if (this.#isClearing || this.#catalog.discarded() === undefined) return;
    this.#isClearing = true;
    void this.#clear()
      // A disk that is full now has room later; the trees stay on the list until the next call.
      .catch(() => undefined)
      .finally(() => (this.#isClearing = false));
  }

  async #clear(): Promise<void> {
    while (this.#catalog.discarded() !== undefined)
      await this.#commits.write((pacer) => {
        this.#clearSlice(pacer);
      });
  }

  #clearSlice(pacer: Pacer): void {
    for (let tree = this.#catalog.discarded(); tree !== undefined; tree = this.#catalog.discarded()) {
      const entries = this.#storage.entries(treeRange(tree), { reverse: false, limit: CHUNK });
      for (const { key } of entries) this.#storage.remove(key);
      if (entries.length < CHUNK) this.#catalog.forgetDiscarded(tree);
      if (pacer.isDue()) return;
    }
  }
}
