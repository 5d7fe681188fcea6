import { rmSync, writeFileSync } from 'node:fs';
import { open, type RootDatabase, type Transaction } from 'lmdb';
import { afterPrefix, treeKey } from './sortable-key.js';

/** Keys from `from` up to but not including `to`, in bytewise order. */
export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer;
}

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

export interface ScanOptions {
  readonly reverse: boolean;
  readonly limit: number;
  /** Whether a key equal to `from` is left out as well; forwards only. */
  readonly fromExcluded?: boolean;
}

/** lmdb's limit for one key with its default page size, in bytes. */
export const MAX_KEY_BYTES = 1978;

/** What a file holds, now or at one moment. */
export interface Reader {
  get: (key: Buffer) => Buffer | undefined;
  /** Up to `limit` entries of a range; reversed, the last come first. */
  entries: (range: KeyRange, options: ScanOptions) => Entry[];
  /** Grows with every write, so that a reader can tell whether what it holds is still current. */
  readonly version: number;
}

/** What the file held at one moment, whatever is written later. */
export interface Snapshot extends Reader {
  /** To be called in the end: until then the file cannot use again what is deleted. */
  release: () => void;
}

/** An ordered map of bytes in one file; many trees share it, each behind its own number. */
export interface Storage extends Reader {
  count: (range: KeyRange) => number;
  /** The key that `offset` others of a range come before; undefined if there are not so many. */
  keyAt: (range: KeyRange, offset: number) => Buffer | undefined;
  snapshot: () => Snapshot;
  /** Only inside {@link Storage.write}. */
  put: (key: Buffer, value: Buffer) => void;
  /** Only inside {@link Storage.write}. */
  remove: (key: Buffer) => void;
  /**
   * Runs `work` in one transaction and returns when it is on the disk. If `work` or the disk fails, nothing of it is
   * kept and the error is thrown.
   */
  write: <T>(work: () => T) => T;
  /** Why nothing can be read or written any more until the file is opened anew; undefined while all is well. */
  readonly fault: string | undefined;
  /** Resolves with the fault when there is one. */
  readonly failed: Promise<string>;
  /** Writes a file beside the store's, to the disk, and removes it. Throws the system's error. */
  tryDisk: () => void;
  close: () => Promise<void>;
}

/** Every key of one tree. */
export function treeRange(tree: number): KeyRange {
  const from = treeKey(tree, []);
  return { from, to: afterPrefix(from) };
}

const FORMAT = { noSubdir: true, encoding: 'binary', keyEncoding: 'binary' } as const;

/** Opens or makes the file. Throws lmdb's error if it is no lmdb file. */
export function openStorage(path: string): Storage {
  const root: Root = open({
    path,
    ...FORMAT,
    // With overlapping sync a commit is visible, and would be acknowledged, before it is on the disk.
    overlappingSync: false,
  });
  let fault: string | undefined;
  let fail: (fault: string) => void;
  const failed = new Promise<string>((resolve) => (fail = resolve));
  let version = 0;
  return {
    failed,
    get version() {
      return version;
    },
    get fault() {
      return fault;
    },
    get: (key) => get(root, key),
    entries: (range, options) => entries(root, range, options),
    snapshot: () => {
      const transaction = root.useReadTransaction();
      return {
        version,
        get: (key) => get(root, key, transaction),
        entries: (range, options) => entries(root, range, options, transaction),
        release: () => {
          transaction.done();
        },
      };
    },
    count: ({ from, to }) => root.getKeysCount({ start: clamped(from), end: clamped(to) }),
    keyAt: ({ from, to }, offset) => {
      const [key] = root.getKeys({ start: clamped(from), end: clamped(to), offset, limit: 1 });
      return key;
    },
    put: (key, value) => {
      root.putSync(key, value);
    },
    remove: (key) => {
      root.removeSync(key);
    },
    write: (work) => {
      version += 1;
      try {
        return root.transactionSync(work);
      } catch (error) {
        fault ??= faultAfterFailure(root);
        if (fault !== undefined) fail(fault);
        throw error;
      }
    },
    tryDisk: () => {
      tryDisk(path);
    },
    close: () => root.close(),
  };
}

/** As much as the store's own file may grow by in a while, in bytes. */
const ROOM_BYTES = 1_000_000;

/** Writes a file beside the one at `path`, to the disk, and removes it. Throws the system's error. */
export function tryDisk(path: string): void {
  const probe = `${path}-room`;
  try {
    writeFileSync(probe, Buffer.alloc(ROOM_BYTES, 1), { mode: 0o600, flush: true });
  } finally {
    rmSync(probe, { force: true });
  }
}

type Root = RootDatabase<Buffer, Buffer>;

function get(root: Root, key: Buffer, transaction?: Transaction): Buffer | undefined {
  if (key.length > MAX_KEY_BYTES) return undefined;
  return root.get(key, transaction && { transaction });
}

function entries(
  root: Root,
  range: KeyRange,
  { reverse, limit, fromExcluded = false }: ScanOptions,
  transaction?: Transaction,
): Entry[] {
  const [from, to] = [clamped(range.from), clamped(range.to)];
  const bounds = reverse
    ? { start: to, end: from, reverse, exclusiveStart: true, inclusiveEnd: true }
    : { start: from, end: to, exclusiveStart: fromExcluded };
  return [...root.getRange({ ...bounds, limit, ...(transaction && { transaction }) })];
}

/** When the disk fails while lmdb switches to the new state, its reads silently find nothing from then on. */
function faultAfterFailure(root: Root): string | undefined {
  try {
    root.transactionSync(() => undefined);
    return undefined;
  } catch {
    return 'the disk failed while the store was writing; check the disk';
  }
}

/** Reads every byte of a file without changing it. Throws lmdb's errors, and ends the process if the file is torn. */
export async function readWhole(path: string): Promise<void> {
  const root: Root = open({ path, readOnly: true, ...FORMAT });
  for (const { value } of root.getRange({ start: Buffer.of(0) })) value.at(-1);
  await root.close();
}

/** An end of a range that is longer than any key: no key lies between it and the next key of allowed length. */
function clamped(key: Buffer): Buffer {
  return key.length > MAX_KEY_BYTES ? afterPrefix(key.subarray(0, MAX_KEY_BYTES)) : key;
}
