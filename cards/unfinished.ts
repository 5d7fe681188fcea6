import type { CardCode } from '../services/card-code.js';
import { box, buttons, plainButton, text, type AdaptiveCard } from './card.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const UNFINISHED_VERB = 'unfinished.continue';

/** A card with the offer to go on with a form that was left. */
export function withUnfinished(card: AdaptiveCard, code: CardCode, { t }: Texts): AdaptiveCard {
  const offer = box([
    text(t('unfinished.offer', { code: groupedCode(code) })),
    buttons([plainButton(t('unfinished.continue'), UNFINISHED_VERB)]),
  ]);
  return { ...card, body: [...card.body, offer] };
}

/** The offer came too late, or the form was finished elsewhere. */
export function nothingUnfinishedCard({ t }: Texts): AdaptiveCard {
  return notice(t('unfinished.none'), t('unfinished.noneBody'), [commandButton(t('menu.help'), 'help')]);
}
