import { DateTime } from 'luxon';
import { daysOfWeek, ZONE, type IsoWeek } from '../../../services/days.js';
import { buildSampleNetwork, type SampleNetwork } from '../../../services/sample/index.js';
import type { Category } from '../../../services/store/organisations.js';

/** Moments at which calendars are difficult, each after the first opening of its week. */
export const CLOCKS = {
  summer: new Date('2026-07-29T09:12:00Z'),
  'the afternoon of 29 February': new Date('2028-02-29T13:00:00Z'),
  'week 53 on 1 January': new Date('2027-01-01T10:00:00Z'),
  'week 1 on 1 January': new Date('2026-01-01T10:00:00Z'),
  'the night when summer time ends': new Date('2026-10-25T00:30:00Z'),
  'the morning of a Monday': new Date('2026-03-16T07:40:00Z'),
};

export function networkAt(now: Date): SampleNetwork {
  return buildSampleNetwork({ now, people: [{ personId: 'tenant/one' }] });
}

/** Weekday (1 is Monday) and hour in the network's zone. */
export function helsinkiTime(at: Date): { weekday: number; hour: number } {
  const { weekday, hour } = DateTime.fromJSDate(at, { zone: ZONE });
  return { weekday, hour };
}

/** The uses of an area in a week, counted from the visits themselves. */
export function weekOfArea({ visits }: SampleNetwork, areaId: string, week: IsoWeek) {
  const categories: Record<Category, number> = { culture: 0, education: 0, science: 0, sports: 0 };
  const uses = { adults: 0, children: 0, categories, venues: new Set<string>() };
  const { from, to } = daysOfWeek(week);
  for (const visit of visits) {
    if (visit.undone || visit.areaId !== areaId || visit.day < from || visit.day > to) continue;
    uses.adults += visit.adults;
    uses.children += visit.children;
    categories[visit.category] += visit.adults + visit.children;
    uses.venues.add(visit.venueId);
  }
  return uses;
}
