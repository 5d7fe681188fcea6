import writeXlsxFile from 'write-excel-file/node';

/** A spreadsheet of rows under titles. */
export interface Sheet {
  name: string;
  titles: string[];
  rows: string[][];
}

const COLUMN_WIDTH = 24;

/** The sheet as an .xlsx file. Every cell is text: zeros stay, and nothing can be taken for a formula. */
export function sheetFile({ name, titles, rows }: Sheet): Promise<Buffer> {
  const header = titles.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  return writeXlsxFile([
    {
      sheet: name,
      data: [header, ...rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })))],
      columns: titles.map(() => ({ width: COLUMN_WIDTH })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
