import { dayOfNumber } from './day-formats.js';
import { cellText, filled, place, SheetError, type Cell, type Row } from './sheet.js';
import { readXml } from './xml.js';

interface Around {
  sharedStrings: string[];
  /** For each style whether it shows a day. */
  dayStyles: boolean[];
  countsFrom1904: boolean;
  mostRows: number;
}

/** A cell on its way: its place and type, and what is gathered of its value. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/**
 * The rows of a worksheet. Throws {@link SheetError} for what a template never has: formulas, merged cells, too much.
 */
export function readWorksheet(part: Uint8Array, around: Around): Row[] {
  const rows: Row[] = [];
  let row: Row = { number: 0, cells: [] };
  let nextColumn = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'mergeCell') throw new SheetError({ kind: 'merged' });
      if (name === 'row') {
        row = { number: Number(attributes.r ?? row.number + 1), cells: [] };
        rows.push(row);
        nextColumn = 0;
      }
      if (name === 'c') {
        cell = {
          column: columnOf(attributes.r) ?? nextColumn,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
        };
        nextColumn = cell.column + 1;
      }
      if (name === 'f' && cell !== undefined)
        throw new SheetError({ kind: 'formula', row: row.number, column: cell.column + 1 });
      if (name === 'v' || name === 't') isValue = true;
    },
    text: (text) => {
      if (isValue && cell !== undefined) cell.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || cell === undefined) return;
      place(row, cell.column, valueOf(cell, around));
      cell = undefined;
    },
  });
  return filled(rows, around.mostRows);
}

function valueOf({ type, style, value }: OpenCell, around: Around): Cell {
  switch (type) {
    case 's':
      return { kind: 'text', text: cellText(around.sharedStrings[Number(value)] ?? '') };
    case 'd':
      return { kind: 'day', text: value.slice(0, 10) };
    case 'n':
      return numberCell(value, around.dayStyles[style] === true, around.countsFrom1904);
    default:
      return { kind: 'text', text: cellText(value) };
  }
}

function numberCell(value: string, isDay: boolean, countsFrom1904: boolean): Cell {
  if (value.trim() === '') return { kind: 'text', text: '' };
  const number = Number(value);
  const day = isDay ? dayOfNumber(number, countsFrom1904) : undefined;
  return day === undefined ? { kind: 'number', text: String(number) } : { kind: 'day', text: day };
}

/** The column of a place such as `AB12`, from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
