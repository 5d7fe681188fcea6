import type { PeriodStatistics, WeekFigures } from '../services/statistics.js';
import type { Category } from '../services/store/organisations.js';
import type { Shown } from '../services/suppression.js';
import type { TextKey, Texts } from './texts/index.js';

/** One number of a report in its two weeks. `undefined` where the week has no such number yet. */
export interface StatisticsRow {
  label: string;
  previous: Shown | undefined;
  current: Shown | undefined;
}

type RowKey = Extract<
  TextKey,
  `statistics.${'uses' | 'adults' | 'children' | 'handovers' | 'communityCards' | Category}`
>;

const CATEGORIES: Category[] = ['culture', 'education', 'science', 'sports'];

/** The rows that chart, alternative text and table are made of, so that they cannot differ. */
export function statisticsRows(
  { scope, previous, current }: PeriodStatistics,
  { t }: Texts,
): StatisticsRow[] {
  const row = (key: RowKey, read: (week: WeekFigures) => Shown | undefined): StatisticsRow => ({
    label: t(key),
    previous: read(previous),
    current: read(current),
  });
  const uses = row('statistics.uses', (week) => week.uses);
  const handovers = row('statistics.handovers', (week) => week.handovers);
  const communityCards = row('statistics.communityCards', (week) => week.communityCards);
  const registered = [handovers, ...[communityCards].filter(isWorthShowing)];
  if (scope.kind === 'office') return registered;
  const rows = [
    uses,
    row('statistics.adults', (week) => cell(week.breakdown?.people, 'adults')),
    row('statistics.children', (week) => cell(week.breakdown?.people, 'children')),
    ...CATEGORIES.map((category) =>
      row(`statistics.${category}`, (week) => cell(week.breakdown?.categories, category)),
    ),
  ];
  const shown = rows.filter((candidate) => candidate === uses || isWorthShowing(candidate));
  return scope.kind === 'venue' ? shown : [...shown, ...registered];
}

function cell<K extends string>(cells: Record<K, Shown> | 'hidden' | undefined, key: K): Shown | undefined {
  return cells === 'hidden' ? 'hidden' : cells?.[key];
}

/** A row that is zero or hidden in both weeks tells nothing. */
function isWorthShowing({ previous, current }: StatisticsRow): boolean {
  const isNumber = (value: Shown | undefined): boolean =>
    value !== undefined && value !== 'hidden' && value !== 0;
  return isNumber(previous) || isNumber(current);
}

/** Whether anything of the shown weeks' breakdowns is left out as a whole. */
export function hasHiddenBreakdown({ previous, current }: PeriodStatistics): boolean {
  return [previous, current].some(
    ({ breakdown }) => breakdown?.people === 'hidden' || breakdown?.categories === 'hidden',
  );
}
