import { ObjectId } from 'bson';
import { decode, decodeUnchecked, encode, withIdFirst, type BsonObject } from './bson-documents.js';
import type { Catalog, CollectionEntry } from './catalog.js';
import { DocumentWriter, type StoredDocument } from './documents.js';
import type { Storage } from './storage.js';
import type { IndexField } from './key-ranges.js';
import { equalityFields, type Update } from './update.js';

/** Which documents a write concerns. */
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

/** Changes of documents as commands ask for them; every function only inside a write. */
export class Mutations {
  readonly writer: DocumentWriter;
  readonly #catalog: Catalog;

  constructor(storage: Storage, catalog: Catalog) {
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

  /** Updates a stored document, unless the update leaves it as it is. Throws {@link CommandError}. */
  update(entry: CollectionEntry, stored: StoredDocument, update: Update): Changed {
    const before = decode(stored.raw);
    const after = update.apply(decode(stored.raw), { inserting: false });
    const raw = encode(after);
    const modified = !raw.equals(stored.raw);
    if (modified) this.writer.replace(entry, stored, before, { document: after, raw });
    return { before, after, modified };
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

  #insertDecoded(entry: CollectionEntry, document: BsonObject): void {
    this.writer.insert(entry, document, encode(document));
  }
}
