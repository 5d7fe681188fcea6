import type { Canvas } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { BarChartConfiguration } from '../charts.js';
import type { Pixels } from './palette-png.js';

/**
 * Draws charts like its base class, but hands over the pixels: the canvas package's own PNG encoder takes longer
 * than the drawing itself, and the base class offers nothing else.
 */
export class PixelCanvas extends ChartJSNodeCanvas {
  /** The chart's pixels, opaque only if a background colour was set. Blocks its thread while drawing. */
  drawPixels(configuration: BarChartConfiguration): Pixels {
    const canvas: Canvas = this._createCanvas(this._width, this._height);
    const context = canvas.getContext('2d');
    const still = { ...configuration.options, responsive: false, animation: false as const };
    const chart = new this._chartJs(context, { ...configuration, options: still });
    const rgba = context.getImageData(0, 0, this._width, this._height).data;
    chart.destroy();
    return {
      rgba: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength),
      width: this._width,
      height: this._height,
    };
  }
}
