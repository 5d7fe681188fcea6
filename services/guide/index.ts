import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LANGUAGES, type Language } from '../language.js';
import { once } from '../once.js';
import { packageRoot } from '../package-root.js';
import type { Article } from './article.js';
import { judge, type Judgement } from './confidence.js';
import { createKnownQuestions } from './known-questions.js';
import { loadArticles } from './load-articles.js';
import { createSearchIndex } from './search.js';

export type { Article } from './article.js';

/**
 * What the guide says to a question. The language is that of the answer, which is the language of the question when
 * it clearly is not the asker's own; an unknown question is met in the asker's own language.
 */
export type GuideAnswer =
  | { kind: 'answer'; article: Article; language: Language }
  | { kind: 'choices'; /** Two or three, the likeliest first. */ articles: Article[]; language: Language }
  | { kind: 'unknown'; language: Language };

export interface Guide {
  /** All articles of a language, by id. */
  articles: (language: Language) => Article[];
  article: (id: string, language: Language) => Article | undefined;
  /** The latest version of the operating model that an article goes by, as YYYY-MM-DD. */
  modelVersion: () => string;
  /** Answers a question of a person whose own language is given. */
  ask: (question: string, language: Language) => GuideAnswer;
  /** Builds what the first question needs, language by language, so that others get their turn in between. */
  prepare: () => Promise<void>;
}

// How much better another language must know the words of a question before it is taken for the question's language.
const CLEARLY_BETTER = 0.3;
// What a longer message asks stands at its beginning; a pasted document must not hold up a turn.
const LONGEST_QUESTION = 500;

/** The guide of the product, read once a process. Throws as {@link loadGuide} does. */
export const openGuide = once(() => loadGuide());

/**
 * Reads and checks the articles; the search is built by {@link Guide.prepare} or the first question. Throws an Error that names the file when an article is broken
 * or the language and the id when one is missing.
 */
export function loadGuide(folder = join(packageRoot(), 'services', 'guide', 'content')): Guide {
  const found = loadArticles(folder);
  const articles = new Map(
    LANGUAGES.map((language) => [language, found[language].map(({ article }) => article)]),
  );
  const indexes = LANGUAGES.map((language) => ({
    language,
    index: once(() => createSearchIndex(language, found[language])),
    known: once(() => createKnownQuestions(found[language])),
  }));

  function knownArticle(question: string, own: Language): Article | undefined {
    const ownFirst = [...indexes].sort(
      (one, other) => Number(other.language === own) - Number(one.language === own),
    );
    for (const { known } of ownFirst) {
      const article = known()(question);
      if (article !== undefined) return article;
    }
    return undefined;
  }

  function languageOf(question: string, own: Language): Language {
    const shares = indexes.map(({ language, index }) => ({ language, share: index().knownShare(question) }));
    const ownShare = shares.find(({ language }) => language === own)?.share ?? 0;
    const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
    return best.share >= ownShare + CLEARLY_BETTER ? best.language : own;
  }

  return {
    articles: (language) => articles.get(language) ?? [],
    article: (id, language) => articles.get(language)?.find((article) => article.id === id),
    modelVersion: () =>
      [...articles.values()]
        .flat()
        .map(({ modelVersion }) => modelVersion)
        .sort()
        .at(-1) ?? '',
    ask(message, own) {
      const question = message.slice(0, LONGEST_QUESTION);
      const article = knownArticle(question, own);
      if (article !== undefined) return { kind: 'answer', article, language: article.language };
      const language = languageOf(question, own);
      const index = indexes.find((one) => one.language === language)?.index;
      const judgement: Judgement =
        index === undefined ? { kind: 'unknown' } : judge(index().search(question));
      return judgement.kind === 'unknown' ? { kind: 'unknown', language: own } : { ...judgement, language };
    },
    prepare: async () => {
      for (const { index, known } of indexes) {
        await setImmediate();
        index();
        known();
      }
    },
  };
}
