import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { OperatorError } from '../operator-error.js';

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_WRITABLE: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
]);

/**
 * Writes a compressed file that is there whole or not at all: under a name of its own first, then on the disk, then under
 * its own name. Nobody but its owner may read it. Throws an {@link OperatorError} for what the operator can put right.
 */
export async function writeWhole(
  file: string,
  lines: AsyncIterable<string>,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const path = resolve(file);
  if (!overwrite) await refuseExisting(path);
  const part = `${path}.${process.pid}.part`;
  try {
    await writeDurably(part, lines);
    if (!overwrite) await refuseExisting(path);
    await rename(part, path);
    await makeNameDurable(path);
  } catch (error) {
    await rm(part, { force: true });
    throw asOperatorError(error, path);
  }
}

/** Size of a file in bytes. */
export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  throw new OperatorError(`${path} is there already: choose another name, or add --overwrite.`);
}

async function writeDurably(path: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await pipeline(lines, createGzip(), (packed: AsyncIterable<Buffer>) => writeFile(handle, packed));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folder's entry has to reach the disk too. */
async function makeNameDurable(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function asOperatorError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (FULL.has(code)) {
    return new OperatorError(
      `There is no room for ${basename(path)} in ${dirname(path)} (${String(code)}); no backup was written.`,
    );
  }
  if (NOT_WRITABLE.has(code)) {
    return new OperatorError(
      `${basename(path)} cannot be written in ${dirname(path)} (${String(code)}); no backup was written.`,
    );
  }
  return error;
}
