import type { ReportCell, ReportSheet } from '../reports/sheets/report.js';
import type { LocalMonth } from '../services/days.js';
import type { OwnCounts, OwnFigures } from '../services/own-figures.js';
import { numberLocaleOf, type Texts } from './texts/index.js';

/** The spreadsheet of a venue's own uses: each sheet says whose, of which days and until when. */
export function ownFigureSheets(figures: OwnFigures, texts: Texts): ReportSheet[] {
  const { t } = texts;
  const { total, months, years, events } = figures;
  const top = headOf(figures, texts);
  const counts = [t('own.adults'), t('own.children'), t('own.total'), t('own.helpers')];
  const tableOf = (first: string, rows: [string, OwnCounts][]): ReportCell[][] => [
    [first, ...counts].map((heading) => ({ heading })),
    ...rows.map(([label, row]): ReportCell[] => [label, ...cellsOf(row)]),
    [{ heading: t('own.total') }, ...cellsOf(total)],
  ];
  return [
    {
      name: t('own.sheet.years'),
      lines: [
        ...top,
        ...tableOf(
          t('own.year'),
          years.map(({ year, counts: row }) => [String(year), row]),
        ),
        [],
        [{ heading: t('statistics.definitions') }],
        ...ownDefinitions(texts).map((line) => [line]),
      ],
    },
    {
      name: t('own.sheet.months'),
      lines: [
        ...top,
        ...tableOf(
          t('own.month'),
          months.map(({ month, counts: row }) => [monthName(month, texts), row]),
        ),
      ],
    },
    {
      name: t('own.sheet.events'),
      lines: [
        ...top,
        ...tableOf(
          t('own.event'),
          events.map((event) => [eventName(event, texts), event.counts]),
        ),
      ],
    },
  ];
}

function headOf({ venue, period, dataUntil, isSample }: OwnFigures, texts: Texts): ReportCell[][] {
  const { t, day, moment, name } = texts;
  return [
    [{ heading: t('own.title', { name: name(venue.names) }) }],
    [t('own.period', { from: day(period.from), to: day(period.to) })],
    [t('statistics.dataUntil', { moment: moment(dataUntil) })],
    ...(isSample ? [[t('common.sample')]] : []),
    [],
  ];
}

const cellsOf = (counts: OwnCounts): ReportCell[] => [
  counts.adults,
  counts.children,
  counts.adults + counts.children,
  counts.helpers,
];

/** What the numbers mean, the same in the card and in the file. */
export const ownDefinitions = ({ t }: Texts): string[] => [
  t('statistics.defUses'),
  t('own.defDay'),
  t('own.defHelpers'),
];

/** The name of an event, or that the venue does not offer it any more. */
export function eventName({ names }: OwnFigures['events'][number], { t, name }: Texts): string {
  return names === undefined ? t('own.formerEvent') : name(names);
}

/** A month with its year, in the words of the language. */
export function monthName(month: LocalMonth, { language }: Texts): string {
  return new Intl.DateTimeFormat(numberLocaleOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
