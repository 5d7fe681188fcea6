import { systemClock, type Clock } from './clock.js';
import { createDayWriters, type DayWriters } from './day-writers.js';
import type { LocalDay } from './days.js';
import { mendFirstUses, wrongFirstUses } from './first-use.js';
import type { Card } from './store/cards.js';
import type { DailyTotals, DayFigures, UseCounts } from './store/daily-totals.js';
import type { DayOfArea } from './store/days-in.js';
import { nameOf } from './store/events.js';
import type { Store } from './store/open.js';
import { UnreadableDocumentError } from './store/schema-error.js';
import type { Visit } from './store/visits.js';

const ROUNDS_FOR_A_BUSY_DAY = 5;

/** The figures of one area and day from its records; undone records must have been left out. */
export function figuresOfDay(
  cards: Pick<Card, 'officeId' | 'community'>[],
  visits: Pick<Visit, 'venueId' | 'serviceId' | 'category' | 'adults' | 'children' | 'helpers'>[],
): DayFigures {
  const figures: DayFigures = { handovers: {}, uses: {} };
  for (const { officeId, community } of cards) {
    const counts = community === true ? (figures.communityCards ??= {}) : figures.handovers;
    counts[officeId] = (counts[officeId] ?? 0) + 1;
  }
  for (const visit of visits) {
    const { venueId, serviceId, category, helpers = 0 } = visit;
    addUses(((figures.uses[venueId] ??= {})[category] ??= { adults: 0, children: 0 }), visit);
    const events = ((figures.events ??= {})[nameOf(venueId)] ??= {});
    const event = (events[nameOf(serviceId)] ??= { adults: 0, children: 0 });
    addUses(event, visit);
    if (helpers > 0) event.helpers = (event.helpers ?? 0) + helpers;
  }
  return figures;
}

function addUses(counts: UseCounts, { adults, children }: UseCounts): void {
  counts.adults += adults;
  counts.children += children;
}

export interface Totals {
  /**
   * Runs a write to the records of an area and day between two marks, so that neither a crash nor a sweep at the same
   * time can leave a wrong total behind. The second mark is not waited for: until it is there the day counts as dirty.
   */
  around: <T>(areaId: string, day: LocalDay, write: () => Promise<T>) => Promise<T>;
  /**
   * Recomputes the days that changed, of one area or of all, and makes the first uses of their cards right; days that
   * keep changing are left for the next sweep after so many rounds, and those that are left once `signal` says so. A day
   * with a document that cannot be read stays as it is; rejects with its UnreadableDocumentError after all the others.
   */
  sweep: (areaId?: string, rounds?: number, signal?: AbortSignal) => Promise<void>;
  /** The same for one day. */
  sweepDay: (areaId: string, day: LocalDay) => Promise<void>;
  /** Resolves when every second mark is made, for an orderly end. */
  settled: () => Promise<void>;
}

type SweptStore = Pick<Store, 'cards' | 'visits' | 'dailyTotals'>;

/** `clock` is the machine's own also where the bot's runs ahead or behind: it tells which writers died. */
export function createTotals(store: SweptStore, clock: Clock = systemClock): Totals {
  const writers = createDayWriters(store, clock);

  async function sweepDay({ areaId, day }: DayOfArea, rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      const found = await store.dailyTotals.find(areaId, day);
      if (found?.dirty !== true || (await recompute(store, writers, found))) return;
    }
  }

  return {
    around: writers.around,
    sweep: async (areaId, rounds = ROUNDS_FOR_A_BUSY_DAY, signal) => {
      const unreadable: UnreadableDocumentError[] = [];
      for (const day of await store.dailyTotals.dirty(areaId)) {
        if (signal?.aborted === true) return;
        try {
          await sweepDay(day, rounds);
        } catch (error) {
          if (!(error instanceof UnreadableDocumentError)) throw error;
          unreadable.push(error);
        }
      }
      if (unreadable[0] !== undefined) throw unreadable[0];
    },
    sweepDay: (areaId, day) => sweepDay({ areaId, day }, ROUNDS_FOR_A_BUSY_DAY),
    settled: writers.settled,
  };
}

/** Makes a day right; false when it was marked again meanwhile. */
async function recompute(store: SweptStore, writers: DayWriters, found: DailyTotals): Promise<boolean> {
  const { areaId, day } = found;
  const [cards, visits, moved] = await Promise.all([
    store.cards.ofDay(areaId, day),
    store.visits.everyOfDay(areaId, day),
    store.visits.movedAwayFrom(areaId, day),
  ]);
  const figures = figuresOfDay(
    cards,
    visits.filter(({ undone }) => !undone),
  );
  const dead = writers.deadIn(found);
  const wrong = await wrongFirstUses(store, day, visits, moved);
  if (wrong.length === 0) return store.dailyTotals.settle(found, figures, dead);
  // Whoever changes first uses stands in the day like any writer: a crash in between leaves it dirty.
  const { writer, until } = writers.newWriter();
  const entered = await store.dailyTotals.enterAndRead(found, writer, until);
  await mendFirstUses(store, wrong);
  const isAsRead = entered.mark === found.mark + 1;
  if (isAsRead && (await store.dailyTotals.settle(entered, figures, [...dead, writer]))) return true;
  await store.dailyTotals.leave(areaId, day, writer);
  return false;
}
