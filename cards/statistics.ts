import type { ComparisonChart } from '../reports/charts.js';
import type { IsoWeek } from '../services/days.js';
import type { PeriodStatistics, StatisticsScope, WeekFigures } from '../services/statistics.js';
import type { Shown } from '../services/suppression.js';
import {
  button,
  buttonRows,
  buttons,
  card,
  heading,
  list,
  picture,
  subtle,
  table,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { hasHiddenBreakdown, statisticsRows, type StatisticsRow } from './statistics-rows.js';
import { numberLocaleOf, type Texts } from './texts/index.js';

export const STATISTICS_VERB = 'statistics.show';

const DEFINITIONS = 'definitions';

/** Another scope of the same person, to change to. */
export interface OtherScope {
  scope: StatisticsScope;
  title: string;
}

/** The picture's description: the same rows as the table, what is hidden left out. */
export function statisticsChart(statistics: PeriodStatistics, texts: Texts): ComparisonChart {
  const drawn = (value: Shown | undefined): number | null => (typeof value === 'number' ? value : null);
  return {
    title: statisticsTitle(statistics, texts),
    // The sentence stands in the card and in the alternative text; small, it could not be read on a phone.
    subtitle: '',
    previousLabel: weekLabel(statistics.previous, texts),
    currentLabel: weekLabel(statistics.current, texts),
    rows: inBothWeeks(statisticsRows(statistics, texts)).map(({ label, previous, current }) => ({
      label,
      previous: drawn(previous),
      current: drawn(current),
    })),
    numberLocale: numberLocaleOf(texts.language),
  };
}

/** The figures on asking: picture, finding, table, what the numbers mean. */
export function statisticsCard(
  statistics: PeriodStatistics,
  chartUrl: string,
  others: OtherScope[],
  texts: Texts,
): AdaptiveCard {
  const title = statisticsTitle(statistics, texts);
  return card(finding(statistics, texts), [
    heading(title),
    ...statisticsBody(statistics, chartUrl, texts),
    ...buttonRows([
      scopeButton(texts.t('statistics.updated'), statistics.scope),
      ...others.map(({ scope, title: other }) => scopeButton(other, scope)),
    ]),
  ]);
}

/** Everything of a report under its heading, the same on asking and in the weekly post. */
export function statisticsBody(statistics: PeriodStatistics, chartUrl: string, texts: Texts): Element[] {
  const { t, moment } = texts;
  const rows = statisticsRows(statistics, texts);
  const both = inBothWeeks(rows);
  const details = rows.filter((row) => !both.includes(row));
  // Of a week that is still running nobody can say who is missing.
  const venuesWeek = statistics.current.isComplete ? statistics.current : statistics.previous;
  const isWide = statistics.scope.kind === 'area' || statistics.scope.kind === 'national';
  return [
    text(finding(statistics, texts)),
    // The demo's client says in English that it cannot enlarge pictures.
    picture(chartUrl, altText(statistics, texts), { canExpand: !statistics.isSample }),
    table(
      ['', weekLabel(statistics.previous, texts), weekLabel(statistics.current, texts)],
      both.map(({ label, previous, current }) => [label, shown(previous, texts), shown(current, texts)]),
    ),
    ...(details.length === 0
      ? []
      : [
          table(
            [t('statistics.details', { week: weekNumber(statistics.previous.week) }), ''],
            details.map(({ label, previous }) => [label, shown(previous, texts)]),
          ),
        ]),
    ...(isWide && hasHiddenBreakdown(statistics) ? [text(t('statistics.breakdownHidden'))] : []),
    ...(isWide ? [text(venuesLine(venuesWeek, texts))] : []),
    subtle(t('statistics.dataUntil', { moment: moment(statistics.dataUntil) })),
    ...(statistics.isSample ? [subtle(t('common.sample'))] : []),
    ...definitions(statistics, texts),
  ];
}

/** How much of a week is known: who recorded uses, who said that nobody came, and who was closed. */
function venuesLine({ week, venues }: WeekFigures, { t, number }: Texts): string {
  const { reported, silent, closed, total } = venues;
  return [
    t('statistics.venues', {
      week: weekNumber(week),
      reported: number(reported),
      total: number(total),
    }),
    ...(silent > 0 ? [t('statistics.venuesSilent', { count: silent })] : []),
    ...(closed > 0 ? [t('statistics.venuesClosed', { count: closed })] : []),
  ].join(' ');
}

/** What the picture shows, in words: the finding, then every number of it. */
function altText(statistics: PeriodStatistics, texts: Texts): string {
  const { previous, current } = statistics;
  const weeks = texts.t('statistics.altRow', {
    label: statisticsTitle(statistics, texts),
    previous: weekLabel(previous, texts),
    current: weekLabel(current, texts),
  });
  const rows = inBothWeeks(statisticsRows(statistics, texts)).map((row) =>
    texts.t('statistics.altRow', {
      label: row.label,
      previous: shown(row.previous, texts),
      current: shown(row.current, texts),
    }),
  );
  return [finding(statistics, texts), weeks, ...rows].join(' ');
}

/** The one sentence that says how the two weeks compare. */
export function finding({ scope, previous, current }: PeriodStatistics, texts: Texts): string {
  const { t, number } = texts;
  const week = weekNumber(current.week);
  const before = weekNumber(previous.week);
  if (scope.kind === 'office') {
    const handovers = number(current.handovers);
    const previousHandovers = number(previous.handovers);
    if (current.isComplete) return t('statistics.findingHandovers', { handovers });
    return t('statistics.findingHandoversRunning', { week, handovers, previous: before, previousHandovers });
  }
  const uses = number(current.uses);
  if (!current.isComplete) {
    return t('statistics.findingRunning', {
      week,
      uses,
      previous: before,
      previousUses: number(previous.uses),
    });
  }
  const difference = number(Math.abs(current.uses - previous.uses));
  const comparison =
    current.uses === previous.uses
      ? t('statistics.findingSame', { week: before })
      : t(current.uses > previous.uses ? 'statistics.findingMore' : 'statistics.findingLess', {
          difference,
          week: before,
        });
  const handovers = t('statistics.findingHandovers', { handovers: number(current.handovers) });
  return [
    t('statistics.findingUses', { week, uses }),
    comparison,
    ...(scope.kind === 'venue' ? [] : [handovers]),
  ].join(' ');
}

/** The name of a scope as a heading or a button. */
export function statisticsTitle({ names }: Pick<PeriodStatistics, 'names'>, { t, name }: Texts): string {
  return t('statistics.title', { name: names === undefined ? t('statistics.country') : name(names) });
}

function definitions({ scope }: PeriodStatistics, { t }: Texts): Element[] {
  const isWide = scope.kind === 'area' || scope.kind === 'national';
  const lines = [
    ...(scope.kind === 'office' ? [] : [t('statistics.defUses')]),
    ...(scope.kind === 'venue' ? [] : [t('statistics.defHandovers')]),
    t('statistics.defWeek'),
    ...(isWide ? [t('statistics.defSmall')] : []),
  ];
  return [
    buttons([
      {
        type: 'Action.ToggleVisibility',
        title: t('statistics.definitions'),
        targetElements: [DEFINITIONS],
      },
    ]),
    { type: 'Container', id: DEFINITIONS, isVisible: false, items: list(lines) },
  ];
}

function inBothWeeks(rows: StatisticsRow[]): StatisticsRow[] {
  return rows.filter(({ previous, current }) => previous !== undefined && current !== undefined);
}

function shown(value: Shown | undefined, { t, number }: Texts): string {
  if (value === undefined) return t('statistics.notYet');
  return value === 'hidden' ? t('statistics.hidden') : number(value);
}

function weekLabel({ week, isComplete }: WeekFigures, { t }: Texts): string {
  return t(isComplete ? 'statistics.week' : 'statistics.running', { week: weekNumber(week) });
}

function weekNumber(week: IsoWeek): number {
  return Number(week.slice(-2));
}

function scopeButton(title: string, scope: StatisticsScope): Action {
  return button(title, STATISTICS_VERB, { scope: scope.kind, id: scope.kind === 'national' ? '' : scope.id });
}
