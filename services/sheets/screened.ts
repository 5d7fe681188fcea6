import { holdsIdentityCode } from '../screening.js';

const BETWEEN_CELLS = /([\t\n;,])/u;

/** Rows as text, without the cells that hold what would identify a client (F-91), so that they are not shown again. */
export function withoutPersonalCells(rows: string): string {
  return rows
    .split(BETWEEN_CELLS)
    .map((part) => (holdsIdentityCode(part) ? '' : part))
    .join('');
}
