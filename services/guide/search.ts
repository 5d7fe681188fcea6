import MiniSearch, { type SearchResult } from 'minisearch';
import type { Language } from '../language.js';
import { createAnalyzer, isFamilyTerm, splitWords, termsOf } from './analysis.js';
import type { Article } from './article.js';
import type { FindableArticle } from './load-articles.js';
import { createVocabulary, type QueryWord } from './vocabulary.js';

/** How well an article suits a question. */
export interface Match {
  article: Article;
  /** Rank value; only comparable within one question. */
  score: number;
  /** Share of what the question says that the article speaks of, 0 to 1; rare and unknown words weigh most. */
  coverage: number;
  /** How much the question says that the article speaks of; one rare word is about 3. */
  evidence: number;
}

export interface SearchResults {
  /** True when the question names something that only this field talks about, as the card or a card distributor. */
  anchored: boolean;
  /** Words typed, and those of them that tell something about the topic. */
  words: number;
  tellingWords: number;
  /** The best articles first. */
  matches: Match[];
}

export interface SearchIndex {
  search: (question: string) => SearchResults;
  /** Share of the question's words that this language knows, 0 to 1. */
  knownShare: (question: string) => number;
}

const FIELD_BOOST = { title: 2, questions: 2, body: 1 };
// What only the body mentions in passing is seldom what the question is about.
const BODY_ONLY = 0.7;
const MISTYPED = 0.85;
const BEGINNING_ONLY = 0.65;
const UNKNOWN_START = 0.25;
const SHORTEST_PREFIX = 4;
// How much the share of understood words outweighs the rank of the text search.
const COVERAGE_POWER = 2;
const RANK_POWER = 0.7;

interface IndexedArticle {
  id: string;
  title: string;
  questions: string;
  body: string;
}

/** Builds the index of one language. */
export function createSearchIndex(language: Language, articles: readonly FindableArticle[]): SearchIndex {
  const analyzer = createAnalyzer(language);
  const vocabulary = createVocabulary(analyzer, articles);
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const index = new MiniSearch<IndexedArticle>({
    fields: Object.keys(FIELD_BOOST),
    tokenize: splitWords,
    processTerm: (word) => termsOf(analyzer.articleToken(word)),
    searchOptions: {
      boost: FIELD_BOOST,
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (term) => !isFamilyTerm(term) && term.length >= SHORTEST_PREFIX,
    },
  });
  index.addAll(
    articles.map(({ article, questions }) => ({
      id: article.id,
      title: article.title,
      questions: questions.join('\n'),
      body: article.body,
    })),
  );

  return {
    search(question) {
      const words = vocabulary.read(question);
      const total = words.reduce((sum, word) => sum + word.weight, 0);
      const terms = new Set(words.flatMap(termsOf));
      const matches = index.search([...terms].join(' ')).flatMap((result) => {
        const article = byId.get(String(result.id));
        if (article === undefined || total === 0) return [];
        const evidence = words.reduce((sum, word) => sum + word.weight * fit(word, result), 0);
        const coverage = evidence / total;
        return [
          { article, coverage, evidence, score: coverage ** COVERAGE_POWER * result.score ** RANK_POWER },
        ];
      });
      return {
        anchored: words.some((word) => word.anchor),
        words: splitWords(question).length,
        tellingWords: words.filter((word) => !word.hint).length,
        matches: matches.sort((one, other) => other.score - one.score),
      };
    },
    knownShare: vocabulary.knownShare,
  };
}

/** How fully an article speaks of one word of the question, 0 to 1. */
function fit(word: QueryWord, result: SearchResult): number {
  const families = word.families.map((family) => fieldFit(family, result));
  const average = families.reduce((sum, one) => sum + one, 0) / Math.max(1, families.length);
  const byFamily = word.whole ? average : average * UNKNOWN_START;
  const byBeginning = result.queryTerms.includes(word.stem) ? BEGINNING_ONLY : 0;
  const best = Math.max(fieldFit(word.stem, result), byFamily, byBeginning);
  return word.mistyped ? best * MISTYPED : best;
}

function fieldFit(term: string, result: SearchResult): number {
  // Not every key is the result's own: people also type "constructor".
  const fields = Object.hasOwn(result.match, term) ? result.match[term] : undefined;
  if (fields === undefined) return 0;
  return fields.some((field) => field !== 'body') ? 1 : BODY_ONLY;
}
