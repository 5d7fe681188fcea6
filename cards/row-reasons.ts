import type { CardCode } from '../services/card-code.js';
import { list, strong, type Element } from './card.js';
import { groupedCode } from './grouped-code.js';
import type { Texts } from './texts/index.js';

/** Why a row of a list was not taken; a row without a number stands in a field of its own. */
export interface RowReason {
  row: number | undefined;
  code: CardCode | undefined;
  reason: string;
}

/** The rows that were not taken, a line each, under a title; nothing where there are none. */
export function rowReasons(title: string, rows: RowReason[], texts: Texts): Element[] {
  return rows.length === 0 ? [] : [strong(title), ...list(rows.map((row) => lineOf(row, texts)))];
}

function lineOf({ row, code: given, reason }: RowReason, { t }: Texts): string {
  const code = given === undefined ? undefined : groupedCode(given);
  if (row === undefined) return code === undefined ? reason : t('rows.ofCode', { code, reason });
  return code === undefined ? t('rows.row', { row, reason }) : t('rows.rowOfCode', { row, code, reason });
}
