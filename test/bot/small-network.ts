import type { Grant } from '../../services/actors.js';
import { CardCode } from '../../services/card-code.js';
import { lastDayOfValidity, type LocalDay } from '../../services/days.js';
import type { LocalName } from '../../services/language.js';
import type { Card } from '../../services/store/cards.js';
import type { Store } from '../../services/store/open.js';
import type { Organisation, Venue } from '../../services/store/organisations.js';
import type { Visit } from '../../services/store/visits.js';
import { createTotals } from '../../services/totals.js';

const names = (fi: string, sv: string, en = sv): LocalName => ({ fi, sv, en });

export const RANTA = 'ranta';
export const SKAR = 'skar';
export const OFFICE = 'ranta-sote';
export const SECOND_OFFICE = 'ranta-nuoret';
export const OTHER_OFFICE = 'skar-social';
export const THEATRE = 'ranta-teatteri';
export const POOL = 'ranta-uimahalli';
export const OTHER_VENUE = 'skar-museum';

const PLAY = { id: 'play', names: names('Näytelmä', 'Pjäs', 'Play'), category: 'culture' as const };
const COURSE = {
  ...{ id: 'course', names: names('Kurssi', 'Kurs', 'Course') },
  ...{ category: 'education' as const, kind: 'course' as const },
};
const SWIM = { id: 'swim', names: names('Uinti', 'Simning', 'Swimming'), category: 'sports' as const };

const VENUES: Venue[] = [
  {
    _id: THEATRE,
    areaId: RANTA,
    kind: 'venue',
    names: names('Rannan teatteri', 'Strandens teater'),
    services: [PLAY, COURSE],
  },
  {
    _id: POOL,
    areaId: RANTA,
    kind: 'venue',
    names: names('Rannan uimahalli', 'Strandens simhall'),
    services: [SWIM],
  },
  {
    _id: OTHER_VENUE,
    areaId: SKAR,
    kind: 'venue',
    names: names('Saaristomuseo', 'Skärgårdsmuseet'),
    services: [PLAY],
  },
];
const OFFICES: Organisation[] = [
  {
    _id: OFFICE,
    areaId: RANTA,
    kind: 'office',
    names: names('Rannan sosiaalityö', 'Strandens socialarbete'),
  },
  {
    _id: SECOND_OFFICE,
    areaId: RANTA,
    kind: 'office',
    names: names('Rannan nuorisotyö', 'Strandens ungdomsarbete'),
  },
  {
    _id: OTHER_OFFICE,
    areaId: SKAR,
    kind: 'office',
    names: names('Saariston sosiaalitoimi', 'Skärgårdens socialbyrå'),
  },
];

/** An area that keeps its register here, in Finnish, and one beside Kaikukanta, in Swedish. No cards yet. */
export async function twoAreas(store: Store): Promise<void> {
  await store.areas.addAll([
    { _id: RANTA, names: names('Ranta', 'Stranden'), language: 'fi', mode: 'register', sample: false },
    { _id: SKAR, names: names('Saaristo', 'Skärgården'), language: 'sv', mode: 'beside', sample: false },
  ]);
  await store.organisations.addAll([...OFFICES, ...VENUES]);
}

/** What people of the network may act as. */
export const GRANTS = {
  office: [{ role: 'distributor', officeId: OFFICE }],
  bothOffices: [
    { role: 'distributor', officeId: OFFICE },
    { role: 'distributor', officeId: SECOND_OFFICE },
  ],
  otherOffice: [{ role: 'distributor', officeId: OTHER_OFFICE }],
  venue: [{ role: 'venue', venueId: THEATRE }],
  otherVenue: [{ role: 'venue', venueId: OTHER_VENUE }],
  both: [
    { role: 'distributor', officeId: OFFICE },
    { role: 'venue', venueId: THEATRE },
  ],
  social: [{ role: 'responsible', side: 'social', areaId: RANTA }],
  mainUser: [{ role: 'mainUser', areaId: RANTA }],
  otherMainUser: [{ role: 'mainUser', areaId: SKAR }],
  national: [{ role: 'national' }],
  nobody: [],
} satisfies Record<string, Grant[]>;

/** A card of the first office, handed over on a day. */
export function card(code: string, day: LocalDay, more: Partial<Card> = {}): Card {
  return {
    _id: CardCode.parse(code),
    areaId: RANTA,
    officeId: OFFICE,
    state: 'active',
    operationKey: `key-of-${code}`,
    undoneKeys: [],
    day,
    lastDay: lastDayOfValidity(day),
    at: new Date(`${day}T09:00:00Z`),
    background: { birthYear: 1980, postalCode: '87100', municipality: '205', minors: 2 },
    ...more,
  };
}

/** Adds cards that are in the register already. */
export const withCards =
  (cards: Card[]) =>
  async (store: Store): Promise<void> => {
    await twoAreas(store);
    await store.cards.addAll(cards);
  };

/** So many uses of a service of a venue on a day, each by one adult with `children`. */
export function uses(
  venueId: string,
  serviceId: string,
  day: LocalDay,
  count: number,
  children = 0,
): Visit[] {
  const venue = VENUES.find(({ _id }) => _id === venueId);
  const service = venue?.services.find(({ id }) => id === serviceId);
  if (venue === undefined || service === undefined) throw new Error(`no ${venueId}/${serviceId}`);
  return Array.from({ length: count }, (_, index) => ({
    _id: `${venueId} ${serviceId} ${day} ${children} ${index}`,
    code: CardCode.parse('RANTA0001'),
    areaId: venue.areaId,
    venueId,
    serviceId,
    category: service.category,
    day,
    at: new Date(`${day}T09:00:00Z`),
    adults: 1,
    children,
    undone: false,
  }));
}

/** Adds records of the past and marks their days, as the services would have done. */
export async function addRecords(
  store: Store,
  { cards = [], visits = [] }: { cards?: Card[]; visits?: Visit[] },
): Promise<void> {
  if (cards.length > 0) await store.cards.addAll(cards);
  if (visits.length > 0) await store.visits.addAll(visits);
  const totals = createTotals(store);
  const days = new Map([...cards, ...visits].map(({ areaId, day }) => [`${areaId} ${day}`, { areaId, day }]));
  for (const { areaId, day } of days.values()) await totals.around(areaId, day, () => Promise.resolve());
}
