import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from './build.js';
import { PackageError } from './package-error.js';
import { readPackageSettings } from './settings.js';

/** Where the command reads from and reports to. */
export interface CommandSurroundings {
  readonly env: Record<string, string | undefined>;
  /** Folder of the zip; made when it is not there. */
  readonly outputFolder: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * `npm run package`: writes `kaikubotti-<version>.zip` and resolves with the exit code, 0 when written and 1 when
 * settings or files are faulty; then the output folder is left as it was.
 */
export async function packageCommand(surroundings: CommandSurroundings): Promise<0 | 1> {
  const { env, outputFolder, say, complain } = surroundings;
  try {
    const { version, zip } = await buildPackage(readPackageSettings(env));
    mkdirSync(outputFolder, { recursive: true });
    const file = join(outputFolder, `kaikubotti-${version}.zip`);
    // Renamed when complete, so that nobody uploads half a package after a full disk or an interruption.
    writeFileSync(`${file}.part`, zip);
    renameSync(`${file}.part`, file);
    say(`Wrote ${file}. Upload it in the Teams admin centre, or with "Upload a custom app" in Teams.`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    complain(error.message);
    return 1;
  }
}
