/**
 * What was read from one cell, without spaces around it. `number`: a spreadsheet may have taken what was typed for a
 * number, so that zeros at its beginning can be lost. `day`: a date, as YYYY-MM-DD.
 */
export interface Cell {
  kind: 'text' | 'number' | 'day';
  text: string;
}

/** A row that holds something. `number` is how the person finds it: the first row of a sheet is 1. */
export interface Row {
  number: number;
  /** By column from 0; undefined where nothing stands. */
  cells: (Cell | undefined)[];
}

/** Why a file or a pasted text was not read. Places are as a person counts them, from 1. */
export type SheetFault =
  /** `oldExcel`: .xls. `protected`: opens with a password. `macros`: .xlsm. `notASheet`: anything else. */
  | { kind: 'oldExcel' | 'protected' | 'macros' | 'notASheet' | 'damaged' | 'empty' | 'merged' }
  | { kind: 'tooLarge' | 'tooManyColumns' }
  | { kind: 'tooManyRows'; most: number }
  | { kind: 'formula' | 'longCell'; row: number; column: number };

/** Ends the reading; does not leave this folder. */
export class SheetError extends Error {
  override name = 'SheetError';
  constructor(readonly fault: SheetFault) {
    super(fault.kind);
  }
}

/** More than any template has, so that a wide file is refused for its columns and not for its width. */
const MOST_COLUMNS = 40;
/** A cell of a template holds a code, a number or a word. */
const LONGEST_CELL = 120;

/** A cell's text as it counts: one kind of space, none at the ends, and nothing that cannot be seen. */
export function cellText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Puts a cell into its row. Throws {@link SheetError} when it is outside of what any template has. */
export function place(row: Row, column: number, cell: Cell): void {
  if (cell.text === '') return;
  if (column >= MOST_COLUMNS) throw new SheetError({ kind: 'tooManyColumns' });
  if (cell.text.length > LONGEST_CELL)
    throw new SheetError({ kind: 'longCell', row: row.number, column: column + 1 });
  row.cells[column] = cell;
}

/** The rows that hold something. Throws {@link SheetError} when there is none, or there are too many. */
export function filled(rows: Row[], mostRows: number): Row[] {
  const kept = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (kept.length === 0) throw new SheetError({ kind: 'empty' });
  if (kept.length > mostRows) throw new SheetError({ kind: 'tooManyRows', most: mostRows });
  return kept;
}
