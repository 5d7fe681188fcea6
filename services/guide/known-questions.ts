import { splitWords } from './analysis.js';
import type { Article } from './article.js';
import type { FindableArticle } from './load-articles.js';
import { fold } from './word-families.js';

const ARTICLES = new Set(['the', 'a', 'an', 'den', 'det', 'en', 'ett']);

/** Finds the article of a question that is asked just as the article's title or one of its example questions. */
export type KnownQuestions = (question: string) => Article | undefined;

/** Phrasings that two articles share are left to the search. */
export function createKnownQuestions(articles: FindableArticle[]): KnownQuestions {
  const known = new Map<string, Article | undefined>();
  for (const { article, questions } of articles) {
    for (const key of new Set([article.title, ...questions].map(keyOf))) {
      known.set(key, known.has(key) ? undefined : article);
    }
  }
  return (question) => known.get(keyOf(question));
}

/** The words alone; the card is the same under its name and as just "the card". */
function keyOf(question: string): string {
  return splitWords(question)
    .map((word) => fold(word).replace(/^kaiku(?=kor)/u, ''))
    .filter((word, at, words) => !ARTICLES.has(word) && !(word === 'kortti' && words[at + 1] === 'card'))
    .join(' ');
}
