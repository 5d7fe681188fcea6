import type { Chart } from 'chart.js/auto';

/** A repeated image that can stand in for a colour; opaque to us. */
interface FillPattern {
  readonly setTransform: unknown;
}

/**
 * The few members of a 2D canvas context that the charts draw with, in CSS pixels.
 * The program is compiled without the browser's types, which chart.js and the canvas package both point to.
 */
export interface DrawingContext {
  fillStyle: string | FillPattern;
  font: string;
  lang: string;
  textAlign: 'left' | 'right' | 'center';
  textBaseline: 'top' | 'middle' | 'bottom';
  save: () => void;
  restore: () => void;
  fillText: (text: string, x: number, y: number) => void;
  measureText: (text: string) => { readonly width: number };
  createImageData: (width: number, height: number) => { readonly data: Uint8ClampedArray };
  createPattern: (image: { readonly data: Uint8ClampedArray }, repetition: 'repeat') => FillPattern | null;
}

/** The context a chart is drawn on. */
export function contextOf(chart: Pick<Chart, 'ctx'>): DrawingContext {
  const context: unknown = chart.ctx;
  // chart.js names the browser's class, unknown here; what it holds is the canvas package's context, which has all of these.
  return context as DrawingContext;
}
