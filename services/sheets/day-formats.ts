import { addDays, type LocalDay } from '../days.js';
import { readXml } from './xml.js';

/** Formats of days that every spreadsheet program has built in; those of times alone are none. */
const BUILT_IN = [14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 58)];
/** Day 60 is 29 February 1900, which never was: days after it are counted from the day before. */
const FIRST_DAY = '1899-12-30';
const FIRST_DAY_OF_1904 = '1904-01-01';

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** For each style of a workbook whether it shows a number as a day. */
export function readDayStyles(part: Uint8Array | undefined): boolean[] {
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  const dayFormats = new Set(BUILT_IN);
  let isCellStyles = false;
  readXml(part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt' && showsDay(formatCode)) dayFormats.add(Number(numFmtId));
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) styles.push(dayFormats.has(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles;
}

/** Whether a format of its own shows a day: it has a day or a year outside of quoted and bracketed parts. */
function showsDay(formatCode: string): boolean {
  return /[dy]/iu.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
}

/** The day of a spreadsheet's day number; undefined when there is no such day. */
export function dayOfNumber(number: number, countsFrom1904: boolean): LocalDay | undefined {
  if (!Number.isFinite(number) || number < 61 || number > 73_050) return undefined;
  return addDays(countsFrom1904 ? FIRST_DAY_OF_1904 : FIRST_DAY, Math.floor(number));
}
