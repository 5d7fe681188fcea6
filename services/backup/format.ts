import { z } from 'zod';

/**
 * A backup is a gzip file of lines, each `label TAB json`. The first line is the header, the last the manifest; between
 * them is one line a document, whose label is its collection, and then one for each visit of these that was undone after
 * it had been read. A file that was cut off has no manifest.
 */
export const HEADER = 'kaikubotti-backup';
export const MANIFEST = 'manifest';
export const UNDONE_VISIT = 'undone-visit';
export const FORMAT_VERSION = 1;

export const Header = z.object({ format: z.int() });
export const UndoneVisit = z.object({ _id: z.string() });

const Contents = z.object({
  documents: z.int().min(0),
  /** Version of the documents' shape. */
  version: z.int().min(1),
  /** SHA-256 of every document's line, combined without regard to their order. */
  fingerprint: z.string(),
});
export type Contents = z.infer<typeof Contents>;

/** What a backup holds. Instants are ISO texts in UTC. */
export const Manifest = z.object({
  /** Version of the product that wrote it. */
  product: z.string(),
  /** Everything acknowledged before this instant is in the backup. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  store: z.enum(['embedded', 'server']),
  /** Whether it is the invented network of the demo. */
  sample: z.boolean(),
  collections: z.record(z.string(), Contents),
  /** SHA-256 of all lines before this one, each with its line feed. */
  sha256: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

export const lineOf = (label: string, json: string): string => `${label}\t${json}\n`;
