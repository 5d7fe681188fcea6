import { cardStateWords } from '../cards/visits.js';
import type { RowReason } from '../cards/row-reasons.js';
import type { LeftBehind } from '../cards/sheets.js';
import type { Texts } from '../cards/texts/index.js';
import { visitRowsQuestion, type VisitRowDoubts, type VisitRowsResult } from '../cards/visit-rows.js';
import { normaliseCardCode } from '../services/card-code.js';
import type { BudgetedVisitRows } from '../services/budgeted-visit-rows.js';
import type { Paused } from '../services/code-budget.js';
import { writtenDay, type LocalDay } from '../services/days.js';
import type { VisitRow, VisitRowOutcome } from '../services/visit-rows.js';
import type { Doubtful } from './feature.js';
import { areInOtherOrder, faultSentences, type WrongRow } from './row-faults.js';
import type { Turn } from './turn.js';
import { answerAt, confirmedText, LEFT_OUT, type RowAnswer, type RowAnswers } from './visit-answers.js';
import { keysText } from './visit-keys.js';

/** The number of the row that has fields of its own in the form of a group. */
export const COMMUNITY_ROW = 0;

/** A row of a list as it was understood; `cells` are shown again when it is refused after all. */
export type ReadVisit = { kind: 'good'; number: number; cells: string[]; row: VisitRow } | WrongRow;

export interface GivenVisits {
  list: string;
  purposeId: string;
  read: ReadVisit[];
  answers: RowAnswers;
  /** The keys of what was recorded from the lists that this one corrects. */
  before: string[];
  /** Whether the list was sent outside of a form: a copy of it is told that nothing changed. */
  isSent: boolean;
  leftBehind: LeftBehind;
  today: LocalDay;
}

type Recorded =
  | Paused
  /** `answers` go with the rows as they were read, a line for each. */
  | { kind: 'asked'; asked: Doubtful }
  | { kind: 'done'; result: VisitRowsResult; refused: ReadVisit[] };

/** Records the rows of a list, each on its own; what may be slips is asked about in one question. */
export async function recordRows(
  rows: Pick<BudgetedVisitRows, 'record' | 'standing'>,
  { actor, texts }: Turn,
  given: GivenVisits,
): Promise<Recorded> {
  const good = given.read.filter((one) => one.kind === 'good');
  const wanted = good.map(({ number, row }): VisitRow => {
    const { confirmed, checked } = answerAt(given.answers, number);
    return { ...row, confirmed, ...(checked ? { checked } : {}) };
  });
  const outcomes = await rows.record(actor, given.list, given.purposeId, wanted);
  if (!Array.isArray(outcomes)) return outcomes;
  const known = new Map(good.map((one, index) => [one, outcomes[index] ?? { kind: 'notFound' as const }]));
  const before = await rows.standing(actor, given.before);
  const result: VisitRowsResult = {
    ...{ recorded: before, already: [], left: [], wrong: [] },
    ...{ otherOrder: areInOtherOrder(given.read), leftBehind: given.leftBehind, keys: '' },
  };
  const reasons = new Map<ReadVisit, RowReason>();
  const sentence = faultSentences(given.read);
  for (const one of given.read) {
    const reason = one.kind === 'wrong' ? sentence(one) : sortIn(result, one, known.get(one), given, texts);
    if (reason === undefined) continue;
    reasons.set(one, withCode(one, reason));
  }
  const asked = given.answers === 'leave' ? undefined : questionOf(given, known, reasons, texts);
  if (asked !== undefined) return { kind: 'asked', asked };
  const keys = keysText(result.recorded.map(({ operationKey }) => operationKey));
  const wrong = [...reasons.values()];
  return { kind: 'done', result: { ...result, wrong, keys }, refused: [...reasons.keys()] };
}

type Good = Extract<ReadVisit, { kind: 'good' }>;

