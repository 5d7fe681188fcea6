import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedStoreError } from './errors.js';
import { openStorage, tryDisk, type Storage } from './storage.js';

/** Where lmdb's file format keeps what is checked here, in bytes from the beginning of a meta page. */
const META = { magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152, bytes: 160 };
const MAGIC = 0xbeefc0de;
const KNOWN_VERSION = 2;

/**
 * Opens the file, or makes it. lmdb maps its file into memory and ends the whole process when the file is none of its
 * own or shorter than it says, so both are looked at first. Rejects with {@link EmbeddedStoreError}.
 */
export async function openChecked(path: string): Promise<Storage> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    return size === 0 ? await openNew(path) : await openExisting(path, file, size);
  } finally {
    await file.close();
  }
}

async function openNew(path: string): Promise<Storage> {
  // Where there is no room for its first pages lmdb ends the whole process.
  tryDisk(path);
  // A file is only as durable as its name, which lies in its folder, whose name lies in another, perhaps not ours.
  await flush(dirname(path));
  await flush(dirname(dirname(path))).catch(() => undefined);
  return openStorage(path);
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openExisting(path: string, file: FileHandle, size: number): Promise<Storage> {
  await refuseForeign(file, path, size);
  return openStorage(path);
}

async function refuseForeign(file: FileHandle, path: string, size: number): Promise<void> {
  const first = await metaAt(file, 0);
  if (first?.magic !== MAGIC || first.version !== KNOWN_VERSION) {
    throw new EmbeddedStoreError(
      'foreignFile',
      `${path} is not a file of this store; move it away or set DATA_DIR to another folder. Nothing was changed.`,
    );
  }
  const second = await metaAt(file, first.pageSize);
  const newest = second && second.transaction > first.transaction ? second : first;
  const isWhole = second?.magic === MAGIC && size >= (newest.lastPage + 1) * first.pageSize;
  // lmdb does not write free pages at the end, so a healthy file may be a little shorter than its own count.
  if (isWhole || (second?.magic === MAGIC && (await canBeRead(path)))) return;
  throw new EmbeddedStoreError(
    'damagedFile',
    `${path} is shorter than it should be, so part of it was lost; restore it from a backup. Nothing was changed.`,
  );
}

async function canBeRead(path: string): Promise<boolean> {
  const check = fileURLToPath(new URL('./store-file-check.js', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [check, path], (error) => {
      resolve(error === null);
    });
  });
}

interface Meta {
  readonly magic: number;
  readonly version: number;
  readonly pageSize: number;
  readonly lastPage: number;
  readonly transaction: number;
}

async function metaAt(file: FileHandle, position: number): Promise<Meta | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(META.bytes), 0, META.bytes, position);
  if (bytesRead < META.bytes) return undefined;
  return {
    magic: buffer.readUInt32LE(META.magic),
    version: buffer.readUInt32LE(META.version),
    pageSize: buffer.readUInt32LE(META.pageSize),
    lastPage: Number(buffer.readBigUInt64LE(META.lastPage)),
    transaction: Number(buffer.readBigUInt64LE(META.transaction)),
  };
}
