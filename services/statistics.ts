import { isNational, mainUserAreasOf, officesOf, ownVenuesOf, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { addWeeks, daysOfWeek, lastCompleteWeek, weekOf, type DayRange, type IsoWeek } from './days.js';
import type { LocalName } from './language.js';
import { may } from './permissions.js';
import type { DailyTotals } from './store/daily-totals.js';
import { silenceOf } from './silences.js';
import type { Store } from './store/open.js';
import { CATEGORIES, type Category } from './store/organisations.js';
import type { Silence } from './store/silences.js';
import { suppress, type Shown } from './suppression.js';
import type { Totals } from './totals.js';

/** Whose figures: an area, the country, or one organisation's own (F-76, F-100). */
export type StatisticsScope =
  | { kind: 'area'; id: string }
  | { kind: 'national' }
  | { kind: 'venue'; id: string }
  | { kind: 'office'; id: string };

/** A split of the uses of a whole week; `hidden` where it would show small numbers. */
export interface Breakdown {
  people: Record<'adults' | 'children', Shown> | 'hidden';
  categories: Record<Category, Shown> | 'hidden';
}

/** One ISO week in whole uses (F-95) and whole cards. `breakdown` is there for whole weeks only. */
export interface WeekFigures {
  week: IsoWeek;
  days: DayRange;
  isComplete: boolean;
  uses: number;
  handovers: number;
  /** Cards that were registered to offices themselves; none of them is among the handovers. */
  communityCards: number;
  breakdown: Breakdown | undefined;
  /**
   * Venues that recorded any use in the week, and those that said that nobody came, of the venues that were not closed all
   * week. Nothing is known of the others.
   */
  venues: { reported: number; silent: number; closed: number; total: number };
}

/** The one object that chart, alternative text, table and post are views of. */
export interface PeriodStatistics {
  scope: StatisticsScope;
  /** The name of the area or organisation; undefined for the country. */
  names: LocalName | undefined;
  /** Figures of the invented network of the demo. */
  isSample: boolean;
  previous: WeekFigures;
  current: WeekFigures;
  /** Every record acknowledged before this instant is counted. */
  dataUntil: Date;
}

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
}

interface ScopeFacts {
  names: LocalName | undefined;
  isSample: boolean;
  areaId: string | undefined;
  venueIds: string[];
}

export class Statistics {
  constructor(private readonly needs: Needs) {}

  /** The scopes an actor may see, the widest first; empty for everybody else. */
  scopes(actor: Actor): StatisticsScope[] {
    return [
      ...(isNational(actor) ? [{ kind: 'national' as const }] : []),
      ...mainUserAreasOf(actor).map((id) => ({ kind: 'area' as const, id })),
      ...ownVenuesOf(actor).map((id) => ({ kind: 'venue' as const, id })),
      ...officesOf(actor).map((id) => ({ kind: 'office' as const, id })),
    ];
  }

  /** The name of a scope; undefined for the country and for what does not exist. */
  async namesOf(scope: StatisticsScope): Promise<LocalName | undefined> {
    return (await this.factsOf(scope))?.names;
  }

  /** The running week beside the last complete one; undefined when the actor may not see the scope. */
  async thisWeek(actor: Actor, scope: StatisticsScope): Promise<PeriodStatistics | undefined> {
    return this.compute(actor, scope, weekOf(this.needs.clock()));
  }

  /** The last complete week beside the one before, as the weekly post reports it. */
  async lastWeek(actor: Actor, scope: StatisticsScope): Promise<PeriodStatistics | undefined> {
    return this.compute(actor, scope, lastCompleteWeek(this.needs.clock()));
  }

  private async compute(
    actor: Actor,
    scope: StatisticsScope,
    week: IsoWeek,
  ): Promise<PeriodStatistics | undefined> {
    const { totals, audit, clock } = this.needs;
    if (!this.maySee(actor, scope)) return undefined;
    const facts = await this.factsOf(scope);
    if (facts === undefined) return undefined;
    const dataUntil = clock();
    await totals.sweep(facts.areaId);
    if (scope.kind === 'area') await audit(actor, 'statistics.area', scope.id);
    if (scope.kind === 'national') await audit(actor, 'statistics.national', 'national');
    const [previous, current] = await Promise.all([
      this.figuresOf(scope, facts, addWeeks(week, -1), dataUntil),
      this.figuresOf(scope, facts, week, dataUntil),
    ]);
    return { scope, names: facts.names, isSample: facts.isSample, previous, current, dataUntil };
  }

