import type { AdaptiveCard } from '../cards/card.js';
import type { Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';

/** Where something was said: a personal chat, a group chat, or a channel of a team. */
export interface Place {
  kind: 'personal' | 'groupChat' | 'channel';
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
  teamId: string | undefined;
  channel: { id: string; name: string | undefined } | undefined;
}

/** One turn as the features see it: who, where and in which language. Nothing of it comes from a card. */
export interface Turn {
  actor: Actor;
  place: Place;
  texts: Texts;
}

/** What a feature does with what was said or pressed: one card in answer. */
export type Reply = AdaptiveCard;
