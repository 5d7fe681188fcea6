import { replacementOf } from '../card-state.js';
import { finishReplacement } from '../replacement-steps.js';
import { withChange, type CardChange } from '../store/card-history.js';
import type { Card } from '../store/cards.js';
import type { Store } from '../store/open.js';
import type { Difference } from './difference.js';

type Replacing = Pick<Store, 'areas' | 'cards' | 'visits'>;

/**
 * Where a card and the one that replaced it do not agree. A process can have died between its two writes; after a
 * restore one of them can be of an earlier moment than the other.
 */
export async function differenceOfReplacement(
  { cards }: Pick<Store, 'cards'>,
  card: Card,
): Promise<Difference | undefined> {
  const replacement = card.state === 'replaced' ? replacementOf(card) : undefined;
  if (replacement !== undefined) {
    const added = await cards.find(replacement.by);
    if (added?.operationKey !== replacement.key || added.state === 'undone')
      return { kind: 'replacement', handover: replacement.key, added: false };
  }
  if (card.replaces === undefined || card.state === 'undone') return undefined;
  const old = await cards.find(card.replaces);
  const isSo = old?.state === 'replaced' && replacementOf(old)?.key === card.operationKey;
  return isSo ? undefined : { kind: 'replacement', handover: card.operationKey, added: true };
}

/**
 * Makes them agree. What is missing of a replacement is added, or the old card put back; where the old card is of an
 * earlier moment it is replaced now, and where it had been put back the new one is undone.
 */
export async function mendReplacement(store: Replacing, card: Card, now: Date): Promise<void> {
  const write = <T>(record: () => Promise<T>): Promise<T> => record();
  if (card.state === 'replaced') await finishReplacement(store, card, { write, at: now });
  if (card.replaces === undefined || card.state === 'undone') return;
  const old = await store.cards.find(card.replaces);
  if (old === undefined || old.state === 'undone') return;
  const wasPutBack = old.history?.changes.some(
    (one) => one.kind === 'replacementUndone' && one.replacement === card.operationKey,
  );
  if (wasPutBack === true) await store.cards.undo(card);
  else if (old.state !== 'replaced') await store.cards.change(old, replacedBy(card, old));
}

function replacedBy(card: Card, old: Card): Pick<Card, 'state' | 'history'> {
  const { _id: by, operationKey: key, day, at, lastDay, minors = 0 } = card;
  const change: CardChange = {
    ...{ kind: 'replaced', key, day, at, by, lastDay, minors },
    stateBefore: old.state === 'blocked' ? 'blocked' : 'active',
  };
  return { state: 'replaced', history: withChange(old.history, change) };
}
