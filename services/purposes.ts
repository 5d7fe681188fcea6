import { venuesOf, type Actor } from './actors.js';
import type { Store } from './store/open.js';
import type { Organisation, Venue, VenueService } from './store/organisations.js';

/** A thing a card can be used for: a service of a venue. `id` is what forms carry. */
export interface Purpose {
  id: string;
  venue: Venue;
  service: VenueService;
}

const purposeIdOf = (venueId: string, serviceId: string): string => `${venueId}/${serviceId}`;

/** What cards are used for at venues. */
export class Purposes {
  constructor(private readonly store: Store) {}

  /** What an actor can record visits for, the last used first. */
  async of(actor: Actor): Promise<Purpose[]> {
    const venues = (await this.store.organisations.findAll(venuesOf(actor))).filter(isVenue);
    const purposes = venues.flatMap((venue) =>
      venue.services.map((service) => ({ id: purposeIdOf(venue._id, service.id), venue, service })),
    );
    const isLast = ({ id }: Purpose): number => Number(id === actor.lastPurposeId);
    return purposes.sort((a, b) => isLast(b) - isLast(a));
  }

  /** What a recorded visit was for. */
  async find({ venueId, serviceId }: { venueId: string; serviceId: string }): Promise<Purpose | undefined> {
    const [venue] = await this.store.organisations.findAll([venueId]);
    if (venue?.kind !== 'venue') return undefined;
    const service = venue.services.find(({ id }) => id === serviceId);
    return service && { id: purposeIdOf(venueId, serviceId), venue, service };
  }

  /** Notes what an actor used last. */
  async remember(actor: Actor, purpose: Purpose): Promise<void> {
    if (actor.lastPurposeId === purpose.id) return;
    await this.store.people.rememberPurpose(actor.personId, purpose.id);
  }
}

function isVenue(organisation: Organisation): organisation is Venue {
  return organisation.kind === 'venue';
}
