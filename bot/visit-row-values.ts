import { z } from 'zod';
import { groupedCode } from '../cards/grouped-code.js';
import type { Texts } from '../cards/texts/index.js';
import type { Template } from '../reports/sheets/template.js';
import { parseDay, writtenDay, type DayRange, type LocalDay } from '../services/days.js';
import { LANGUAGES } from '../services/language.js';
import type { Purpose } from '../services/purposes.js';
import type { Row, TableRow } from '../services/sheets/index.js';
import { MOST_VISIT_ROWS } from '../services/visit-rows.js';
import { codeValue, countValue, dayValue } from './handover-values.js';
import { personalFaults } from './row-faults.js';
import { rowsText } from './row-text.js';
import { columnsOf } from './sheet-template.js';
import type { ReadVisit } from './visit-rows-result.js';
import { MOST_CHILDREN, MOST_HELPERS } from './visit-values.js';
import type { CodesOfCounter } from './visits.js';

/** The columns of a list of visits, in the template's order; the first two are needed, as on paper (F-87). */
const COLUMN_KEYS = ['code', 'visitDay', 'children', 'helpers', 'purpose'] as const;
export type VisitColumn = (typeof COLUMN_KEYS)[number];

export const VISIT_SHEET = {
  columns: columnsOf<VisitColumn>(COLUMN_KEYS, ['code', 'visitDay']),
  mostRows: MOST_VISIT_ROWS,
};

/** Whether rows without titles are visits: a day stands where other lists have something else. */
export const lookLikeVisits = ([first]: Row[]): boolean =>
  parseDay(first?.cells[1]?.text ?? '') !== undefined;

export const visitColumnTitles = (texts: Texts): string[] => COLUMN_KEYS.map((key) => titleOf(key, texts));

/** A row of the list as it can be written on a day. */
export const visitExample = (today: LocalDay, { t }: Texts): string =>
  rowsText([{ cells: [t('rows.exampleCode'), writtenDay(today), '2', '0'] }]);

/** The spreadsheet to fill in, with what may stand in each column. */
export function visitTemplate(texts: Texts): Template {
  const { t } = texts;
  const allowed: Record<VisitColumn, string> = {
    code: t('error.code'),
    visitDay: '9.3.2027',
    children: t('error.minors'),
    helpers: t('error.helpers'),
    purpose: t('visitRows.purposeHelp'),
  };
  const lines = COLUMN_KEYS.map((key) => [titleOf(key, texts), allowed[key]]);
  return {
    rows: { name: t('rows.field'), titles: visitColumnTitles(texts), count: MOST_VISIT_ROWS },
    help: { name: t('menu.help'), lines: [...lines, [t('rows.nothingElse'), t('handover.noNames')]] },
  };
}

/** What a row is read by. */
interface Around {
  /** The days on which a visit can have been. */
  days: () => DayRange;
  /** What a cell can name. */
  purposes?: Purpose[];
  /** Which codes are known, where they are not those of real cards. */
  codes?: CodesOfCounter;
  /** The day of the whole list, where its rows have none of their own. */
  day?: LocalDay | undefined;
}

/** Reads a row by the rules of the counter. What would identify a client is neither kept nor shown again. */
export function readVisitRow<Key extends VisitColumn>(
  row: TableRow<Key>,
  keys: readonly Key[],
  around: Around,
  texts: Texts,
): ReadVisit {
  const { number } = row;
  const personal = personalFaults(row, keys, texts);
  const typed = Object.fromEntries(keys.map((key) => [key, row.cells[key]?.text]));
  const hasDay = keys.some((key) => key === 'visitDay');
  const read = rowValues(texts, around, hasDay).safeParse(typed);
  const cells = keys.map((key) => (personal.has(key) ? '' : (typed[key] ?? '')));
  if (!read.success || personal.size > 0) {
    const messages = new Map(read.error?.issues.map(({ path, message }) => [path[0], message]));
    const faults = keys.flatMap((key) => {
      const message = personal.get(key) ?? messages.get(key);
      return message === undefined ? [] : [{ title: titleOf(key, texts), message }];
    });
    return { kind: 'wrong', number, cells, faults, hasPersonalData: personal.size > 0 };
  }
  const { code, visitDay: day = around.day, children, helpers, purpose: purposeId } = read.data;
  return {
    ...{ kind: 'good', number },
    // An address that was scanned is longer than the code in it.
    cells: cells.map((cell, index) => (keys[index] === 'code' ? groupedCode(code) : cell)),
    row: { code, children, helpers, ...(day === undefined ? {} : { day }), ...(purposeId && { purposeId }) },
  };
}

const titleOf = (key: VisitColumn, { t }: Texts): string => t(`column.${key}`);

function rowValues(texts: Texts, { days, purposes = [], codes }: Around, hasDay: boolean) {
  const { t } = texts;
  const day = dayValue(texts, days, 'error.visitDay');
  return z
    .object({
      code: codes?.typed(texts) ?? codeValue(texts),
      visitDay: hasDay ? day : day.optional(),
      children: countValue(t('error.minors'), MOST_CHILDREN).default(0),
      helpers: countValue(t('error.helpers'), MOST_HELPERS).default(0),
      purpose: z.string().optional(),
    })
    .transform(({ purpose: name, ...rest }, context) => {
      if (name === undefined) return { ...rest, purpose: undefined };
      const [found, ...others] = purposesNamed(name, purposes, rest.visitDay);
      if (found !== undefined && others.length === 0) return { ...rest, purpose: found.id };
      context.addIssue({ code: 'custom', path: ['purpose'], message: t('visitRows.purposeHelp') });
      return z.NEVER;
    });
}

/** What a name can mean on a day, in any language. A name that was too long for a field is known by its beginning. */
function purposesNamed(name: string, purposes: Purpose[], on: LocalDay | undefined): Purpose[] {
  const wanted = asName(name.replace(/…$/u, ''));
  const isShort = name.endsWith('…');
  const named = purposes.filter(({ service: { names } }) =>
    LANGUAGES.some((language) => {
      const known = asName(names[language]);
      return isShort ? known.startsWith(wanted) : known === wanted;
    }),
  );
  const onDay = named.filter(({ day }) => day === on);
  return onDay.length > 0
    ? onDay
    : named.filter(({ day }) => day === undefined || on === undefined || day >= on);
}

const asName = (name: string): string => name.trim().toLocaleLowerCase('fi-FI');
