import { inColumns } from '../columns.js';
import type { Comparison, RateRow } from './comparison.js';
import { CONCURRENT, FILLED_VISITS } from './connected.js';
import type { DelayRow } from './delays.js';
import type { HeavyCommand, Kind } from './protocol.js';
import { VISITS_OF_A_DAY } from './records.js';
import type { StartResult } from './start.js';
import type { StoreBenchResult } from './store-bench.js';

const KINDS: Record<Kind, string> = {
  pointById: 'read one by _id',
  pointByKey: 'read one by a unique key',
  range: `read a day of an area, ${VISITS_OF_A_DAY} documents`,
  update: 'update one',
  insert: 'insert one',
};
const COMMANDS: Record<HeavyCommand, string> = {
  group: '$match + $group over 200,000',
  countByIndex: 'count 200,000 by an index',
  countWithoutIndex: 'count among 200,000 without an index',
  find: 'find 20,000 with getMore',
  sortWithoutIndex: 'sort 200,000 without an index',
  distinct: 'distinct among 200,000',
  insertMany: 'insertMany of 10,000',
  insertManyAtOnce: '16 times insertMany of 1,000 at once',
  updateMany: 'updateMany of 20,000',
  deleteMany: 'deleteMany of 50,000',
  createIndexes: 'createIndexes on 200,000',
  dropIndexes: 'dropIndexes on 200,000',
  drop: 'drop of 50,000',
  validate: 'validate of 200,000',
};

const READS: readonly Kind[] = ['pointById', 'pointByKey', 'range'];
const LEAST_RATIO = { reads: 0.6, inserts: 0.4 };
const LONGEST_DELAY_MS = 50;
const READY_WITHIN_SECONDS = 2;
const MOST_OWN_BYTES = 300_000_000;

/** The figures as text, each target with its verdict. */
export function storeReport({ comparison, delays, start, othersCores }: StoreBenchResult): string {
  return [
    `The embedded store, ${CONCURRENT} concurrent, medians of the rounds; its writes are on the disk, the peer’s in memory.`,
    inColumns([
      ['', 'store /s', 'peer /s', 'ratio', 'store p95 ms', 'peer p95 ms', 'store CPU µs', 'peer CPU µs'],
      ...comparison.rows.map(rateCells),
    ]),
    groupLine(comparison),
    '',
    ...ratioVerdicts(comparison.rows),
    '',
    'What the turns of others wait while the store is busy: a read every 5 ms, an insert every 25 ms, from when they are due.',
    inColumns([
      ['', 'takes s', 'reads p99 ms', 'longest', 'inserts p99 ms', 'longest'],
      ...delays.map(delayCells),
    ]),
    '',
    delayVerdict(delays),
    ...startVerdicts(start),
    '',
    othersLine(othersCores),
  ].join('\n');
}

function rateCells({ kind, embedded, peer, ratio }: RateRow): string[] {
  return [
    KINDS[kind],
    embedded.perSecond.toFixed(0),
    peer?.perSecond.toFixed(0) ?? '-',
    ratio?.toFixed(2) ?? '-',
    embedded.p95Ms.toFixed(1),
    peer?.p95Ms.toFixed(1) ?? '-',
    embedded.cpuMicros?.toFixed(0) ?? '-',
    peer?.cpuMicros?.toFixed(0) ?? '-',
  ];
}

function groupLine({ groupSeconds: { embedded, peer } }: Comparison): string {
  const other = peer === undefined ? '' : `; the peer takes ${peer.toFixed(2)} s`;
  return `$match + $group over ${FILLED_VISITS} documents takes ${embedded.toFixed(2)} s${other}.`;
}

function ratioVerdicts(rows: readonly RateRow[]): string[] {
  if (rows.every(({ ratio }) => ratio === undefined)) {
    return ['Not compared: there is no MONGODB_BENCH_URI and no ../shared/mongo-peer.'];
  }
  const ratiosOf = (kinds: readonly Kind[]): number[] =>
    rows.flatMap(({ kind, ratio }) => (kinds.includes(kind) && ratio !== undefined ? [ratio] : []));
  const [reads, inserts] = [Math.min(...ratiosOf(READS)), Math.min(...ratiosOf(['insert']))];
  return [
    verdict(
      reads >= LEAST_RATIO.reads,
      `reads at least ${LEAST_RATIO.reads} of the peer’s rate: ${reads.toFixed(2)}`,
    ),
    verdict(
      inserts >= LEAST_RATIO.inserts,
      `durable inserts at least ${LEAST_RATIO.inserts} of its volatile ones: ${inserts.toFixed(2)}`,
    ),
  ];
}

function delayCells(row: DelayRow): string[] {
  return [
    row.command === undefined ? 'nothing else' : COMMANDS[row.command],
    row.seconds.toFixed(2),
    row.readP99Ms.toFixed(1),
    row.readMaxMs.toFixed(1),
    row.insertP99Ms.toFixed(1),
    row.insertMaxMs.toFixed(1),
  ];
}

function delayVerdict(rows: readonly DelayRow[]): string {
  const longestOf = ({ readMaxMs, insertMaxMs }: DelayRow): number => Math.max(readMaxMs, insertMaxMs);
  const longest = rows.toSorted((a, b) => longestOf(b) - longestOf(a))[0];
  const [ms, cells] = longest === undefined ? [Number.NaN, []] : [longestOf(longest), delayCells(longest)];
  const text = `no turn waits for more than ${LONGEST_DELAY_MS} ms: ${ms.toFixed(0)} ms (${cells[0] ?? ''})`;
  return verdict(ms <= LONGEST_DELAY_MS, text);
}

function startVerdicts({ visits, readySeconds, readyBytes, usedBytes }: StartResult): string[] {
  const ready = `ready with ${visits} visits within ${READY_WITHIN_SECONDS} s: ${readySeconds.toFixed(2)} s`;
  const most = MOST_OWN_BYTES / 1_000_000;
  return [
    verdict(readySeconds <= READY_WITHIN_SECONDS, ready),
    readyBytes === undefined || usedBytes === undefined
      ? 'Not measured: the memory of a process cannot be told on this system.'
      : verdict(
          Math.max(readyBytes, usedBytes) <= MOST_OWN_BYTES,
          `memory of its own under ${most} MB: ${megabytes(readyBytes)} when ready, ${megabytes(usedBytes)} after the statistics`,
        ),
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

function othersLine(cores: number | undefined): string {
  return cores === undefined
    ? 'How busy other programs kept the machine is not known.'
    : `Other programs kept up to ${cores.toFixed(2)} of a processor core busy; figures taken beside more than 0.1 tell less.`;
}

function verdict(isReached: boolean, text: string): string {
  return `${isReached ? 'reached    ' : 'NOT REACHED'}  ${text}`;
}
