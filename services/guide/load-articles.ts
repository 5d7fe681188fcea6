import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../language.js';
import { ArticleFile, type Article } from './article.js';
import { readFrontMatter } from './front-matter.js';

/** An article and the phrasings that help to find it. */
export interface FindableArticle {
  article: Article;
  questions: string[];
}

/**
 * Reads every `<folder>/<language>/<id>.md`. Throws an Error that names the file when an article is broken, and one
 * that names the id and the language when an article is missing in a language.
 */
export function loadArticles(folder: string): Record<Language, FindableArticle[]> {
  const articles = {
    fi: articlesOf('fi', join(folder, 'fi')),
    sv: articlesOf('sv', join(folder, 'sv')),
    en: articlesOf('en', join(folder, 'en')),
  };
  const ids = new Set(LANGUAGES.flatMap((language) => articles[language].map(({ article }) => article.id)));
  for (const language of LANGUAGES) {
    const there = new Set(articles[language].map(({ article }) => article.id));
    const missing = [...ids].filter((id) => !there.has(id));
    if (missing.length > 0) throw new Error(`guide articles missing in ${language}: ${missing.join(', ')}`);
  }
  return articles;
}

function articlesOf(language: Language, folder: string): FindableArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => readArticle(language, join(folder, file)));
}

function readArticle(language: Language, path: string): FindableArticle {
  try {
    const { questions, ...rest } = ArticleFile.parse(readFrontMatter(readFileSync(path, 'utf8')));
    if (rest.id !== basename(path, '.md')) throw new Error(`the id is ${rest.id}`);
    return { article: { language, ...rest }, questions };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`guide article ${path}: ${reason}`, { cause: error });
  }
}
