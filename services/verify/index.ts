import type { Store } from '../store/open.js';
import { createTotals, type Totals } from '../totals.js';
import { differencesOfDay, everyDay } from './days.js';
import type { Options } from './difference.js';
import { cardsAtOdds, differencesOfCard, mendCard } from './first-uses.js';

export type { Difference } from './difference.js';
export { verifyIndexes } from './indexes.js';

type VerifiedStore = Pick<Store, 'cards' | 'visits' | 'dailyTotals'>;

/** How many days and cards were compared, and how many differences there were. */
export interface Verified {
  days: number;
  cards: number;
  differences: number;
}

/**
 * Compares daily totals and first uses with the records, while others may be working on them. A day or a card at a time
 * is held in memory. Rejects with the store's errors; to begin again is always safe.
 */
export async function verifyDerived(store: VerifiedStore, options: Options): Promise<Verified> {
  const totals = createTotals(store);
  const { report, repair } = options;
  await totals.sweep();
  let days = 0;
  let differences = 0;
  for await (const day of everyDay(store)) {
    const found = await differencesOfDay(store, totals, day);
    found.forEach(report);
    days += 1;
    differences += found.length;
    if (repair && found.length > 0) await recompute(store, totals, day);
  }
  const cards = await verifyCards(store, totals, options);
  return { days, cards: cards.looked, differences: differences + cards.differences };
}

/**
 * Makes daily totals and first uses anew from the records, after a restore put these there. To begin again after a
 * crash is safe.
 */
export async function rebuildDerived(store: VerifiedStore): Promise<void> {
  const totals = createTotals(store);
  for await (const day of everyDay(store)) await recompute(store, totals, day);
  await verifyCards(store, totals, { report: () => undefined, repair: true });
}

async function verifyCards(
  store: VerifiedStore,
  totals: Totals,
  { report, repair }: Options,
): Promise<{ looked: number; differences: number }> {
  let looked = 0;
  let differences = 0;
  const count = (cards: number): void => {
    looked += cards;
  };
  for await (const code of cardsAtOdds(store, count)) {
    const found = await differencesOfCard(store, totals, code);
    found.forEach(report);
    differences += found.length;
    if (repair && found.length > 0) await mendCard(store, totals, code);
  }
  await totals.settled();
  // Visits of undone cards were taken out of their days.
  if (repair && differences > 0) await totals.sweep();
  return { looked, differences };
}

async function recompute(
  store: VerifiedStore,
  totals: Totals,
  { areaId, day }: { areaId: string; day: string },
): Promise<void> {
  await store.dailyTotals.mark(areaId, day);
  await totals.sweepDay(areaId, day);
}
