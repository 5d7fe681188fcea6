import type { CardCode } from '../services/card-code.js';
import type { VisitReceipt } from '../services/visit-receipt.js';
import {
  button,
  buttons,
  card,
  heading,
  list,
  strong,
  subtle,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import type { Question } from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import { rowReasons, type RowReason } from './row-reasons.js';
import { leftBehindNote, type LeftBehind } from './sheets.js';
import type { Texts } from './texts/index.js';

export const VISIT_ROWS_UNDO_VERB = 'visitRows.undo';
export const VISIT_ROWS_RECEIPT_VERB = 'visitRows.receipt';

/** What became of a list of visits. */
export interface VisitRowsResult {
  recorded: VisitReceipt[];
  already: VisitReceipt[];
  /** Rows that nothing can be corrected in. */
  left: RowReason[];
  /** Rows that come back in the form below. */
  wrong: RowReason[];
  /** Whether most rows have their code in another column. */
  otherOrder?: boolean;
  leftBehind: LeftBehind;
  /** What undoes the recorded rows: their operation keys. */
  keys: string;
}

/** The result of a list; `correction` is the form with the rows that were refused. */
export function visitRowsResultCard(
  result: VisitRowsResult,
  correction: AdaptiveCard | undefined,
  texts: Texts,
): AdaptiveCard {
  const { t } = texts;
  const { recorded, already, left, keys } = result;
  const title = t('visitRows.done', { count: recorded.length });
  return card(title, [
    heading(title),
    ...receiptsPart(recorded, texts),
    ...(recorded.length === 0
      ? []
      : [
          buttons([
            ...(correction === undefined ? [commandButton(t('visit.next'), 'visit')] : []),
            button(t('visitRows.undo'), VISIT_ROWS_UNDO_VERB, { keys }),
          ]),
        ]),
    ...(already.length === 0 ? [] : [strong(t('visitRows.already')), ...linesOf(already, texts)]),
    ...rowReasons(t('visitRows.left'), left, texts),
    ...leftBehindNote(result.leftBehind, texts),
    ...(correction === undefined ? [] : correctionPart(result, correction, texts)),
    ...(correction === undefined && recorded.length === 0
      ? [buttons([commandButton(t('visit.next'), 'visit')])]
      : []),
  ]);
}

/** The people of all cards together, and a line for each card. */
function receiptsPart(recorded: VisitReceipt[], texts: Texts): Element[] {
  const { t } = texts;
  if (recorded.length === 0) return [];
  const [adults, children] = [sumOf(recorded, 'adults'), sumOf(recorded, 'children')];
  const forLater = recorded.find(({ forDay }) => forDay !== undefined)?.forDay;
  const ending = recorded.filter(({ cardEnds }) => cardEnds !== undefined);
  return [
    text(t('visitRows.together', { people: t('visit.people', { adults, children }) }), { weight: 'bolder' }),
    ...besidePart(recorded, texts),
    ...linesOf(recorded, texts),
    ...(forLater === undefined ? [] : [text(t('visit.forDay', { day: texts.day(forLater) }))]),
    ...ending.map(({ code, cardEnds = '' }) =>
      text(
        t('rows.ofCode', {
          code: groupedCode(code),
          reason: t('visit.cardEnds', { lastDay: texts.day(cardEnds) }),
        }),
      ),
    ),
  ];
}

/** What has to be done in Kaikukanta; at which venues, where an agent's list is of areas with their register here as well. */
function besidePart(recorded: VisitReceipt[], { t, name }: Texts): Element[] {
  const beside = recorded.filter(({ purpose }) => purpose.isBeside);
  if (beside.length === 0) return [];
  const isAll = beside.length === recorded.length;
  const venues = [...new Set(beside.map(({ purpose }) => name(purpose.venue.names)))].join(', ');
  const sentence = isAll ? t('visitRows.beside') : t('visitRows.besideAt', { name: venues });
  return [text(sentence, { weight: 'bolder' })];
}

const sumOf = (receipts: VisitReceipt[], what: 'adults' | 'children'): number =>
  receipts.reduce((sum, receipt) => sum + receipt[what], 0);

/** A line for each card; what is the same for all, the day and what for, is said once above them. */
function linesOf(receipts: VisitReceipt[], texts: Texts): Element[] {
  const { t } = texts;
  const [first] = receipts.map((receipt) => whereOf(receipt, texts));
  const isOne = receipts.every((receipt) => whereOf(receipt, texts) === first);
  const lines = receipts.map((receipt) => {
    const { code, helpers } = receipt;
    const parts = [
      t('visit.people', receipt),
      ...(helpers > 0 ? [t('visitRows.helpers', { count: helpers })] : []),
      ...(isOne ? [] : [whereOf(receipt, texts)]),
    ];
    return t('rows.ofCode', { code: groupedCode(code), reason: parts.join(' · ') });
  });
  return [...(isOne && first !== undefined ? [subtle(first)] : []), ...list(lines)];
}

function whereOf({ purpose: { venue, service }, day: on }: VisitReceipt, { name, day }: Texts): string {
  return `${name(venue.names)}, ${name(service.names)} · ${day(on)}`;
}

/** The form below the result; its heading gives way to what is wrong with its rows. */
function correctionPart(
  { wrong, recorded, otherOrder }: VisitRowsResult,
  correction: AdaptiveCard,
  texts: Texts,
): Element[] {
  const { t } = texts;
  return [
    ...(otherOrder === true ? [text(t('rows.otherOrder'), { weight: 'bolder' })] : []),
    ...rowReasons(t('visitRows.toCorrect'), wrong, texts),
    text(
      recorded.length === 0 ? t('visitRows.correct') : `${t('visitRows.correct')} ${t('visitRows.others')}`,
    ),
    ...correction.body.filter(({ style }) => style !== 'heading'),
  ];
}

/** What was recorded from a list whose other rows were left out after all. */
export function visitRowsKeptCard(result: VisitRowsResult, texts: Texts): AdaptiveCard {
  const receipt = visitRowsResultCard(result, undefined, texts);
  return { ...receipt, body: [text(texts.t('visitRows.cancelled')), ...receipt.body] };
}

/** What became of an undo of a whole list. */
export function visitRowsUndoneCard(
  { undone, kept, isBeside }: { undone: number; kept: number; isBeside: boolean },
  { t }: Texts,
): AdaptiveCard {
  const body = [
    ...(isBeside ? [t('visitRows.undoneBeside')] : []),
    ...(kept === 0 ? [] : [t('visitRows.notUndone', { count: kept })]),
  ];
  return notice(t('visitRows.undone', { count: undone }), body.length === 0 ? undefined : body.join(' '), [
    commandButton(t('visit.next'), 'visit'),
  ]);
}

/** What has to be confirmed of the rows of a list, sorted by what it is. */
export interface VisitRowDoubts {
  /** How many rows were recorded without a question. */
  recorded: number;
  again: CardCode[];
  moreChildren: { code: CardCode; children: number; minors: number }[];
  childrenOnCourse: CardCode[];
  /** Cards that may be in Kaikukanta. */
  unknown: CardCode[];
  /** Rows that come back to be corrected, whatever is answered. */
  waiting: RowReason[];
}

/** The question carries the whole list three times; more reasons than these would be too much for one card. */
const MOST_WAITING = 8;

function waitingPart(waiting: RowReason[], texts: Texts): Element[] {
  const { t } = texts;
  if (waiting.length === 0) return [];
  const more = waiting.length - MOST_WAITING;
  return [
    ...rowReasons(t('visitRows.waiting', { count: waiting.length }), waiting.slice(0, MOST_WAITING), texts),
    ...(more > 0 ? [text(t('visitRows.waitingMore', { count: more }))] : []),
    text(t('visitRows.waitingNext')),
  ];
}

/** One question about all rows that may be slips. */
export function visitRowsQuestion(doubts: VisitRowDoubts, texts: Texts): Required<Question> {
  const { t, number } = texts;
  const listed = (codes: CardCode[]): { codes: string } => ({ codes: codes.map(groupedCode).join(', ') });
  const more = doubts.moreChildren.map(({ code, children, minors }) =>
    t('visitRows.moreChildren', {
      code: groupedCode(code),
      children: number(children),
      minors: number(minors),
    }),
  );
  const isMarked = doubts.again.length + more.length + doubts.childrenOnCourse.length > 0;
  return {
    title: t('visitRows.ask'),
    body: [
      text(t('visitRows.asked', { count: doubts.recorded })),
      ...list([
        ...(doubts.again.length > 0 ? [t('visitRows.askAgain', listed(doubts.again))] : []),
        ...(more.length > 0 ? [t('visitRows.askMoreChildren', { codes: more.join(', ') })] : []),
        ...(doubts.childrenOnCourse.length > 0
          ? [t('visitRows.askChildrenOnCourse', listed(doubts.childrenOnCourse))]
          : []),
        ...(doubts.unknown.length > 0 ? [t('visitRows.askUnknown', listed(doubts.unknown))] : []),
      ]),
      ...(isMarked ? [text(t('visit.askMarked'))] : []),
      ...waitingPart(doubts.waiting, texts),
    ],
    yesLabel: t('visitRows.askYes'),
    noLabel: t('visitRows.askLeave'),
    changeLabel: t('common.changeDetails'),
  };
}
