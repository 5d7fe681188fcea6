import type { Kind, Timing } from './protocol.js';

/** One run of one kind. `cpuMs` is the processor time of the bot for one request; undefined where it cannot be told. */
export interface Run extends Timing {
  kind: Kind;
  round: number;
  cpuMs: number | undefined;
}

/** The medians of a kind over its rounds, and the medians of its ratios to the echo bot of the same round. */
export interface Row {
  kind: Kind;
  requests: number;
  rate: number;
  p50Ms: number;
  p95Ms: number;
  cpuMs: number | undefined;
  rateRatio: number;
  p95Ratio: number;
}

export function rowOf(kind: Kind, runs: readonly Run[]): Row {
  const own = runs.filter((run) => run.kind === kind);
  const ratios = (value: (run: Run) => number): number =>
    median(
      own.map((run) => {
        const echo = runs.find((other) => other.kind === 'echo' && other.round === run.round);
        return echo === undefined ? Number.NaN : value(run) / value(echo);
      }),
    );
  const cpuMs = own.flatMap((run) => (run.cpuMs === undefined ? [] : [run.cpuMs]));
  return {
    kind,
    requests: own.reduce((sum, { requests }) => sum + requests, 0),
    rate: median(own.map(rateOf)),
    p50Ms: median(own.map(({ p50Ms }) => p50Ms)),
    p95Ms: median(own.map(({ p95Ms }) => p95Ms)),
    cpuMs: cpuMs.length === 0 ? undefined : median(cpuMs),
    rateRatio: ratios(rateOf),
    p95Ratio: ratios(({ p95Ms }) => p95Ms),
  };
}

/** Requests per second. */
function rateOf({ requests, seconds }: Timing): number {
  return requests / seconds;
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
