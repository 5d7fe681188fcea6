import { venuesOf, type Actor } from './actors.js';
import type { LocalDay } from './days.js';
import type { VenueEvent } from './store/events.js';
import type { Store } from './store/open.js';
import type { Organisation, PurposeKind, Venue, VenueService } from './store/organisations.js';

/** A thing a card can be used for: a service or an event of a venue. `id` is what forms carry. */
export interface Purpose {
  id: string;
  venue: Venue;
  service: VenueService & { kind: PurposeKind };
  /** The only day of an event; without one it goes on. */
  day?: LocalDay | undefined;
  /** How many tickets there are for cards (F-42), and how many of them are left. */
  limit?: number | undefined;
  left?: number | undefined;
  isClosed: boolean;
}

export const purposeIdOf = (venueId: string, serviceId: string): string => `${venueId}/${serviceId}`;

/** Where it stands what cards are used for. */
export interface PurposeStore {
  organisations: Pick<Store['organisations'], 'findAll'>;
  events: Pick<Store['events'], 'find' | 'ofVenues'>;
  people: Pick<Store['people'], 'rememberPurpose'>;
}

/** What cards are used for at venues. */
export class Purposes {
  constructor(private readonly store: PurposeStore) {}

  /**
   * What an actor can record visits for on a day: what was used last first, as long as it is not over, then what is on
   * that day, what goes on, what is still to come and what was, back to a day, and at the end what is sold out. What was
   * closed is left out.
   */
  async of(actor: Actor, { day, from }: { day: LocalDay; from: LocalDay }): Promise<Purpose[]> {
    const purposes = (await this.ofVenues(venuesOf(actor), from)).filter(({ isClosed }) => !isClosed);
    const rankOf = (purpose: Purpose): number => {
      const on = purpose.day;
      if (purpose.left === 0) return 5;
      if (purpose.id === actor.lastPurposeId && (on === undefined || on >= day)) return 0;
      if (on === day) return 1;
      if (on === undefined) return 2;
      return on > day ? 3 : 4;
    };
    return purposes.toSorted((a, b) => {
      const rank = rankOf(a);
      if (rank !== rankOf(b) || a.day === undefined || b.day === undefined) return rank - rankOf(b);
      return rank >= 4 ? b.day.localeCompare(a.day) : a.day.localeCompare(b.day);
    });
  }

  /** Everything at venues that goes on or is not before a day, closed or not, in the order of the venues. */
  async ofVenues(venueIds: string[], from: LocalDay): Promise<Purpose[]> {
    const [organisations, events] = await Promise.all([
      this.store.organisations.findAll(venueIds),
      venueIds.length === 0 ? [] : this.store.events.ofVenues(venueIds, from),
    ]);
    return organisations.filter(isVenue).flatMap((venue) => {
      const made = new Map(
        events.filter(({ venueId }) => venueId === venue._id).map((one) => [one._id, one]),
      );
      const standing = venue.services
        .map((service) => ({ id: purposeIdOf(venue._id, service.id), service }))
        .filter(({ id }) => !made.has(id))
        .map(({ id, service }) => standingPurpose(id, venue, service));
      return [...standing, ...[...made.values()].map((event) => purposeOf(event, venue))];
    });
  }

  /** What a recorded visit was for, closed or not. */
  async find({ venueId, serviceId }: { venueId: string; serviceId: string }): Promise<Purpose | undefined> {
    const id = purposeIdOf(venueId, serviceId);
    const [[venue], event] = await Promise.all([
      this.store.organisations.findAll([venueId]),
      this.store.events.find(id),
    ]);
    if (venue?.kind !== 'venue') return undefined;
    if (event !== undefined) return purposeOf(event, venue);
    const service = venue.services.find((one) => one.id === serviceId);
    return service && standingPurpose(id, venue, service);
  }

  /** Notes what an actor used last. */
  async remember(actor: Actor, purpose: Purpose): Promise<void> {
    if (actor.lastPurposeId === purpose.id) return;
    await this.store.people.rememberPurpose(actor.personId, purpose.id);
  }
}

function standingPurpose(id: string, venue: Venue, service: VenueService): Purpose {
  return { id, venue, service: { ...service, kind: service.kind ?? 'service' }, isClosed: false };
}

function purposeOf(event: VenueEvent, venue: Venue): Purpose {
  const { _id: id, serviceId, names, category, kind, day, limit, taken, isClosed } = event;
  return {
    id,
    venue,
    service: { id: serviceId, names, category, kind },
    ...(day === undefined ? {} : { day }),
    ...(limit === undefined ? {} : { limit, left: Math.max(0, limit - taken) }),
    isClosed,
  };
}

function isVenue(organisation: Organisation): organisation is Venue {
  return organisation.kind === 'venue';
}
