import type { ChartConfiguration } from 'chart.js/auto';
import {
  BAR,
  baseOptions,
  headingLines,
  heightBesideRowsPx,
  labelAxis,
  LIGHT,
  MARGIN_PX,
  SOLID,
  STRIPED,
  valueAxis,
} from './render/base-options.js';
import {
  PICTURE_HEIGHTS_PX,
  PICTURE_WIDTH_PX,
  TEXT_SIZE_PX,
  type ChartFont,
  type PictureHeightPx,
} from './render/chart-style.js';
import { valueLabelsPlugin } from './render/text-plugins.js';
import { wrapText } from './render/wrap-text.js';

/** The texts every picture carries, already in the reader's language, and how that language writes numbers. */
interface ChartHeading {
  readonly title: string;
  /** Empty for none, which leaves its room to the rows. */
  readonly subtitle: string;
  readonly numberLocale: 'fi-FI' | 'sv-FI' | 'en-GB';
}

/** Two periods side by side, one pair of bars a row. Plain data, so that it can travel to the drawing thread. */
export interface ComparisonChart extends ChartHeading {
  /** The lighter, striped series in the legend, for instance "Viikko 46". */
  readonly previousLabel: string;
  /** The dark series in the legend, for instance "Viikko 47 (kesken)". */
  readonly currentLabel: string;
  /** One to twelve rows, from the top, in whole numbers; null is not shown: hidden or unknown, never zero. */
  readonly rows: readonly {
    readonly label: string;
    readonly previous: number | null;
    readonly current: number | null;
  }[];
}

/** One number a week. Plain data, so that it can travel to the drawing thread. */
export interface WeeklyTrendChart extends ChartHeading {
  /** One to thirteen weeks, the oldest first, in whole numbers; null is not shown: hidden or unknown, never zero. */
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
  /** Leaves only the last week dark. */
  readonly highlightLast: boolean;
}

export type BarChartConfiguration = ChartConfiguration<'bar', (number | null)[], string>;

const MAX_ROWS = 12;
const MAX_WEEKS = 13;
/** Room for two lines of a label and for two bars with their numbers, in full size. */
const ROW_HEIGHT_PX = 92;
const ROW_LABEL_WIDTH_PX = 370;
/** About what the margins leave for the weeks. */
const WEEKS_WIDTH_PX = PICTURE_WIDTH_PX - 2 * MARGIN_PX;
export const WEEKLY_TREND_HEIGHT_PX = 640 satisfies PictureHeightPx;
const SMALLEST_LABEL_PX = 24;
/** A letter's width as a share of the font size: a careful average, only used to choose the size. */
const LETTER_WIDTH = 0.58;
const LINE_HEIGHT = 1.2;
/** A bold digit's width as a share of the font size, with room to spare. */
const DIGIT_WIDTH = 0.67;
const SEPARATOR_WIDTH = 0.34;

/**
 * A pair of horizontal bars for each row, because long names can only be read lying down; every bar carries its number.
 * Drawn on {@link comparisonHeightPx}. Throws a RangeError without rows and with more than twelve, too small to read.
 */
export function comparisonChart(chart: ComparisonChart): BarChartConfiguration {
  requireCount('rows', chart.rows.length, MAX_ROWS);
  const rowHeightPx = (comparisonHeightPx(chart) - heightBesideRowsPx(chart)) / chart.rows.length;
  const valueSizePx = Math.min(TEXT_SIZE_PX, Math.floor(rowHeightPx * 0.4));
  // With one row or two, the pair stays together instead of drifting apart in the height there is.
  const categoryPercentage = Math.min(BAR.categoryPercentage, (2 * BAR.maxBarThickness) / rowHeightPx);
  const labels = chart.rows.map((row) => row.label);
  const previous = chart.rows.map((row) => row.previous);
  const current = chart.rows.map((row) => row.current);
  const options = baseOptions(chart, { legend: true });
  const names = labelAxis(labels, rowLabelRoom(labels, rowHeightPx));
  const numberRoomPx =
    MARGIN_PX + 10 + widestNumber([...previous, ...current], chart.numberLocale) * valueSizePx;
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        { label: chart.previousLabel, data: previous, ...BAR, ...STRIPED, categoryPercentage },
        { label: chart.currentLabel, data: current, ...BAR, ...SOLID, categoryPercentage },
      ],
    },
    options: {
      ...options,
      indexAxis: 'y',
      scales: {
        x: {
          ...valueAxis(),
          afterFit: (axis) => (axis.paddingRight = numberRoomPx),
        },
        y: { ...names, ticks: { ...names.ticks, crossAlign: 'far', padding: 12 } },
      },
    },
    plugins: [
      headingLines(chart),
      valueLabelsPlugin({
        side: 'right',
        fonts: [
          { sizePx: valueSizePx, weight: 400 },
          { sizePx: valueSizePx, weight: 700 },
        ],
        numberLocale: chart.numberLocale,
      }),
    ],
  };
}

