import { chmod, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chooseAddress, clearAddress, hasOwnFolder, removeSocket, type Address } from './address.js';
import { EmbeddedStoreError } from './errors.js';
import { claim, giveUp } from './holder.js';
import { openChecked } from './store-file.js';
import type { Storage } from './storage.js';
import { isNoSpace } from './system-error.js';
import { STORE_FILE } from './usable-folder.js';

export interface TakenFolder {
  readonly storage: Storage;
  /** Where to listen; nothing is there yet. */
  readonly address: Address;
  /** Closes the file and gives the folder free. */
  release: () => Promise<void>;
}

/**
 * Makes the folder if need be, closes it to other users and takes it. `wantedAddress` is where the clients of a
 * store that died expect the next one. Rejects with {@link EmbeddedStoreError}.
 */
export async function takeFolder(dataDir: string, wantedAddress?: Address): Promise<TakenFolder> {
  const folder = resolve(dataDir);
  try {
    await makePrivate(folder);
    const path = join(folder, STORE_FILE);
    const storage = await openChecked(path);
    try {
      return await take(folder, path, storage, wantedAddress);
    } catch (error) {
      await storage.close();
      throw error;
    }
  } catch (error) {
    throw asStoreError(error, folder);
  }
}

async function take(
  folder: string,
  path: string,
  storage: Storage,
  wantedAddress: Address | undefined,
): Promise<TakenFolder> {
  const address = wantedAddress ?? (await chooseAddress(folder));
  try {
    const before = await claim(storage, path, address);
    if (before) await removeSocket(before);
    await removeSocket(address);
  } catch (error) {
    // In the folder of the store it may be another's.
    if (wantedAddress === undefined && hasOwnFolder(folder, address)) await clearAddress(folder, address);
    throw error;
  }
  return {
    storage,
    address,
    release: async () => {
      await clearAddress(folder, address);
      // A disk that takes no more writes leaves the mark of a dead holder, which the next start sees through.
      if (storage.fault === undefined) giveUp(storage);
      await storage.close();
    },
  };
}

async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await stat(folder);
  if ((mode & 0o077) === 0) return;
  // Where there are no owners of this kind, the folder is as private as the user's profile it lies in.
  if (process.getuid === undefined) return;
  // A folder for everybody, such as /tmp, is not ours to close.
  if (uid !== process.getuid() || (mode & 0o1000) !== 0) {
    throw new EmbeddedStoreError(
      'notPrivate',
      `${folder} is open to other users; set DATA_DIR to a folder of your own.`,
    );
  }
  await chmod(folder, 0o700);
}

const NOT_WRITABLE: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENOENT',
]);

function asStoreError(error: unknown, folder: string): EmbeddedStoreError {
  if (error instanceof EmbeddedStoreError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const text = error instanceof Error ? error.message : 'unknown error';
  if (NOT_WRITABLE.has(code)) {
    return new EmbeddedStoreError(
      'notWritable',
      `${folder} cannot be written to (${String(code)}); change its owner or set DATA_DIR.`,
      {
        cause: error,
      },
    );
  }
  if (isNoSpace(error)) {
    return new EmbeddedStoreError('noSpace', `The disk of ${folder} is full; make room, then start again.`, {
      cause: error,
    });
  }
  return new EmbeddedStoreError('failed', `The store in ${folder} could not be opened: ${text}`, {
    cause: error,
  });
}
