import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { packageRoot } from '../services/package-root.js';
import { PackageError } from './package-error.js';
import { packageFaults } from './package-faults.js';
import type { PackageFiles } from './package-files.js';
import type { PackageSettings } from './settings.js';
import { fillLocalisations, fillManifest, ICON_FILES } from './template.js';

/** A finished Teams app package: its files by name, and the same files as the bytes of one zip. */
export interface BuiltPackage {
  readonly version: string;
  readonly files: PackageFiles;
  readonly zip: Uint8Array;
}

const OwnPackage = z.object({ version: z.string() });

/**
 * The Teams app package for an installation. The same settings always give the same bytes. Reads the icons and the
 * version number below the package root, writes nothing. Rejects with {@link PackageError} when Teams would refuse it.
 */
export async function buildPackage(settings: PackageSettings): Promise<BuiltPackage> {
  const root = packageRoot();
  const { version } = OwnPackage.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const icon = (file: string) => new Uint8Array(readFileSync(join(root, 'manifest', 'icons', file)));
  const texts = { 'manifest.json': fillManifest(settings, version), ...fillLocalisations() };
  const files: PackageFiles = {
    ...Object.fromEntries(Object.entries(texts).map(([file, content]) => [file, jsonBytes(content)])),
    [ICON_FILES.color]: icon(ICON_FILES.color),
    [ICON_FILES.outline]: icon(ICON_FILES.outline),
  };
  const faults = await packageFaults(files);
  if (faults.length > 0) {
    throw new PackageError('The Teams app package was not written, because Teams would refuse it:', faults);
  }
  return { version, files, zip: zipBytes(files) };
}

function jsonBytes(content: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

function zipBytes(files: PackageFiles): Uint8Array {
  // Zip dates are local times without a zone; a local date gives the same bytes in every zone.
  const mtime = new Date(1980, 0, 1);
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime, level: 9 });
}
