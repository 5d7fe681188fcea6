import type { Manifest } from '../../services/backup/format.js';

/** What an operator is shown of a backup. */
export function describeManifest({ startedAt, product, store, sample, collections }: Manifest): string[] {
  const counts = Object.entries(collections).map(([name, { documents }]) => `${documents} ${name}`);
  return [
    `Made ${startedAt} by Kaikubotti ${product} from ${store === 'embedded' ? 'an embedded store' : 'a server'}${sample ? ', of the demo’s sample network' : ''}:`,
    `  ${counts.join(', ')}`,
  ];
}
