import { randomUUID } from 'node:crypto';
import { personIdOf, type Actor, type Grant } from '../../services/actors.js';
import { createAudit } from '../../services/audit.js';
import { CardCode } from '../../services/card-code.js';
import { CardImports } from '../../services/card-imports.js';
import { CarryOvers } from '../../services/carry-overs.js';
import { lastDayOfValidity } from '../../services/days.js';
import { HandoverEntries } from '../../services/handover-entries.js';
import { Events } from '../../services/events.js';
import { HandoverRows } from '../../services/handover-rows.js';
import { Handovers, type HandoverValues } from '../../services/handovers.js';
import { IssuedCards } from '../../services/issued-cards.js';
import { postalCodes } from '../../services/postal-codes.js';
import { Posts } from '../../services/posts.js';
import { Replacements } from '../../services/replacements.js';
import { Renewals } from '../../services/renewals.js';
import { Silences } from '../../services/silences.js';
import { Statistics } from '../../services/statistics.js';
import type { Background, Card } from '../../services/store/cards.js';
import type { Store } from '../../services/store/open.js';
import type { Visit } from '../../services/store/visits.js';
import { createTotals } from '../../services/totals.js';
import { TrialKeeping } from '../../services/trials.js';
import { VisitEntries } from '../../services/visit-entries.js';
import { VisitRows } from '../../services/visit-rows.js';
import { Visits } from '../../services/visits.js';
import { clockStandingAt, helsinki, type StillClock } from './clock.js';
import { AREAS, ORGANISATIONS, type AreaId, type OfficeId, type VenueId } from './network-places.js';
import { openTestStore, type TestStore } from './store.js';

/** A client who gives the three mandatory answers; others are laid over it. */
const CLIENT: Background = { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 0 };

interface GivenCard {
  code?: string;
  office?: OfficeId;
  /** The day of the handover. */
  day?: string;
  minors?: number;
  state?: Card['state'];
  /** Whether it is the card of a community. */
  community?: true;
}

interface GivenVisit {
  venue?: VenueId;
  serviceId?: string;
  day?: string;
  adults?: number;
  children?: number;
  undone?: boolean;
  code?: string;
}

/** The services of the network as one running process has them. */
export function servicesOn(store: Store, clock: StillClock) {
  const audit = createAudit(store, clock.now);
  const totals = createTotals(store);
  const needs = {
    store,
    totals,
    audit,
    clock: clock.now,
    postalCodes,
    backDatingDays: 60,
    correctionDays: 30,
  };
  const statistics = new Statistics(needs);
  const handovers = new Handovers(needs);
  const visits = new Visits(needs);
  return {
    totals,
    audit,
    statistics,
    trials: new TrialKeeping(needs),
    cardImports: new CardImports({ ...needs, handovers }),
    carryOvers: new CarryOvers(needs),
    handovers,
    handoverEntries: new HandoverEntries({ ...needs, handovers }),
    renewals: new Renewals(needs),
    replacements: new Replacements(needs),
    issuedCards: new IssuedCards(needs),
    events: new Events(needs),
    silences: new Silences(needs),
    handoverRows: new HandoverRows({ store, handovers }),
    visitEntries: new VisitEntries(needs),
    visits,
    visitRows: new VisitRows({ store, visits }),
    posts: new Posts({ ...needs, statistics }),
  };
}

/** What the form of a handover gives when only `values` differ from the usual client at adult social work. */
export function handoverOf(
  code: string,
  { office = 'adult social work', ...answers }: Partial<Background> & { office?: OfficeId } = {},
): HandoverValues {
  return { code: CardCode.parse(code), officeId: office, background: { ...CLIENT, ...answers } };
}

export type Network = Awaited<ReturnType<typeof openNetwork>>;

/** Two small areas with their offices, venues and people on an empty store; it is noon of `day` in Helsinki. */
export async function openNetwork(day = '2026-03-10') {
  return networkIn(await openTestStore(), day);
}

/** The same in a store of the test's choice. */
export async function networkIn(
  { store, uri, name }: Pick<TestStore, 'store' | 'uri' | 'name'>,
  day = '2026-03-10',
) {
  const clock = clockStandingAt(`${day} 12:00`);
  await Promise.all([store.areas.addAll(AREAS), store.organisations.addAll(ORGANISATIONS)]);
  return { store, uri, name, clock, ...servicesOn(store, clock), ...recordsOn(store, day), ...people };
}

/** Records that were made before the test begins, marked for the totals like any other. */
function recordsOn(store: Store, today: string) {
  let made = 0;
  return {
    hasCard: async (given: GivenCard = {}): Promise<CardCode> => {
      const { code = `SET${String((made += 1)).padStart(5, '0')}`, state = 'active', day = today } = given;
      const office = placeOf(given.office ?? 'adult social work');
      const card: Card = {
        _id: CardCode.parse(code),
        areaId: office.areaId,
        officeId: office._id,
        state,
        operationKey: randomUUID(),
        undoneKeys: [],
        day,
        lastDay: lastDayOfValidity(day),
        at: helsinki(`${day} 10:00`),
        ...(given.community === true ? { community: true } : {}),
        ...(state === 'undone' || given.community === true
          ? {}
          : { background: { ...CLIENT, minors: given.minors ?? 0 } }),
      };
      await store.cards.add(card);
      await store.dailyTotals.mark(card.areaId, day);
      return card._id;
    },
    hasVisit: async (given: GivenVisit = {}): Promise<string> => {
      const { day = today, adults = 1, children = 0, undone = false } = given;
      const venue = placeOf(given.venue ?? 'theatre');
      if (venue.kind !== 'venue') throw new Error('not a venue');
      const service = venue.services.find(({ id }) => id === given.serviceId) ?? venue.services[0];
      if (service === undefined) throw new Error('a venue without services');
      const visit: Visit = {
        _id: randomUUID(),
        code: CardCode.parse(given.code ?? 'SOME0001'),
        areaId: venue.areaId,
        venueId: venue._id,
        serviceId: service.id,
        category: service.category,
        day,
        at: helsinki(`${day} 18:00`),
        adults,
        children,
        undone,
      };
      await store.visits.add(visit);
      await store.dailyTotals.mark(visit.areaId, day);
      return visit._id;
    },
  };
}

function placeOf(id: OfficeId | VenueId) {
  const place = ORGANISATIONS.find(({ _id }) => _id === id);
  if (place === undefined) throw new Error(`no such place: ${id}`);
  return place;
}

function person(name: string, ...grants: Grant[]): Actor {
  return { personId: personIdOf('tenant', name), grants };
}

const people = {
  officeWorker: (...offices: OfficeId[]): Actor =>
    person('office worker', ...offices.map((officeId) => ({ role: 'distributor' as const, officeId }))),
  venueWorker: (...venues: VenueId[]): Actor =>
    person('venue worker', ...venues.map((venueId) => ({ role: 'venue' as const, venueId }))),
  ticketAgent: (...venueIds: VenueId[]): Actor =>
    person('ticket agent', { role: 'ticketAgent', organisationId: 'box office', venueIds }),
  mainUser: (...areas: AreaId[]): Actor =>
    person('main user', ...areas.map((areaId) => ({ role: 'mainUser' as const, areaId }))),
  responsible: (side: 'social' | 'culture', areaId: AreaId): Actor =>
    person(`responsible ${side}`, { role: 'responsible', side, areaId }),
  nationalService: (): Actor => person('national service', { role: 'national' }),
  stranger: (): Actor => person('stranger'),
};
