import { z } from 'zod';
import {
  articleCard,
  askCard,
  ARTICLE_VERB,
  choicesCard,
  unknownCard,
  type AnswerView,
} from '../cards/guide.js';
import { notFoundCard } from '../cards/notices.js';
import { textsIn } from '../cards/texts/index.js';
import { officesOf, venuesOf, type Actor } from '../services/actors.js';
import type { Article, Guide } from '../services/guide/index.js';
import { Language } from '../services/language.js';
import { action, type Feature } from './feature.js';
import type { Reply, Turn } from './turn.js';

const EVERYWHERE = ['personal', 'groupChat', 'channel'] as const;
const EXAMPLES = ['who-can-get', 'children', 'renewal'];

/** Questions about the operating model: whatever is no command and no code. */
export function createGuideFeature(guide: Guide): Feature & { ask: (turn: Turn, question: string) => Reply } {
  const examples = ({ texts }: Turn): Reply => {
    const articles = EXAMPLES.flatMap((id) => guide.article(id, texts.language) ?? []);
    return askCard(articles, texts);
  };
  return {
    name: 'guide',
    commands: [
      {
        name: 'ask',
        words: { fi: ['kysy', 'kysymys'], sv: ['fråga', 'frågor'], en: ['ask', 'question'] },
        help: 'help.ask',
        places: [...EVERYWHERE],
        isFor: () => true,
        run: (turn) => Promise.resolve(examples(turn)),
      },
    ],
    actions: [
      action({
        verb: ARTICLE_VERB,
        data: z.object({ id: z.string(), language: Language }),
        places: [...EVERYWHERE],
        run: (turn, { id, language }) => {
          const article = guide.article(id, language);
          return Promise.resolve(
            article === undefined
              ? notFoundCard(turn.texts)
              : articleCard(article, textsIn(language), { shortcut: shortcutFor(turn.actor, article) }),
          );
        },
      }),
    ],
    ask: ({ texts, actor }, question) => {
      const answer = guide.ask(question, texts.language);
      const spoken = textsIn(answer.language);
      switch (answer.kind) {
        case 'answer':
          return articleCard(answer.article, spoken, {
            isOtherLanguage: answer.language !== texts.language,
            shortcut: shortcutFor(actor, answer.article),
          });
        case 'choices':
          return choicesCard(answer.articles, spoken);
        case 'unknown':
          return unknownCard(texts);
      }
    },
  };
}

/** Articles on what is done with a card that was handed over before. */
const ABOUT_ISSUED: readonly string[] = ['renewal', 'changed-details', 'lost-card'];

/** What the asker probably wants to do next: the form that the article is about, when it is the asker's to use. */
function shortcutFor(actor: Actor, { id, audience }: Article): AnswerView['shortcut'] {
  const isDistributor = officesOf(actor).length > 0;
  if (ABOUT_ISSUED.includes(id) && isDistributor) return 'issuedCard';
  if (audience === 'distributor' && isDistributor) return 'handover';
  return audience === 'venue' && venuesOf(actor).length > 0 ? 'visit' : undefined;
}
