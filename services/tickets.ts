import type { Clock } from './clock.js';
import { dayOf } from './days.js';
import { nameOf, type VenueEvent } from './store/events.js';
import type { Store } from './store/open.js';

/** A visit is recorded within seconds of taking its tickets or never, unless its form is sent once more. */
const HELD_FOR_MS = 60 * 60 * 1000;

export interface TicketStore {
  events: Pick<Store['events'], 'find' | 'take' | 'release' | 'replace'>;
  visits: Pick<Store['visits'], 'find'>;
}

interface Needs {
  store: TicketStore;
  clock: Clock;
}

export type Taken = { kind: 'taken' } | { kind: 'soldOut'; left: number };

/**
 * Takes tickets of an event for a visit that is about to be recorded, once for its operation key. Of any number of visits
 * at once, in any number of processes, no more get through than the limit allows. What is not recorded after all is given
 * back with {@link releaseTickets}; where a process died in between, after an hour, as soon as nothing else is left.
 */
export async function takeTickets(
  { store, clock }: Needs,
  purposeId: string,
  operationKey: string,
  count: number,
): Promise<Taken> {
  let isSettled = false;
  for (;;) {
    const event = await store.events.find(purposeId);
    if (event?.limit === undefined) return { kind: 'taken' };
    const held = event.tickets[nameOf(operationKey)];
    if (held !== undefined) {
      if (held.count === count || (await store.visits.find(operationKey)) !== undefined)
        return { kind: 'taken' };
      await store.events.release(event._id, operationKey, held.count);
      continue;
    }
    const wanted = { count, at: clock() };
    if (await store.events.take({ _id: event._id, limit: event.limit }, operationKey, wanted))
      return { kind: 'taken' };
    const now = await store.events.find(purposeId);
    if (now?.limit !== event.limit || now.taken + count <= event.limit) continue;
    if (isSettled) return { kind: 'soldOut', left: Math.max(0, event.limit - now.taken) };
    isSettled = await settle({ store, clock }, now);
  }
}

/** Changes how many tickets a recorded visit holds, or takes them for one that is about to stand at another event. */
export async function changeTickets(
  { store, clock }: Needs,
  purposeId: string,
  operationKey: string,
  count: number,
): Promise<Taken> {
  const name = nameOf(operationKey);
  let isSettled = false;
  for (;;) {
    const event = await store.events.find(purposeId);
    if (event?.limit === undefined || event.tickets[name]?.count === count) return { kind: 'taken' };
    const ticket = { count, at: clock() };
    const changed = withSum(event, { ...event.tickets, [name]: ticket });
    if (changed.taken <= event.limit || changed.taken <= event.taken) {
      if (await store.events.replace(event, changed)) return { kind: 'taken' };
    } else {
      const others = event.taken - (event.tickets[name]?.count ?? 0);
      if (isSettled) return { kind: 'soldOut', left: Math.max(0, event.limit - others) };
      isSettled = await settle({ store, clock }, event);
    }
  }
}

/** Gives the tickets of a visit back that does not count. */
export async function releaseTickets(
  { store }: Pick<Needs, 'store'>,
  purposeId: string,
  operationKey: string,
): Promise<void> {
  for (;;) {
    const held = (await store.events.find(purposeId))?.tickets[nameOf(operationKey)];
    if (held === undefined || (await store.events.release(purposeId, operationKey, held.count))) return;
  }
}

/** An event with the tickets that its visits have taken, and those that are being taken; for a limit that is new. */
export async function withTickets(
  { store, clock }: Needs & { store: { visits: Pick<Store['visits'], 'ofServiceSince'> } },
  event: VenueEvent,
): Promise<VenueEvent> {
  const visits = await store.visits.ofServiceSince(event.venueId, event.serviceId, dayOf(event.at));
  const counted = visits.map(({ _id, adults, children, at }): [string, VenueEvent['tickets'][string]] => [
    nameOf(_id),
    { count: adults + children, at },
  ]);
  const held = Object.entries(event.tickets).filter(([, { at }]) => isHeld(at, clock()));
  return withSum(event, Object.fromEntries([...held, ...counted]));
}

/** Gives back what visits hold that were undone or never recorded; false when the event was changed meanwhile. */
async function settle({ store, clock }: Needs, event: VenueEvent): Promise<boolean> {
  const kept = await Promise.all(
    Object.entries(event.tickets).map(async ([name, ticket]) => {
      const visit = await store.visits.find(name.replaceAll('~', '.'));
      const isOurs = visit?.venueId === event.venueId && visit.serviceId === event.serviceId;
      // One that stands elsewhere may be about to be corrected to stand here.
      const isTaken = isOurs ? !visit.undone : visit?.undone !== true && isHeld(ticket.at, clock());
      return isTaken ? [[name, ticket] as const] : [];
    }),
  );
  const settled = withSum(event, Object.fromEntries(kept.flat()));
  return settled.taken === event.taken || store.events.replace(event, settled);
}

const isHeld = (at: Date, now: Date): boolean => now.getTime() - at.getTime() < HELD_FOR_MS;

function withSum(event: VenueEvent, tickets: VenueEvent['tickets']): VenueEvent {
  const taken = Object.values(tickets).reduce((sum, { count }) => sum + count, 0);
  return { ...event, tickets, taken };
}
