import assert from 'node:assert/strict';
import { observeCommands } from '../../services/store/connection.js';
import { isPortable, usesOf } from './command-uses.js';

const seen = new Set<string>();
observeCommands((command) => {
  for (const use of usesOf(command)) seen.add(use);
});

/** What the product asks of a database while `act` runs, in words like `filter $in`, each once and sorted. */
export async function usesDuring(act: () => Promise<unknown>): Promise<string[]> {
  assertPortable();
  await act();
  return [...seen].sort();
}

/** That whatever was done since the last look asked only for what every compatible server knows. */
export function assertPortable(): void {
  const strangers = [...seen].filter((use) => !isPortable(use)).sort();
  seen.clear();
  assert.deepEqual(strangers, [], 'the product asked for what is not in services/store/portable-subset.ts');
}
