import type { Paused } from '../services/code-budget.js';
import type { LocalName } from '../services/language.js';
import { card, heading, subtle, text, type AdaptiveCard } from './card.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

const MINUTE_MS = 60_000;

type Pause = Pick<Paused, 'until' | 'others'>;

/** The answer to every code while its asker has a pause: until when, and what to do meanwhile. */
export function pausedCard(paused: Pause, command: 'visit' | 'handover', texts: Texts): AdaptiveCard {
  const { t } = texts;
  return notice(t('pause.title'), pausedSentence(paused, texts), [
    commandButton(t(`menu.${command}`), command),
  ]);
}

/** The same as a sentence, for a form that comes back; of a list that waits it tells when it is taken. */
export function pausedSentence({ until, others }: Pause, { t, moment, time }: Texts): string {
  // Rounded up: at the minute that is said the pause has ended.
  const minuteOf = (instant: Date): Date => new Date(Math.ceil(instant.getTime() / MINUTE_MS) * MINUTE_MS);
  if (others === undefined) return t('pause.body', { time: time(minuteOf(until)) });
  const when = { moment: moment(minuteOf(until)) };
  if (others === 'now') return t('pause.inList', when);
  return t('pause.list', { ...when, time: time(minuteOf(others)) });
}

/** To the responsible persons: an organisation asks for many codes that are not in the register. */
export function unknownCodesCard(names: LocalName, { t, name }: Texts): AdaptiveCard {
  return card(t('unknownCodes.title', { name: name(names) }), [
    heading(t('unknownCodes.title', { name: name(names) })),
    text(t('unknownCodes.body')),
    subtle(t('unknownCodes.often')),
  ]);
}
