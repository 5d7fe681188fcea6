import type { AdaptiveCard } from './card.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

/** A form that was left without being sent. */
export function cancelledCard({ t }: Texts): AdaptiveCard {
  return notice(t('cancel.title'), t('cancel.body'), [commandButton(t('menu.help'), 'help')]);
}

/** Where something that was recorded is undone; nothing is undone by a word alone. */
export function undoHowCard(hasEntries: boolean, { t }: Texts): AdaptiveCard {
  const body = hasEntries ? `${t('undo.body')} ${t('undo.entries')}` : t('undo.body');
  return notice(t('undo.title'), body, [
    ...(hasEntries ? [commandButton(t('entries.others'), 'entries')] : []),
    commandButton(t('menu.help'), 'help'),
  ]);
}
