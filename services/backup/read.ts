import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { OperatorError } from '../operator-error.js';
import { Tally } from './canonical.js';
import {
  FORMAT_VERSION,
  Header,
  HEADER,
  lineOf,
  Manifest,
  MANIFEST,
  UNDONE_VISIT,
  UndoneVisit,
} from './format.js';

/** Well above the largest document of any server, 16 MB, as a line of text. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;
/** Labels of lines that are no documents. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([HEADER, UNDONE_VISIT, MANIFEST]);

/** A backup that was read to its end once and found whole. */
export interface CheckedBackup {
  manifest: Manifest;
  /** Every document as it lies in the file, by its collection; reads the file again. */
  documents: () => AsyncGenerator<{ collection: string; json: string }, void>;
  /** Ids of visits that were undone at the end of the backup, whatever their documents say; likewise. */
  undoneVisits: () => AsyncGenerator<string, void>;
  close: () => Promise<void>;
}

/** Opens a backup and reads all of it. Throws an {@link OperatorError} when it is no backup, damaged or cut off. */
export async function openBackup(file: string): Promise<CheckedBackup> {
  try {
    const handle = await open(file, 'r');
    try {
      return {
        manifest: await check(handle),
        documents: () => documentsOf(handle),
        undoneVisits: () => undoneVisitsOf(handle),
        close: () => handle.close(),
      };
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw asOperatorError(error, file);
  }
}

function asOperatorError(error: unknown, file: string): unknown {
  if (error instanceof DamagedError) {
    return new OperatorError(`${file} is damaged, was cut off or is no backup: use another one.`);
  }
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new OperatorError(`${file} cannot be read (${String(error.code)}).`, { cause: error });
}

async function check(handle: FileHandle): Promise<Manifest> {
  const sum = createHash('sha256');
  const tallies = new Map<string, Tally>();
  let manifest: Manifest | undefined;
  let isFirst = true;
  for await (const { label, json } of linesOf(handle)) {
    if (manifest !== undefined) throw new DamagedError();
    if (isFirst) refuseOtherFormat(label, json);
    else if (label === MANIFEST) manifest = parsed(Manifest, json);
    else if (label === UNDONE_VISIT) parsed(UndoneVisit, json);
    else tallyOf(tallies, label).add(json);
    if (label !== MANIFEST) sum.update(lineOf(label, json));
    isFirst = false;
  }
  if (manifest?.sha256 !== sum.digest('hex')) throw new DamagedError();
  for (const [collection, { documents, fingerprint }] of Object.entries(manifest.collections)) {
    const found = tallyOf(tallies, collection).result();
    if (found.documents !== documents || found.fingerprint !== fingerprint) throw new DamagedError();
  }
  return manifest;
}

function tallyOf(tallies: Map<string, Tally>, label: string): Tally {
  const tally = tallies.get(label) ?? new Tally();
  tallies.set(label, tally);
  return tally;
}

function refuseOtherFormat(label: string, json: string): void {
  if (label !== HEADER) throw new DamagedError();
  if (parsed(Header, json).format > FORMAT_VERSION) {
    throw new OperatorError('It was written by a newer Kaikubotti: restore it with that version.');
  }
}

function parsed<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    throw new DamagedError();
  }
}

async function* documentsOf(handle: FileHandle): AsyncGenerator<{ collection: string; json: string }, void> {
  for await (const { label, json } of linesOf(handle)) {
    if (!OF_ITS_OWN.has(label)) yield { collection: label, json };
  }
}

async function* undoneVisitsOf(handle: FileHandle): AsyncGenerator<string, void> {
  for await (const { label, json } of linesOf(handle)) {
    if (label === UNDONE_VISIT) yield parsed(UndoneVisit, json)._id;
  }
}

/** The file is not what was written. */
class DamagedError extends Error {
  override name = 'DamagedError';
}

async function* linesOf(handle: FileHandle): AsyncGenerator<{ label: string; json: string }, void> {
  const unpacked = createGunzip();
  // Errors of either stream come out where the lines are read.
  pipeline(handle.createReadStream({ start: 0, autoClose: false }), unpacked, () => undefined);
  let begun: Buffer[] = [];
  let begunBytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        yield split(Buffer.concat([...begun, chunk.subarray(from, end)]).toString());
        [begun, begunBytes, from] = [[], 0, end + 1];
      }
      begun.push(chunk.subarray(from));
      begunBytes += chunk.length - from;
      if (begunBytes > LONGEST_LINE_BYTES) throw new DamagedError();
    }
  } catch (error) {
    throw isOfZlib(error) ? new DamagedError() : error;
  }
  if (begunBytes > 0) throw new DamagedError();
}

function split(line: string): { label: string; json: string } {
  const at = line.indexOf('\t');
  if (at === -1) throw new DamagedError();
  return { label: line.slice(0, at), json: line.slice(at + 1) };
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
