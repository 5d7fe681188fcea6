import { ownVenuesOf, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { dayOf, monthOf, monthsIn, yearOf, type DayRange, type LocalDay, type LocalMonth } from './days.js';
import type { LocalName } from './language.js';
import { may } from './permissions.js';
import type { EventCounts, UseCounts } from './store/daily-totals.js';
import { nameOf } from './store/events.js';
import type { Store } from './store/open.js';
import type { Venue } from './store/organisations.js';
import type { Totals } from './totals.js';

/** As far back as one look goes: each day of it is read. */
const MOST_YEARS = 10;

/** Uses in whole numbers (F-95); helpers are assistants and interpreters, who are none of them (F-34). */
export type OwnCounts = UseCounts & { helpers: number };

/** The uses of one venue in a run of days. It is the venue's own, so nothing of it is suppressed (F-100). */
export interface OwnFigures {
  venue: Venue;
  /** Other venues of the actor. */
  others: Venue[];
  isSample: boolean;
  /** Whole days in Finnish time; it ends today at the latest. */
  period: DayRange;
  /** It is the calendar year that is running. */
  isThisYear: boolean;
  total: OwnCounts;
  /** From the first with a use on, the oldest first. */
  months: { month: LocalMonth; counts: OwnCounts }[];
  years: { year: number; counts: OwnCounts }[];
  /** The most used first; without names where the venue does not offer it any more. */
  events: { id: string; names: LocalName | undefined; counts: OwnCounts }[];
  /** Every record acknowledged before this instant is counted. */
  dataUntil: Date;
}

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
}

/** A venue's own uses, for instance for an application for a grant (F-100). What an actor may not see is undefined. */
export class OwnFiguresOfVenues {
  constructor(private readonly needs: Needs) {}

  /** Whether figures can be asked for a period: it has begun, and is not longer than ten years. */
  isPossible({ from, to }: DayRange): boolean {
    return from <= to && from <= dayOf(this.needs.clock()) && yearOf(to) - yearOf(from) < MOST_YEARS;
  }

  /** The calendar year that is running, until today. */
  private thisYear(): DayRange {
    const today = dayOf(this.needs.clock());
    return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }

  /** The figures of a venue, or of the first one of the actor. */
  async show(actor: Actor, venueId?: string, asked?: DayRange): Promise<OwnFigures | undefined> {
    const { store, totals, clock } = this.needs;
    const wanted = asked ?? this.thisYear();
    if (!this.isPossible(wanted)) return undefined;
    const venues = (await store.organisations.findAll([...new Set(ownVenuesOf(actor))])).filter(
      (organisation) => organisation.kind === 'venue',
    );
    const venue = venueId === undefined ? venues[0] : venues.find(({ _id }) => _id === venueId);
    if (venue === undefined || !may(actor, 'statistics.venue', { venueId: venue._id })) return undefined;
    const dataUntil = clock();
    await totals.sweep(venue.areaId);
    const today = dayOf(dataUntil);
    const period = { from: wanted.from, to: wanted.to < today ? wanted.to : today };
    const [days, names, area] = await Promise.all([
      store.dailyTotals.ofVenue(venue, period),
      this.namesOf(venue),
      store.areas.find(venue.areaId),
    ]);
    const others = venues.filter((other) => other !== venue);
    const isThisYear = period.from === this.thisYear().from && period.to === today;
    const shown = { venue, others, isSample: area?.sample ?? false, period, isThisYear, dataUntil };
    return { ...shown, ...summed(days, names, period) };
  }

  /** The same for a file that leaves the bot, which is noted. */
  async export(actor: Actor, venueId: string, period: DayRange): Promise<OwnFigures | undefined> {
    if (!may(actor, 'statistics.venue', { venueId })) return undefined;
    await this.needs.audit(actor, 'ownFigures.export', venueId);
    return this.show(actor, venueId, period);
  }

  /** The names of everything that cards were ever used for at a venue, by the names of their fields. */
  private async namesOf(venue: Venue): Promise<Map<string, LocalName>> {
    const made = await this.needs.store.events.namesOf(venue._id);
    const standing = venue.services.map(({ id, names }): [string, LocalName] => [nameOf(id), names]);
    return new Map([
      ...standing,
      ...made.map(({ serviceId, names }): [string, LocalName] => [nameOf(serviceId), names]),
    ]);
  }
}

type Days = { day: LocalDay; events: Record<string, EventCounts> }[];

function summed(
  days: Days,
  names: Map<string, LocalName>,
  period: DayRange,
): Pick<OwnFigures, 'total' | 'months' | 'years' | 'events'> {
  const total = none();
  const byMonth = new Map<LocalMonth, OwnCounts>();
  const byEvent = new Map<string, OwnCounts>();
  for (const { day, events } of days) {
    for (const [event, counts] of Object.entries(events)) {
      add(total, counts);
      add(within(byMonth, monthOf(day)), counts);
      add(within(byEvent, event), counts);
    }
  }
  const first = [...byMonth.keys()].sort()[0];
  const months = monthsIn(period)
    .filter((month) => first !== undefined && month >= first)
    .map((month) => ({ month, counts: byMonth.get(month) ?? none() }));
  const byYear = new Map<number, OwnCounts>();
  for (const { month, counts } of months) add(within(byYear, yearOf(month)), counts);
  const events = [...byEvent].map(([id, counts]) => ({ id, names: names.get(id), counts }));
  return {
    total,
    months,
    years: [...byYear].map(([year, counts]) => ({ year, counts })),
    events: events.sort((a, b) => usesOf(b.counts) - usesOf(a.counts) || (a.id < b.id ? -1 : 1)),
  };
}

const usesOf = ({ adults, children }: Pick<OwnCounts, 'adults' | 'children'>): number => adults + children;

const none = (): OwnCounts => ({ adults: 0, children: 0, helpers: 0 });

function add(sum: OwnCounts, { adults, children, helpers = 0 }: EventCounts): void {
  sum.adults += adults;
  sum.children += children;
  sum.helpers += helpers;
}

function within<K>(sums: Map<K, OwnCounts>, key: K): OwnCounts {
  const sum = sums.get(key) ?? none();
  sums.set(key, sum);
  return sum;
}
