import { splitWords, termsOf, type Analyzer, type Token } from './analysis.js';
import type { FindableArticle } from './load-articles.js';
import { createSpelling } from './spelling.js';

/** A word of a question as the articles of one language see it. */
export interface QueryWord extends Token {
  /** True when the word was taken for a similar one that the articles use. */
  mistyped: boolean;
  /** How much the word tells apart: a word of every article 0.4, a word of one article or of none about 4. */
  weight: number;
}

export interface Vocabulary {
  /** The words of a question with spelling corrected and weighed. */
  read: (question: string) => QueryWord[];
  /** Share of the question's words that this language knows, 0 to 1. */
  knownShare: (question: string) => number;
}

const LEAST_WEIGHT = 0.4;
const HINT_WEIGHT = 0.3;
// A corrected word may have been meant otherwise, though a long word is seldom like another by chance.
const MISTYPED_WEIGHT = 0.6;
const SHORTEST_CERTAIN = 9;
// Beside a word of this field an unknown word is a detail of the case; alone it is another topic.
const UNKNOWN_DETAIL = 0.35;
// Who, where and what kind of place: details of the case, not the point of the question.
const DETAIL_FAMILIES = new Set([
  '#offering',
  '#sports',
  '#place',
  '#client',
  '#employee',
  '#municipality',
  '#year',
]);
const DETAIL_WEIGHT = 0.45;
// An article that only mentions a word in passing makes it less common than one that is about it.
const BODY_ONLY_COUNT = 0.35;

/** Collects the words that the articles of one language use. */
export function createVocabulary(analyzer: Analyzer, articles: readonly FindableArticle[]): Vocabulary {
  const frequency = new Map<string, number>();
  const words = new Set<string>();
  for (const { article, questions } of articles) {
    const heading = splitWords([article.title, ...questions].join(' ')).map(analyzer.articleToken);
    const body = splitWords(article.body).map(analyzer.articleToken);
    for (const token of [...heading, ...body]) if (token !== undefined) words.add(token.word);
    const inHeading = new Set(heading.flatMap(termsOf));
    for (const term of new Set([...inHeading, ...body.flatMap(termsOf)])) {
      const count = inHeading.has(term) ? 1 : BODY_ONLY_COUNT;
      frequency.set(term, (frequency.get(term) ?? 0) + count);
    }
  }
  const correct = createSpelling(words);

  const rarity = (term: string): number =>
    Math.log((articles.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
  const knownTerms = (token: Token): string[] =>
    token.foreign
      ? []
      : [token.stem, ...(token.whole ? token.families : [])].filter((term) => frequency.has(term));
  const isKnown = (token: Token): boolean => token.hint || knownTerms(token).length > 0;

  function spelled(token: Token): Token & { mistyped: boolean } {
    const better = isKnown(token) || token.foreign ? undefined : correct(token.word);
    if (better === undefined) return { ...token, mistyped: false };
    const read = analyzer.token(better);
    return { ...read, anchor: read.anchor && better.length >= SHORTEST_CERTAIN, mistyped: true };
  }

  function weight(token: Token & { mistyped: boolean }, anchored: boolean): number {
    const rarities = knownTerms(token).map(rarity);
    const isDetail = anchored && token.families.length === 0 && !token.foreign;
    const unknown = rarity('') * (isDetail ? UNKNOWN_DETAIL : 1);
    if (isTheCard(token)) return LEAST_WEIGHT;
    const full = rarities.length === 0 ? unknown : Math.max(LEAST_WEIGHT, ...rarities);
    if (token.whole && token.families.every((family) => DETAIL_FAMILIES.has(family)))
      return full * DETAIL_WEIGHT;
    if (token.mistyped) return full * MISTYPED_WEIGHT;
    if (token.hint) return rarities.length === 0 ? 0 : full * HINT_WEIGHT;
    return full;
  }

  return {
    read(question) {
      const read = analyzer.tokens(question).map(spelled);
      const anchored = read.some((token) => token.anchor);
      return read.map((token) => ({ ...token, weight: weight(token, anchored) }));
    },
    knownShare(question) {
      const typed = splitWords(question);
      const known = typed.filter((word) => analyzer.isStopWord(word) || isKnown(analyzer.token(word)));
      return typed.length === 0 ? 0 : known.length / typed.length;
    },
  };
}

/** True for words such as "kortti" and "Kaikukortet", which every article is about, whatever it calls them. */
function isTheCard(token: Token): boolean {
  return token.whole && token.families.every((family) => family === '#card' || family === '#kaiku');
}
