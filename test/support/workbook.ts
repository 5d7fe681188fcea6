import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx file by name. */
export type Parts = Record<string, string>;

interface Given {
  /** What stands in the sheet's `sheetData`. */
  rows: string;
  /** What follows it. */
  after?: string;
  sharedStrings?: string[];
  /** What stands in the workbook's style sheet. */
  styles?: string;
  workbookPr?: string;
  /** The sheets as they are listed in the workbook. */
  sheets?: string;
}

/** The parts of a workbook with one sheet, as spreadsheet programs write them. */
export function workbookParts({ rows, after = '', sharedStrings = [], styles = '', ...more }: Given): Parts {
  const sheets = more.sheets ?? '<sheet name="Taul1" sheetId="1" r:id="rId1"/>';
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${more.workbookPr ?? ''}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${sharedStrings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
}

/** An .xlsx file of these parts. */
export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The same file as a program writes it that does not know the sizes beforehand: they stand behind each part. */
export function zippedAsStream(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** A workbook with one sheet. */
export function workbook(given: Given): Uint8Array {
  return zipped(workbookParts(given));
}

/** A row of cells as they are written by hand, each with its place. */
export function row(number: number, ...cells: string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

export const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const number = (place: string, value: string | number, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