  private maySee(actor: Actor, scope: StatisticsScope): boolean {
    switch (scope.kind) {
      case 'area':
        return may(actor, 'statistics.area', { areaId: scope.id });
      case 'national':
        return may(actor, 'statistics.national', {});
      case 'venue':
        return may(actor, 'statistics.venue', { venueId: scope.id });
      case 'office':
        return may(actor, 'statistics.office', { officeId: scope.id });
    }
  }

  private async factsOf(scope: StatisticsScope): Promise<ScopeFacts | undefined> {
    const { store } = this.needs;
    if (scope.kind === 'venue' || scope.kind === 'office') {
      const [organisation] = await store.organisations.findAll([scope.id]);
      if (organisation?.kind !== scope.kind) return undefined;
      const { areaId, names, _id } = organisation;
      const isSample = (await store.areas.find(areaId))?.sample ?? false;
      return { names, isSample, areaId, venueIds: organisation.kind === 'venue' ? [_id] : [] };
    }
    const areaId = scope.kind === 'area' ? scope.id : undefined;
    const areas = (await store.areas.all()).filter(({ _id }) => areaId === undefined || _id === areaId);
    if (areas.length === 0) return undefined;
    const organisations = await store.organisations.ofArea(areaId);
    const venueIds = organisations.filter(({ kind }) => kind === 'venue').map(({ _id }) => _id);
    const names = areaId === undefined ? undefined : areas[0]?.names;
    return { names, isSample: areas.some(({ sample }) => sample), areaId, venueIds };
  }

  private async figuresOf(
    scope: StatisticsScope,
    facts: ScopeFacts,
    week: IsoWeek,
    now: Date,
  ): Promise<WeekFigures> {
    const days = daysOfWeek(week);
    const [totals, said] = await Promise.all([
      this.needs.store.dailyTotals.ofRange(days, facts.areaId),
      facts.venueIds.length === 0 ? [] : this.needs.store.silences.ofRange(days, facts.areaId),
    ]);
    const sums = sum(scope, totals);
    const isComplete = week < weekOf(now);
    return {
      week,
      days,
      isComplete,
      uses: sums.people.adults + sums.people.children,
      handovers: sums.handovers,
      communityCards: sums.communityCards,
      breakdown: isComplete ? breakdownOf(scope, sums) : undefined,
      venues: venuesOf(facts.venueIds, { used: sums.venues, said, days }),
    };
  }
}

function venuesOf(
  venueIds: string[],
  { used, said, days }: { used: Set<string>; said: Silence[]; days: DayRange },
): WeekFigures['venues'] {
  const kinds = venueIds.filter((id) => !used.has(id)).map((id) => silenceOf(said, id, days));
  const closed = kinds.filter((kind) => kind === 'closed').length;
  const silent = kinds.filter((kind) => kind === 'none').length;
  return { reported: used.size, silent, closed, total: venueIds.length - closed };
}

interface Sums {
  handovers: number;
  communityCards: number;
  people: Record<'adults' | 'children', number>;
  categories: Record<Category, number>;
  venues: Set<string>;
}

function sum(scope: StatisticsScope, days: DailyTotals[]): Sums {
  const categories = { culture: 0, education: 0, science: 0, sports: 0 };
  const sums: Sums = {
    ...{ handovers: 0, communityCards: 0, people: { adults: 0, children: 0 } },
    ...{ categories, venues: new Set() },
  };
  const countsOffice = (id: string): boolean =>
    scope.kind !== 'venue' && (scope.kind !== 'office' || scope.id === id);
  const countsVenue = (id: string): boolean =>
    scope.kind !== 'office' && (scope.kind !== 'venue' || scope.id === id);
  for (const { figures } of days) {
    for (const [officeId, count] of Object.entries(figures?.handovers ?? {})) {
      if (countsOffice(officeId)) sums.handovers += count;
    }
    for (const [officeId, count] of Object.entries(figures?.communityCards ?? {})) {
      if (countsOffice(officeId)) sums.communityCards += count;
    }
    for (const [venueId, byCategory] of Object.entries(figures?.uses ?? {})) {
      if (!countsVenue(venueId)) continue;
      sums.venues.add(venueId);
      for (const category of CATEGORIES) {
        const { adults, children } = byCategory[category] ?? { adults: 0, children: 0 };
        sums.people.adults += adults;
        sums.people.children += children;
        categories[category] += adults + children;
      }
    }
  }
  return sums;
}

/** An organisation sees its own records anyway, so its own figures are not suppressed. */
function breakdownOf(scope: StatisticsScope, { people, categories }: Sums): Breakdown {
  if (scope.kind === 'venue' || scope.kind === 'office') return { people, categories };
  return { people: suppress(people), categories: suppress(categories) };
}
