import { createRequire } from 'node:module';
import type snowball from 'snowball-stemmers';
import type { Language } from '../language.js';
import { once } from '../once.js';
import { fold, foldedWords, wordSplitter } from './word-families.js';
import { english } from './words/en.js';
import { finnish } from './words/fi.js';
import { swedish } from './words/sv.js';
import type { WordList } from './words/word-list.js';

/** One word of a question, ready to be looked up. */
export interface Token {
  word: string;
  stem: string;
  /** Word families as index terms, for instance `#ticket`. */
  families: string[];
  /** False for a compound whose beginning the guide does not know. */
  whole: boolean;
  /** A question word, a number or another weak hint. */
  hint: boolean;
  /** A word that only this field uses so. */
  anchor: boolean;
  /** A word that names another field, as "credit" in "credit card". */
  foreign: boolean;
}

export interface Analyzer {
  /** One word looked at. */
  token: (word: string) => Token;
  /** The words of a text that tell something about its topic. */
  tokens: (text: string) => Token[];
  /** One word of an article; undefined for a stop word. */
  articleToken: (word: string) => Token | undefined;
  isStopWord: (word: string) => boolean;
}

// It takes a tenth of a second to load, for which a bot that starts has no time. The package says what it gives.
const stemmers = once(() => createRequire(import.meta.url)('snowball-stemmers') as typeof snowball);

/** The index terms of a word: its stem and its families. */
export function termsOf(token: Token | undefined): string[] {
  return token === undefined || token.foreign ? [] : [token.stem, ...token.families];
}

const FAMILY_MARK = '#';
const ANCHOR_FAMILIES = new Set(
  `kaiku kaikukeskus kaikukanta card client clientRelation distributor contactPerson responsible commitment model
  brochure trial orientation community network ticket homeMunicipality feedback mainUser`.split(/\s+/u),
);

/** True for an index term that stands for a family of words; such terms are never matched approximately. */
export function isFamilyTerm(term: string): boolean {
  return term.startsWith(FAMILY_MARK);
}

/** The words of a text, as written; hyphens and punctuation separate them. */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const WORD_LISTS: Record<Language, WordList> = { fi: finnish, sv: swedish, en: english };
const STEMMERS = { fi: 'finnish', sv: 'swedish', en: 'english' } as const;

/** Analysis of one language: stop words, stems, word families. */
export function createAnalyzer(language: Language): Analyzer {
  const list = WORD_LISTS[language];
  const stopWords = new Set(foldedWords(list.stopWords));
  const hints = new Set(foldedWords(list.hints));
  const foreign = new Set(foldedWords(list.foreign));
  const split = wordSplitter(list.families);
  const stemmer = stemmers().newStemmer(STEMMERS[language]);
  const ofArticles = new Map<string, Token | undefined>();

  function token(word: string): Token {
    const folded = fold(word);
    const isForeign = foreign.has(folded);
    const parts = isForeign ? { families: [], whole: false } : split(folded);
    return {
      word: folded,
      stem: isForeign ? '' : fold(stemmer.stem(word.toLowerCase())),
      families: parts.families.map((id) => FAMILY_MARK + id),
      whole: parts.whole,
      hint: hints.has(folded) || /^\d{1,2}$/u.test(folded),
      anchor: parts.whole && parts.families.some((id) => ANCHOR_FAMILIES.has(id)),
      foreign: isForeign,
    };
  }

  // Only the words of the articles are remembered: what people type must not pile up in memory.
  function articleToken(word: string): Token | undefined {
    const remembered = ofArticles.get(word);
    if (remembered !== undefined || ofArticles.has(word)) return remembered;
    const read = stopWords.has(fold(word)) ? undefined : token(word);
    ofArticles.set(word, read);
    return read;
  }

  return {
    token,
    tokens: (text) =>
      splitWords(text)
        .filter((word) => !stopWords.has(fold(word)))
        .map(token),
    articleToken,
    isStopWord: (word) => stopWords.has(fold(word)),
  };
}
