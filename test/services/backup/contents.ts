import { documentOf } from '../../../services/backup/canonical.js';
import type { Manifest } from '../../../services/backup/format.js';
import { openBackup } from '../../../services/backup/read.js';
import type { RawDocument } from '../../../services/store/documents.js';

/** What a backup holds, by collection. */
export interface BackupContents {
  manifest: Manifest;
  of: (collection: string) => RawDocument[];
}

/** Reads a whole backup into memory, which only a test's is small enough for. */
export async function contentsOf(file: string): Promise<BackupContents> {
  const backup = await openBackup(file);
  const found = new Map<string, RawDocument[]>();
  for await (const { collection, json } of backup.documents()) {
    found.set(collection, [...(found.get(collection) ?? []), documentOf(json)]);
  }
  await backup.close();
  return { manifest: backup.manifest, of: (collection) => found.get(collection) ?? [] };
}
