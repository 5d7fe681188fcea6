import { Piscina } from 'piscina';
import type { ComparisonChart, WeeklyTrendChart } from '../charts.js';

/** A picture to draw: plain data that can be sent to another thread. */
export type ChartPicture =
  ({ readonly kind: 'comparison' } & ComparisonChart) | ({ readonly kind: 'weeklyTrend' } & WeeklyTrendChart);

export interface ChartRenderer {
  /**
   * A PNG on white, 1000 pixels wide and as high as its rows need, 480 to 960. Pictures wait for a free thread in the order they were asked for.
   * Rejects with a RangeError when the chart has too few or too many rows, and after {@link ChartRenderer.close}.
   */
  readonly render: (picture: ChartPicture) => Promise<Uint8Array>;
  /** Draws one picture on each thread and throws it away: the first one takes many times as long as the others. */
  readonly warmUp: () => Promise<void>;
  /** Finishes the pictures already asked for, then ends the threads. */
  readonly close: () => Promise<void>;
}

/** Starts the threads that draw charts (one unless told otherwise), so that no report slows a turn. */
export function createRenderer({ threads = 1 }: { readonly threads?: number } = {}): ChartRenderer {
  const pool = new Piscina<ChartPicture, Uint8Array>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // With the default the thread never comes to its event loop, where the memory of drawn canvases is given back.
    atomics: 'async',
  });
  let closed = false;
  return {
    render: async (picture) => {
      // The pool itself would start new threads, which nobody ends any more.
      if (closed) throw new Error('the chart renderer is closed');
      return await pool.run(picture);
    },
    warmUp: async () => {
      await Promise.all(Array.from({ length: threads }, () => pool.run(FIRST_PICTURE)));
    },
    close: async () => {
      closed = true;
      await pool.close();
    },
  };
}

const FIRST_PICTURE: ChartPicture = {
  kind: 'comparison',
  title: 'Kaikukortti',
  subtitle: 'Kaikukortti',
  previousLabel: '1',
  currentLabel: '2',
  rows: [{ label: 'Kaikukortti', previous: 1, current: 2 }],
  numberLocale: 'fi-FI',
};
