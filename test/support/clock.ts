import { DateTime } from 'luxon';
import type { Clock } from '../../services/clock.js';
import { ZONE } from '../../services/days.js';

/** The instant of a wall clock in the network's zone, written like `2026-03-10 12:00`. */
export function helsinki(wallClock: string): Date {
  const moment = DateTime.fromSQL(wallClock, { zone: ZONE });
  if (!moment.isValid) throw new RangeError(`not a moment: ${wallClock}`);
  return moment.toJSDate();
}

/** A clock that stands still until a test moves it. */
export interface StillClock {
  now: Clock;
  /** To a wall clock in the network's zone. */
  setTo: (wallClock: string) => void;
  passes: (time: { days?: number; hours?: number; minutes?: number; milliseconds?: number }) => void;
}

export function clockStandingAt(wallClock: string): StillClock {
  let instant = helsinki(wallClock);
  return {
    now: () => new Date(instant),
    setTo: (next) => (instant = helsinki(next)),
    passes: (time) => (instant = DateTime.fromJSDate(instant, { zone: ZONE }).plus(time).toJSDate()),
  };
}
