import { decode, type BsonObject } from './bson-documents.js';
import { wholeIndexes, type CollectionEntry, type Index } from './catalog.js';
import { documentKey, indexEntries } from './index-entries.js';
import { Pacer } from './pacer.js';
import { entriesOf } from './range-scan.js';
import { treeRange, type Entry, type KeyRange, type Reader } from './storage.js';

export interface Findings {
  /** Documents that are there. */
  readonly records: number;
  /** Those of them that cannot be read or lie in the wrong place. */
  readonly invalid: number;
  readonly indexes: readonly IndexFindings[];
}

/** What one index holds beside what it should hold. */
export interface IndexFindings {
  readonly index: Index;
  /** Entries that are there. */
  keys: number;
  missing: number;
  extra: number;
  /** A document has an array in an indexed field and the index does not know it, so that searches miss documents. */
  unaware: boolean;
}

/** Compares every index with every document, letting others through; `reader` must stay the same meanwhile. */
export async function validate(reader: Reader, entry: CollectionEntry): Promise<Findings> {
  const indexes = wholeIndexes(entry).map((index) => ({
    index,
    keys: 0,
    missing: 0,
    extra: 0,
    unaware: false,
  }));
  let records = 0;
  let invalid = 0;
  await forEach(reader, treeRange(entry.tree), (stored) => {
    records += 1;
    const document = documentIn(entry, stored);
    if (!document) invalid += 1;
    else for (const findings of indexes) compare(reader, findings, stored, document);
  });
  for (const findings of indexes) {
    await forEach(reader, treeRange(findings.index.tree), () => {
      findings.keys += 1;
    });
    // Every right entry was met from its document's side, so what is over is wrong.
    findings.extra += findings.keys;
  }
  return { records, invalid, indexes };
}

/** Takes the document's entries that are there off `extra`, to which all that are there are added in the end. */
function compare(reader: Reader, findings: IndexFindings, stored: Entry, document: BsonObject): void {
  const { keys, throughArray } = indexEntries(findings.index, document);
  for (const key of keys.values()) {
    if (reader.get(key)?.equals(stored.key)) findings.extra -= 1;
    else findings.missing += 1;
  }
  findings.unaware ||= throughArray && !findings.index.multikey;
}

/** The document in an entry of a collection's tree; undefined if it cannot be read or belongs elsewhere. */
export function documentIn(entry: CollectionEntry, { key, value }: Entry): BsonObject | undefined {
  try {
    const document = decode(value);
    return documentKey(entry.tree, document._id).equals(key) ? document : undefined;
  } catch {
    return undefined;
  }
}

async function forEach(reader: Reader, range: KeyRange, act: (entry: Entry) => void): Promise<void> {
  const pacer = new Pacer();
  for (const entry of entriesOf(reader, range)) {
    if (entry) act(entry);
    if (pacer.isDue()) await pacer.rest();
  }
}
