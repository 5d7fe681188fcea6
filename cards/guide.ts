import type { Article } from '../services/guide/index.js';
import {
  button,
  buttons,
  card,
  heading,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const ARTICLE_VERB = 'guide.article';
/** Letters that a button can hold on a telephone of 390 px. */
const LONGEST_BUTTON = 34;

export interface AnswerView {
  /** The answer follows the language of the question, not the person's own. */
  isOtherLanguage?: boolean;
  /** The form that the person may want to open next. */
  shortcut?: 'handover' | 'issuedCard' | 'visit' | undefined;
}

/** A right answer: short, with its source and the known version of the operating model. */
export function articleCard(
  article: Article,
  { t, day }: Texts,
  { isOtherLanguage = false, shortcut }: AnswerView = {},
): AdaptiveCard {
  const paragraphs = article.body.split(/\n{2,}/u);
  return card(article.title, [
    heading(article.title),
    ...paragraphs.map((paragraph) => text(paragraph.replaceAll('\n', ' '))),
    subtle(t('guide.source', { source: article.source })),
    ...(isOtherLanguage ? [subtle(t('guide.otherLanguage'))] : []),
    subtle(t('guide.version', { version: day(article.modelVersion) })),
    ...(shortcut === undefined ? [] : [buttons([commandButton(t(`menu.${shortcut}`), shortcut)])]),
  ]);
}

/** Two or three articles, one of which may answer the question. */
export function choicesCard(articles: Article[], { t }: Texts): AdaptiveCard {
  return card(t('guide.choices'), [heading(t('guide.choices')), ...titlesToPress(articles)]);
}

/** No article answers the question: said plainly, without repeating it. */
export function unknownCard({ t }: Texts): AdaptiveCard {
  return notice(t('guide.unknown'), t('guide.unknownBody'), [
    commandButton(t('menu.ask'), 'ask'),
    commandButton(t('menu.help'), 'help'),
  ]);
}

/** How to ask, with titles of articles as examples. */
export function askCard(examples: Article[], { t }: Texts): AdaptiveCard {
  return card(t('guide.askTitle'), [
    heading(t('guide.askTitle')),
    text(t('guide.askBody')),
    ...titlesToPress(examples),
  ]);
}

/** Buttons with titles; where one of them would be cut on a telephone, a list with numbers to press instead. */
function titlesToPress(articles: Article[]): Element[] {
  const open = (words: string, { id, title, language }: Article): Action =>
    button(words, ARTICLE_VERB, { id, language }, { tooltip: title });
  if (articles.every(({ title }) => title.length <= LONGEST_BUTTON))
    return [buttons(articles.map((article) => open(article.title, article)))];
  return [
    ...articles.map(({ title }, index) => text(`${index + 1} – ${title}`)),
    buttons(articles.map((article, index) => open(String(index + 1), article))),
  ];
}
