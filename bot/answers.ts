import type { AdaptiveCard } from '../cards/card.js';
import { dialogOf } from '../cards/dialog.js';

/** What goes back for one activity, as plain data: at most one message, or the body of an invoke's answer. */
export type Answer =
  | { kind: 'nothing' }
  | { kind: 'message'; card: AdaptiveCard }
  /** Replaces the card that was answered; when that is not possible it is sent as a message. */
  | { kind: 'update'; activityId: string; card: AdaptiveCard }
  | { kind: 'invoke'; body: unknown };

export const invoke = (body: unknown): Answer => ({ kind: 'invoke', body });

export function cardBody(card: AdaptiveCard): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A sentence beside the card, which stays as it was sent; some clients empty what was typed into it since. */
export function sentenceBody(sentence: string): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}

/** The next card of a dialog. */
export function dialogBody(card: AdaptiveCard): unknown {
  const view = dialogOf(card);
  return {
    task: {
      type: 'continue',
      value: {
        title: view.title,
        width: 'medium',
        height: 'large',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: view.card },
      },
    },
  };
}

/** A sentence in the place of a dialog. */
export function dialogSentence(sentence: string): unknown {
  return { task: { type: 'message', value: sentence } };
}
