import { replacementOf, type Replacement } from './card-state.js';
import { endBegunVisits } from './begun-visits.js';
import { dayOf } from './days.js';
import { withChange, type CardChange } from './store/card-history.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';

type Steps = Pick<Store, 'areas' | 'cards' | 'visits'>;
type Write = <T>(write: () => Promise<T>) => Promise<T>;

/**
 * Brings the replacement of a card to its end, whoever began it: the card that was replaced says everything about it, so
 * anybody may do it, again and again. The new card is added; where its code was taken meanwhile, or the new card was
 * undone, the old one is again what it was before. `replaced` tells which of both it is.
 */
export async function finishReplacement(
  store: Steps,
  old: Card,
  { write, at }: { write: Write; at: Date },
): Promise<'replaced' | 'notReplaced'> {
  const replacement = replacementOf(old);
  if (old.state !== 'replaced' || replacement === undefined) return 'notReplaced';
  const { key, by } = replacement;
  for (;;) {
    const found = await store.cards.find(by);
    if (found?.operationKey === key && found.state !== 'undone') return 'replaced';
    const isUndone = found?.operationKey === key || found?.undoneKeys.includes(key) === true;
    if (isUndone || (found !== undefined && found.state !== 'undone')) {
      await write(() => putBack(store, old, replacement, { reason: isUndone ? 'undone' : 'taken', at }));
      return 'notReplaced';
    }
    // Before the new card can be used, nothing that was begun with the old one counts any more.
    await endBegunVisits(store, old, replacement.day);
    const card = await newCard(store, old, replacement);
    await write(() => (found === undefined ? store.cards.add(card) : store.cards.replaceUndone(found, card)));
    // What became of it is seen at the next look.
  }
}

/** The card in the place of an old one; every process makes the same. */
async function newCard(store: Steps, old: Card, replacement: Replacement): Promise<Card> {
  const { by, key, day, lastDay, at, minors } = replacement;
  const area = await store.areas.find(old.areaId);
  return {
    ...{ _id: by, areaId: old.areaId, officeId: old.officeId, state: 'active', operationKey: key },
    ...{ undoneKeys: [], day, lastDay, at, replaces: old._id },
    ...(old.community === true ? { community: true } : { minors }),
    ...(area?.mode === 'beside' && old.community !== true ? { carryOver: 'open' } : {}),
  };
}

async function putBack(
  store: Steps,
  old: Card,
  { key, stateBefore }: Replacement,
  { reason, at }: { reason: 'undone' | 'taken'; at: Date },
): Promise<void> {
  const change: CardChange = {
    ...{ kind: 'replacementUndone', replacement: key, key: `undo ${key}`, reason },
    ...{ day: dayOf(at), at },
  };
  await store.cards.change(old, { state: stateBefore, history: withChange(old.history, change) });
}
