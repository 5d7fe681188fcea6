import { z } from 'zod';
import { groupedCode } from '../cards/grouped-code.js';
import type { Texts } from '../cards/texts/index.js';
import type { LocalDay } from '../services/days.js';
import type { TableRow } from '../services/sheets/index.js';
import { codeValue, countValue } from './handover-values.js';
import { personalFaults } from './row-faults.js';
import type { ReadVisit } from './visit-rows-result.js';
import { MOST_CHILDREN, MOST_HELPERS } from './visit-values.js';

export type VisitColumn = 'code' | 'children' | 'helpers';

/** Reads a row by the rules of the counter. What would identify a client is neither kept nor shown again. */
export function readVisitRow<Key extends VisitColumn>(
  row: TableRow<Key>,
  keys: readonly Key[],
  { day }: { day: LocalDay | undefined },
  texts: Texts,
): ReadVisit {
  const { number } = row;
  const personal = personalFaults(row, keys, texts);
  const typed = Object.fromEntries(keys.map((key) => [key, row.cells[key]?.text]));
  const read = rowValues(texts).safeParse(typed);
  const cells = keys.map((key) => (personal.has(key) ? '' : (typed[key] ?? '')));
  if (!read.success || personal.size > 0) {
    const messages = new Map(read.error?.issues.map(({ path, message }) => [path[0], message]));
    const faults = keys.flatMap((key) => {
      const message = personal.get(key) ?? messages.get(key);
      return message === undefined ? [] : [{ title: titleOf(key, texts), message }];
    });
    return { kind: 'wrong', number, cells, faults, hasPersonalData: personal.size > 0 };
  }
  const { code, children, helpers } = read.data;
  return {
    ...{ kind: 'good', number },
    // An address that was scanned is longer than the code in it.
    cells: cells.map((cell, index) => (keys[index] === 'code' ? groupedCode(code) : cell)),
    row: { code, children, helpers, ...(day === undefined ? {} : { day }) },
  };
}

const titleOf = (key: VisitColumn, { t }: Texts): string => t(`column.${key}`);

function rowValues(texts: Texts) {
  const { t } = texts;
  return z.object({
    code: codeValue(texts),
    children: countValue(t('error.minors'), MOST_CHILDREN).default(0),
    helpers: countValue(t('error.helpers'), MOST_HELPERS).default(0),
  });
}
