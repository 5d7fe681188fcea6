import { DateTime } from 'luxon';
import { z } from 'zod';

/** The zone in which days and weeks of the network begin and end. */
export const ZONE = 'Europe/Helsinki';

/** A calendar day `YYYY-MM-DD` in {@link ZONE}. Days compare as strings. */
export const LocalDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type LocalDay = z.infer<typeof LocalDay>;

/** A calendar month `YYYY-MM`. */
export type LocalMonth = string;

/** An ISO week `YYYY-Www`, Monday to Sunday. */
export const IsoWeek = z.string().regex(/^\d{4}-W\d{2}$/);
export type IsoWeek = z.infer<typeof IsoWeek>;

/** A run of whole days, both ends included. */
export interface DayRange {
  from: LocalDay;
  to: LocalDay;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const QUARTER_MS = 15 * 60 * 1000;
let known: { quarter: number; day: LocalDay } | undefined;

/** The day it is in {@link ZONE} at an instant. */
export function dayOf(instant: Date): LocalDay {
  // Days begin, and clocks change, at full quarters of an hour; nearly every call is about the present one.
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (known?.quarter === quarter) return known.day;
  const day = format(DateTime.fromJSDate(instant, { zone: ZONE }));
  known = { quarter, day };
  return day;
}

/** The ISO week it is in {@link ZONE} at an instant. */
export function weekOf(instant: Date): IsoWeek {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat("kkkk-'W'WW");
}

/** The hour it is in {@link ZONE} at an instant, 0 to 23. */
export function hourOf(instant: Date): number {
  return DateTime.fromJSDate(instant, { zone: ZONE }).hour;
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: LocalDay): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** The day that a person wrote as `9.3.2027` or `2027-03-09`; undefined when it is none. */
export function parseDay(written: string): LocalDay | undefined {
  for (const format of ['d.M.yyyy', 'yyyy-MM-dd']) {
    const moment = DateTime.fromFormat(written, format, { zone: ZONE });
    if (moment.isValid) return moment.toFormat('yyyy-MM-dd');
  }
  return undefined;
}

/** A day as {@link parseDay} reads it, whatever the language: `9.3.2027`. */
export function writtenDay(day: LocalDay): string {
  return parse(day).toFormat('d.M.yyyy');
}

export function addDays(day: LocalDay, days: number): LocalDay {
  // Calendar days need no zone, and every visit asks for some: a moment in a zone takes thirty times as long.
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return DateTime.fromISO(week, { zone: ZONE }).plus({ weeks }).toFormat("kkkk-'W'WW");
}

/** Monday to Sunday of an ISO week. */
export function daysOfWeek(week: IsoWeek): DayRange {
  const monday = DateTime.fromISO(week, { zone: ZONE });
  return { from: format(monday), to: format(monday.plus({ days: 6 })) };
}

/** The newest ISO week that is over in {@link ZONE}. */
export function lastCompleteWeek(now: Date): IsoWeek {
  return addWeeks(weekOf(now), -1);
}

/** The number of an ISO week, 1 to 53. */
export function weekNumber(week: IsoWeek): number {
  return Number(week.slice(6));
}

/**
 * The last day on which a card handed over on `day` is valid: one year, the day of handover counted as the first
 * (F-12). A card of 29 February ends on 28 February, the day before the month of its anniversary is over.
 */
export function lastDayOfValidity(day: LocalDay): LocalDay {
  const given = parse(day);
  const anniversary = given.plus({ years: 1 });
  return format(anniversary.day === given.day ? anniversary.minus({ days: 1 }) : anniversary);
}

/** The month of a day. */
export const monthOf = (day: LocalDay): LocalMonth => day.slice(0, 7);

/** The months that have a day in a range, the oldest first. */
export function monthsIn({ from, to }: DayRange): LocalMonth[] {
  const months: LocalMonth[] = [];
  for (let first = parse(from).startOf('month'); format(first) <= to; first = first.plus({ months: 1 })) {
    months.push(monthOf(format(first)));
  }
  return months;
}

/** The year of a day or a month. */
export function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}

function parse(day: LocalDay): DateTime {
  return DateTime.fromISO(day, { zone: ZONE });
}

function format(moment: DateTime): LocalDay {
  return moment.toFormat('yyyy-MM-dd');
}
