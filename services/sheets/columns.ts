import type { Cell, Row } from './sheet.js';

/** A column of a template, with its titles in every language; it is found whatever the order of the columns. */
export interface Column<Key extends string> {
  key: Key;
  titles: string[];
  isNeeded: boolean;
}

export interface TableRow<Key extends string> {
  /** How the person finds the row: the first of the sheet is 1. */
  number: number;
  cells: Partial<Record<Key, Cell>>;
}

export type Table<Key extends string> =
  | { kind: 'table'; rows: TableRow<Key>[] }
  /** Columns from 1 that are not in the template. Their titles are not kept: they may be about a person. */
  | { kind: 'unknownColumns'; columns: number[] }
  | { kind: 'missingColumns'; keys: Key[] }
  | { kind: 'noHeader' };

/**
 * The rows as a table of a template. The first row is the header where it has a title of the template; without one the
 * columns count in the template's order, unless a header is needed.
 */
export function toTable<Key extends string>(
  rows: Row[],
  columns: Column<Key>[],
  { needsHeader }: { needsHeader: boolean },
): Table<Key> {
  const header = headerOf(rows[0], columns);
  if (header === undefined && needsHeader) return { kind: 'noHeader' };
  const keys = header ?? columns.map(({ key }) => key);
  const body = header === undefined ? rows : rows.slice(1);
  const unknown = unknownColumns(rows, keys);
  if (unknown.length > 0) return { kind: 'unknownColumns', columns: unknown };
  const missing = columns.filter(({ key, isNeeded }) => isNeeded && !keys.includes(key));
  if (missing.length > 0) return { kind: 'missingColumns', keys: missing.map(({ key }) => key) };
  return { kind: 'table', rows: body.map((row) => ({ number: row.number, cells: cellsBy(keys, row) })) };
}

/** For each column its key; a title that stands twice counts once, and the second is unknown. */
function headerOf<Key extends string>(
  first: Row | undefined,
  columns: Column<Key>[],
): (Key | undefined)[] | undefined {
  const found: (Key | undefined)[] = [];
  for (const [index, cell] of (first?.cells ?? []).entries()) {
    const title = titleKey(cell?.text ?? '');
    const column = columns.find(
      ({ titles }) => title !== '' && titles.some((known) => titleKey(known) === title),
    );
    found[index] = column === undefined || found.includes(column.key) ? undefined : column.key;
  }
  return found.some((key) => key !== undefined) ? found : undefined;
}

function unknownColumns(rows: Row[], keys: (string | undefined)[]): number[] {
  const unknown = new Set<number>();
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (cell !== undefined && keys[index] === undefined) unknown.add(index + 1);
    }
  }
  return [...unknown].sort((a, b) => a - b);
}

function cellsBy<Key extends string>(keys: (Key | undefined)[], row: Row): Partial<Record<Key, Cell>> {
  const cells: Partial<Record<Key, Cell>> = {};
  for (const [index, key] of keys.entries()) {
    const cell = row.cells[index];
    if (key !== undefined && cell !== undefined) cells[key] = cell;
  }
  return cells;
}

/** Case, spaces, marks and what stands in brackets do not count. */
function titleKey(title: string): string {
  return title
    .normalize('NFC')
    .toLocaleLowerCase('fi-FI')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
