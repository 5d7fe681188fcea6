import type { LocalDay } from '../days.js';
import type { Card } from '../store/cards.js';
import type { Random } from './random.js';

/** Finds cards for visits: some people use theirs often, a third of them never. */
export interface Holders {
  /** A card that is valid at an instant of a day and has no use yet on that day; with minors if `family`. */
  find: (day: LocalDay, at: Date, family: boolean) => Card | undefined;
}

const DRAWS = 400;
const NEVER_USED = 0.33;
/** The card works in every area (F-17). */
const FROM_ELSEWHERE = 0.04;

export function holdersOf(cards: Card[], random: Random): Holders {
  const users = cards
    .filter(({ state }) => state === 'active')
    .filter(() => !random.chance(NEVER_USED))
    .map((card) => ({ card, appetite: 0.1 + 0.9 * random.next() ** 2 }));
  const families = users.filter(({ card }) => minorsOf(card) > 0);
  const usedOn = new Set<string>();
  return {
    find: (day, at, family) => {
      const pool = family ? families : users;
      for (let draw = 0; draw < DRAWS && pool.length > 0; draw += 1) {
        const { card, appetite } = random.pick(pool);
        if (card.at >= at || card.lastDay < day || !random.chance(appetite)) continue;
        const key = `${card._id} ${day}`;
        if (usedOn.has(key)) continue;
        usedOn.add(key);
        return card;
      }
      return undefined;
    },
  };
}

/** Mostly an area's own holders, now and then one from another area. */
export function mixedHolders(own: Holders, others: Holders[], random: Random): Holders {
  return {
    find: (...wanted) => {
      const from = others.length > 0 && random.chance(FROM_ELSEWHERE) ? random.pick(others) : own;
      return from.find(...wanted);
    },
  };
}

export function minorsOf(card: Card): number {
  return card.background?.minors ?? 0;
}
