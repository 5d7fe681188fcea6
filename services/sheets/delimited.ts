import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cellText, filled, place, SheetError, type Row } from './sheet.js';

const Records = z.array(z.array(z.string()));
const NUMBER = /^\d+$/;

/**
 * The rows of a text with tabs, semicolons or commas between its cells: a .csv file, or rows pasted from a spreadsheet.
 * Throws {@link SheetError}.
 */
export function readDelimited(text: string, mostRows: number): Row[] {
  const rows = recordsIn(text).map((record, index): Row => {
    const row: Row = { number: index + 1, cells: [] };
    for (const [column, raw] of record.entries()) {
      const content = cellText(raw);
      place(row, column, { kind: NUMBER.test(content) ? 'number' : 'text', text: content });
    }
    return row;
  });
  return filled(rows, mostRows);
}

/** What stands between the cells: a tab wherever there is one, and a comma only where there is no semicolon. */
function delimiterOf(text: string): string {
  const firstLine = text.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '';
  return ['\t', ';', ','].find((delimiter) => firstLine.includes(delimiter)) ?? ';';
}

function recordsIn(text: string): string[][] {
  const delimiter = delimiterOf(text);
  try {
    return Records.parse(
      parse(text, {
        delimiter,
        // Spaces may stand before a quote; between tabs they would take empty cells with them.
        trim: delimiter !== '\t',
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
        // Empty lines are counted, so that a row has the number that the person sees.
        skip_empty_lines: false,
      }),
    );
  } catch (error) {
    if (error instanceof CsvError) throw new SheetError({ kind: 'damaged' });
    throw error;
  }
}
