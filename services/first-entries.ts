import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import { purposeIdOf } from './purposes.js';
import type { Store } from './store/open.js';
import type { Operation } from './store/operations.js';
import type { Visit } from './store/visits.js';

/** What is entered once without a question: a card, for one thing, on one day; and the form that enters it. */
export interface Entry {
  operationKey: string;
  code: CardCode;
  purposeId: string;
  day: LocalDay;
}

export interface EntryStore {
  operations: Pick<Store['operations'], 'find' | 'bind' | 'rebind' | 'unbind'>;
  visits: Pick<Store['visits'], 'find' | 'ofCardOn'>;
}

/** The entry that a visit is, or would be. */
export function entryOf({ _id, code, venueId, serviceId, day }: Visit): Entry {
  return { operationKey: _id, code, purposeId: purposeIdOf(venueId, serviceId), day };
}

const idOf = ({ code, purposeId, day }: Entry): string => `${code} ${day} ${purposeId}`;

/** Whether nobody else has entered the same yet. Nothing is kept of the question. */
export async function isFirstEntry(store: EntryStore, entry: Entry): Promise<boolean> {
  const claimed = await store.operations.find(idOf(entry));
  return claimed === undefined || claimed.target === entry.operationKey || isGone(store, entry, claimed);
}

/**
 * Makes a form the first to enter a card for something on a day; false when another form was. Of any number of forms, in
 * any number of processes, one at most gets it, by a unique key; so of two visits that count, one at most was not
 * confirmed as a further one. It passes on when the visit that had it was undone. A form that got it and was never
 * recorded keeps it: the next one asks once too often, which is the safe way to be wrong.
 */
export async function claimFirstEntry(store: EntryStore, entry: Entry, at: Date): Promise<boolean> {
  for (;;) {
    const claimed = await store.operations.bind({ _id: idOf(entry), target: entry.operationKey, at });
    if (claimed.target === entry.operationKey) return true;
    if (!(await isGone(store, entry, claimed))) return false;
    if (await store.operations.rebind(claimed, entry.operationKey)) return true;
  }
}

/** Lets another form be the first, where this one was refused after all and nothing was recorded. */
export async function leaveFirstEntry(store: Pick<EntryStore, 'operations'>, entry: Entry): Promise<void> {
  await store.operations.unbind(idOf(entry), entry.operationKey);
}

/** Whether the first entry was undone, or corrected to something else, and no further one is left. */
async function isGone({ visits }: EntryStore, entry: Entry, claimed: Operation): Promise<boolean> {
  const first = await visits.find(claimed.target);
  if (first === undefined) return false;
  const isStill = first.day === entry.day && isFor(first, entry);
  if (!first.undone && isStill) return false;
  const others = await visits.ofCardOn(entry.code, entry.day);
  return !others.some((other) => isFor(other, entry));
}

const isFor = ({ venueId, serviceId }: Visit, { purposeId }: Entry): boolean =>
  purposeIdOf(venueId, serviceId) === purposeId;
