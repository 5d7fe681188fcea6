import writeXlsxFile from 'write-excel-file/node';

/** A spreadsheet to fill in. */
export interface Template {
  /** The sheet that is filled in: its name, the titles of its columns and how many rows are made ready. */
  rows: { name: string; titles: string[]; count: number };
  /** The second sheet: what may stand in each column. */
  help: { name: string; lines: string[][] };
}

const COLUMN_WIDTH = 24;

/**
 * The template as an .xlsx file. Its cells hold text, so that a spreadsheet program takes no zeros from the start of a
 * code or a postal code.
 */
export function templateFile({ rows, help }: Template): Promise<Buffer> {
  const header = rows.titles.map((title) => ({ value: title, fontWeight: 'bold' as const, wrap: true }));
  const empty = rows.titles.map(() => ({ value: '', type: String, format: '@' }));
  return writeXlsxFile([
    {
      sheet: rows.name,
      data: [header, ...Array.from({ length: rows.count }, () => empty)],
      columns: rows.titles.map(() => ({ width: COLUMN_WIDTH })),
      stickyRowsCount: 1,
    },
    {
      sheet: help.name,
      data: help.lines.map((line) => line.map((value) => ({ value, wrap: true }))),
      columns: [{ width: COLUMN_WIDTH }, { width: 3 * COLUMN_WIDTH }],
    },
  ]).toBuffer();
}
