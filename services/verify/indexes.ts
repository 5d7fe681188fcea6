import type { Store } from '../store/open.js';
import type { Options } from './difference.js';

/** How many faults were found in the indexes, and how many are left after a repair. */
export interface VerifiedIndexes {
  collections: number;
  differences: number;
  left: number;
}

/** Compares every index of the embedded store with the documents. Rejects with the store's errors. */
export async function verifyIndexes(
  store: Pick<Store, 'validate'>,
  { report, repair }: Options,
): Promise<VerifiedIndexes> {
  const found = await store.validate(false);
  for (const { collection, faults } of found) {
    for (const fault of faults) report({ kind: 'index', collection, fault });
  }
  const count = (validations: typeof found): number => validations.flatMap(({ faults }) => faults).length;
  const differences = count(found);
  const left = repair && differences > 0 ? count(await store.validate(true)) : differences;
  return { collections: found.length, differences, left };
}
