import type { LocalDay } from './days.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';

/**
 * Whether a card has no use that counts and was entered at or after `since`, in which case none of the visits begun from
 * then on will become one: a visit that is not recorded yet is recorded as undone in its place, and its own process comes
 * too late.
 */
export async function keepUnused(
  { visits }: Pick<Store, 'visits'>,
  { _id, begun }: Card,
  since = new Date(0),
): Promise<boolean> {
  if (await visits.hasUse(_id, since)) return false;
  const open = begun?.visits.filter(({ at }) => at >= since) ?? [];
  if (open.length === 0) return true;
  await Promise.all(open.map((visit) => visits.add({ ...visit, undone: true })));
  return !(await visits.hasUse(_id, since));
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
