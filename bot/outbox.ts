import type { AdaptiveCard } from '../cards/card.js';
import type { SendResult } from '../services/posts.js';
import type { ChannelConversation } from '../services/store/conversations.js';

/** Messages that nobody asked for in the same place: a preview in a person's own chat, a post in a channel. */
export interface Outbox {
  /** Whether the card was delivered; false when the person has no chat with the bot or it cannot be written to. */
  toPerson: (personId: string, card: AdaptiveCard) => Promise<boolean>;
  /** Starts a new thread, with one request and no repetition. */
  toChannel: (channel: ChannelConversation, card: AdaptiveCard) => Promise<SendResult>;
}
