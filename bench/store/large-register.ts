import { figuresOfDay } from '../../services/totals.js';
import { openStore, type Store } from '../../services/store/open.js';
import type { DailyTotals } from '../../services/store/daily-totals.js';
import type { Venue } from '../../services/store/organisations.js';
import { pages, type Connected } from './connected.js';
import {
  areaIdOf,
  AREAS,
  cardAt,
  CARDS,
  categoryOf,
  LARGE_VISITS,
  placeOf,
  VENUES_OF_AN_AREA,
  venueIdOf,
  visitAt,
  VISITS_OF_A_DAY,
} from './records.js';

/** Adds what is missing of a register of 500,000 visits, with everything a report needs, and somebody who may see it. */
export async function enlarge(server: Connected, personId: string): Promise<void> {
  const store = await openStore({ uri: server.uri, patience: 'job' });
  try {
    await addNetwork(store);
    await store.people.setGrants(personId, [{ role: 'mainUser', areaId: areaIdOf(1) }]);
    const missing = LARGE_VISITS - server.numbered;
    for (const numbers of pages(missing, server.numbered)) await store.visits.addAll(numbers.map(visitAt));
    server.numbered += missing;
    for (const groups of pages(LARGE_VISITS / VISITS_OF_A_DAY))
      await store.dailyTotals.addAll(groups.map(totalsOf));
    // The demo takes a register that is marked so for its own, and fills no other into it.
    await store.settings.setSampleUntil(placeOf(LARGE_VISITS - 1).day);
  } finally {
    await store.close();
  }
}

async function addNetwork(store: Store): Promise<void> {
  const ids = Array.from({ length: AREAS }, (_, area) => areaIdOf(area));
  await store.areas.addAll(
    ids.map((_id) => ({ _id, names: named(_id), language: 'fi', mode: 'register', sample: true })),
  );
  await store.organisations.addAll(
    ids.flatMap((areaId) =>
      Array.from({ length: VENUES_OF_AN_AREA }, (_, venue): Venue => {
        const [_id, category] = [venueIdOf(areaId, venue), categoryOf(venue)];
        const services = [0, 1, 2].map((at) => ({ id: `service-${at}`, names: named(`${at}`), category }));
        return { _id, areaId, kind: 'venue', names: named(_id), services };
      }),
    ),
  );
}

/** The figures of an area and day, from its records: cards and visits of the same number are of the same day. */
function totalsOf(group: number): DailyTotals {
  const first = group * VISITS_OF_A_DAY;
  const visits = numbersFrom(first).map(visitAt);
  const { areaId, day } = placeOf(first);
  const cards = numbersFrom(first).filter((number) => number < CARDS);
  const figures = figuresOfDay(
    cards.map(cardAt),
    visits.filter(({ undone }) => !undone),
  );
  return { _id: `${areaId} ${day}`, areaId, day, mark: 1, writers: {}, dirty: false, figures };
}

function numbersFrom(first: number): number[] {
  return Array.from({ length: VISITS_OF_A_DAY }, (_, at) => first + at);
}

function named(name: string): { fi: string; sv: string; en: string } {
  return { fi: name, sv: name, en: name };
}
