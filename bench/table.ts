import { inColumns } from './columns.js';
import type { Row } from './figures.js';
import type { Kind } from './protocol.js';

const NAMES: Record<Kind, string> = {
  echo: 'echo bot: message, one sendActivity',
  codeMessage: 'look-up: code as a message, one sendActivity',
  codeForm: 'look-up: code by the form, in the response',
  visit: 'visit submit, in the response, durable',
};
const HEADER = ['', 'per second', 'p50 ms', 'p95 ms', 'CPU ms', 'rate / echo', 'p95 / echo'];

/** The figures as lines of text, columns of numbers to the right. */
export function tableOf(rows: readonly Row[]): string {
  return inColumns([HEADER, ...rows.map(cellsOf)]);
}

function cellsOf(row: Row): string[] {
  const isEcho = row.kind === 'echo';
  return [
    NAMES[row.kind],
    row.rate.toFixed(0),
    row.p50Ms.toFixed(1),
    row.p95Ms.toFixed(1),
    row.cpuMs?.toFixed(2) ?? '-',
    isEcho ? '1' : row.rateRatio.toFixed(2),
    isEcho ? '1' : row.p95Ratio.toFixed(2),
  ];
}
