import { createHash } from 'node:crypto';
import { CardCode } from '../../services/card-code.js';
import { lastDayOfValidity, type LocalDay } from '../../services/days.js';
import type { Card } from '../../services/store/cards.js';
import { CATEGORIES, type Category } from '../../services/store/organisations.js';
import type { Visit } from '../../services/store/visits.js';

export const AREAS = 10;
export const VISITS_OF_A_DAY = 50;
export const VENUES_OF_AN_AREA = 30;
export const CARDS = 20_000;

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_MS = 7 * DAY_MS;
const OPENING_MS = 8 * 60 * 60 * 1_000;
/** The zeroth day of the system's calendar was a Thursday. */
const MONDAY_MS = 4 * DAY_MS;
const THIS_WEEK_MS = Math.floor((Date.now() - MONDAY_MS) / WEEK_MS) * WEEK_MS + MONDAY_MS;
/** A large register; its visits end with the last complete week. */
export const LARGE_VISITS = 500_000;
const FIRST_DAY_MS = THIS_WEEK_MS - (LARGE_VISITS / VISITS_OF_A_DAY / AREAS) * DAY_MS;

export const areaIdOf = (area: number): string => `area-${area}`;
export const venueIdOf = (areaId: string, venue: number): string => `${areaId}-venue-${venue}`;
export const categoryOf = (venue: number): Category => CATEGORIES[venue % CATEGORIES.length] ?? 'culture';

/** The area and the day of the visit with a number: 50 of a day of an area stand together, day after day. */
export function placeOf(number: number): { areaId: string; day: LocalDay } {
  const group = Math.floor(number / VISITS_OF_A_DAY);
  const date = new Date(FIRST_DAY_MS + Math.floor(group / AREAS) * DAY_MS);
  return { areaId: areaIdOf(group % AREAS), day: date.toISOString().slice(0, 10) };
}

/** A visit as the product stores it, always the same for a number. */
export function visitAt(number: number): Visit {
  const { areaId, day } = placeOf(number);
  const venue = (number * 7) % VENUES_OF_AN_AREA;
  return {
    _id: visitIdOf(number),
    code: codeAt(cardOf(number)),
    areaId,
    venueId: venueIdOf(areaId, venue),
    serviceId: `service-${number % 3}`,
    category: categoryOf(venue),
    day,
    at: instantAt(number),
    adults: 1,
    children: number % 4,
    undone: isUndone(number),
  };
}

/** What a record keeps of the key of its form, in the form of the product's. */
export function visitIdOf(number: number): string {
  return keyOf('visit', number);
}

/** A card as the product stores it. */
export function cardAt(number: number): Card {
  const { areaId, day } = placeOf(number);
  return {
    _id: codeAt(number),
    areaId,
    officeId: `${areaId}-office-${number % 8}`,
    state: 'active',
    operationKey: operationKeyOf(number),
    undoneKeys: [],
    day,
    lastDay: lastDayOfValidity(day),
    at: instantAt(number),
    background: { birthYear: 1950 + (number % 50), postalCode: '13100', municipality: '109', minors: 3 },
    ...firstUseOf(number),
  };
}

/** A prime that does not divide the number of cards, so that each is used before any is used again. */
const STEP = 7_919;
const cardOf = (visit: number): number => (visit * STEP) % CARDS;
/** By the last two digits, so that all visits of a card are undone or none. */
const isUndone = (visit: number): boolean => visit % 100 === 99;

const firstVisits = new Map(Array.from({ length: CARDS }, (_, visit) => [cardOf(visit), visit]));

function firstUseOf(card: number): Pick<Card, 'firstUse'> {
  const visit = firstVisits.get(card);
  if (visit === undefined || isUndone(visit)) return {};
  return { firstUse: { visitId: visitIdOf(visit), ...placeOf(visit), settled: true } };
}

export function operationKeyOf(number: number): string {
  return keyOf('handover', number);
}

// Made once: the generator shares its processor with what it measures.
const codes = Array.from({ length: CARDS }, (_, number) =>
  CardCode.parse(`BEN${String(number).padStart(6, '0')}`),
);

function codeAt(number: number): CardCode {
  const code = codes[number];
  if (code === undefined) throw new Error('There is no card with this number.');
  return code;
}

function keyOf(form: string, number: number): string {
  const hash = createHash('sha256').update(`${form} ${number}`).digest('base64url');
  return `${instantAt(number).getTime().toString(36)}.${hash.slice(0, 16)}`;
}

function instantAt(number: number): Date {
  const ofDay = VISITS_OF_A_DAY * AREAS;
  return new Date(
    FIRST_DAY_MS + Math.floor(number / ofDay) * DAY_MS + OPENING_MS + (number % ofDay) * 60_000,
  );
}
