import type { LocalDay } from '../services/days.js';
import { subtle, text } from './card.js';
import type { Question } from './form.js';
import { groupedCode } from './grouped-code.js';
import type { Texts } from './texts/index.js';
import { cardStateWords, type RefusedState } from './visits.js';

/** A card that is valid today, chosen for a past event on whose day only Kaikukanta knows what it was. */
export function pastEventQuestion(state: RefusedState, on: LocalDay, texts: Texts): Question {
  const { t, day } = texts;
  const [title, next] = cardStateWords(state, texts, on);
  return {
    title,
    body: [
      subtle(`${t('visit.shownCode', { code: groupedCode(state.code) })} · ${day(on)}`),
      text(next),
      text(t('error.eventOver', { day: day(on) })),
    ],
    yesLabel: t('visit.checked'),
    changeLabel: t('common.changeDetails'),
  };
}
