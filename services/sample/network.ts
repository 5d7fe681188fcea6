import type { CardCode } from '../card-code.js';
import { dayOf, type LocalDay } from '../days.js';
import type { Area } from '../store/areas.js';
import type { Card } from '../store/cards.js';
import type { DailyTotals } from '../store/daily-totals.js';
import type { VenueEvent } from '../store/events.js';
import type { Organisation } from '../store/organisations.js';
import type { Person } from '../store/people.js';
import type { Visit } from '../store/visits.js';
import { figuresOfDay } from '../totals.js';
import { AREAS, OFFICES, TICKET_AGENT } from './areas.js';
import { weeksUpTo } from './calendar.js';
import { handOverCards } from './cards.js';
import { eventsFor } from './events.js';
import { holdersOf, mixedHolders } from './holders.js';
import { SAMPLE } from './ids.js';
import { handOverKnownCards } from './known-cards.js';
import { PLANS } from './plans.js';
import { randomFrom } from './random.js';
import { visitsOfWeek } from './visits.js';

/** Everything the sample network puts into an empty store. */
export interface SampleNetwork {
  areas: Area[];
  organisations: Organisation[];
  events: VenueEvent[];
  cards: Card[];
  visits: Visit[];
  dailyTotals: DailyTotals[];
  people: Person[];
  /** The day up to which the history was made. */
  sampleUntil: LocalDay;
}

export interface SampleOptions {
  /** The history ends here. */
  now: Date;
  /** The same seed and `now` give the same network. */
  seed?: number;
  /** Who becomes responsible person of the culture side and main user of the first area. */
  people: { personId: string }[];
}

const SEED = 2015;
const UNDONE = { every: 90, from: 45 };
const CARRIED_OVER_AFTER_MS = 21 * 24 * 60 * 60 * 1000;

/** Makes two areas with 60 weeks of handovers and visits up to `now`. Pure: nothing is read or written. */
export function buildSampleNetwork({ now, seed = SEED, people }: SampleOptions): SampleNetwork {
  const random = randomFrom(seed);
  const weeks = weeksUpTo(now);
  const knownCards = handOverKnownCards(weeks, random);
  const areas = PLANS.map((plan) => {
    const known = knownCards.filter(({ areaId }) => areaId === plan.areaId);
    const cards = [...known, ...handOverCards(plan, weeks, random)];
    return { ...plan, cards, own: holdersOf(cards, random) };
  });
  const history = areas.flatMap((area) => {
    const others = areas.filter(({ areaId }) => areaId !== area.areaId).map(({ own }) => own);
    const holders = mixedHolders(area.own, others, random);
    return weeks.flatMap((week) => visitsOfWeek({ ...area, holders }, week, random));
  });
  const { events, visits } = eventsFor(history, now);
  const cards = withFirstUses(
    areas.flatMap((area) => area.cards.map((card) => withCarryOver(card, now))),
    visits,
  );
  const venues = PLANS.flatMap((plan) => plan.venues.map(({ venue }) => venue));
  return {
    areas: AREAS,
    organisations: [...OFFICES, ...venues, TICKET_AGENT],
    events,
    cards,
    visits: [...visits, ...undoneBeside(visits)],
    dailyTotals: totalsOf(cards, visits),
    people: people.map(personOf),
    sampleUntil: dayOf(now),
  };
}

/** Slips at the counter: recorded, undone and recorded again with the right number of children. */
function undoneBeside(visits: Visit[]): Visit[] {
  return visits
    .filter((_, index) => index % UNDONE.every === UNDONE.from)
    .map((visit) => ({ ...visit, _id: `${visit._id}-undone`, children: 0, undone: true }));
}

/** Cards with what their visits say of the first use; `visits` has no undone ones. */
function withFirstUses(cards: Card[], visits: Visit[]): Card[] {
  const first = new Map<CardCode, Visit>();
  for (const visit of visits) {
    const before = first.get(visit.code);
    if (before === undefined || visit.at < before.at) first.set(visit.code, visit);
  }
  return cards.map((card) => {
    const visit = first.get(card._id);
    if (visit === undefined) return card;
    const { _id: visitId, areaId, day } = visit;
    return { ...card, firstUse: { visitId, areaId, day, settled: true } };
  });
}

/** Offices beside Kaikukanta register their handovers there, the newest not yet. */
function withCarryOver(card: Card, now: Date): Card {
  const isBeside = AREAS.some(({ _id, mode }) => _id === card.areaId && mode === 'beside');
  if (!isBeside || card.state === 'undone') return card;
  const carriedOverAt = new Date(card.at.getTime() + CARRIED_OVER_AFTER_MS);
  return carriedOverAt > now ? { ...card, carryOver: 'open' } : { ...card, carryOver: 'done', carriedOverAt };
}

/** The figures of every day with a record; `visits` has no undone ones. */
function totalsOf(cards: Card[], visits: Visit[]): DailyTotals[] {
  const days = new Map<string, { areaId: string; day: LocalDay; cards: Card[]; visits: Visit[] }>();
  const recordsOf = ({ areaId, day }: Card | Visit) => {
    const key = `${areaId} ${day}`;
    const records = days.get(key) ?? { areaId, day, cards: [], visits: [] };
    days.set(key, records);
    return records;
  };
  for (const card of cards) if (card.state !== 'undone') recordsOf(card).cards.push(card);
  for (const visit of visits) recordsOf(visit).visits.push(visit);
  return [...days].map(([key, { areaId, day, ...records }]) => {
    return {
      _id: key,
      areaId,
      day,
      mark: 1,
      writers: {},
      dirty: false,
      figures: figuresOfDay(records.cards, records.visits),
    };
  });
}

function personOf({ personId }: { personId: string }): Person {
  return {
    _id: personId,
    grants: [
      { role: 'responsible', side: 'culture', areaId: SAMPLE.areaId },
      { role: 'mainUser', areaId: SAMPLE.areaId },
    ],
  };
}
