import type { WordList } from './words/word-list.js';

/** The parts of a word that the guide knows. */
export interface WordParts {
  /** Family ids, each once, in the order in which they stand in the word. */
  families: string[];
  /** False when the word starts with something unknown, as "kirjasto" in "kirjastokortti". */
  whole: boolean;
}

/** Ends an entry that stands for the whole word only. */
const WHOLE_WORD = '$';

export type SplitWord = (foldedWord: string) => WordParts;

// Shorter beginnings would be found by chance: they must be the whole word, and longer ones to be found inside a word.
const SHORTEST_BEGINNING = 4;
const SHORTEST_INSIDE = 5;
const LONGEST_UNKNOWN_START = 2;

/** Lower case without accents and dots, so that "käyttö" and "kaytto" are one word. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a space-separated list, folded. */
export function foldedWords(list: string): string[] {
  return list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(fold);
}

/** Builds the splitter of one language: "asiakasesite" becomes the families of "asiakas" and "esite". */
export function wordSplitter(families: WordList['families']): SplitWord {
  const idsOf = new Map<string, string[]>();
  for (const [id, list] of Object.entries(families)) {
    for (const entry of foldedWords(list)) idsOf.set(entry, [...(idsOf.get(entry) ?? []), id]);
  }
  const longest = Math.max(...[...idsOf.keys()].map((beginning) => beginning.length));

  function beginningAt(word: string, start: number, shortest: number): string | undefined {
    for (let length = Math.min(longest, word.length - start); length > 0; length -= 1) {
      if (length < shortest && length < word.length) return undefined;
      const beginning = word.slice(start, start + length);
      if (length === word.length && idsOf.has(beginning + WHOLE_WORD)) return beginning + WHOLE_WORD;
      if (idsOf.has(beginning)) return beginning;
    }
    return undefined;
  }

  return (word) => {
    const found = new Set<string>();
    let unknownStart = 0;
    let position = 0;
    while (position < word.length) {
      const afterUnknown = found.size === 0 && position > 0;
      const beginning = beginningAt(word, position, afterUnknown ? SHORTEST_INSIDE : SHORTEST_BEGINNING);
      if (beginning === undefined) {
        if (found.size === 0) unknownStart += 1;
        position += 1;
      } else {
        for (const id of idsOf.get(beginning) ?? []) found.add(id);
        position += beginning.length;
      }
    }
    return { families: [...found], whole: found.size > 0 && unknownStart <= LONGEST_UNKNOWN_START };
  };
}
