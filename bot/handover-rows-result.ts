import { confirmedCodesText } from '../cards/delivered-ranges.js';
import type { Typed } from '../cards/form.js';
import type { HandoverRowsResult } from '../cards/handover-rows.js';
import type { RowReason } from '../cards/row-reasons.js';
import { outsideNetworkSentence } from '../cards/handovers.js';
import type { Texts } from '../cards/texts/index.js';
import { normaliseCardCode, type CardCode } from '../services/card-code.js';
import { writtenDay, type LocalDay } from '../services/days.js';
import type { HandoverRowOutcome } from '../services/handover-rows.js';
import type { HandoverReceipt } from '../services/handovers.js';
import type { Office } from '../services/store/organisations.js';
import { carriedLists, type ListPart } from './handover-lists.js';
import type { ReadRow } from './handover-row-values.js';
import { areInOtherOrder, faultSentences, leftBehindOf } from './row-faults.js';
import { rowsText } from './row-text.js';
import type { RowSource } from './sheet-template.js';

interface Registered {
  office: Office;
  list: string;
  source: RowSource | 'form';
  today: LocalDay;
  read: ReadRow[];
  /** Of the good rows, in their order. */
  outcomes: HandoverRowOutcome[];
  /** What was registered from the lists that this one corrects, and is still. */
  earlier: EarlierList[];
}

/** A list that was registered before, with its receipts. */
export interface EarlierList {
  list: string;
  receipts: HandoverReceipt[];
}

/** What became of each row, sorted for the card, and the rows to correct. */
export function resultOf(
  { office, list, source, today, read, outcomes, earlier }: Registered,
  texts: Texts,
): { result: HandoverRowsResult; refused: ReadRow[]; lists: ListPart[] } {
  const before = earlier.flatMap(({ receipts }) => receipts);
  const result: HandoverRowsResult = {
    office,
    registered: before.map(lineOf),
    already: [],
    expired: [],
    left: [],
    wrong: [],
    otherOrder: areInOtherOrder(read),
    zeros: [],
    carryOver: before.some(({ carryOver }) => carryOver),
    leftBehind: leftBehindOf(source, read),
    undo: { officeId: office._id, lists: '' },
  };
  const refused: ReadRow[] = [];
  const sentence = faultSentences(read);
  const coming = [...outcomes];
  for (const row of read) {
    const reason =
      row.kind === 'wrong'
        ? sentence(row)
        : sortIn(result, row, coming.shift() ?? { kind: 'notFound' }, { source, today }, texts);
    if (reason === undefined) continue;
    result.wrong.push(withCode(row, reason));
    refused.push(row);
  }
  const registeredNow = result.registered.slice(before.length).map(({ code }) => code);
  const { parts, text } = carriedLists([
    ...earlier.map(({ list: name, receipts }) => ({ list: name, codes: receipts.map(({ code }) => code) })),
    { list, codes: registeredNow },
  ]);
  return { result: { ...result, undo: { officeId: office._id, lists: text } }, refused, lists: parts };
}

/** The form in which the refused rows come back: what it is about, and what stands in it. */
export function correctionOf(
  { office, read, outcomes, confirmed }: Pick<Registered, 'office' | 'read' | 'outcomes'> & Confirmed,
  { refused, lists }: { refused: ReadRow[]; lists: ListPart[] },
): { about: Typed; typed: Typed } {
  const outside = read
    .filter((row) => row.kind === 'good')
    .flatMap(({ values }, index) => (outcomes[index]?.kind === 'notDelivered' ? [values.code] : []));
  const codes = refused.map(({ cells: [code = ''] }) => normaliseCardCode(code));
  // What was confirmed stays so while something else is corrected in its row, and a code beside it is asked about.
  const kept = confirmed.filter((code) => codes.includes(code));
  const asked = confirmedCodesText([...kept, ...outside]);
  const isConfirmed = kept.length > 0 && outside.length === 0;
  return {
    about: {
      officeId: office._id,
      ...(lists.length === 0 ? {} : { lists: carriedLists(lists).text }),
      ...(asked === '' ? {} : { asked }),
    },
    typed: { rows: rowsText(refused), ...(isConfirmed ? { confirmedCodes: asked } : {}) },
  };
}

interface Confirmed {
  /** Codes that were not delivered to the office and are right all the same. */
  confirmed: CardCode[];
}

/** What was registered from lists, for a card without anything to correct. */
export function receiptOfLists(office: Office, earlier: EarlierList[], texts: Texts): HandoverRowsResult {
  const nothing = { list: '', source: 'form' as const, today: '', read: [], outcomes: [] };
  const { result } = resultOf({ office, ...nothing, earlier }, texts);
  return result;
}

function lineOf({ code, lastDay, municipality }: HandoverReceipt): HandoverRowsResult['registered'][number] {
  return { code, lastDay, municipality };
}

/** Puts an outcome where it belongs; the reason when the row comes back to be corrected. */
function sortIn(
  result: HandoverRowsResult,
  row: Extract<ReadRow, { kind: 'good' }>,
  outcome: HandoverRowOutcome,
  { source, today }: Pick<Registered, 'source' | 'today'>,
  texts: Texts,
): string | undefined {
  const { t } = texts;
  const { code } = row.values;
  switch (outcome.kind) {
    case 'registered': {
      const { lastDay, carryOver } = outcome.receipt;
      // A form that was sent twice gets its receipt again; a file that was sent twice is told that nothing changed.
      if (outcome.again && source !== 'form') result.already.push({ code, lastDay });
      else {
        result.registered.push(lineOf(outcome.receipt));
        result.carryOver ||= carryOver;
        if (row.zeros !== undefined) result.zeros.push({ row: row.number, ...row.zeros });
      }
      return undefined;
    }
    case 'registeredHere':
      (outcome.lastDay < today ? result.expired : result.already).push({ code, lastDay: outcome.lastDay });
      return undefined;
    case 'undone':
      result.left.push(withCode(row, t('rows.undoneRow')));
      return undefined;
    case 'registeredElsewhere':
      return t('error.registeredElsewhere');
    case 'repeated':
      return t('rows.repeated');
    case 'notDelivered':
      return t('delivered.row');
    case 'dayRefused':
      return t('error.day', { earliest: writtenDay(outcome.earliest) });
    case 'outsideNetwork':
      return `${t('column.municipality')}: ${outsideNetworkSentence(outcome.municipality, texts)}`;
    case 'notFound':
      return t('common.notFound');
  }
}

/** A reason beside the code, where what stood there can be one. */
function withCode({ number, cells }: ReadRow, reason: string): RowReason {
  return { row: number, code: normaliseCardCode(cells[0] ?? ''), reason };
}
