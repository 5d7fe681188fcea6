import type { Entry, KeyRange, Reader } from './storage.js';

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 256;

/** The entries of a range, read in chunks, with undefined between them; may be left and resumed at any time. */
export function* entriesOf(
  storage: Reader,
  range: KeyRange,
  reverse = false,
): Generator<Entry | undefined, void> {
  let rest = range;
  let fromExcluded = false;
  for (let limit = FIRST_CHUNK; ; limit = Math.min(limit * 4, LARGEST_CHUNK)) {
    const entries = storage.entries(rest, { reverse, limit, fromExcluded });
    const { version } = storage;
    let last: Entry | undefined;
    for (last of entries) {
      yield last;
      // Whoever left in between may come back minutes later; what was read before is then out of date.
      if (storage.version !== version) break;
    }
    if (!last || (storage.version === version && entries.length < limit)) return;
    yield undefined;
    fromExcluded = !reverse;
    rest = reverse ? { ...rest, to: last.key } : { ...rest, from: last.key };
  }
}
