import { addWeeks, daysOfWeek, type IsoWeek } from '../../services/days.js';
import type { LocalName } from '../../services/language.js';
import type { PeriodStatistics, StatisticsScope, WeekFigures } from '../../services/statistics.js';
import type { Category } from '../../services/store/organisations.js';
import { suppress } from '../../services/suppression.js';

/** What was recorded in a week: the categories share out the same uses as adults and children. */
export interface RecordedWeek {
  adults: number;
  children: number;
  categories: Record<Category, number>;
  handovers: number;
  communityCards?: number;
  /** Venues that recorded uses, of 30. */
  venues: number;
}

/** A week without anything small in it. */
export const BUSY: RecordedWeek = {
  adults: 1187,
  children: 246,
  categories: { culture: 902, education: 154, science: 0, sports: 377 },
  handovers: 61,
  venues: 27,
};

/** A week in which one category is so small that it has to take another one with it. */
export const SMALL_CATEGORY: RecordedWeek = {
  adults: 300,
  children: 120,
  categories: { culture: 250, education: 83, science: 3, sports: 84 },
  handovers: 4,
  venues: 11,
};

/** A week whose splits would point at persons. */
export const QUIET: RecordedWeek = {
  adults: 3,
  children: 1,
  categories: { culture: 1, education: 0, science: 0, sports: 3 },
  handovers: 1,
  venues: 1,
};

export const EMPTY: RecordedWeek = {
  adults: 0,
  children: 0,
  categories: { culture: 0, education: 0, science: 0, sports: 0 },
  handovers: 0,
  venues: 0,
};

export interface PeriodOptions {
  scope: StatisticsScope;
  names: LocalName | undefined;
  week: IsoWeek;
  previous: RecordedWeek;
  current: RecordedWeek;
  /** Whether the current week is over. */
  isComplete: boolean;
  isSample?: boolean;
}

/** The figures of two weeks, suppressed as the product suppresses them. */
export function periodOf(options: PeriodOptions): PeriodStatistics {
  const { scope, names, week, previous, current, isComplete, isSample = false } = options;
  return {
    scope,
    names,
    isSample,
    previous: figuresOf(scope, addWeeks(week, -1), previous, true),
    current: figuresOf(scope, week, current, isComplete),
    dataUntil: new Date('2027-03-15T06:00:00Z'),
  };
}

function figuresOf(
  { kind }: StatisticsScope,
  week: IsoWeek,
  { adults, children, categories, handovers, communityCards = 0, venues }: RecordedWeek,
  isComplete: boolean,
): WeekFigures {
  const isWide = kind === 'area' || kind === 'national';
  const people = { adults, children };
  const breakdown = isWide
    ? { people: suppress(people), categories: suppress(categories) }
    : { people, categories };
  return {
    week,
    days: daysOfWeek(week),
    isComplete,
    uses: kind === 'office' ? 0 : adults + children,
    handovers: kind === 'venue' ? 0 : handovers,
    communityCards: kind === 'venue' ? 0 : communityCards,
    breakdown: isComplete ? breakdown : undefined,
    venues: { reported: venues, silent: 0, closed: 0, total: 30 },
  };
}
