import type { HandoverRowsResult, RowReason } from '../cards/handover-rows.js';
import type { LeftBehind } from '../cards/sheets.js';
import type { Texts } from '../cards/texts/index.js';
import { normaliseCardCode } from '../services/card-code.js';
import type { HandoverRowOutcome } from '../services/handover-rows.js';
import type { Office } from '../services/store/organisations.js';
import type { ReadRow } from './handover-row-values.js';
import type { RowSource } from './sheet-template.js';

interface Registered {
  office: Office;
  list: string;
  source: RowSource | 'form';
  read: ReadRow[];
  /** Of the good rows, in their order. */
  outcomes: HandoverRowOutcome[];
}

/** What became of each row, sorted for the card, and the rows to correct. */
export function resultOf(
  { office, list, source, read, outcomes }: Registered,
  texts: Texts,
): { result: HandoverRowsResult; refused: ReadRow[] } {
  const result: HandoverRowsResult = {
    office,
    registered: [],
    already: [],
    left: [],
    wrong: [],
    zeros: [],
    carryOver: false,
    leftBehind: leftBehindOf(source, read),
    undo: { list, officeId: office._id },
  };
  const refused: ReadRow[] = [];
  const coming = [...outcomes];
  for (const row of read) {
    const reason =
      row.kind === 'wrong'
        ? row.reasons.join(' ')
        : sortIn(result, row, coming.shift() ?? { kind: 'notFound' }, source, texts);
    if (reason === undefined) continue;
    result.wrong.push(withCode(row, reason));
    refused.push(row);
  }
  return { result, refused };
}

/** Puts an outcome where it belongs; the reason when the row comes back to be corrected. */
function sortIn(
  result: HandoverRowsResult,
  row: Extract<ReadRow, { kind: 'good' }>,
  outcome: HandoverRowOutcome,
  source: Registered['source'],
  { t, day }: Texts,
): string | undefined {
  const { code } = row.values;
  switch (outcome.kind) {
    case 'registered': {
      const { lastDay, municipality, carryOver } = outcome.receipt;
      // A form that was sent twice gets its receipt again; a file that was sent twice is told that nothing changed.
      if (outcome.again && source !== 'form') result.already.push({ code, lastDay });
      else {
        result.registered.push({ code, lastDay, municipality });
        result.carryOver ||= carryOver;
        if (row.zeros !== undefined) result.zeros.push({ row: row.number, ...row.zeros });
      }
      return undefined;
    }
    case 'registeredHere':
      result.already.push({ code, lastDay: outcome.lastDay });
      return undefined;
    case 'undone':
      result.left.push(withCode(row, t('rows.undoneRow')));
      return undefined;
    case 'registeredElsewhere':
      return t('error.registeredElsewhere');
    case 'repeated':
      return t('rows.repeated');
    case 'dayRefused':
      return t('error.day', { earliest: day(outcome.earliest) });
    case 'notFound':
      return t('common.notFound');
  }
}

/** What a list leaves in the chat or in OneDrive. */
export function leftBehindOf(source: RowSource | 'form', read: ReadRow[]): LeftBehind {
  if (source === 'file') return 'file';
  const isPersonal = read.some((row) => row.kind === 'wrong' && row.hasPersonalData);
  return source === 'message' && isPersonal ? 'personalMessage' : 'nothing';
}

/** A reason beside the code, where what stood there can be one. */
function withCode({ number, cells }: ReadRow, reason: string): RowReason {
  return { row: number, code: normaliseCardCode(cells[0] ?? ''), reason };
}
