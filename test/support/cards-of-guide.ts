import { articleCard, askCard, choicesCard, unknownCard } from '../../cards/guide.js';
import type { Texts } from '../../cards/texts/index.js';
import { loadGuide } from '../../services/guide/index.js';
import type { NamedCard } from './named-card.js';

/** Read once for all tests of cards. */
export const guide = loadGuide();

/** Every article, and the cards around them. */
export function guideCards(texts: Texts): NamedCard[] {
  const articles = guide.articles(texts.language);
  const longestTitles = [...articles].sort((a, b) => b.title.length - a.title.length).slice(0, 3);
  return [
    ...articles.map((article) => ({ name: `articleCard: ${article.id}`, card: articleCard(article, texts) })),
    { name: 'choicesCard: two', card: choicesCard(longestTitles.slice(0, 2), texts) },
    { name: 'choicesCard: three', card: choicesCard(longestTitles, texts) },
    { name: 'unknownCard', card: unknownCard(texts) },
    { name: 'askCard: one example', card: askCard(longestTitles.slice(0, 1), texts) },
    { name: 'askCard: examples', card: askCard(longestTitles, texts) },
  ];
}
