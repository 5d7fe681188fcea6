import { OperatorError } from '../operator-error.js';
import type { Documents } from '../store/documents.js';
import { BACKED_UP } from './collections.js';
import type { Manifest } from './format.js';

/** What a bot makes in an empty register when it starts. */
const MADE_AT_START = 'settings';

/** Throws an {@link OperatorError} when a backup must not be loaded into this register. Changes nothing. */
export async function refuseUnfit(
  documents: Documents,
  manifest: Manifest,
  { replace }: { replace: boolean },
): Promise<void> {
  for (const [name, { version }] of Object.entries(manifest.collections)) {
    if (version > (documents.versions.known.get(name) ?? 0)) {
      throw new OperatorError('The backup was written by a newer Kaikubotti: restore it with that version.');
    }
  }
  for (const [name, version] of await documents.versions.stored()) {
    if (version > (documents.versions.known.get(name) ?? 0)) {
      throw new OperatorError(
        'A newer Kaikubotti has used this register, and it may hold what this one does not know: ' +
          'restore with that version, or into another DATA_DIR or database.',
      );
    }
  }
  await refuseSampleAndReal(documents, manifest);
  // What an earlier restore left half-done is worth nothing to anybody.
  const { phase } = await documents.restores.state();
  if (!replace && phase !== 'loading' && !(await isEmpty(documents))) {
    const isAnnounced = phase === 'announced';
    throw new OperatorError(
      'The register is not empty. To replace all that it holds with the backup, add --replace.' +
        (isAnnounced ? ' To go on with what it holds, and without a restore, use --cancel.' : ''),
    );
  }
}

/** The demo, which authenticates nobody, never gets a real register, and real people never get a sample. */
async function refuseSampleAndReal(documents: Documents, manifest: Manifest): Promise<void> {
  for await (const { sample } of documents.read('areas')) {
    if (manifest.sample && sample !== true) {
      throw new OperatorError(
        'The backup is of the demo’s sample network, and the register is a real one: it is not replaced with a sample.',
      );
    }
    if (!manifest.sample && sample === true) {
      throw new OperatorError(
        'The register is the demo’s sample network, and the backup is of a real one: restore it into another DATA_DIR or database.',
      );
    }
  }
}

async function isEmpty(documents: Documents): Promise<boolean> {
  for (const collection of BACKED_UP) {
    if (collection !== MADE_AT_START && !(await documents.isEmpty(collection))) return false;
  }
  return true;
}
