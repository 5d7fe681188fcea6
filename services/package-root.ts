import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const NamedPackage = z.object({ name: z.string() });
const VersionedPackage = z.object({ version: z.string() });

/**
 * Absolute path of the folder that holds this product's `package.json`, whether the code runs from the sources or
 * from `dist/`: files that the compiler does not copy are found from here. Throws when there is no such folder above.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPackageRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json named kaikubotti above this file');
    folder = parent;
  }
  return folder;
}

/** The version of this product, as its `package.json` has it. */
export function productVersion(): string {
  return VersionedPackage.parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')))
    .version;
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const read = NamedPackage.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success && read.data.name === 'kaikubotti';
}
