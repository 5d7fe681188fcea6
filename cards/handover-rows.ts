import type { CardCode } from '../services/card-code.js';
import type { LocalDay } from '../services/days.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import {
  button,
  buttons,
  card,
  heading,
  list,
  plainButton,
  strong,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { notDeliveredField } from './delivered-ranges.js';
import { linesField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { conditions, officeField } from './handovers.js';
import { commandButton, notice } from './notices.js';
import { rowReasons, type RowReason } from './row-reasons.js';
import { leftBehindNote, templateButton, type LeftBehind } from './sheets.js';
import type { Texts } from './texts/index.js';

export const HANDOVER_ROWS_UNDO_VERB = 'handoverRows.undo';
export const HANDOVER_ROWS_RECEIPT_VERB = 'handoverRows.receipt';

/** What a list's form has to know beside what was typed. */
export interface HandoverRowsView {
  offices: Office[];
  /** The titles of the columns in their order. */
  columns: string[];
  /** A row as it can be written today, for a card that there is not. */
  example: string;
  mostRows: number;
  longestRows: number;
  templateUrl: string;
  /** Whether rows came back; what is asked was said before. */
  isCorrection: boolean;
  /** What was registered from the lists that are corrected. */
  lists?: string | undefined;
  /** Codes that were not delivered to the office: one tick confirms all of them, and no others. */
  asked?: CardCode[] | undefined;
}

/** The form for many handovers: rows are pasted into one field. */
export function handoverRowsForm(
  view: HandoverRowsView,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const isNew = !view.isCorrection;
  return {
    title: t('rows.title'),
    submitLabel: t('rows.submit'),
    more: [cancelButton(view, texts)],
    body: [
      ...(isNew ? [conditions(texts), text(t('rows.how', { most: view.mostRows }))] : []),
      ...officeField(view.offices, state, texts),
      ...linesField({
        id: 'rows',
        label: t('rows.field'),
        state,
        required: t('error.required'),
        placeholder: t('rows.placeholder'),
        maxLength: view.longestRows,
      }),
      ...notDeliveredField(view.asked ?? [], state, texts),
      subtle(`${t('rows.order')}: ${view.columns.join(' · ')}`),
      ...(isNew ? [subtle(t('rows.example', { row: view.example }))] : []),
      subtle(t('handover.noNames')),
      ...(isNew ? [buttons([templateButton(t('rows.template'), view.templateUrl)])] : []),
    ],
  };
}

/** Away from the form: back to what was registered, where something was. */
function cancelButton({ offices: [office], lists }: HandoverRowsView, { t }: Texts): Action {
  if (office === undefined || lists === undefined) return commandButton(t('common.cancel'), 'cancel');
  return plainButton(t('common.cancel'), HANDOVER_ROWS_RECEIPT_VERB, { officeId: office._id, lists });
}

/** What became of a list, row by row. */
export interface HandoverRowsResult {
  office: Office;
  registered: { code: CardCode; lastDay: LocalDay; municipality: Municipality | undefined }[];
  already: { code: CardCode; lastDay: LocalDay }[];
  /** Of the own office and over: they can be renewed. */
  expired: { code: CardCode; lastDay: LocalDay }[];
  /** Rows that nothing can be corrected in. */
  left: RowReason[];
  /** Rows that come back in the form below. */
  wrong: RowReason[];
  /** Whether most rows have their code in another column. */
  otherOrder?: boolean;
  zeros: { row: number; postalCode: string; municipality: Municipality }[];
  /** Kaikukanta stays the register, and the cards have to be registered there too. */
  carryOver: boolean;
  leftBehind: LeftBehind;
  /** What undoes the registered rows. */
  undo: { officeId: string; lists: string };
}

/** The result of a list; `correction` is the form with the rows that were refused. */
export function handoverRowsResultCard(
  result: HandoverRowsResult,
  correction: AdaptiveCard | undefined,
  texts: Texts,
): AdaptiveCard {
  const { t, name } = texts;
  const title = t('rows.done', { count: result.registered.length });
  return card(title, [
    heading(title),
    // The form below says the office as well.
    ...(correction === undefined ? [text(`${t('handover.office')}: ${name(result.office.names)}`)] : []),
    ...registeredPart(result, texts),
    ...buttonsOf(result, texts),
    ...alreadyPart(result, texts),
    ...rowReasons(t('rows.left'), result.left, texts),
    ...leftBehindNote(result.leftBehind, texts),
    ...(correction === undefined ? [] : correctionPart(result, correction, texts)),
  ]);
}

function registeredPart({ registered, zeros, carryOver }: HandoverRowsResult, texts: Texts): Element[] {
  const { t, day, name } = texts;
  if (registered.length === 0) return [];
  return [
    ...(carryOver ? [text(t('handover.carryOver'), { weight: 'bolder' })] : []),
    ...list(
      registered.map(({ code, lastDay, municipality }) =>
        municipality === undefined
          ? t('rows.alreadyLine', { code: groupedCode(code), lastDay: day(lastDay) })
          : t('rows.registeredLine', {
              code: groupedCode(code),
              lastDay: day(lastDay),
              municipality: name(municipality.names),
            }),
      ),
    ),
    ...zeros.map(({ row, postalCode, municipality }) =>
      text(t('rows.zeros', { row, postalCode, municipality: name(municipality.names) })),
    ),
  ];
}

function alreadyPart({ already, expired }: HandoverRowsResult, { t, day }: Texts): Element[] {
  const lines = (cards: HandoverRowsResult['already']): Element[] =>
    list(
      cards.map(({ code, lastDay }) =>
        t('rows.alreadyLine', { code: groupedCode(code), lastDay: day(lastDay) }),
      ),
    );
  return [
    ...(already.length === 0 ? [] : [strong(t('rows.already')), ...lines(already)]),
    ...(expired.length === 0
      ? []
      : [
          strong(t('rows.expired')),
          ...lines(expired),
          buttons([commandButton(t('menu.issuedCard'), 'issuedCard')]),
        ]),
  ];
}

function buttonsOf({ registered, undo, carryOver }: HandoverRowsResult, { t }: Texts): Element[] {
  if (registered.length === 0) return [];
  return [
    buttons([
      ...(carryOver ? [commandButton(t('carryOver.title'), 'carryOver')] : []),
      button(t('rows.undo'), HANDOVER_ROWS_UNDO_VERB, undo),
    ]),
  ];
}

/** The form below the result; its heading gives way to what is wrong with its rows. */
function correctionPart(
  { wrong, registered, otherOrder }: HandoverRowsResult,
  correction: AdaptiveCard,
  texts: Texts,
): Element[] {
  const { t } = texts;
  return [
    ...(otherOrder === true ? [text(t('rows.otherOrder'), { weight: 'bolder' })] : []),
    ...rowReasons(t('rows.toCorrect'), wrong, texts),
    text(registered.length === 0 ? t('rows.correct') : `${t('rows.correct')} ${t('rows.others')}`),
    ...correction.body.filter(({ style }) => style !== 'heading'),
  ];
}

/** What was registered from a list whose other rows were not corrected after all. */
export function handoverRowsKeptCard(result: HandoverRowsResult, texts: Texts): AdaptiveCard {
  const receipt = handoverRowsResultCard(result, undefined, texts);
  return { ...receipt, body: [text(texts.t('rows.cancelled')), ...receipt.body] };
}

/** The form with rows that were sent in the chat by somebody who has to choose an office for them. */
export function handoverRowsOfficeCard(form: AdaptiveCard, left: LeftBehind, texts: Texts): AdaptiveCard {
  const [title, ...rest] = form.body;
  const note = [text(texts.t('rows.chooseOffice'), { weight: 'bolder' }), ...leftBehindNote(left, texts)];
  return { ...form, body: [...(title === undefined ? [] : [title]), ...note, ...rest] };
}

/** What became of an undo of a whole list. */
export function handoverRowsUndoneCard(
  { undone, kept, isBeside }: { undone: number; kept: number; isBeside: boolean },
  { t }: Texts,
): AdaptiveCard {
  const body = [
    ...(isBeside ? [t('rows.undoneBeside')] : []),
    ...(kept === 0 ? [] : [t('rows.notUndone', { count: kept })]),
  ];
  return notice(t('rows.undone', { count: undone }), body.length === 0 ? undefined : body.join(' '), [
    commandButton(t('rows.menu'), 'handoverRows'),
  ]);
}
