import MiniSearch from 'minisearch';

const SHORTEST_CORRECTED = 6;
// Looking for words like an endless one would take seconds.
const LONGEST_CORRECTED = 40;
// One wrong letter in a word of up to eleven letters, two in a longer one.
const WRONG_SHARE = 0.17;

/** Finds the known word that a mistyped word most likely stands for. */
export function createSpelling(knownWords: Iterable<string>): (word: string) => string | undefined {
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
    searchOptions: { fuzzy: WRONG_SHARE, maxFuzzy: 2 },
  });
  index.addAll(
    [...new Set(knownWords)].filter((word) => word.length >= SHORTEST_CORRECTED).map((id) => ({ id })),
  );
  return (word) => {
    if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED) return undefined;
    const best = index.search(word).at(0);
    return best === undefined ? undefined : String(best.id);
  };
}
