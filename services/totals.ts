import type { LocalDay } from './days.js';
import type { Card } from './store/cards.js';
import type { DailyTotals, DayFigures } from './store/daily-totals.js';
import type { Store } from './store/open.js';
import type { Visit } from './store/visits.js';

const ROUNDS_FOR_A_BUSY_DAY = 5;

/** The figures of one area and day from its records; undone records must have been left out. */
export function figuresOfDay(
  cards: Pick<Card, 'officeId'>[],
  visits: Pick<Visit, 'venueId' | 'category' | 'adults' | 'children'>[],
): DayFigures {
  const figures: DayFigures = { handovers: {}, uses: {} };
  for (const { officeId } of cards) figures.handovers[officeId] = (figures.handovers[officeId] ?? 0) + 1;
  for (const { venueId, category, adults, children } of visits) {
    const venue = (figures.uses[venueId] ??= {});
    const counts = (venue[category] ??= { adults: 0, children: 0 });
    counts.adults += adults;
    counts.children += children;
  }
  return figures;
}

export interface Totals {
  /**
   * Runs a write to the records of an area and day between two marks, so that neither a crash nor a sweep at the same
   * time can leave a wrong total behind. The second mark is not waited for: until it is there the day counts as open.
   */
  around: <T>(areaId: string, day: LocalDay, write: () => Promise<T>) => Promise<T>;
  /**
   * Recomputes the days that changed, of one area or of all; days that keep changing are left for the next sweep after
   * so many rounds.
   */
  sweep: (areaId?: string, rounds?: number) => Promise<void>;
  /** Resolves when every second mark is made, for an orderly end. */
  settled: () => Promise<void>;
}

/** The time in which a day is marked as open by this process; writes that come meanwhile share its two marks. */
interface OpenDay {
  writes: number;
  marked: Promise<unknown>;
}

export function createTotals(store: Pick<Store, 'cards' | 'visits' | 'dailyTotals'>): Totals {
  const openDays = new Map<string, OpenDay>();
  const closing = new Set<Promise<unknown>>();

  function enter(key: string, areaId: string, day: LocalDay): OpenDay {
    const known = openDays.get(key);
    if (known !== undefined) {
      known.writes += 1;
      return known;
    }
    const opened = { writes: 1, marked: store.dailyTotals.mark(areaId, day, 1) };
    openDays.set(key, opened);
    return opened;
  }

  function leave(key: string, areaId: string, day: LocalDay, open: OpenDay): void {
    open.writes -= 1;
    if (open.writes > 0) return;
    openDays.delete(key);
    const closed = open.marked
      .then(() => store.dailyTotals.mark(areaId, day, -1))
      // A day that could not be closed stays open: it is recomputed at every sweep, and never wrong.
      .catch(() => undefined)
      .finally(() => closing.delete(closed));
    closing.add(closed);
  }

  async function recompute(dirty: DailyTotals, rounds: number): Promise<void> {
    let read: DailyTotals | undefined = dirty;
    for (let round = 0; round < rounds && read?.dirty === true; round += 1) {
      const [cards, visits] = await Promise.all([
        store.cards.ofDay(read.areaId, read.day),
        store.visits.ofDay(read.areaId, read.day),
      ]);
      if (await store.dailyTotals.settle(read, figuresOfDay(cards, visits))) return;
      read = await store.dailyTotals.find(read.areaId, read.day);
    }
  }

  return {
    around: async (areaId, day, write) => {
      const key = `${areaId} ${day}`;
      const open = enter(key, areaId, day);
      try {
        await open.marked;
        return await write();
      } finally {
        leave(key, areaId, day, open);
      }
    },
    sweep: async (areaId, rounds = ROUNDS_FOR_A_BUSY_DAY) => {
      for (const day of await store.dailyTotals.dirty(areaId)) await recompute(day, rounds);
    },
    settled: async () => {
      await Promise.all(closing);
    },
  };
}
