import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, type LocalDay } from './days.js';
import type { Language } from './language.js';
import { may } from './permissions.js';
import { purposeIdOf, Purposes, type Purpose } from './purposes.js';
import type { VenueEvent } from './store/events.js';
import type { Store } from './store/open.js';
import type { Category, PurposeKind, Venue } from './store/organisations.js';
import { withTickets } from './tickets.js';

/** What a venue says of one of its events or services. */
export interface EventValues {
  name: string;
  language: Language;
  category: Category;
  kind: PurposeKind;
  day?: LocalDay | undefined;
  limit?: number | undefined;
}

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  backDatingDays: number;
}

/** The events and services of a venue, as the venue keeps them. What it may not see is undefined. */
export class Events {
  private readonly purposes: Purposes;

  constructor(private readonly needs: Needs) {
    this.purposes = new Purposes(needs.store);
  }

  /** The venues whose events an actor keeps. */
  async venues(actor: Actor): Promise<Venue[]> {
    const ids = actor.grants.flatMap((grant) => (grant.role === 'venue' ? [grant.venueId] : []));
    const found = await this.needs.store.organisations.findAll([...new Set(ids)]);
    return found.filter((organisation) => organisation.kind === 'venue');
  }

  /** Everything at them that uses can be entered for, and what was closed; what can be chosen stands first. */
  async list(actor: Actor): Promise<Purpose[]> {
    const venues = await this.venues(actor);
    const from = addDays(dayOf(this.needs.clock()), -this.needs.backDatingDays);
    const purposes = await this.purposes.ofVenues(
      venues.map(({ _id }) => _id),
      from,
    );
    return purposes.toSorted((a, b) => Number(a.isClosed) - Number(b.isClosed));
  }

  async find(actor: Actor, id: string): Promise<Purpose | undefined> {
    const [venueId = '', ...rest] = id.split('/');
    if (!may(actor, 'event.change', { venueId })) return undefined;
    return this.purposes.find({ venueId, serviceId: rest.join('/') });
  }

  /** Makes an event, once for its operation key. */
  async add(
    actor: Actor,
    operationKey: string,
    venueId: string,
    values: EventValues,
  ): Promise<Purpose | undefined> {
    const { store, audit, clock } = this.needs;
    const venue = (await this.venues(actor)).find(({ _id }) => _id === venueId);
    if (venue === undefined) return undefined;
    const event: VenueEvent = {
      ...{ _id: purposeIdOf(venueId, operationKey), areaId: venue.areaId, venueId, serviceId: operationKey },
      ...{ taken: 0, tickets: {}, isClosed: false, revision: 0, at: clock() },
      ...factsOf(values, undefined),
    };
    await audit(actor, 'event.save', event._id, operationKey);
    await writeRecord(actor, () => store.events.add(event));
    return this.find(actor, event._id);
  }

  /** Changes one. Tickets that were given keep counting; a limit that is new counts what was recorded before too. */
  async change(
    actor: Actor,
    operationKey: string,
    id: string,
    values: EventValues,
  ): Promise<Purpose | undefined> {
    return this.write(actor, { id, action: 'event.save', key: operationKey }, async (before) => {
      const after: VenueEvent = { ...before, ...factsOf(values, before) };
      if (values.day === undefined) delete after.day;
      if (values.limit === undefined) delete after.limit;
      if (after.limit === undefined) return { ...after, tickets: {}, taken: 0 };
      return before.limit === undefined ? withTickets(this.needs, after) : after;
    });
  }

  /** Takes one off the list of what uses can be entered for, or puts it back. */
  async setClosed(actor: Actor, id: string, isClosed: boolean): Promise<Purpose | undefined> {
    const action = isClosed ? 'event.close' : 'event.reopen';
    return this.write(actor, { id, action }, (before) => Promise.resolve({ ...before, isClosed }));
  }

  private async write(
    actor: Actor,
    noted: { id: string; action: 'event.save' | 'event.close' | 'event.reopen'; key?: string },
    change: (before: VenueEvent) => Promise<VenueEvent>,
  ): Promise<Purpose | undefined> {
    const { store, audit } = this.needs;
    const { id, action, key } = noted;
    for (;;) {
      const purpose = await this.find(actor, id);
      if (purpose === undefined) return undefined;
      await audit(actor, action, id, key);
      const known = await store.events.find(id);
      const before = known ?? this.standing(purpose);
      const after = await change(before);
      const isWritten = await writeRecord(actor, () =>
        known === undefined ? store.events.add(after) : store.events.replace(known, after),
      );
      if (isWritten) return this.find(actor, id);
    }
  }

  /** A service that was there from the setting up of the venue, as the venue’s own. */
  private standing({ id, venue, service }: Purpose): VenueEvent {
    return {
      ...{ _id: id, areaId: venue.areaId, venueId: venue._id, serviceId: service.id },
      ...{ names: service.names, category: service.category, kind: service.kind },
      ...{ taken: 0, tickets: {}, isClosed: false, revision: 0, at: this.needs.clock() },
    };
  }
}

/** A name that was not changed keeps its other languages; a new one is the same in all. */
function factsOf(
  { name, language, category, kind, day, limit }: EventValues,
  before: VenueEvent | undefined,
): Pick<VenueEvent, 'names' | 'category' | 'kind' | 'day' | 'limit'> {
  const isSame = before?.names[language] === name;
  return {
    names: isSame ? before.names : { fi: name, sv: name, en: name },
    category,
    kind,
    ...(day === undefined ? {} : { day }),
    ...(limit === undefined ? {} : { limit }),
  };
}
