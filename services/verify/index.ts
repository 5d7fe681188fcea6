import type { Store } from '../store/open.js';
import { UnreadableDocumentError } from '../store/schema-error.js';
import { createTotals, type Totals } from '../totals.js';
import { differencesOfDay, everyDay } from './days.js';
import type { Difference, Options } from './difference.js';
import { cardsAtOdds, differencesOfCard, mendCard } from './first-uses.js';

export type { Difference } from './difference.js';
export { verifyIndexes } from './indexes.js';

type VerifiedStore = Pick<Store, 'areas' | 'cards' | 'visits' | 'dailyTotals'>;

/** How many days and cards were compared, and how many differences there were. */
export interface Verified {
  days: number;
  cards: number;
  differences: number;
}

/**
 * Compares daily totals and first uses with the records, while others may be working on them. A day or a card at a time
 * is held in memory. A record that cannot be read is a difference that nothing here mends. Rejects with the store's
 * errors; to begin again is always safe.
 */
export async function verifyDerived(store: VerifiedStore, options: Options): Promise<Verified> {
  const totals = createTotals(store);
  const { report, repair } = options;
  const verified: Verified = { days: 0, cards: 0, differences: 0 };
  const tell = (difference: Difference): void => {
    report(difference);
    verified.differences += 1;
  };
  // A day that cannot be read is found below.
  await whyUnreadable(() => totals.sweep());
  for await (const day of everyDay(store)) {
    verified.days += 1;
    const reason = await whyUnreadable(async () => {
      const found = await differencesOfDay(store, totals, day);
      found.forEach(tell);
      if (repair && found.length > 0) await recompute(store, totals, day);
    });
    if (reason !== undefined) tell({ kind: 'unreadable', where: day, reason });
  }
  const reason = await whyUnreadable(() => verifyCards(store, totals, { repair, tell, verified }));
  if (reason !== undefined) tell({ kind: 'unreadable', where: 'cards', reason });
  await totals.settled();
  // Visits of undone cards were taken out of their days.
  if (repair && verified.differences > 0) await whyUnreadable(() => totals.sweep());
  return verified;
}

/**
 * Makes daily totals and first uses anew from the records, after a restore put these there. To begin again after a
 * crash is safe.
 */
export async function rebuildDerived(store: VerifiedStore): Promise<void> {
  const totals = createTotals(store);
  for await (const day of everyDay(store)) await recompute(store, totals, day);
  const verified: Verified = { days: 0, cards: 0, differences: 0 };
  await verifyCards(store, totals, { repair: true, tell: () => undefined, verified });
  await totals.settled();
  await totals.sweep();
}

/** What is wrong with the stored document that ended some work; undefined when it was carried out. */
async function whyUnreadable(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error.message;
    throw error;
  }
}

interface CardOptions {
  repair: boolean;
  tell: (difference: Difference) => void;
  /** Its cards are counted up. */
  verified: Verified;
}

async function verifyCards(
  store: VerifiedStore,
  totals: Totals,
  { repair, tell, verified }: CardOptions,
): Promise<void> {
  const count = (cards: number): void => {
    verified.cards += cards;
  };
  for await (const code of cardsAtOdds(store, count)) {
    const found = await differencesOfCard(store, totals, code);
    found.forEach(tell);
    if (repair && found.length > 0) await mendCard(store, totals, code);
  }
}

async function recompute(
  store: VerifiedStore,
  totals: Totals,
  { areaId, day }: { areaId: string; day: string },
): Promise<void> {
  await store.dailyTotals.mark(areaId, day);
  await totals.sweepDay(areaId, day);
}
