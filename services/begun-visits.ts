import type { LocalDay } from './days.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';

/**
 * Whether a card has no use that counts, in which case none of the visits begun by now will become one: a visit that is
 * not recorded yet is recorded as undone in its place, and its own process comes too late.
 */
export async function keepUnused({ visits }: Pick<Store, 'visits'>, { _id, begun }: Card): Promise<boolean> {
  if (await visits.hasUse(_id)) return false;
  if (begun === undefined) return true;
  await Promise.all(begun.visits.map((visit) => visits.add({ ...visit, undone: true })));
  return !(await visits.hasUse(_id));
}

/** Sees to it that no visit from a day on that was begun and is not recorded yet will count. */
export async function endBegunVisits(
  { visits }: Pick<Store, 'visits'>,
  { begun }: Card,
  from: LocalDay,
): Promise<void> {
  const late = begun?.visits.filter(({ day }) => day >= from) ?? [];
  await Promise.all(late.map((visit) => visits.add({ ...visit, undone: true })));
}
