/**
 * Rows as text for a field in which they are corrected: a line each, cells in the template's order, with semicolons, as
 * keyboards have them. Titles would hide the rows on a phone.
 */
export function rowsText(rows: { cells: string[] }[]): string {
  return rows
    .map(({ cells }) => cells.map((cell) => quoted(shortened(cell))).join('; '))
    .map((line) => line.replace(/[; ]+$/u, ''))
    .join('\n');
}

/** No right cell is longer, and 30 rows of seven cells fit into a field and a card with it. */
const LONGEST_CELL = 26;

function shortened(cell: string): string {
  const letters = Array.from(cell);
  return letters.length > LONGEST_CELL ? `${letters.slice(0, LONGEST_CELL - 1).join('')}…` : cell;
}

/** A cell that would be taken for several is put in quotes. */
function quoted(cell: string): string {
  return /[;"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
