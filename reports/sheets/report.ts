import writeXlsxFile from 'write-excel-file/node';

/** A cell: a text, a whole number to calculate with, or a heading. */
export type ReportCell = string | number | { heading: string };

/** One sheet of a report: lines under one another, the first column wide enough for names. */
export interface ReportSheet {
  name: string;
  lines: ReportCell[][];
}

const NAME_WIDTH = 44;
const NUMBER_WIDTH = 18;

/** The report as an .xlsx file. Texts stay texts, so that nothing in them can be taken for a formula. */
export function reportFile(sheets: ReportSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, lines }) => {
      const width = Math.max(...lines.map((line) => line.length));
      return {
        sheet: name,
        data: lines.map((line) => line.map(cellOf)),
        columns: Array.from({ length: width }, (_, column) => ({
          width: column === 0 ? NAME_WIDTH : NUMBER_WIDTH,
        })),
      };
    }),
  ).toBuffer();
}

function cellOf(cell: ReportCell) {
  if (typeof cell === 'number') return { value: cell, type: Number, format: '#,##0' };
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', wrap: true };
  return { value: cell.heading, type: String, format: '@', wrap: true, fontWeight: 'bold' as const };
}