/** The question about all rows that may be slips; undefined where there is nothing to ask. */
function questionOf(
  { read, answers }: GivenVisits,
  outcomes: ReadonlyMap<ReadVisit, VisitRowOutcome>,
  reasons: ReadonlyMap<ReadVisit, RowReason>,
  texts: Texts,
): Doubtful | undefined {
  const doubts: VisitRowDoubts = {
    recorded: [...outcomes.values()].filter(({ kind }) => kind === 'recorded').length,
    ...{ again: [], moreChildren: [], childrenOnCourse: [], unknown: [], waiting: [] },
  };
  const all = new Map<number, RowAnswer>();
  let line = COMMUNITY_ROW;
  let isAny = false;
  for (const one of read) {
    // The rows go with the question as they were read, and so the lines are counted anew.
    const place = one.number === COMMUNITY_ROW ? COMMUNITY_ROW : (line += 1);
    const outcome = outcomes.get(one);
    const reason = reasons.get(one);
    if (one.kind === 'wrong' || outcome === undefined) {
      if (reason !== undefined) doubts.waiting.push(reason);
      continue;
    }
    const before = answerAt(answers, one.number);
    const { confirmed, checked } = noteDoubts(doubts, one, outcome, before);
    const isAsked = checked || confirmed.length > 0;
    if (!isAsked && reason !== undefined) doubts.waiting.push(reason);
    isAny ||= isAsked;
    const said = { confirmed: [...before.confirmed, ...confirmed], checked: before.checked || checked };
    if (said.checked || said.confirmed.length > 0) all.set(place, said);
  }
  if (!isAny) return undefined;
  return {
    question: visitRowsQuestion(doubts, texts),
    answers: { confirmed: confirmedText(all) },
    answersWithout: LEFT_OUT,
  };
}

/** What has to be asked of a row beside what was asked `before`. */
function noteDoubts(
  doubts: VisitRowDoubts,
  { row }: Good,
  outcome: VisitRowOutcome,
  before: RowAnswer,
): RowAnswer {
  const { code, children } = row;
  const { state } = outcome.kind === 'refused' ? outcome : {};
  const isElsewhere = (state?.kind === 'unknown' || state?.kind === 'expired') && state.elsewhere;
  if (isElsewhere && !before.checked) {
    doubts.unknown.push(code);
    return { confirmed: [], checked: true };
  }
  if (outcome.kind !== 'toConfirm') return { confirmed: [], checked: false };
  const { doubts: confirmed, minors = 0 } = outcome;
  if (confirmed.includes('again')) doubts.again.push(code);
  if (confirmed.includes('childrenOnCourse')) doubts.childrenOnCourse.push(code);
  if (confirmed.includes('moreChildren')) doubts.moreChildren.push({ code, children, minors });
  return { confirmed, checked: false };
}

/** Puts an outcome where it belongs; the reason when the row comes back to be corrected. */
function sortIn(
  result: VisitRowsResult,
  one: Good,
  outcome: VisitRowOutcome | undefined,
  { isSent, answers, today }: GivenVisits,
  texts: Texts,
): string | undefined {
  const { t, day } = texts;
  switch (outcome?.kind) {
    case 'recorded': {
      // A form that was sent twice gets its receipt again; a list that was sent twice is told that nothing changed.
      const isOld = outcome.again && isSent && answers === 'none';
      (isOld ? result.already : result.recorded).push(outcome.receipt);
      return undefined;
    }
    case 'undone':
      result.left.push(withCode(one, t('visitRows.undoneRow')));
      return undefined;
    case 'toConfirm':
      result.left.push(withCode(one, t('visitRows.leftOut')));
      return undefined;
    case 'refused': {
      if (outcome.state.kind === 'notFound') return t('common.notFound');
      const pastDay = outcome.day < today ? outcome.day : undefined;
      return cardStateWords(outcome.state, texts, pastDay).join('. ');
    }
    case 'dayRefused':
      return t('error.visitDay', { earliest: writtenDay(outcome.earliest) });
    case 'eventOver':
      return t('error.eventOver', { day: day(outcome.day) });
    case 'soldOut':
      return t('error.soldOut', { left: outcome.left });
    case 'repeated':
      return t('visitRows.repeated');
    case 'isCommunity':
      return t('visitRows.isCommunity');
    case 'isPersonal':
      return t('visitRows.isPersonal');
    case 'notFound':
    case undefined:
      return t('common.notFound');
  }
}

/** A reason beside the code, where what stood there can be one. */
function withCode(one: ReadVisit, reason: string): RowReason {
  const row = one.number === COMMUNITY_ROW ? undefined : one.number;
  return { row, code: one.kind === 'good' ? one.row.code : normaliseCardCode(one.cells[0] ?? ''), reason };
}
