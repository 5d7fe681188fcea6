import type { Chart, Plugin, Scale } from 'chart.js/auto';
import { COLOURS, cssFont, type ChartFont } from './chart-style.js';
import { contextOf, type DrawingContext } from './drawing-context.js';
import { wrapText } from './wrap-text.js';

interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly titleFont: ChartFont;
  readonly subtitleFont: ChartFont;
  readonly maxWidthPx: number;
  /** How far chart.js moves a legend in from the margin; the legend is moved back to stand under the title. */
  readonly indentedLegendPx: number;
  readonly language: string;
}

/** Breaks title and subtitle into lines before the chart is laid out, which chart.js does not do by itself. */
export function headingPlugin(heading: Heading): Plugin<'bar'> {
  return {
    id: 'heading',
    beforeInit(chart) {
      const context = contextOf(chart);
      // Otherwise the machine's own language decides the shapes of letters.
      context.lang = heading.language;
      const { title, subtitle } = chart.config.options?.plugins ?? {};
      if (title) title.text = wrapIn(context, heading.title, heading.titleFont, heading.maxWidthPx, 2);
      if (subtitle)
        subtitle.text = wrapIn(context, heading.subtitle, heading.subtitleFont, heading.maxWidthPx, 2);
    },
    afterLayout(chart) {
      if (chart.legend) chart.legend.left -= heading.indentedLegendPx;
    },
  };
}

/** A tick callback that shows the n-th label, broken into lines of the given width. */
export function wrappedLabels(
  labels: readonly string[],
  { font, maxWidthPx, maxLines }: { font: ChartFont; maxWidthPx: number; maxLines: number },
): (this: Scale, value: number | string, index: number) => string[] {
  return function wrappedLabel(_value, index) {
    return wrapIn(contextOf(this), labels[index] ?? '', font, maxWidthPx, maxLines);
  };
}

function wrapIn(
  context: DrawingContext,
  text: string,
  font: ChartFont,
  widthPx: number,
  lines: number,
): string[] {
  context.save();
  context.font = cssFont(font);
  const wrapped = wrapText(text, widthPx, lines, (part) => context.measureText(part).width);
  context.restore();
  return wrapped;
}

interface ValueLabels {
  /** The end of the bar at which the number stands: right of a horizontal bar, above a vertical one. */
  readonly side: 'right' | 'top';
  /** The font of each series; a series without its own takes the first. */
  readonly fonts: readonly [ChartFont, ...ChartFont[]];
  readonly numberLocale: string;
}

const GAP_PX = 10;

/** Writes the number of every bar at its end; a value that is not shown (null) gets none. */
export function valueLabelsPlugin({ side, fonts, numberLocale }: ValueLabels): Plugin<'bar'> {
  const format = new Intl.NumberFormat(numberLocale);
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart) {
      const context = contextOf(chart);
      context.save();
      context.fillStyle = COLOURS.text;
      context.textAlign = side === 'right' ? 'left' : 'center';
      context.textBaseline = side === 'right' ? 'middle' : 'bottom';
      for (const [series, dataset] of chart.data.datasets.entries()) {
        context.font = cssFont(fonts[series] ?? fonts[0]);
        drawValues(chart, series, dataset.data, (value, x, y) => {
          const at = side === 'right' ? ([x + GAP_PX, y] as const) : ([x, y - GAP_PX / 2] as const);
          context.fillText(format.format(value), ...at);
        });
      }
      context.restore();
    },
  };
}

function drawValues(
  chart: Chart<'bar'>,
  series: number,
  values: readonly unknown[],
  draw: (value: number, x: number, y: number) => void,
): void {
  for (const [index, bar] of chart.getDatasetMeta(series).data.entries()) {
    const value = values[index];
    if (typeof value === 'number') draw(value, bar.x, bar.y);
  }
}
