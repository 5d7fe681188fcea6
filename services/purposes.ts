import { venuesOf, type Actor } from './actors.js';
import type { LocalDay } from './days.js';
import { areBeside } from './kaikukanta.js';
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
  /** Kaikukanta is the register of the venue's area: a use has to be recorded there too (F-87). */
  isBeside: boolean;
}

export const purposeIdOf = (venueId: string, serviceId: string): string => `${venueId}/${serviceId}`;

/** Where it stands what cards are used for. */
export interface PurposeStore {
  organisations: Pick<Store['organisations'], 'findAll'>;
  events: Pick<Store['events'], 'find' | 'ofVenues'>;
  people: Pick<Store['people'], 'rememberPurpose'>;
  areas: Pick<Store['areas'], 'find'>;
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
    const [venues, events] = await Promise.all([
      this.venuesWithMode(venueIds),
      venueIds.length === 0 ? [] : this.store.events.ofVenues(venueIds, from),
    ]);
    return venues.flatMap(({ venue, isBeside }) => {
      const made = new Map(
        events.filter(({ venueId }) => venueId === venue._id).map((one) => [one._id, one]),
      );
      const standing = venue.services
        .map((service) => ({ id: purposeIdOf(venue._id, service.id), service }))
        .filter(({ id }) => !made.has(id))
        .map(({ id, service }) => standingPurpose(id, service, { venue, isBeside }));
      const own = [...made.values()].map((event) => purposeOf(event, { venue, isBeside }));
      return [...standing, ...own];
    });
  }

  /** What a recorded visit was for, closed or not. */
  async find({ venueId, serviceId }: { venueId: string; serviceId: string }): Promise<Purpose | undefined> {
    const id = purposeIdOf(venueId, serviceId);
    const [[at], event] = await Promise.all([this.venuesWithMode([venueId]), this.store.events.find(id)]);
    if (at === undefined) return undefined;
    if (event !== undefined) return purposeOf(event, at);
    const service = at.venue.services.find((one) => one.id === serviceId);
    return service && standingPurpose(id, service, at);
  }

  /** Notes what an actor used last. */
  async remember(actor: Actor, purpose: Purpose): Promise<void> {
    if (actor.lastPurposeId === purpose.id) return;
    await this.store.people.rememberPurpose(actor.personId, purpose.id);
  }

  private async venuesWithMode(venueIds: string[]): Promise<VenueWithMode[]> {
    const venues = (await this.store.organisations.findAll(venueIds)).filter(isVenue);
    const areaIds = [...new Set(venues.map(({ areaId }) => areaId))];
    const modes = await Promise.all(areaIds.map((areaId) => areBeside(this.store, areaId)));
    const isBeside = new Map(areaIds.map((areaId, index) => [areaId, modes[index] === true]));
    return venues.map((venue) => ({ venue, isBeside: isBeside.get(venue.areaId) === true }));
  }
}

type VenueWithMode = Pick<Purpose, 'venue' | 'isBeside'>;

function standingPurpose(id: string, service: VenueService, at: VenueWithMode): Purpose {
  return { id, ...at, service: { ...service, kind: service.kind ?? 'service' }, isClosed: false };
}

function purposeOf(event: VenueEvent, at: VenueWithMode): Purpose {
  const { _id: id, serviceId, names, category, kind, day, limit, taken, isClosed } = event;
  return {
    id,
    ...at,
    service: { id: serviceId, names, category, kind },
    ...(day === undefined ? {} : { day }),
    ...(limit === undefined ? {} : { limit, left: Math.max(0, limit - taken) }),
    isClosed,
  };
}

function isVenue(organisation: Organisation): organisation is Venue {
  return organisation.kind === 'venue';
}
