import type { LeftBehind } from '../cards/sheets.js';
import type { Texts } from '../cards/texts/index.js';
import { messageAsCardCode } from '../services/card-code.js';
import { personalDataIn } from '../services/screening/index.js';
import type { TableRow } from '../services/sheets/index.js';
import type { RowSource } from './sheet-template.js';

/** What is wrong in a row: in which column, and what may stand there. */
export interface CellFault {
  title: string;
  message: string;
}

/** A row that could not be read. */
export interface WrongRow {
  kind: 'wrong';
  number: number;
  /** The cells to show again, in the template's order. */
  cells: string[];
  faults: CellFault[];
  hasPersonalData: boolean;
}

/** The columns of a row that hold what would identify a client, each with a sentence that says so. */
export function personalFaults<Key extends string>(
  row: TableRow<Key>,
  keys: readonly Key[],
  { t }: Texts,
): ReadonlyMap<Key, string> {
  return new Map(
    keys.flatMap((key): [Key, string][] => {
      const [kind] = personalDataIn(row.cells[key]?.text ?? '');
      return kind === undefined ? [] : [[key, t('common.personalDataField', { kind })]];
    }),
  );
}

const hasLetter = /[A-Z]/iu;
/** A year or a postal code can be one too, but no letters stand in those. */
const isSurelyCode = (cell: string): boolean => hasLetter.test(cell) && messageAsCardCode(cell) !== undefined;

/** Whether most rows are wrong with their code in another column than the first. */
export function areInOtherOrder(rows: { kind: string; cells: string[] }[]): boolean {
  const misplaced = rows.filter(
    ({ kind, cells: [first = '', ...others] }) =>
      kind === 'wrong' && !isSurelyCode(first) && others.some(isSurelyCode),
  );
  return misplaced.length * 2 > rows.length;
}

/** No more than this is said of the faults of all rows; a card has to stay under 28 KB. */
const LONGEST_REASONS = 6_000;

/** Puts the faults of a row into a sentence: with what may stand there, unless that were too much for all rows. */
export function faultSentences(rows: { kind: string; faults?: CellFault[] }[]): (row: WrongRow) => string {
  const length = rows
    .flatMap(({ faults = [] }) => faults)
    .reduce((sum, { title, message }) => sum + title.length + message.length, 0);
  return ({ faults }) =>
    length > LONGEST_REASONS
      ? faults.map(({ title }) => title).join(', ')
      : faults.map(({ title, message }) => `${title}: ${message}`).join(' ');
}

/** What a list leaves in the chat or in OneDrive. */
export function leftBehindOf(
  source: RowSource | 'form',
  read: { kind: string; hasPersonalData?: boolean }[],
): LeftBehind {
  if (source === 'file') return 'file';
  const isPersonal = read.some(({ hasPersonalData = false }) => hasPersonalData);
  return source === 'message' && isPersonal ? 'personalMessage' : 'nothing';
}
