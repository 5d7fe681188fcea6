import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedStoreError } from './errors.js';

/** The file of the store within its folder. */
export const STORE_FILE = 'store.mdb';

/**
 * Refuses a folder that a job of its own cannot work on, before anything is made in it: files that root leaves in the
 * bot's folder would keep the bot from its own store. Rejects with {@link EmbeddedStoreError}.
 */
export async function refuseUnusable(folder: string, mayMake: boolean): Promise<void> {
  const found = await ownerOf(folder);
  const user = process.getuid?.();
  if (found !== undefined && user !== undefined && found !== user) {
    throw new EmbeddedStoreError(
      'notOwned',
      `${folder} belongs to another user (number ${found}); run this as that user, for instance with sudo -u.`,
    );
  }
  if (mayMake) return;
  if (found === undefined) {
    throw new EmbeddedStoreError(
      'noStore',
      `There is no folder ${folder}; set DATA_DIR to the folder of the store, or MONGODB_URI to its server.`,
    );
  }
  if ((await ownerOf(join(folder, STORE_FILE))) === undefined) {
    throw new EmbeddedStoreError(
      'noStore',
      `There is no store in ${folder}; set DATA_DIR to the folder of the store, or MONGODB_URI to its server.`,
    );
  }
}

/** The number of the user to whom a folder or file belongs; undefined when there is none. */
async function ownerOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).uid;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new EmbeddedStoreError(
      'notOwned',
      `${path} cannot be read (${String(code)}); run this as the user who runs the bot, for instance with sudo -u.`,
      { cause: error },
    );
  }
}
