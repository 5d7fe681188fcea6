import { decode, MAX_DOCUMENT_BYTES, type BsonObject } from './bson-documents.js';
import type { Catalog, CollectionEntry, Index } from './catalog.js';
import { CommandError } from './command-error.js';
import { documentKey, indexEntries, type IndexEntries } from './index-entries.js';
import type { Storage } from './storage.js';

export interface StoredDocument {
  readonly key: Buffer;
  readonly raw: Buffer;
}

/** Writes documents together with their index entries; every function only inside a write. */
export class DocumentWriter {
  readonly #storage: Storage;
  readonly #catalog: Catalog;

  constructor(storage: Storage, catalog: Catalog) {
    this.#storage = storage;
    this.#catalog = catalog;
  }

  /** Adds a new document. Throws {@link CommandError} before anything is written, DuplicateKey among others. */
  insert(entry: CollectionEntry, document: BsonObject, raw: Buffer): void {
    refuseLarge(raw);
    const key = documentKey(entry.tree, document._id);
    if (this.#storage.get(key)) throw duplicateKey(entry, '_id_', { _id: 1 }, { _id: document._id });
    const added = entry.indexes.map((index) => indexEntries(index, document));
    this.#refuseDuplicates(entry, added, key);
    this.#storage.put(key, raw);
    for (const entries of added) this.#putEntries(entries, key);
    this.#noteArrays(entry, added);
    entry.documentCount += 1;
    this.#catalog.changed(entry);
  }

  /** Puts `after`, which has the same `_id`, in the place of a stored document. Throws as {@link insert} does. */
  replace(
    entry: CollectionEntry,
    stored: StoredDocument,
    before: BsonObject,
    { document: after, raw }: { document: BsonObject; raw: Buffer },
  ): void {
    refuseLarge(raw);
    const removed = entry.indexes.map((index) => indexEntries(index, before));
    const added = entry.indexes.map((index) => indexEntries(index, after));
    this.#refuseDuplicates(entry, added, stored.key);
    for (const [i, old] of removed.entries()) {
      for (const [text, key] of old.keys) if (!added[i]?.keys.has(text)) this.#storage.remove(key);
    }
    for (const [i, entries] of added.entries()) this.#putEntries(entries, stored.key, removed[i]);
    this.#storage.put(stored.key, raw);
    this.#noteArrays(entry, added);
  }

  remove(entry: CollectionEntry, stored: StoredDocument): void {
    if (entry.indexes.length > 0) {
      const document = decode(stored.raw);
      for (const index of entry.indexes) {
        for (const key of indexEntries(index, document).keys.values()) this.#storage.remove(key);
      }
    }
    this.#storage.remove(stored.key);
    entry.documentCount -= 1;
    this.#catalog.changed(entry);
  }

  /** Adds a stored document to an index that is being built, unless it is there already; returns what forbids it. */
  addToIndex(
    entry: CollectionEntry,
    index: Index,
    owner: Buffer,
    document: BsonObject,
  ): CommandError | undefined {
    const entries = indexEntries(index, document);
    for (const key of index.unique ? entries.keys.values() : []) {
      if (this.#storage.get(key)?.equals(owner) === false) return duplicateIn(entry, index, entries);
    }
    index.multikey ||= entries.throughArray;
    this.#putEntries(entries, owner);
    return undefined;
  }

  #refuseDuplicates(entry: CollectionEntry, added: readonly IndexEntries[], owner: Buffer): void {
    for (const [i, index] of entry.indexes.entries()) {
      const entries = added[i];
      if (!index.unique || !entries) continue;
      for (const key of entries.keys.values()) {
        const holder = this.#storage.get(key);
        if (holder && !holder.equals(owner)) throw duplicateIn(entry, index, entries);
      }
    }
  }

  #putEntries(entries: IndexEntries, owner: Buffer, except?: IndexEntries): void {
    for (const [text, key] of entries.keys) if (!except?.keys.has(text)) this.#storage.put(key, owner);
  }

  #noteArrays(entry: CollectionEntry, added: readonly IndexEntries[]): void {
    for (const [i, index] of entry.indexes.entries()) {
      if (index.multikey || !added[i]?.throughArray) continue;
      index.multikey = true;
      this.#catalog.changed(entry);
    }
  }
}

function refuseLarge(raw: Buffer): void {
  if (raw.length <= MAX_DOCUMENT_BYTES) return;
  throw new CommandError(
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${raw.length}, max size: ${MAX_DOCUMENT_BYTES}`,
  );
}

function duplicateIn(entry: CollectionEntry, index: Index, entries: IndexEntries): CommandError {
  const pattern = Object.fromEntries(index.fields.map(({ path, direction }) => [path, direction]));
  const value = Object.fromEntries(index.fields.map(({ path }, i) => [path, entries.values[i] ?? null]));
  return duplicateKey(entry, index.name, pattern, value);
}

function duplicateKey(
  entry: CollectionEntry,
  index: string,
  keyPattern: BsonObject,
  keyValue: BsonObject,
): CommandError {
  // The value stays out of the message: messages reach logs, and keys may be codes of people's cards.
  const message = `E11000 duplicate key error collection: ${entry.database}.${entry.name} index: ${index}`;
  return new CommandError('DuplicateKey', message, { keyPattern, keyValue });
}
