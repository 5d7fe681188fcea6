import type { Documents, RawDocument } from '../store/documents.js';
import { documentOf, Tally, textOf } from './canonical.js';
import type { Manifest } from './format.js';
import type { CheckedBackup } from './read.js';

/** A batch is sent when it has so many documents or so much text, whichever comes first. */
const BATCH_DOCUMENTS = 1_000;
const BATCH_CHARACTERS = 4 * 1024 * 1024;

/** Adds the documents of a backup to an empty register; `goOn` throws between two batches to stop it. */
export async function load(
  documents: Documents,
  backup: CheckedBackup,
  goOn: () => Promise<void>,
): Promise<void> {
  let into = '';
  let batch: RawDocument[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    await goOn();
    await documents.add(into, batch);
    batch = [];
    characters = 0;
  };
  for await (const { collection, json } of backup.documents()) {
    if (collection !== into || batch.length >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS)
      await send();
    into = collection;
    batch.push(documentOf(json));
    characters += json.length;
  }
  await send();
}

/** The first collection that does not hold exactly the documents of the manifest; undefined when all do. */
export async function differenceFrom(
  documents: Documents,
  manifest: Manifest,
  goOn: () => Promise<void>,
): Promise<string | undefined> {
  for (const [collection, wanted] of Object.entries(manifest.collections)) {
    await goOn();
    const tally = new Tally();
    for await (const document of documents.read(collection)) tally.add(textOf(document));
    const found = tally.result();
    if (found.documents !== wanted.documents || found.fingerprint !== wanted.fingerprint) return collection;
  }
  return undefined;
}
