import type { AdaptiveCard } from '../../cards/card.js';

/** A card and how it came to be: the name of its function and what is special about it. */
export interface NamedCard {
  name: string;
  card: AdaptiveCard;
}
