import { button, buttons, card, heading, type AdaptiveCard } from './card.js';
import type { Texts } from './texts/index.js';

export const HANDOVER_ENTRIES_START_VERB = 'entries.handovers';
export const VISIT_ENTRIES_START_VERB = 'entries.visits';

/** For somebody who is both an office's and a venue's worker. */
export function entriesChoiceCard({ t }: Texts): AdaptiveCard {
  const title = t('entries.which');
  return card(title, [
    heading(title),
    buttons([
      button(t('entries.handovers'), HANDOVER_ENTRIES_START_VERB),
      button(t('entries.visits'), VISIT_ENTRIES_START_VERB),
    ]),
  ]);
}
