import type { LocalName } from '../services/language.js';
import { card, heading, subtle, text, type AdaptiveCard } from './card.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

const MINUTE_MS = 60_000;

/** The answer to every code while its asker has a pause: until when, and what to do meanwhile. */
export function pausedCard(until: Date, command: 'visit' | 'handover', texts: Texts): AdaptiveCard {
  const { t } = texts;
  return notice(t('pause.title'), pausedSentence(until, texts), [
    commandButton(t(`menu.${command}`), command),
  ]);
}

/** The same as a sentence, for a form that comes back. */
export function pausedSentence(until: Date, { t, time }: Texts): string {
  // Rounded up: at the minute that is said the pause has ended.
  return t('pause.body', { time: time(new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS)) });
}

/** To the responsible persons: an organisation asks for many codes that are not in the register. */
export function unknownCodesCard(names: LocalName, { t, name }: Texts): AdaptiveCard {
  return card(t('unknownCodes.title', { name: name(names) }), [
    heading(t('unknownCodes.title', { name: name(names) })),
    text(t('unknownCodes.body')),
    subtle(t('unknownCodes.often')),
  ]);
}
