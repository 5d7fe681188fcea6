import type { Catalog } from './catalog.js';
import { CommandError } from './command-error.js';
import { Pacer, SLICE_MS } from './pacer.js';
import type { Storage } from './storage.js';
import { isNoSpace, systemErrorOf } from './system-error.js';

interface Job {
  /** Throws {@link CommandError} only when it has written nothing. */
  readonly work: (pacer: Pacer) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers the writes that arrive together into one transaction, so that they share one wait for the disk. While the
 * thread waits, the next ones gather in the sockets. A transaction takes one slice of time, in which every write that
 * waits has its share, so that a short one does not wait for the long ones before it.
 */
export class CommitQueue {
  readonly #storage: Storage;
  readonly #catalog: Catalog;
  #waiting: Job[] = [];
  /** Why the disk refused a write; undefined once it takes writes again. */
  #refusal: unknown;

  constructor(storage: Storage, catalog: Catalog) {
    this.#storage = storage;
    this.#catalog = catalog;
  }

  /**
   * Resolves with the result of `work` when it is on the disk; `work` may be run twice, after a failed first try. Long
   * work ends when the pacer it is given is due, and asks again for the rest.
   */
  async write<T>(work: (pacer: Pacer) => T): Promise<T> {
    let result: T | undefined;
    await new Promise<unknown>((resolve, reject) => {
      if (this.#waiting.length === 0) this.#commitSoon();
      this.#waiting.push({ work: (pacer) => (result = work(pacer)), resolve, reject });
    });
    // `work` has run by now, and T itself may allow undefined.
    return result as T;
  }

  /** Throws what {@link write} rejects with while the disk takes no more; it is tried only if it has refused a write. */
  checkDisk(): void {
    if (this.#refusal === undefined) return;
    try {
      this.#storage.tryDisk();
    } catch {
      throw asCommandError(this.#refusal);
    }
    this.#refusal = undefined;
  }

  #commitSoon(): void {
    setImmediate(() => {
      this.#commitWaiting();
    });
  }

  #commitWaiting(): void {
    const group: Job[] = [];
    const shareMs = SLICE_MS / this.#waiting.length;
    try {
      this.#commit(this.#taken(group), shareMs);
    } catch (error) {
      // A transaction that could not even begin concerns everybody who waits.
      if (group.length === 0) group.push(...this.#waiting.splice(0));
      // One write that fails in a way nobody foresaw must not take the others with it; a bad disk takes them all.
      if (group.length > 1 && !isDiskError(error)) for (const job of group) this.#commitAlone(job);
      else for (const { reject } of group) reject(asCommandError(error));
    }
    if (this.#waiting.length > 0) this.#commitSoon();
  }

  /** Takes one waiting job after the other out of the queue and into `group`, as long as there is time. */
  *#taken(group: Job[]): Generator<Job, void> {
    // Everybody exceeds a share by a little.
    const pacer = new Pacer(2 * SLICE_MS);
    while (group.length === 0 || !pacer.isDue()) {
      const job = this.#waiting.shift();
      if (!job) return;
      group.push(job);
      yield job;
    }
  }

  #commitAlone(job: Job): void {
    try {
      this.#commit([job], SLICE_MS);
    } catch (error) {
      job.reject(asCommandError(error));
    }
  }

  #commit(group: Iterable<Job>, shareMs: number): void {
    const answers: (() => void)[] = [];
    try {
      this.#storage.write(() => {
        for (const { work, resolve, reject } of group) {
          try {
            const result = work(new Pacer(shareMs));
            answers.push(() => {
              resolve(result);
            });
          } catch (error) {
            if (!(error instanceof CommandError)) throw error;
            answers.push(() => {
              reject(error);
            });
          }
        }
        this.#catalog.save();
      });
    } catch (error) {
      if (this.#storage.fault === undefined) this.#catalog.reload();
      throw this.#reasonOf(error);
    }
    // Only now is anything acknowledged: the transaction is on the disk.
    for (const answer of answers) answer();
  }

  /** lmdb tells of a file that could not grow as of a broken disk; trying tells which it is. */
  #reasonOf(error: unknown): unknown {
    if (!isDiskError(error)) return error;
    this.#refusal = error;
    try {
      this.#storage.tryDisk();
    } catch (reason) {
      this.#refusal = reason;
    }
    return this.#refusal;
  }
}

function isDiskError(error: unknown): boolean {
  return systemErrorOf(error) !== undefined;
}

function asCommandError(error: unknown): CommandError {
  if (isNoSpace(error)) {
    return new CommandError('OutOfDiskSpace', 'The disk of the store is full; nothing was written');
  }
  // lmdb appends positions in its file, which tell nobody anything.
  const text = error instanceof Error ? error.message.split(':')[0] : undefined;
  return new CommandError(
    'InternalError',
    `The store could not write, so nothing was written: ${text ?? 'unknown error'}`,
  );
}
