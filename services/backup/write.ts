import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { OperatorError } from '../operator-error.js';
import { productVersion } from '../package-root.js';
import type { Documents } from '../store/documents.js';
import { restoresSoFar } from '../store/restores.js';
import { Tally, textOf } from './canonical.js';
import { BACKED_UP } from './collections.js';
import { writeWhole } from './file.js';
import {
  FORMAT_VERSION,
  HEADER,
  lineOf,
  MANIFEST,
  UNDONE_VISIT,
  type Contents,
  type Manifest,
} from './format.js';
import { undoneVisits } from './undone-visits.js';

/** Lines go to the compressor in pieces of this size; one by one they would cost more than the work itself. */
const PIECE_CHARACTERS = 64 * 1024;

interface Options {
  documents: Documents;
  store: Manifest['store'];
  file: string;
  /** Whether a file of this name may be replaced. */
  overwrite: boolean;
  clock: Clock;
  /** Ends the backup early; then there is no file. */
  signal?: AbortSignal;
}

/**
 * Writes a backup of a register, while people may work on it, and returns its manifest. Throws an {@link OperatorError}
 * while the register is being restored, and for a file that cannot be written; then no file is left behind.
 */
export async function writeBackup(options: Options): Promise<Manifest> {
  const { file, overwrite } = options;
  let written: Manifest | undefined;
  const lines = linesOf(options, (manifest) => (written = manifest));
  await writeWhole(file, inPieces(lines), { overwrite });
  if (written === undefined) throw new Error('a backup without a manifest');
  return written;
}

async function* linesOf(options: Options, done: (manifest: Manifest) => void): AsyncGenerator<string, void> {
  const { documents, clock, store, signal } = options;
  const startedAt = clock().toISOString();
  const before = await restoresSoFar(documents.restores);
  const versions = await versionsOf(documents);
  const sum = createHash('sha256');
  const summed = (line: string): string => {
    sum.update(line);
    return line;
  };
  yield summed(lineOf(HEADER, JSON.stringify({ format: FORMAT_VERSION })));
  const collections: Record<string, Contents> = {};
  let sample = false;
  for (const collection of BACKED_UP) {
    const tally = new Tally();
    for await (const document of documents.read(collection)) {
      signal?.throwIfAborted();
      const json = textOf(document);
      tally.add(json);
      if (collection === 'areas') sample ||= document.sample === true;
      yield summed(lineOf(collection, json));
    }
    collections[collection] = { version: versions.get(collection) ?? 1, ...tally.result() };
  }
  for await (const _id of undoneVisits(documents)) {
    yield summed(lineOf(UNDONE_VISIT, JSON.stringify({ _id })));
  }
  await restoresSoFar(documents.restores, before);
  const manifest: Manifest = {
    product: productVersion(),
    startedAt,
    finishedAt: clock().toISOString(),
    store,
    sample,
    collections,
    sha256: sum.digest('hex'),
  };
  yield lineOf(MANIFEST, JSON.stringify(manifest));
  done(manifest);
}

/** The versions of the stored documents. Throws when a newer program wrote them: it may have collections unknown here. */
async function versionsOf({ versions }: Documents): Promise<Map<string, number>> {
  const stored = await versions.stored();
  for (const [name, version] of stored) {
    if (version > (versions.known.get(name) ?? 0)) {
      throw new OperatorError(
        'A newer Kaikubotti has used this register: make the backup with that version.',
      );
    }
  }
  return stored;
}

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
