import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import type { LocalDay } from './days.js';
import { isInDoubt } from './store/doubt.js';
import type { DailyTotals } from './store/daily-totals.js';
import type { Store } from './store/open.js';

/** So long a writer stands in a day; one that is still there then has died, and what it sent has arrived or is lost. */
const STANDS_FOR_MS = 60 * 60 * 1000;
/** Writes that come later than this stand in the day anew, so that nobody writes near the end of the time. */
const JOINED_WITHIN_MS = 60 * 1000;

/** The time in which this process stands in a day; writes that come meanwhile share its two marks. */
interface Standing {
  areaId: string;
  day: LocalDay;
  writer: string;
  since: number;
  writes: number;
  isInDoubt: boolean;
  entered: Promise<unknown>;
}

export interface DayWriters {
  /** See {@link Totals.around}. */
  around: <T>(areaId: string, day: LocalDay, write: () => Promise<T>) => Promise<T>;
  /** A name for a writer that enters by itself, and until when it stands in the day. */
  newWriter: () => { writer: string; until: Date };
  /** The writers of a day that died. */
  deadIn: (day: DailyTotals) => string[];
  /** Resolves when this process has left every day. */
  settled: () => Promise<void>;
}

/**
 * Who is about to change records of a day. A write is sent at most {@link JOINED_WITHIN_MS} and the driver's timeouts
 * after its process entered the day, the clocks of all processes differ by less than the rest of
 * {@link STANDS_FOR_MS}; so a writer that is still there at the end of its time writes nothing any more. One that was
 * halted for an hour in the middle of a write and goes on marks the day again once it has written.
 */
export function createDayWriters(store: Pick<Store, 'dailyTotals'>, clock: Clock): DayWriters {
  const process = randomBytes(6).toString('hex');
  let made = 0;
  const newWriter = () => ({
    writer: `${process}-${(made += 1)}`,
    until: new Date(clock().getTime() + STANDS_FOR_MS),
  });
  const { enter, leave, settled } = createDoors(store, clock, newWriter);
  return {
    around: async (areaId, day, write) => {
      const standing = await enter(areaId, day);
      try {
        return await write();
      } catch (error) {
        standing.isInDoubt ||= isInDoubt(error);
        throw error;
      } finally {
        leave(standing);
      }
    },
    newWriter,
    deadIn: ({ writers }) =>
      Object.entries(writers).flatMap(([writer, until]) => (until < clock() ? [writer] : [])),
    settled,
  };
}

function createDoors(store: Pick<Store, 'dailyTotals'>, clock: Clock, newWriter: DayWriters['newWriter']) {
  const inDays = new Map<string, Standing>();
  const leaving = new Set<Promise<unknown>>();
  const isFresh = ({ since }: Standing): boolean => Math.abs(clock().getTime() - since) < JOINED_WITHIN_MS;

  function join(areaId: string, day: LocalDay): Standing {
    const key = `${areaId} ${day}`;
    const known = inDays.get(key);
    if (known !== undefined && isFresh(known)) {
      known.writes += 1;
      return known;
    }
    const { writer, until } = newWriter();
    const entered = store.dailyTotals.enter(areaId, day, writer, until);
    const standing = { areaId, day, writer, since: clock().getTime(), writes: 1, isInDoubt: false, entered };
    inDays.set(key, standing);
    return standing;
  }

  function leave(standing: Standing): void {
    const { areaId, day, writer, entered } = standing;
    standing.writes -= 1;
    if (standing.writes > 0) return;
    const key = `${areaId} ${day}`;
    if (inDays.get(key) === standing) inDays.delete(key);
    // What may still be carried out keeps the day dirty until it cannot be any more.
    if (standing.isInDoubt) return;
    const gone = entered
      .then(() => store.dailyTotals.leave(areaId, day, writer))
      // Whoever could not leave stays: the day is recomputed at every sweep until the time is over, and never wrong.
      .catch(() => undefined)
      .finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  /** Stands in the day; a process that was halted on the way in enters again. */
  async function enter(areaId: string, day: LocalDay): Promise<Standing> {
    for (;;) {
      const standing = join(areaId, day);
      try {
        await standing.entered;
      } catch (error) {
        leave(standing);
        throw error;
      }
      if (isFresh(standing)) return standing;
      leave(standing);
    }
  }

  const settled = async (): Promise<void> => {
    await Promise.all(leaving);
  };
  return { enter, leave, settled };
}
