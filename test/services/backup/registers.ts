import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf, textOf } from '../../../services/backup/canonical.js';
import { BACKED_UP } from '../../../services/backup/collections.js';
import type { Manifest } from '../../../services/backup/format.js';
import { openBackup } from '../../../services/backup/read.js';
import { restore, type RestoreOptions } from '../../../services/backup/restore.js';
import { writeBackup } from '../../../services/backup/write.js';
import { systemClock } from '../../../services/clock.js';
import { openDocuments, type Documents, type RawDocument } from '../../../services/store/documents.js';
import { openStore } from '../../../services/store/open.js';
import { rebuildDerived, verifyDerived } from '../../../services/verify/index.js';

/** Where a register is. */
export interface Place {
  uri: string;
  name: string;
}

/** Does something with the documents of a register. */
export async function on<T>(place: Place, act: (documents: Documents) => Promise<T>): Promise<T> {
  const documents = await openDocuments({ ...place, leaseMs: 400 });
  try {
    return await act(documents);
  } finally {
    await documents.close();
  }
}

export async function backUp(place: Place, file: string): Promise<Manifest> {
  return on(place, (documents) =>
    writeBackup({ documents, store: 'embedded', file, overwrite: true, clock: systemClock }),
  );
}

/** What a restore needs besides its file and its documents; nobody has to be waited for. */
const restoring = (place: Place) => ({
  replace: false,
  clock: systemClock,
  untilNobodyWorks: () => Promise.resolve(),
  tell: () => undefined,
  complete: async () => {
    const store = await openStore({ ...place, isRestore: true });
    await rebuildDerived(store);
    await store.close();
  },
});

/** A document as text, without what is derived from others. */
function recordIn(document: RawDocument): string {
  const record = { ...document };
  delete record.firstUse;
  return textOf(record);
}

/** Everything that a backup keeps, as text, without what is derived from the rest. */
export async function everythingIn(place: Place): Promise<Record<string, string[]>> {
  return on(place, async (documents) => {
    const found: Record<string, string[]> = {};
    for (const collection of BACKED_UP) {
      const texts: string[] = [];
      for await (const document of documents.read(collection)) texts.push(recordIn(document));
      found[collection] = texts;
    }
    return found;
  });
}

/** Fails unless a register holds what a backup holds and nothing else, and what is derived agrees with its records. */
export async function assertHolds(place: Place, file: string): Promise<void> {
  const { manifest, records } = await recordsOfFile(file);
  const counts: Record<string, number> = {};
  await on(place, async (documents) => {
    for (const collection of BACKED_UP) {
      counts[collection] = 0;
      for await (const document of documents.read(collection)) {
        const name = `${collection} ${document._id}`;
        assert.equal(recordIn(document), records.get(name), name);
        counts[collection] += 1;
      }
    }
  });
  const wanted = Object.entries(manifest.collections).map(([name, { documents }]) => [name, documents]);
  assert.deepEqual(counts, Object.fromEntries(wanted));
  const store = await openStore({ ...place, patience: 'job' });
  const differences: unknown[] = [];
  await verifyDerived(store, { report: (difference) => differences.push(difference), repair: false });
  await store.close();
  assert.deepEqual(differences, []);
}

/** The records of a backup by collection and id; visits whose undoing it notes are undone. */
async function recordsOfFile(file: string): Promise<{ manifest: Manifest; records: Map<string, string> }> {
  const backup = await openBackup(file);
  const undone = new Set<string>();
  for await (const id of backup.undoneVisits()) undone.add(id);
  const records = new Map<string, string>();
  for await (const { collection, json } of backup.documents()) {
    const document = documentOf(json);
    if (collection === 'visits' && undone.has(document._id)) document.undone = true;
    records.set(`${collection} ${document._id}`, recordIn(document));
  }
  await backup.close();
  return { manifest: backup.manifest, records };
}

/** Restores a backup into a register; `more` is put in the place of the usual. */
export async function restoreInto(
  place: Place,
  file: string,
  more: Partial<RestoreOptions> = {},
): Promise<void> {
  const backup = await openBackup(file);
  try {
    await on(place, (documents) => restore({ ...restoring(place), backup, documents, ...more }));
  } finally {
    await backup.close();
  }
}

/** A folder for files of backups, and what removes it. */
export async function backupFolder(): Promise<{
  file: (name: string) => string;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'kaikubotti-backup-'));
  return {
    file: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
