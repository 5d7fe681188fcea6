import { DateTime } from 'luxon';
import { addWeeks, dayOf, daysOfWeek, weekOf, ZONE, type LocalDay } from '../days.js';
import type { Random } from './random.js';

/** How far back the sample network's history goes, the running week counted. */
const WEEKS = 60;

const MINUTES_OF_DAY = 24 * 60;
const BUSY = { from: 8 * 60, to: 20 * 60 };
/** January to December, 0 for the quietest. */
const SEASON = [0.6, 0.75, 0.85, 0.75, 0.5, 0.2, 0.05, 0.3, 0.7, 0.95, 0.95, 0.6];
const CHRISTMAS = ['12-24', '12-25'];
const PUBLIC_HOLIDAYS = [...CHRISTMAS, '01-01', '01-06', '05-01', '12-06', '12-26'];

/** A day that has begun. Minutes are of the local day; nothing may happen at `untilMinute` or later. */
export interface SampleDay {
  day: LocalDay;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  noonMs: number;
  untilMinute: number;
}

/** A week of the history with its days up to now. */
export interface SampleWeek {
  /** 0 is the oldest week. */
  index: number;
  isRunning: boolean;
  isLastComplete: boolean;
  /** The part of the week's busy hours that has gone by, 0 to 1. */
  elapsed: number;
  /** How lively the time of the year is, 0 to 1. */
  season: number;
  days: SampleDay[];
}

/** The weeks up to the one that `now` is in, the oldest first. */
export function weeksUpTo(now: Date): SampleWeek[] {
  const today = { day: dayOf(now), untilMinute: minuteOf(now) };
  const { from } = daysOfWeek(addWeeks(weekOf(now), 1 - WEEKS));
  const firstNoon = DateTime.fromISO(`${from}T12:00`, { zone: ZONE });
  return Array.from({ length: WEEKS }, (_, index) => {
    const days = Array.from({ length: 7 }, (_, offset) =>
      sampleDay(firstNoon.plus({ days: index * 7 + offset }), today),
    );
    return {
      index,
      isRunning: index === WEEKS - 1,
      isLastComplete: index === WEEKS - 2,
      elapsed: days.reduce((sum, { untilMinute }) => sum + elapsedOf(untilMinute), 0) / days.length,
      season: days.some(isChristmas) ? 0 : seasonOf(days),
      days: days.filter(({ untilMinute }) => untilMinute > 0),
    };
  });
}

export function isChristmas(day: SampleDay): boolean {
  return isOneOf(CHRISTMAS, day);
}

export function isOfficeDay(day: SampleDay): boolean {
  return day.weekday <= 5 && !isOneOf(PUBLIC_HOLIDAYS, day);
}

/** An instant between two minutes of a day that is over at `now`; undefined when the first has not come yet. */
export function instantWithin(day: SampleDay, from: number, to: number, random: Random): Date | undefined {
  const last = Math.min(to, day.untilMinute) - 1;
  if (last < from) return undefined;
  // Counted from noon, because the clocks are moved at night.
  const minutes = random.whole(from, last) - MINUTES_OF_DAY / 2;
  return new Date(day.noonMs + (minutes * 60 + random.whole(0, 59)) * 1000);
}

function sampleDay(noon: DateTime, today: Pick<SampleDay, 'day' | 'untilMinute'>): SampleDay {
  const day = noon.toFormat('yyyy-MM-dd');
  const untilMinute = day < today.day ? MINUTES_OF_DAY : day === today.day ? today.untilMinute : 0;
  return { day, weekday: noon.weekday, noonMs: noon.toMillis(), untilMinute };
}

/** The minute of the local day, as clocks show it. */
function minuteOf(now: Date): number {
  const { hour, minute } = DateTime.fromJSDate(now, { zone: ZONE });
  return hour * 60 + minute;
}

/** A week belongs to the month of its Thursday, as it belongs to the year of its Thursday. */
function seasonOf(days: SampleDay[]): number {
  return SEASON[Number(days[3]?.day.slice(5, 7)) - 1] ?? 0;
}

function elapsedOf(untilMinute: number): number {
  return Math.min(1, Math.max(0, (untilMinute - BUSY.from) / (BUSY.to - BUSY.from)));
}

function isOneOf(monthDays: string[], { day }: SampleDay): boolean {
  return monthDays.includes(day.slice(5));
}
