import { ObjectId } from 'bson';
import { decode, decodeUnchecked, encode, withIdFirst, type BsonObject } from './bson-documents.js';
import type { Catalog, CollectionEntry } from './catalog.js';
import { selectAtOnce } from './collection-reader.js';
import { DocumentWriter, type StoredDocument } from './documents.js';
import { compileFilter } from './filter.js';
import type { IndexField } from './key-ranges.js';
import type { Storage } from './storage.js';
import { equalityFields, type Update } from './update.js';

export interface Target {
  readonly database: string;
  readonly collection: string;
  readonly filter: BsonObject;
  readonly sort?: readonly IndexField[];
  readonly limit: number;
}

export interface Changed {
  readonly before: BsonObject;
  readonly after: BsonObject;
  readonly modified: boolean;
}

/** Changes of documents by filter; every function only inside a write. */
export class Mutations {
  readonly writer: DocumentWriter;
  readonly #storage: Storage;
  readonly #catalog: Catalog;

  constructor(storage: Storage, catalog: Catalog) {
    this.#storage = storage;
    this.#catalog = catalog;
    this.writer = new DocumentWriter(storage, catalog);
  }

  /** Inserts a document as the client sent it, with an `_id` if it has none. Throws {@link CommandError}. */
  insert(entry: CollectionEntry, raw: Uint8Array): void {
    const document = decodeUnchecked(raw);
    if (Object.keys(document)[0] === '_id') {
      this.writer.insert(entry, document, Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
    } else this.#insertDecoded(entry, withIdFirst({ ...document, _id: document._id ?? new ObjectId() }));
  }

  /** Calls `each` after every document that was updated, so that those before an error are known. */
  update(target: Target, update: Update, each: (changed: Changed) => void): void {
    const entry = this.#catalog.find(target.database, target.collection);
    if (!entry) return;
    for (const stored of this.#found(entry, target)) {
      const before = decode(stored.raw);
      const after = update.apply(decode(stored.raw), { inserting: false });
      const raw = encode(after);
      const modified = !raw.equals(stored.raw);
      if (modified) this.writer.replace(entry, stored, before, { document: after, raw });
      each({ before, after, modified });
    }
  }

  /** Inserts what an upsert makes when nothing matches; returns it. */
  upsert(target: Target, update: Update): BsonObject {
    const entry = this.#catalog.findOrCreate(target.database, target.collection);
    const fixed = equalityFields(target.filter);
    const base = update.isReplacement ? ('_id' in fixed ? { _id: fixed._id } : {}) : fixed;
    const made = update.apply(base, { inserting: true });
    const document = withIdFirst({ ...made, _id: made._id ?? new ObjectId() });
    this.#insertDecoded(entry, document);
    return document;
  }

  /** Deletes and calls `each` with every deleted document. */
  remove(target: Target, each: (stored: StoredDocument) => void): void {
    const entry = this.#catalog.find(target.database, target.collection);
    if (!entry) return;
    for (const stored of this.#found(entry, target)) {
      this.writer.remove(entry, stored);
      each(stored);
    }
  }

  #insertDecoded(entry: CollectionEntry, document: BsonObject): void {
    this.writer.insert(entry, document, encode(document));
  }

  /** All at once, so that a document that moves in an index is not met again. */
  #found(entry: CollectionEntry, { filter, sort = [], limit }: Target): StoredDocument[] {
    return selectAtOnce(this.#storage, entry, { filter: compileFilter(filter), sort, limit });
  }
}
