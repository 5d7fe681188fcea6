import { randomInt } from 'node:crypto';
import { Long } from 'bson';
import { CommandError } from './command-error.js';
import { Pacer } from './pacer.js';

/** What a client gets first if it names no size, as MongoDB has it. */
export const FIRST_BATCH_DOCUMENTS = 101;
/** Far less than MongoDB's 16 MB: the client decodes a batch at once, and its other turns wait meanwhile. */
const MAX_BATCH_BYTES = 1024 * 1024;
const IDLE_LIMIT_MS = 10 * 60_000;
const MAX_OPEN = 1000;

/** Encoded documents one after the other; undefined where others may be let through in between. */
export type DocumentSource = Iterator<Uint8Array | undefined, void>;

export interface Batch {
  readonly documents: readonly Uint8Array[];
  /** Zero when there is nothing left. */
  readonly cursorId: Long;
}

interface OpenCursor {
  readonly namespace: string;
  readonly source: DocumentSource;
  /** How many more documents the client wants at most. */
  wanted: number;
  usedAtMs: number;
}

/** The results clients have not fetched completely. Forgets those that nobody has asked for in ten minutes. */
export class Cursors {
  readonly #open = new Map<string, OpenCursor>();

  /** The first batch of a new result. `wanted` is the limit, or Infinity. */
  async first(
    source: DocumentSource,
    options: { namespace: string; batchSize: number; wanted: number; singleBatch: boolean },
  ): Promise<Batch> {
    const { namespace, batchSize, wanted, singleBatch } = options;
    const cursor: OpenCursor = { namespace, source, wanted, usedAtMs: Date.now() };
    const { documents, finished } = await fill(cursor, batchSize);
    return { documents, cursorId: finished || singleBatch ? Long.ZERO : this.#keep(cursor) };
  }

  /** Throws CursorNotFound. */
  async next(id: Long, namespace: string, batchSize: number): Promise<Batch> {
    const cursor = this.#open.get(id.toString());
    if (cursor?.namespace !== namespace) {
      throw new CommandError('CursorNotFound', `cursor id ${id.toString()} not found`);
    }
    const { documents, finished } = await fill(cursor, batchSize);
    cursor.usedAtMs = Date.now();
    if (finished) this.#open.delete(id.toString());
    return { documents, cursorId: finished ? Long.ZERO : id };
  }

  /** Whether there was such a cursor. */
  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }

  #keep(cursor: OpenCursor): Long {
    const tooOldMs = Date.now() - IDLE_LIMIT_MS;
    for (const [id, { usedAtMs }] of this.#open) if (usedAtMs < tooOldMs) this.#open.delete(id);
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MAX_OPEN && oldest !== undefined) this.#open.delete(oldest);
    const id = Long.fromBits(randomInt(1, 2 ** 31), randomInt(0, 2 ** 31));
    this.#open.set(id.toString(), cursor);
    return id;
  }
}

async function fill(
  cursor: OpenCursor,
  batchSize: number,
): Promise<{ documents: Uint8Array[]; finished: boolean }> {
  const documents: Uint8Array[] = [];
  const pacer = new Pacer();
  const size = Math.min(batchSize, cursor.wanted);
  for (let bytes = 0; documents.length < size && bytes < MAX_BATCH_BYTES;) {
    const { done, value } = cursor.source.next();
    if (done === true) return { documents, finished: true };
    if (value) {
      documents.push(value);
      bytes += value.length;
    }
    if (pacer.isDue()) await pacer.rest();
  }
  cursor.wanted -= documents.length;
  return { documents, finished: cursor.wanted === 0 };
}
