import type { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import type { HandoverReceipt } from './handovers.js';
import type { Store } from './store/open.js';

/** A card in a hand is compared with what was typed minutes ago, not days. */
const JUST_NOW_MS = 10 * 60 * 1000;
const MOST_LOOKED_AT = 20;

/** Finds the code that an office registered just before one that differs from it in a single character. */
export type NeighbouringCode = (receipt: HandoverReceipt) => Promise<CardCode | undefined>;

/** A single wrong character makes another card's code; nobody notices it later but the client at a counter. */
export function createNeighbouringCode(store: Pick<Store, 'cards'>, clock: Clock): NeighbouringCode {
  return async ({ code, office }) => {
    const entered = await store.cards.enteredLast(office._id, MOST_LOOKED_AT);
    const earliest = clock().getTime() - JUST_NOW_MS;
    return entered.find(
      ({ _id, state, at }) => state !== 'undone' && at.getTime() > earliest && isNeighbour(_id, code),
    )?._id;
  };
}

/** Whether one character is another one, or two beside each other are exchanged. */
function isNeighbour(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = Array.from(one).flatMap((character, at) => (character === other[at] ? [] : [at]));
  const [first = 0, second, ...more] = differing;
  if (second === undefined) return differing.length === 1;
  return (
    more.length === 0 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
  );
}
