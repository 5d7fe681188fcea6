import type { AdaptiveCard, Element, Json } from './card.js';

/** What a Teams dialog shows: the title of its window and its card. */
export interface DialogView {
  title: string;
  card: AdaptiveCard;
}

/**
 * A card of the chat as the card of a dialog. A dialog answers through Action.Submit only, so every Action.Execute gives
 * way to its fallback; the heading becomes the title of the window.
 */
export function dialogOf(card: AdaptiveCard): DialogView {
  const [first, ...rest] = card.body;
  const isHeading = first?.type === 'TextBlock' && first.style === 'heading';
  const title = isHeading && typeof first.text === 'string' ? first.text : card.speak;
  const body = (isHeading ? rest : card.body).map((element) => withSubmits(element) as Element);
  return { title, card: { ...card, body } };
}

type Part = Json | Element | Part[] | { [key: string]: Part | undefined };

function withSubmits(part: Part): Part {
  if (Array.isArray(part)) return part.map(withSubmits);
  if (typeof part !== 'object' || part === null) return part;
  const fallback = part.type === 'Action.Execute' ? part.fallback : undefined;
  if (fallback !== undefined && typeof fallback === 'object') return withSubmits(fallback);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withSubmits(value as Part)]));
}
