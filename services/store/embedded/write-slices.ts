import type { CommitQueue } from './commit-queue.js';
import { CommandError } from './command-error.js';
import type { Pacer } from './pacer.js';

/** What the parts of a write led to. */
export interface Outcome<R> {
  readonly results: R[];
  readonly errors: { readonly index: number; readonly error: CommandError }[];
  /** The first part that was not tried. */
  next: number;
}

export interface Parts<R> {
  readonly from: number;
  readonly count: number;
  /** Whether the parts after one that failed are left out. */
  readonly ordered: boolean;
  /**
   * Does one part and hands on what it led to. False, with nothing done, ends the writing before this part. Throws
   * {@link CommandError} for a part that fails.
   */
  readonly run: (index: number, emit: (result: R) => void) => boolean;
}

/** Does the parts in their order, as many in one transaction as fit into a slice of time. Throws {@link CommandError}. */
export async function writeInSlices<R>(commits: CommitQueue, parts: Parts<R>): Promise<Outcome<R>> {
  const outcome: Outcome<R> = { results: [], errors: [], next: parts.from };
  let isOver = false;
  while (!isOver && outcome.next < parts.count) {
    const first = outcome.next;
    const slice = await commits
      .write((pacer) => runSlice(parts, first, pacer))
      .catch((error: unknown) => {
        // What was done in earlier slices is on the disk and must not be answered as if it were not.
        if (error instanceof CommandError && first > 0) return failedFrom(parts, first, error);
        throw error;
      });
    for (const result of slice.results) outcome.results.push(result);
    outcome.errors.push(...slice.errors);
    outcome.next = slice.next;
    isOver = slice.isOver;
  }
  return outcome;
}

type Slice<R> = Outcome<R> & { isOver: boolean };

function runSlice<R>({ count, ordered, run }: Parts<R>, first: number, pacer: Pacer): Slice<R> {
  const slice: Slice<R> = { results: [], errors: [], next: first, isOver: false };
  do {
    try {
      if (!run(slice.next, (result) => slice.results.push(result))) return { ...slice, isOver: true };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      slice.errors.push({ index: slice.next, error });
      slice.isOver = ordered;
    }
    slice.next += 1;
  } while (!slice.isOver && slice.next < count && !pacer.isDue());
  return slice;
}

function failedFrom<R>({ count, ordered }: Parts<R>, first: number, error: CommandError): Slice<R> {
  const next = ordered ? first + 1 : count;
  const errors = Array.from({ length: next - first }, (_, at) => ({ index: first + at, error }));
  return { results: [], errors, next, isOver: true };
}

/** Failures in MongoDB's form, to be spread into the answer. */
export function writeErrors({ errors }: Pick<Outcome<unknown>, 'errors'>): { writeErrors?: object[] } {
  if (errors.length === 0) return {};
  return {
    writeErrors: errors.map(({ index, error }) => ({
      index,
      code: error.code,
      errmsg: error.message,
      ...error.extra,
    })),
  };
}
