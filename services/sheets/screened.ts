import { personalDataIn } from '../screening/index.js';

const BETWEEN_CELLS = /([\t\n;,])/u;

/** Rows as text, without the cells that hold what would identify a client (F-91), so that they are not shown again. */
export function withoutPersonalCells(rows: string): string {
  return rows
    .split(BETWEEN_CELLS)
    .map((part) => (personalDataIn(part).length > 0 ? '' : part))
    .join('');
}
