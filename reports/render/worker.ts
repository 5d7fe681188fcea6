import { move } from 'piscina';
import {
  comparisonChart,
  comparisonHeightPx,
  WEEKLY_TREND_HEIGHT_PX,
  weeklyTrendChart,
  type BarChartConfiguration,
} from '../charts.js';
import { COLOURS, PICTURE_HEIGHTS_PX, PICTURE_WIDTH_PX, type PictureHeightPx } from './chart-style.js';
import { registerChartFonts } from './fonts.js';
import { encodePalettePng } from './palette-png.js';
import { PixelCanvas } from './pixel-canvas.js';
import type { ChartPicture } from './renderer.js';

// The drawing thread: fonts and one canvas of each size are made when it starts, not for each picture.
registerChartFonts();
const canvases = new Map(
  PICTURE_HEIGHTS_PX.map((height) => [
    height,
    new PixelCanvas({ width: PICTURE_WIDTH_PX, height, backgroundColour: COLOURS.background }),
  ]),
);

/** Draws one picture; the bytes are handed over to the asking thread, not copied. */
export default function drawPicture(picture: ChartPicture): ReturnType<typeof move> {
  const { configuration, heightPx } = drawingOf(picture);
  const canvas = canvases.get(heightPx);
  if (canvas === undefined) throw new RangeError(`no canvas is ${heightPx} px high`);
  return move(encodePalettePng(canvas.drawPixels(configuration)));
}

interface Drawing {
  readonly configuration: BarChartConfiguration;
  readonly heightPx: PictureHeightPx;
}

function drawingOf(picture: ChartPicture): Drawing {
  switch (picture.kind) {
    case 'comparison':
      return { configuration: comparisonChart(picture), heightPx: comparisonHeightPx(picture) };
    case 'weeklyTrend':
      return { configuration: weeklyTrendChart(picture), heightPx: WEEKLY_TREND_HEIGHT_PX };
  }
}