/** The lowest height in pixels at which the rows have room in full size, or else the highest there is. */
export function comparisonHeightPx(chart: ComparisonChart): PictureHeightPx {
  const neededPx = heightBesideRowsPx(chart) + chart.rows.length * ROW_HEIGHT_PX;
  return PICTURE_HEIGHTS_PX.find((heightPx) => heightPx >= neededPx) ?? 960;
}

/**
 * One vertical bar a week with its number above it, drawn on {@link WEEKLY_TREND_HEIGHT_PX}.
 * Throws a RangeError without weeks and with more than thirteen (a quarter of a year).
 */
export function weeklyTrendChart(chart: WeeklyTrendChart): BarChartConfiguration {
  requireCount('weeks', chart.points.length, MAX_WEEKS);
  const weekWidthPx = WEEKS_WIDTH_PX / chart.points.length;
  const values = chart.points.map((point) => point.value);
  const fills = values.map((_, week) => (chart.highlightLast && week < values.length - 1 ? LIGHT : SOLID));
  const widestFontPx = weekWidthPx / widestNumber(values, chart.numberLocale);
  const labels = chart.points.map((point) => point.label);
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          data: values,
          ...BAR,
          backgroundColor: fills.map((fill) => fill.backgroundColor),
          borderColor: fills.map((fill) => fill.borderColor),
          borderWidth: fills.map((fill) => fill.borderWidth),
        },
      ],
    },
    options: {
      ...baseOptions(chart, { legend: false }),
      scales: {
        x: labelAxis(labels, {
          font: { sizePx: TEXT_SIZE_PX, weight: 400 },
          maxWidthPx: weekWidthPx - 6,
          maxLines: 2,
        }),
        y: valueAxis(),
      },
    },
    plugins: [
      headingLines(chart),
      valueLabelsPlugin({
        side: 'top',
        fonts: [{ sizePx: Math.min(TEXT_SIZE_PX, Math.floor(widestFontPx)), weight: 700 }],
        numberLocale: chart.numberLocale,
      }),
    ],
  };
}

function requireCount(what: string, count: number, most: number): void {
  if (count < 1 || count > most) throw new RangeError(`a chart shows 1 to ${most} ${what}, not ${count}`);
}

/** The width of the longest number as a share of the font size, digit groups included; at least one digit's. */
function widestNumber(values: readonly (number | null)[], numberLocale: string): number {
  const format = new Intl.NumberFormat(numberLocale);
  const widthOf = (value: number) =>
    Array.from(format.format(value)).reduce(
      (sum, sign) => sum + (/\d/u.test(sign) ? DIGIT_WIDTH : SEPARATOR_WIDTH),
      0,
    );
  return Math.max(DIGIT_WIDTH, ...values.map((value) => (value === null ? 0 : widthOf(value))));
}

/** The largest font in which every label has room beside its row; the drawing cuts what even the smallest cannot fit. */
function rowLabelRoom(labels: readonly string[], rowHeightPx: number) {
  const linesOf = (sizePx: number) => Math.max(1, Math.floor(rowHeightPx / (sizePx * LINE_HEIGHT)));
  const linesNeeded = (label: string, sizePx: number) =>
    wrapText(label, ROW_LABEL_WIDTH_PX, Infinity, (text) => text.length * sizePx * LETTER_WIDTH).length;
  const fits = (sizePx: number) => labels.every((label) => linesNeeded(label, sizePx) <= linesOf(sizePx));
  let sizePx = TEXT_SIZE_PX;
  while (sizePx > SMALLEST_LABEL_PX && !fits(sizePx)) sizePx--;
  const font: ChartFont = { sizePx, weight: 400 };
  return { font, maxWidthPx: ROW_LABEL_WIDTH_PX, maxLines: linesOf(sizePx) };
}
