import type { DayFigures } from '../store/daily-totals.js';
import type { DayOfArea } from '../store/days-in.js';
import type { Store } from '../store/open.js';
import { figuresOfDay, type Totals } from '../totals.js';
import type { Difference } from './difference.js';

const LOOKS_AT_A_BUSY_DAY = 5;

type VerifiedStore = Pick<Store, 'cards' | 'visits' | 'dailyTotals'>;

/** Every day that has cards, visits or totals, each once, by area and day. */
export async function* everyDay(store: VerifiedStore): AsyncGenerator<DayOfArea> {
  const sources = [store.cards.days(), store.visits.days(), store.dailyTotals.days()];
  const heads = await Promise.all(sources.map((source) => nextOf(source)));
  for (;;) {
    const next = heads.filter((head) => head !== undefined).sort(byAreaAndDay)[0];
    if (next === undefined) return;
    yield next;
    for (const [at, source] of sources.entries()) {
      const head = heads[at];
      if (head !== undefined && byAreaAndDay(head, next) === 0) heads[at] = await nextOf(source);
    }
  }
}

async function nextOf(source: AsyncGenerator<DayOfArea>): Promise<DayOfArea | undefined> {
  const next = await source.next();
  return next.done === true ? undefined : next.value;
}

/** As the database orders texts: by their bytes, which for UTF-16 differs only beyond the first 65,536 characters. */
function byAreaAndDay(a: DayOfArea, b: DayOfArea): number {
  if (a.areaId !== b.areaId) return a.areaId < b.areaId ? -1 : 1;
  if (a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

/**
 * What the totals of a day are and should be. A day that waits for a sweep is swept instead, and one that changes at
 * every look is left to the next sweep: nothing of it is relied on until then.
 */
export async function differencesOfDay(
  store: VerifiedStore,
  totals: Totals,
  { areaId, day }: DayOfArea,
): Promise<Difference[]> {
  for (let look = 0; look < LOOKS_AT_A_BUSY_DAY; look += 1) {
    const before = await store.dailyTotals.find(areaId, day);
    if (before?.dirty === true) {
      await totals.sweepDay(areaId, day);
      return [];
    }
    const [cards, visits] = await Promise.all([
      store.cards.ofDay(areaId, day),
      store.visits.ofDay(areaId, day),
    ]);
    const after = await store.dailyTotals.find(areaId, day);
    if (after?.mark !== before?.mark) continue;
    const stored = cellsOf(before?.figures);
    const counted = cellsOf(figuresOfDay(cards, visits));
    const fields = [...new Set([...stored.keys(), ...counted.keys()])].sort();
    return fields
      .map((field) => {
        const numbers = { stored: stored.get(field) ?? 0, counted: counted.get(field) ?? 0 };
        return { kind: 'total' as const, areaId, day, field, ...numbers };
      })
      .filter((cell) => cell.stored !== cell.counted);
  }
  return [];
}

/** Every number of a day's figures under its path. */
function cellsOf(figures: DayFigures | undefined): Map<string, number> {
  const cells = new Map<string, number>();
  for (const [officeId, count] of Object.entries(figures?.handovers ?? {})) {
    cells.set(`handovers ${officeId}`, count);
  }
  for (const [officeId, count] of Object.entries(figures?.communityCards ?? {})) {
    cells.set(`communityCards ${officeId}`, count);
  }
  for (const [venueId, byCategory] of Object.entries(figures?.uses ?? {})) {
    for (const [category, { adults, children }] of Object.entries(byCategory)) {
      cells.set(`uses ${venueId} ${category} adults`, adults);
      cells.set(`uses ${venueId} ${category} children`, children);
    }
  }
  for (const [venue, byEvent] of Object.entries(figures?.events ?? {})) {
    for (const [event, { adults, children, helpers = 0 }] of Object.entries(byEvent)) {
      cells.set(`events ${venue} ${event} adults`, adults);
      cells.set(`events ${venue} ${event} children`, children);
      cells.set(`events ${venue} ${event} helpers`, helpers);
    }
  }
  return cells;
}
