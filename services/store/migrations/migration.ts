import type { Db, Document } from 'mongodb';

/**
 * One step of a collection from version n to n + 1. It is always safe to run it again on what it did before, also after
 * later steps: a process can be killed in the middle of a batch, and one that was thought dead can come back for a moment
 * and repeat one.
 *
 * A process of the version before may still run while this one migrates (a rolling start). Promised: its reads and
 * writes go on working, and what it wrote before a batch reached its document is migrated. So a step only adds what the
 * older product ignores, or removes what it can miss, with updates of single fields, never with whole documents. Not
 * promised: what the older process writes to a document after its batch keeps the older shape. Such documents stay
 * readable (the schema has a default for what is missing) and are mended by the next change or by `verify --repair`.
 * A step that cannot be so needs all older processes stopped first, and its release note says it.
 */
export interface Migration {
  /** Indexes of the older version that are no longer declared, by name. */
  dropIndexes?: readonly string[];
  /** Brings a batch of raw documents of the collection, in the order of `_id`, to the newer shape. */
  batch?: (documents: Document[], db: Db) => Promise<unknown>;
}

/**
 * A collection with the version of its documents' shape. `migrations[n - 1]` leads from version n to n + 1, so there is
 * one fewer than versions. Version 1 is the shape of the first product, which stored no versions.
 */
export interface VersionedCollection {
  name: string;
  version: number;
  migrations: readonly Migration[];
}
