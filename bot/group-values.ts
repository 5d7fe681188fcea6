import { z } from 'zod';
import type { SheetRefusal } from '../cards/sheets.js';
import type { Texts } from '../cards/texts/index.js';
import type { CardCode } from '../services/card-code.js';
import type { DayRange, LocalDay } from '../services/days.js';
import type { Row } from '../services/sheets/index.js';
import { MOST_VISIT_ROWS } from '../services/visit-rows.js';
import { countValue, dayValue } from './handover-values.js';
import { isSearched, notSearched, purposeValues } from './purpose-choices.js';
import { columnsOf, understand } from './sheet-template.js';
import { rowAnswersValue, type RowAnswers } from './visit-answers.js';
import { readVisitRow } from './visit-row-values.js';
import type { ReadVisit } from './visit-rows-result.js';
import { MOST_CHILDREN, MOST_HELPERS } from './visit-values.js';
import type { CodesOfCounter } from './visits.js';

export const MOST_WORKERS = 9;

/** The lines of a group: a code, and behind it who comes along with its holder. */
const LINE_KEYS = ['code', 'children', 'helpers'] as const;
const LINES = { columns: columnsOf(LINE_KEYS, ['code']), mostRows: MOST_VISIT_ROWS };

/** The form of a group, parsed; without a community the numbers are of nobody. */
export interface GroupValues {
  community: CardCode | undefined;
  workers: number;
  children: number;
  helpers: number;
  codes: string;
  purposeId: string;
  day: LocalDay | undefined;
  confirmed: RowAnswers;
}

export function groupValues(
  texts: Texts,
  days: () => DayRange,
  codes: CodesOfCounter,
): z.ZodType<GroupValues> {
  const { t } = texts;
  return z
    .object({
      community: codes.typed(texts).optional(),
      workers: countValue(t('group.workersError'), MOST_WORKERS).default(1),
      children: countValue(t('error.minors'), MOST_CHILDREN).default(0),
      helpers: countValue(t('error.helpers'), MOST_HELPERS).default(0),
      codes: z.string().default(''),
      ...purposeValues(texts),
      day: dayValue(texts, days, 'error.visitDay').optional(),
      confirmed: rowAnswersValue,
    })
    .refine(isSearched, notSearched(texts))
    .check(({ value, issues }) => {
      const refuse = (path: keyof GroupValues, message: string): void => {
        issues.push({ code: 'custom', path: [path], message, input: value[path] });
      };
      const { community, workers, children, helpers, codes } = value;
      if (community === undefined && codes === '') refuse('community', t('group.nobody'));
      if (community !== undefined && workers === 0) refuse('workers', t('group.noWorker'));
      if (community === undefined && children > 0) refuse('children', t('group.needsCommunity'));
      if (community === undefined && helpers > 0) refuse('helpers', t('group.needsCommunity'));
    })
    .transform(({ community, day, ...rest }) => {
      const isPast = day !== undefined && day < days().to;
      return { ...rest, community, day: isPast ? day : undefined };
    });
}

/** The lines of the others' cards. */
export function readGroupRows(
  rows: Row[],
  around: { day: LocalDay | undefined; days: () => DayRange; codes: CodesOfCounter },
  texts: Texts,
): ReadVisit[] | { refusal: SheetRefusal } {
  const understood = understand(inLines(rows, around.codes.typed(texts)), LINES, texts, false);
  if (understood.kind === 'refused') return understood;
  return understood.rows.map((row) => readVisitRow(row, LINE_KEYS, around, texts));
}

/** Codes that were typed beside one another stand in lines of their own. */
function inLines(rows: Row[], code: z.ZodType): Row[] {
  if (rows.every((row) => row.cells.filter((cell) => cell !== undefined).length === 1)) return rows;
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === undefined ? [] : [cell])));
  const areCodes = cells.every(({ text }) => code.safeParse(text).success);
  return areCodes ? cells.map((cell, index) => ({ number: index + 1, cells: [cell] })) : rows;
}
