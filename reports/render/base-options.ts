import type { ChartOptions, Color, Plugin, ScriptableContext } from 'chart.js/auto';
import {
  COLOURS,
  FONT_FAMILY,
  PICTURE_WIDTH_PX,
  TEXT_SIZE_PX,
  stripes,
  type ChartFont,
} from './chart-style.js';
import { contextOf } from './drawing-context.js';
import { headingPlugin, wrappedLabels } from './text-plugins.js';

export const MARGIN_PX = 28;
const MARGIN_TOP_PX = 20;
const MARGIN_BOTTOM_PX = 16;
const HEADING_WIDTH_PX = PICTURE_WIDTH_PX - 2 * MARGIN_PX;
const TITLE_FONT: ChartFont = { sizePx: 40, weight: 700 };
const SUBTITLE_FONT: ChartFont = { sizePx: 28, weight: 400 };
const LEGEND_FONT: ChartFont = { sizePx: TEXT_SIZE_PX, weight: 400 };
const HEADING_LINE_HEIGHT = 1.15;
const HEADING_GAP_PX = 4;
/** A letter's width in the heading as a share of the font size: an average. */
const HEADING_LETTER_WIDTH = 0.56;
/** Between the legend's entries, and on all its sides. */
const LEGEND_PADDING_PX = 26;
/** Room above the bars for the number of the highest one, where there is no legend. */
const NUMBER_ROOM_PX = 48;

/** The dark series and the light ones differ in brightness and outline too, so that grey and print tell them apart. */
export const SOLID = {
  backgroundColor: COLOURS.solid,
  borderColor: COLOURS.solid,
  borderWidth: 0,
} as const;
export const LIGHT = {
  backgroundColor: COLOURS.light,
  borderColor: COLOURS.outline,
  borderWidth: 2,
} as const;
export const STRIPED = {
  backgroundColor: ({ chart }: ScriptableContext<'bar'>): Color => stripes(contextOf(chart)),
  borderColor: COLOURS.outline,
  borderWidth: 2,
} as const;

/** The outline also where a bar meets its axis, and no bar thicker than a single row or week needs. */
export const BAR = {
  borderSkipped: false,
  maxBarThickness: 64,
  barPercentage: 0.92,
  categoryPercentage: 0.8,
} as const;

interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly numberLocale: string;
}

/** About how many pixels heading, legend and margins take from the rows; exact only once the text is measured. */
export function heightBesideRowsPx({ title, subtitle }: Heading): number {
  const linesPx = (text: string, { sizePx }: ChartFont) =>
    sizePx * HEADING_LINE_HEIGHT * (text.length * sizePx * HEADING_LETTER_WIDTH > HEADING_WIDTH_PX ? 2 : 1);
  const headingPx =
    linesPx(title, TITLE_FONT) + HEADING_GAP_PX + (subtitle === '' ? 0 : linesPx(subtitle, SUBTITLE_FONT));
  const legendPx = LEGEND_FONT.sizePx + 2 * LEGEND_PADDING_PX;
  return MARGIN_TOP_PX + headingPx + legendPx + MARGIN_BOTTOM_PX;
}

/** What all pictures share: fonts, margins, title, a subtitle if there is one, and a legend where there are two series. */
export function baseOptions(heading: Heading, { legend }: { legend: boolean }): ChartOptions<'bar'> {
  const hasSubtitle = heading.subtitle !== '';
  const belowHeadingPx = legend ? 0 : NUMBER_ROOM_PX;
  return {
    locale: heading.numberLocale,
    devicePixelRatio: 1,
    color: COLOURS.text,
    layout: { padding: { top: MARGIN_TOP_PX, right: MARGIN_PX, bottom: MARGIN_BOTTOM_PX, left: MARGIN_PX } },
    plugins: {
      title: {
        display: true,
        align: 'start',
        color: COLOURS.text,
        font: { ...fontOptions(TITLE_FONT), lineHeight: HEADING_LINE_HEIGHT },
        padding: { top: 0, bottom: HEADING_GAP_PX + (hasSubtitle ? 0 : belowHeadingPx) },
        text: heading.title,
      },
      subtitle: {
        display: hasSubtitle,
        align: 'start',
        color: COLOURS.quietText,
        font: { ...fontOptions(SUBTITLE_FONT), lineHeight: HEADING_LINE_HEIGHT },
        padding: { top: 0, bottom: belowHeadingPx },
        text: heading.subtitle,
      },
      legend: {
        display: legend,
        align: 'start',
        labels: {
          boxWidth: 48,
          boxHeight: 28,
          padding: LEGEND_PADDING_PX,
          color: COLOURS.text,
          font: fontOptions(LEGEND_FONT),
        },
      },
    },
  };
}

/** Fits the heading's texts to the picture. */
export function headingLines({ title, subtitle, numberLocale }: Heading): Plugin<'bar'> {
  return headingPlugin({
    title,
    subtitle,
    titleFont: TITLE_FONT,
    subtitleFont: SUBTITLE_FONT,
    maxWidthPx: HEADING_WIDTH_PX,
    indentedLegendPx: LEGEND_PADDING_PX,
    language: numberLocale,
  });
}

/**
 * The axis of the numbers: from zero, and never so short that one handover looks like a record. Without a scale of its
 * own, because every bar carries its number and the room makes the texts larger.
 */
export function valueAxis() {
  return {
    beginAtZero: true,
    suggestedMax: 5,
    bounds: 'data' as const,
    grid: { display: false },
    border: { display: false },
    ticks: { display: false },
  };
}

/** The axis of the rows or weeks: every label is shown, broken into lines, none turned or left out. */
export function labelAxis(
  labels: readonly string[],
  room: { font: ChartFont; maxWidthPx: number; maxLines: number },
) {
  return {
    grid: { display: false },
    border: { color: COLOURS.baseline, width: 2 },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      color: COLOURS.text,
      font: fontOptions(room.font),
      callback: wrappedLabels(labels, room),
    },
  };
}

/** A font as chart.js wants it; with the family each time, because titles do not take over that of the whole chart. */
function fontOptions({ sizePx, weight }: ChartFont) {
  return { family: FONT_FAMILY, size: sizePx, weight };
}
