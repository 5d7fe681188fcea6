import type { CardCode } from '../services/card-code.js';
import type { RenewalWishOutcome } from '../services/renewal-wishes.js';
import { button, buttons, card, heading, subtle, text, type AdaptiveCard } from './card.js';
import { groupedCode } from './grouped-code.js';
import { askButton, ISSUED_SHOW_VERB } from './issued-cards.js';
import { commandButton } from './notices.js';
import type { Texts } from './texts/index.js';

const ANSWERS = {
  asked: { title: 'renewalWish.asked', body: 'renewalWish.askedBody' },
  underWay: { title: 'renewalWish.underWay', body: 'renewalWish.underWayBody' },
  nobody: { title: 'renewalWish.nobody', body: 'renewalWish.nobodyBody' },
} as const;

/** What became of a wish, for whoever asked. Nothing of the office that issued the card. */
export function renewalWishCard(
  kind: Exclude<RenewalWishOutcome['kind'], 'ours' | 'notFound'>,
  code: CardCode,
  texts: Texts,
): AdaptiveCard {
  const { t } = texts;
  const { title, body } = ANSWERS[kind];
  return card(t(title), [
    heading(t(title)),
    subtle(t('visit.shownCode', { code: groupedCode(code) })),
    text(t(body)),
    buttons([
      ...(kind === 'asked' ? [] : [askButton(code, texts)]),
      commandButton(t('menu.handover'), 'handover'),
    ]),
  ]);
}

/** To the office that issued a card: somebody wishes that it is renewed. */
export function renewalWishedCard(code: CardCode, { t }: Texts): AdaptiveCard {
  return card(t('renewalWish.title'), [
    heading(t('renewalWish.title')),
    text(`${t('handover.code')}: ${groupedCode(code)}`),
    text(t('renewalWish.body')),
    buttons([button(t('issued.open'), ISSUED_SHOW_VERB, { code })]),
  ]);
}
