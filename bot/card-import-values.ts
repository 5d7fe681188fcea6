import type { Texts } from '../cards/texts/index.js';
import type { Template } from '../reports/sheets/template.js';
import { normaliseCardCode } from '../services/card-code.js';
import { MOST_IMPORTED_ROWS, type ImportedCard } from '../services/card-imports.js';
import { parseDay, type DayRange } from '../services/days.js';
import { personalDataIn } from '../services/screening/index.js';
import type { TableRow } from '../services/sheets/index.js';
import type { Office } from '../services/store/organisations.js';
import { countValue, MOST_MINORS } from './handover-values.js';
import { columnsOf } from './sheet-template.js';

const COLUMN_KEYS = ['code', 'lastDay', 'minors', 'office'] as const;
export type ImportColumn = (typeof COLUMN_KEYS)[number];

export const IMPORT_SHEET = {
  columns: columnsOf<ImportColumn>(COLUMN_KEYS, COLUMN_KEYS),
  mostRows: MOST_IMPORTED_ROWS,
};

/** The spreadsheet to fill in, with what may stand in each column. */
export function importTemplate({ t }: Texts): Template {
  const allowed: Record<ImportColumn, string> = {
    code: t('error.code'),
    lastDay: t('error.lastDay'),
    minors: t('error.minors'),
    office: t('error.office'),
  };
  return {
    rows: {
      name: t('rows.field'),
      titles: COLUMN_KEYS.map((key) => t(`column.${key}`)),
      count: MOST_IMPORTED_ROWS,
    },
    help: {
      name: t('menu.help'),
      lines: [
        ...COLUMN_KEYS.map((key) => [t(`column.${key}`), allowed[key]]),
        [t('rows.nothingElse'), t('handover.noNames')],
      ],
    },
  };
}

/** A row as it was understood; the reasons hold nothing of what stood in it. */
export type ReadImport =
  | { kind: 'good'; number: number; card: ImportedCard }
  | { kind: 'wrong'; number: number; reason: string; hasPersonalData: boolean };

export function readImportRow(
  { number, cells }: TableRow<ImportColumn>,
  { offices, lastDays }: { offices: Office[]; lastDays: DayRange },
  { t }: Texts,
): ReadImport {
  const personal = new Map(
    COLUMN_KEYS.flatMap((key): [ImportColumn, string][] => {
      const [kind] = personalDataIn(cells[key]?.text ?? '');
      return kind === undefined ? [] : [[key, t('common.personalDataField', { kind })]];
    }),
  );
  const code = normaliseCardCode(cells.code?.text ?? '');
  const lastDay = parseDay(cells.lastDay?.text ?? '');
  const isPossible = lastDay !== undefined && lastDay >= lastDays.from && lastDay <= lastDays.to;
  const minors = countValue(t('error.minors'), MOST_MINORS).safeParse(cells.minors?.text);
  const office = officeNamed(cells.office?.text ?? '', offices);
  if (personal.size === 0 && code !== undefined && isPossible && minors.success && office !== undefined)
    return { kind: 'good', number, card: { code, lastDay, minors: minors.data, officeId: office._id } };
  const wrong: Record<ImportColumn, string | undefined> = {
    code: code === undefined ? t('error.code') : undefined,
    lastDay: isPossible ? undefined : t('error.lastDay'),
    minors: minors.success ? undefined : t('error.minors'),
    office: office === undefined ? t('error.office') : undefined,
  };
  const reason = COLUMN_KEYS.flatMap((key) => {
    const message = personal.get(key) ?? wrong[key];
    return message === undefined ? [] : [`${t(`column.${key}`)}: ${message}`];
  }).join(' ');
  return { kind: 'wrong', number, reason, hasPersonalData: personal.size > 0 };
}

const asWord = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi-FI').trim();

/** An office by its name in any language. */
function officeNamed(written: string, offices: Office[]): Office | undefined {
  return offices.find(({ names }) => Object.values(names).some((name) => asWord(name) === asWord(written)));
}
