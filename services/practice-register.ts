import { z } from 'zod';
import type { CardCode } from './card-code.js';
import type { CounterStore } from './counter-store.js';
import { addDays, lastDayOfValidity, type LocalDay } from './days.js';
import type { Area } from './store/areas.js';
import type { Card } from './store/cards.js';
import type { VenueEvent } from './store/events.js';
import type { Store } from './store/open.js';
import type { Operation } from './store/operations.js';
import type { Visit } from './store/visits.js';

/** The sample cards, one of each kind that a counter meets. */
export const PRACTICE_CODES = {
  valid: 'K01',
  expired: 'K02',
  blocked: 'K03',
  unknown: 'K04',
  community: 'K05',
} as const;
export type PracticeKind = keyof typeof PRACTICE_CODES;

const CODES: readonly string[] = Object.values(PRACTICE_CODES);

/** The code of a sample card. It is too short for a real one, which the register therefore refuses to keep. */
export const PracticeCode = z
  .string()
  .refine((code) => CODES.includes(code))
  .brand('CardCode');

/** The code of a sample card in its stored form; undefined for everything else. */
export function sampleCode(typed: string): CardCode | undefined {
  const read = PracticeCode.safeParse(typed.replace(/\s/gu, '').toUpperCase());
  return read.success ? read.data : undefined;
}

/** Where the sample cards are from: it alone decides nothing of what the counter says of them. */
const SAMPLE_AREA: Area = {
  ...{ _id: 'practice', names: { fi: '', sv: '', en: '' } },
  ...{ language: 'fi', mode: 'beside', sample: true },
};
const HANDED_OVER_DAYS_AGO = 100;
const LONG_AGO_DAYS = 500;

/** The sample cards as they are on a day. The unknown one is in no register. */
function cardsOn(today: LocalDay): ReadonlyMap<string, Card> {
  const cards = [
    cardOf('valid', addDays(today, -HANDED_OVER_DAYS_AGO), { minors: 2 }),
    cardOf('expired', addDays(today, -LONG_AGO_DAYS)),
    cardOf('blocked', addDays(today, -HANDED_OVER_DAYS_AGO), { state: 'blocked' }),
    cardOf('community', addDays(today, -HANDED_OVER_DAYS_AGO), { community: true }),
  ];
  return new Map(cards.map((card) => [card._id, card]));
}

function cardOf(kind: PracticeKind, day: LocalDay, more: Partial<Card> = {}): Card {
  return {
    ...{
      _id: PracticeCode.parse(PRACTICE_CODES[kind]),
      areaId: SAMPLE_AREA._id,
      officeId: '',
      operationKey: '',
    },
    ...{
      state: 'active',
      undoneKeys: [],
      day,
      lastDay: lastDayOfValidity(day),
      at: new Date(`${day}T09:00:00Z`),
    },
    ...more,
  };
}

type Read = Pick<Store, 'organisations' | 'events' | 'areas'>;

/**
 * What a counter needs where somebody practises: the sample cards, and what is recorded of them in memory. Of the real
 * register it reads the venue, its events without their limits, and its area, and it writes nothing.
 */
export function createPracticeRegister(
  { organisations, events, areas }: Read,
  today: LocalDay,
): CounterStore {
  const cards = cardsOn(today);
  const visits = new Map<string, Visit>();
  const operations = new Map<string, Operation>();
  return {
    organisations: { findAll: organisations.findAll },
    areas: { find: (id) => (id === SAMPLE_AREA._id ? Promise.resolve(SAMPLE_AREA) : areas.find(id)) },
    people: { rememberPurpose: () => Promise.resolve({ acknowledged: true, ...NOTHING_CHANGED }) },
    events: {
      find: async (id) => unlimited(await events.find(id)),
      ofVenues: async (venueIds, from) =>
        (await events.ofVenues(venueIds, from)).flatMap((event) => unlimited(event) ?? []),
      take: () => Promise.resolve(true),
      release: () => Promise.resolve(true),
      replace: () => Promise.resolve(true),
    },
    cards: { find: (code: CardCode) => Promise.resolve(cards.get(code)), begin: () => Promise.resolve(true) },
    visits: visitsIn(visits),
    operations: operationsIn(operations),
  };
}

const NOTHING_CHANGED = { matchedCount: 0, modifiedCount: 0, upsertedCount: 0, upsertedId: null };

/** Tickets are given in practice too, and none is taken from anybody. */
function unlimited(event: VenueEvent | undefined): VenueEvent | undefined {
  if (event === undefined) return undefined;
  const free: VenueEvent = { ...event, taken: 0, tickets: {} };
  delete free.limit;
  return free;
}

function visitsIn(visits: Map<string, Visit>): CounterStore['visits'] {
  return {
    find: (key) => Promise.resolve(visits.get(key)),
    ofCardOn: (code, day) =>
      Promise.resolve(
        [...visits.values()].filter((one) => one.code === code && one.day === day && !one.undone),
      ),
    add: (visit) => {
      const isNew = !visits.has(visit._id);
      if (isNew) visits.set(visit._id, visit);
      return Promise.resolve(isNew);
    },
    undo: ({ _id }) => {
      const visit = visits.get(_id);
      if (visit !== undefined) visits.set(_id, { ...visit, undone: true });
      return Promise.resolve(visit?.undone === false);
    },
  };
}

function operationsIn(operations: Map<string, Operation>): CounterStore['operations'] {
  return {
    find: (key) => Promise.resolve(operations.get(key)),
    bind: (operation) => {
      const bound = operations.get(operation._id) ?? operation;
      operations.set(operation._id, bound);
      return Promise.resolve(bound);
    },
    rebind: (before, target) => {
      operations.set(before._id, { ...before, target });
      return Promise.resolve(true);
    },
    unbind: (key) => {
      operations.delete(key);
      return Promise.resolve();
    },
  };
}
