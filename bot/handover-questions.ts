import { z } from 'zod';
import type { Aside } from '../cards/form.js';
import { askedByOfficeCard } from '../cards/handover-questions.js';
import { notFoundCard } from '../cards/notices.js';
import { textsIn } from '../cards/texts/index.js';
import type { Audit } from '../services/audit.js';
import type { Clock } from '../services/clock.js';
import { HandoverQuestions } from '../services/handover-questions.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { Store } from '../services/store/open.js';
import type { Outbox } from './outbox.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  postalCodes: PostalCodes;
  outbox: Pick<Outbox, 'toPerson'>;
}

/** The office that asks, and the home municipality's code where that was refused. */
const Asked = z.object({ from: z.string(), home: z.string().max(3).optional() });

/** Asks the responsible persons from the form of a handover; with what became of it, or a card for a question of nobody's. */
export type AskResponsible = (
  turn: Turn,
  asked: Record<string, string>,
) => Promise<Omit<Aside, 'asked'> | Reply>;

export function createAskResponsible({ outbox, postalCodes, ...needs }: Needs): AskResponsible {
  const questions = new HandoverQuestions({
    ...needs,
    tell: (personId, language, asked) =>
      outbox.toPerson(personId, askedByOfficeCard(asked, textsIn(language))),
  });
  return async (turn, data) => {
    const asked = Asked.safeParse(data);
    if (!asked.success) return notFoundCard(turn.texts);
    const { from, home } = asked.data;
    if (home === undefined) return answer(turn, questions.ask(turn.actor, from, { kind: 'untold' }));
    const municipality = postalCodes.municipality(home);
    return municipality === undefined
      ? notFoundCard(turn.texts)
      : answer(turn, questions.ask(turn.actor, from, { kind: 'outside', municipality }));
  };
}

async function answer(
  { texts }: Turn,
  asked: ReturnType<HandoverQuestions['ask']>,
): Promise<Omit<Aside, 'asked'> | Reply> {
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
