import { decodeText } from './decode.js';
import { readDayStyles } from './day-formats.js';
import { readDelimited } from './delimited.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetError, type Row, type SheetFault } from './sheet.js';
import { unpack } from './unpack.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

export { toTable, type Column, type TableRow } from './columns.js';
export { withoutPersonalCells } from './screened.js';
export type { Cell, Row, SheetFault } from './sheet.js';

/** Of a file that is sent: 2,000 rows of a template take about 100 KB. */
export const MOST_FILE_BYTES = 1024 * 1024;

export type SheetReading = { kind: 'rows'; rows: Row[] } | { kind: 'fault'; fault: SheetFault };

/** Reads a file by what it is, whatever its name says: .xlsx, or text with cells between delimiters. */
export function readSheetFile(bytes: Uint8Array, { mostRows }: { mostRows: number }): SheetReading {
  return reading(() => {
    if (bytes.length > MOST_FILE_BYTES) throw new SheetError({ kind: 'tooLarge' });
    if (startsWith(bytes, OLD_OFFICE))
      throw new SheetError({ kind: isProtected(bytes) ? 'protected' : 'oldExcel' });
    return startsWith(bytes, ZIP) ? readXlsx(bytes, mostRows) : readDelimited(decodeText(bytes), mostRows);
  });
}

/** Reads rows that were pasted as text. */
export function readPastedRows(text: string, { mostRows }: { mostRows: number }): SheetReading {
  return reading(() => readDelimited(text, mostRows));
}

function reading(read: () => Row[]): SheetReading {
  try {
    return { kind: 'rows', rows: read() };
  } catch (error) {
    if (error instanceof SheetError) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls, and of .xlsx that is locked with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
const MACROS = /vbaProject\.bin$/i;

function readXlsx(bytes: Uint8Array, mostRows: number): Row[] {
  const { names, parts } = unpack(bytes, (name) => WANTED.test(name));
  if (names.some((name) => MACROS.test(name))) throw new SheetError({ kind: 'macros' });
  const { sheetPart, countsFrom1904 } = readWorkbook(parts);
  const part = parts.get(sheetPart);
  if (part === undefined) throw new SheetError({ kind: 'damaged' });
  return readWorksheet(part, {
    sharedStrings: readSharedStrings(parts.get('xl/sharedStrings.xml')),
    dayStyles: readDayStyles(parts.get('xl/styles.xml')),
    countsFrom1904,
    mostRows,
  });
}
