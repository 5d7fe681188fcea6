import { z } from 'zod';
import { askedByOfficeCard, HANDOVER_ASK_VERB } from '../cards/handover-questions.js';
import { notFoundCard } from '../cards/notices.js';
import { textsIn } from '../cards/texts/index.js';
import type { Audit } from '../services/audit.js';
import type { Clock } from '../services/clock.js';
import { HandoverQuestions } from '../services/handover-questions.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { Store } from '../services/store/open.js';
import { action, type Feature } from './feature.js';
import type { Outbox } from './outbox.js';
import type { Aside, Reply, Turn } from './turn.js';

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  postalCodes: PostalCodes;
  outbox: Pick<Outbox, 'toPerson'>;
}

/** The office that asks, and the home municipality's code where that was refused. */
const Asked = z.object({ from: z.string(), home: z.string().max(3).optional() });

/** Asking the responsible persons from the form of a handover, which stays in its place. */
export function createHandoverQuestionFeature({ outbox, postalCodes, ...needs }: Needs): Feature {
  const questions = new HandoverQuestions({
    ...needs,
    tell: (personId, language, asked) =>
      outbox.toPerson(personId, askedByOfficeCard(asked, textsIn(language))),
  });
  return {
    name: 'handoverQuestions',
    actions: [
      action({
        verb: HANDOVER_ASK_VERB,
        data: Asked,
        places: ['personal'],
        run: (turn, { from, home }) => {
          if (home === undefined) return answer(turn, questions.ask(turn.actor, from, { kind: 'untold' }));
          const municipality = postalCodes.municipality(home);
          return municipality === undefined
            ? Promise.resolve(notFoundCard(turn.texts))
            : answer(turn, questions.ask(turn.actor, from, { kind: 'outside', municipality }));
        },
      }),
    ],
  };
}

async function answer({ texts }: Turn, asked: ReturnType<HandoverQuestions['ask']>): Promise<Reply | Aside> {
  const { t, name, number } = texts;
  const outcome = await asked;
  switch (outcome.kind) {
    case 'asked': {
      const body = { name: name(outcome.office.names), people: number(outcome.people) };
      return { title: t('question.asked'), sentence: t('question.askedBody', body) };
    }
    case 'underWay':
      return { title: t('question.underWay'), sentence: t('question.underWayBody') };
    case 'nobody':
      return { title: t('question.nobody'), sentence: t('question.nobodyBody') };
    case 'notFound':
      return notFoundCard(texts);
  }
}
