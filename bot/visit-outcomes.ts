import { pausedCard } from '../cards/code-notes.js';
import { notFoundCard } from '../cards/notices.js';
import { pastEventQuestion } from '../cards/past-events.js';
import { cardStateCard, visitReceiptCard, visitUndoneCard } from '../cards/visits.js';
import { visitQuestion } from '../cards/visit-extras.js';
import type { CardCode } from '../services/card-code.js';
import type { Paused } from '../services/code-budget.js';
import { writtenDay, type LocalDay } from '../services/days.js';
import type { Doubt } from '../services/store/visits.js';
import type { CardState, VisitOutcome } from '../services/visits.js';
import type { Doubtful, Rejection } from './feature.js';
import type { Reply, Turn } from './turn.js';
import { CHECKED } from './visit-values.js';

/** A card, and the day of the use where it is not today. */
export interface AboutCode {
  code: CardCode;
  day?: LocalDay | undefined;
}

/** An outcome on a sent form: a card, or a question, where `confirmed` was said yes to before. */
export function visitAnswer(
  turn: Turn,
  outcome: VisitOutcome | Paused,
  { confirmed, today, ...about }: AboutCode & { confirmed: Doubt[]; today: LocalDay },
): Reply | Doubtful | Rejection {
  const { texts } = turn;
  switch (outcome.kind) {
    case 'recorded':
      return visitReceiptCard(outcome.receipt, texts, today);
    case 'undone':
      return visitUndoneCard(outcome, texts);
    case 'refused':
      return outcome.day < today && about.day === undefined
        ? pastEventRefusal(turn, outcome, about)
        : refusal(turn, outcome.state, about);
    case 'paused':
      return refusal(turn, outcome, about);
    case 'toConfirm':
      return {
        question: visitQuestion(outcome, texts),
        answers: { confirmed: [...confirmed, ...outcome.doubts].join(',') },
      };
    case 'dayRefused':
      return { errors: { form: texts.t('error.visitDay', { earliest: writtenDay(outcome.earliest) }) } };
    case 'eventOver':
      return { errors: { purposeId: texts.t('error.eventOver', { day: texts.day(outcome.day) }) } };
    case 'soldOut':
      return { errors: { purposeId: texts.t('error.soldOut', { left: outcome.left }) } };
    case 'notFound':
      return notFoundCard(texts);
  }
}

/** A card that is valid today and was not on the day of the past event that was chosen: beside the choice, by that day. */
function pastEventRefusal(
  turn: Turn,
  { state, day }: Extract<VisitOutcome, { kind: 'refused' }>,
  about: AboutCode,
): Reply | Doubtful | Rejection {
  if (state.kind === 'notFound') return refusal(turn, state, { ...about, day });
  // Beside Kaikukanta one looks there, and goes on with what was typed.
  if ('elsewhere' in state && state.elsewhere)
    return { question: pastEventQuestion(state, day, turn.texts), answers: { checked: CHECKED } };
  const on = { day: turn.texts.day(day) };
  const { t } = turn.texts;
  return {
    errors: { purposeId: `${t(`correction.refused.${state.kind}`, on)} ${t('error.eventOver', on)}` },
  };
}

/** What a card is that gives no ticket, or that nothing is said of it for a while. */
export function refusal(
  { texts }: Turn,
  state: Exclude<CardState, { kind: 'valid' }> | Paused,
  { day }: AboutCode,
): Reply {
  if (state.kind === 'paused') return pausedCard(state, 'visit', texts);
  return state.kind === 'notFound' ? notFoundCard(texts) : cardStateCard(state, texts, day);
}
