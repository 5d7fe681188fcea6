import type { AdaptiveCard } from '../../cards/card.js';
import type { Texts } from '../../cards/texts/index.js';
import type { PeriodStatistics, WeekFigures } from '../../services/statistics.js';
import { CATEGORIES } from '../../services/store/organisations.js';
import type { Shown } from '../../services/suppression.js';
import { listOf, partsOfType, wordsOf } from './card-tree.js';
import type { RecordedWeek } from './period-statistics.js';

/** The rows of the table as they stand there, without its heading. */
export function tableOf(card: AdaptiveCard): string[][] {
  const [table] = partsOfType(card, 'Table');
  const [, ...rows] = listOf(table?.values.rows);
  return rows.map(({ cells }) => listOf(cells).map(({ items }) => String(listOf(items)[0]?.text)));
}

/** The words of the picture. */
export const altTextOf = (card: AdaptiveCard): string =>
  String(partsOfType(card, 'Image')[0]?.values.altText);

/** A shown number as the reader of a language sees it. */
export const written = (value: Shown, { t, number }: Texts): string =>
  value === 'hidden' ? t('statistics.hidden') : number(value);

/** The counts a card tells anywhere, as plain digits; the calendar is left out. */
export function digitsOf(card: AdaptiveCard): string[] {
  const calendar =
    /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d{2}[.:]\d{2}|(?:week|viik\p{L}*|veck\p{L}*) \d+|1–4|from 1 to 4/giu;
  return wordsOf(card).flatMap((words) =>
    [...words.replaceAll(calendar, ' ').matchAll(/\d+(?:[\u00A0,]\d{3})*/gu)].map(([match]) =>
      match.replaceAll(/\D/gu, ''),
    ),
  );
}

/** The numbers of a week by the name they stand under; what is left out as a whole is not there. */
export function named({ uses, handovers, breakdown }: WeekFigures, { t }: Texts): Map<string, Shown> {
  const { people, categories } = breakdown ?? { people: 'hidden', categories: 'hidden' };
  return new Map<string, Shown>([
    [t('statistics.uses'), uses],
    [t('statistics.handovers'), handovers],
    [t('statistics.adults'), people === 'hidden' ? people : people.adults],
    [t('statistics.children'), people === 'hidden' ? people : people.children],
    ...CATEGORIES.map((category): [string, Shown] => [
      t(`statistics.${category}`),
      categories === 'hidden' ? categories : categories[category],
    ]),
  ]);
}

/** Every number the statistics hold, and the difference that the finding tells. */
export function numbersOf({ previous, current }: PeriodStatistics): number[] {
  const weeks = [previous, current].flatMap(({ uses, handovers, venues, breakdown }) => [
    uses,
    handovers,
    venues.reported,
    venues.total,
    venues.silent,
    venues.closed,
    ...[breakdown?.people, breakdown?.categories].flatMap((cells) =>
      cells === undefined || cells === 'hidden'
        ? []
        : Object.values(cells).filter((cell) => cell !== 'hidden'),
    ),
  ]);
  return [...weeks, Math.abs(current.uses - previous.uses)];
}

/** The recorded numbers of the cells that may not be shown. */
export function hiddenNumbers(
  recorded: { previous: RecordedWeek; current: RecordedWeek },
  statistics: PeriodStatistics,
): number[] {
  return (['previous', 'current'] as const).flatMap((when) => {
    const { adults, children, categories } = recorded[when];
    const { breakdown } = statistics[when];
    const split = (
      raw: Record<string, number>,
      cells: Record<string, Shown> | 'hidden' | undefined,
    ): number[] =>
      Object.entries(raw).flatMap(([key, value]) =>
        cells === undefined || cells === 'hidden' || cells[key] === 'hidden' ? [value] : [],
      );
    return [...split({ adults, children }, breakdown?.people), ...split(categories, breakdown?.categories)];
  });
}
