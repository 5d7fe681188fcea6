import { z } from 'zod';
import type { Language } from '../language.js';

const Line = z.string().trim().min(1);

/** An article as it stands in its file: the front matter and the body. */
export const ArticleFile = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: Line,
  audience: z.enum(['everyone', 'distributor', 'venue', 'responsible']),
  facts: z.array(z.string().regex(/^F-\d{2,3}$/)).min(1),
  modelVersion: z.iso.date(),
  source: Line,
  questions: z.array(Line).min(4).max(8),
  body: Line,
});
export type ArticleFile = z.infer<typeof ArticleFile>;

/** One answer of the guide in one language. */
export interface Article {
  id: string;
  language: Language;
  title: string;
  audience: ArticleFile['audience'];
  /** Fact numbers in docs/facts.md, for instance `F-05`. */
  facts: string[];
  /** The version of the national operating model that the answer goes by, as YYYY-MM-DD. */
  modelVersion: string;
  /** The pages and years behind the answer, in the language of the article. */
  source: string;
  /** Plain text, two to six sentences. */
  body: string;
}
