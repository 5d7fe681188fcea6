import { textsIn, type Texts } from '../cards/texts/index.js';
import type { Template } from '../reports/sheets/template.js';
import { MOST_HANDOVER_ROWS, type HandoverRow } from '../services/handover-rows.js';
import { writtenDay, type LocalDay } from '../services/days.js';
import { LANGUAGES } from '../services/language.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Cell, TableRow } from '../services/sheets/index.js';
import { GENDERS, LIFE_SITUATIONS } from '../services/store/cards.js';
import { handoverValues, type HandoverFields } from './handover-values.js';
import { personalFaults, type CellFault, type WrongRow } from './row-faults.js';
import { rowsText } from './row-text.js';
import { columnsOf } from './sheet-template.js';

/** The columns of a list of handovers, in the template's order; the first four are needed (F-88). */
const COLUMN_KEYS = [
  ...(['code', 'birthYear', 'postalCode', 'minors'] as const),
  ...(['lifeSituation', 'gender', 'day', 'municipality'] as const),
];
export type HandoverColumn = (typeof COLUMN_KEYS)[number];

export const HANDOVER_SHEET = {
  columns: columnsOf<HandoverColumn>(COLUMN_KEYS, ['code', 'birthYear', 'postalCode', 'minors']),
  mostRows: MOST_HANDOVER_ROWS,
};

/** The titles of the columns in one language. */
export function handoverColumnTitles({ t }: Texts): string[] {
  return COLUMN_KEYS.map((key) => t(`column.${key}`));
}

/** A row of the list as it can be written on a day; what is voluntary is left empty. */
export const handoverExample = (today: LocalDay, { t }: Texts): string =>
  rowsText([{ cells: [t('rows.exampleCode'), '1980', '00100', '2', '', '', writtenDay(today)] }]);

/** The spreadsheet to fill in, with what may stand in each column. */
export function handoverTemplate(texts: Texts): Template {
  const { t } = texts;
  const allowed: Record<HandoverColumn, string> = {
    code: t('error.code'),
    birthYear: t('error.birthYear'),
    postalCode: t('error.postalCode'),
    minors: t('error.minors'),
    ...choicesOf(texts),
    day: '9.3.2027',
    municipality: t('error.municipality'),
  };
  const lines = COLUMN_KEYS.map((key) => [t(`column.${key}`), allowed[key]]);
  return {
    rows: { name: t('rows.field'), titles: handoverColumnTitles(texts), count: MOST_HANDOVER_ROWS },
    help: { name: t('menu.help'), lines: [...lines, [t('rows.nothingElse'), t('handover.noNames')]] },
  };
}

/** The words that may stand in the columns of a choice. */
function choicesOf({ t }: Texts): Record<'lifeSituation' | 'gender', string> {
  return {
    lifeSituation: LIFE_SITUATIONS.map((choice) => t(`handover.life.${choice}`)).join(', '),
    gender: GENDERS.map((choice) => t(`handover.gender.${choice}`)).join(', '),
  };
}

const POSTAL_CODE_DIGITS = 5;

/** A row of a list as it was understood. */
export type ReadRow =
  | {
      kind: 'good';
      number: number;
      /** The cells to show again when the row is refused after all, in the template's order. */
      cells: string[];
      values: HandoverRow;
      /** The postal code with the zeros that a spreadsheet had lost. */
      zeros: { postalCode: string; municipality: Municipality } | undefined;
    }
  | WrongRow;

/** Reads a row by the rules of the single form. What would identify a client is neither kept nor shown again. */
export function readHandoverRow(
  row: TableRow<HandoverColumn>,
  fields: HandoverFields,
  texts: Texts,
): ReadRow {
  const { number } = row;
  const personal = personalFaults(row, COLUMN_KEYS, texts);
  const cells = COLUMN_KEYS.map((key) => (personal.has(key) ? '' : (row.cells[key]?.text ?? '')));
  const postalCode = postalCodeOf(row.cells.postalCode);
  const read = handoverValues(texts, fields).safeParse({
    code: row.cells.code?.text,
    birthYear: row.cells.birthYear?.text,
    postalCode: postalCode.text,
    minors: row.cells.minors?.text,
    lifeSituation: choiceOf(row.cells.lifeSituation, LIFE_SITUATION_WORDS),
    gender: choiceOf(row.cells.gender, GENDER_WORDS),
    day: row.cells.day?.text,
    municipality: row.cells.municipality?.text,
  });
  if (!read.success || personal.size > 0) {
    const messages = new Map(read.error?.issues.map(({ path, message }) => [path[0], message]));
    const faults = COLUMN_KEYS.flatMap((key): CellFault[] => {
      const message = personal.get(key) ?? messages.get(key);
      if (message === undefined) return [];
      const isChoice = key === 'lifeSituation' || key === 'gender';
      const choices = isChoice && !personal.has(key) ? choicesOf(texts)[key] : undefined;
      const said = choices === undefined ? message : texts.t('rows.choices', { choices });
      return [{ title: texts.t(`column.${key}`), message: said }];
    });
    return { kind: 'wrong', number, cells, faults, hasPersonalData: personal.size > 0 };
  }
  const { code, background, day } = read.data;
  const municipality = fields.postalCodes.municipalityOf(background.postalCode);
  const zeros =
    postalCode.isMended && municipality !== undefined
      ? { postalCode: background.postalCode, municipality }
      : undefined;
  return { kind: 'good', number, cells, values: { code, background, day }, zeros };
}

/** Spreadsheets take 00100 for the number 100. A postal code has five digits, so the zeros can be put back. */
function postalCodeOf(cell: Cell | undefined): { text: string | undefined; isMended: boolean } {
  if (cell?.kind !== 'number' || cell.text.length < 3 || cell.text.length >= POSTAL_CODE_DIGITS)
    return { text: cell?.text, isMended: false };
  return { text: cell.text.padStart(POSTAL_CODE_DIGITS, '0'), isMended: true };
}

const asWord = (text: string): string => text.toLocaleLowerCase('fi-FI');

/** What people write for each choice: its words in every language. */
function wordsOf<C extends string>(
  choices: readonly C[],
  wordIn: (texts: Texts, choice: C) => string,
): ReadonlyMap<string, C> {
  return new Map(
    LANGUAGES.flatMap((language) =>
      choices.map((choice): [string, C] => [asWord(wordIn(textsIn(language), choice)), choice]),
    ),
  );
}
const LIFE_SITUATION_WORDS = wordsOf(LIFE_SITUATIONS, ({ t }, choice) => t(`handover.life.${choice}`));
const GENDER_WORDS = wordsOf(GENDERS, ({ t }, choice) => t(`handover.gender.${choice}`));

/** The choice that a cell names; a word that is none stays as it is and is refused. */
function choiceOf(cell: Cell | undefined, words: ReadonlyMap<string, string>): string | undefined {
  return cell === undefined ? undefined : (words.get(asWord(cell.text)) ?? cell.text);
}
