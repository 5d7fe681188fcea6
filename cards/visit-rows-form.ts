import { buttons, plainButton, subtle, text, type Action, type AdaptiveCard } from './card.js';
import { linesField, type FieldState, type FormView } from './form.js';
import { commandButton } from './notices.js';
import { purposeField, purposeUnseen, type PurposeChoices } from './purpose-field.js';
import { leftBehindNote, templateButton, type LeftBehind } from './sheets.js';
import type { Texts } from './texts/index.js';
import { VISIT_ROWS_RECEIPT_VERB } from './visit-rows.js';

/** What a list's form has to know beside what was typed. */
export interface VisitRowsView {
  purposes: PurposeChoices;
  /** The titles of the columns in their order. */
  columns: string[];
  /** A row as it can be written today, for a card that there is not. */
  example: string;
  mostRows: number;
  longestRows: number;
  templateUrl: string;
  /** Whether rows came back; what is asked was said before. */
  isCorrection: boolean;
  /** What was recorded before, by its keys. */
  keys?: string | undefined;
}

/** The form for the visits of a paper list: rows are pasted into one field. */
export function visitRowsForm(
  view: VisitRowsView,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const isNew = !view.isCorrection;
  return {
    ...purposeUnseen(view.purposes),
    title: t('visitRows.title'),
    submitLabel: t('visitRows.submit'),
    more: [leaveButton(view.keys, texts)],
    body: [
      ...(isNew ? [text(t('visitRows.how', { most: view.mostRows }))] : []),
      ...purposeField(view.purposes, state, texts),
      subtle(t('visitRows.chosen')),
      ...linesField({
        id: 'rows',
        label: t('rows.field'),
        state,
        // A required field would hold back the search for what they are for.
        ...(view.purposes.shown.length < view.purposes.all.length ? {} : { required: t('error.required') }),
        placeholder: t('rows.placeholder'),
        maxLength: view.longestRows,
      }),
      subtle(`${t('rows.order')}: ${view.columns.join(' · ')}`),
      ...(isNew ? [subtle(t('rows.example', { row: view.example }))] : []),
      subtle(t('handover.noNames')),
      ...(isNew ? [buttons([templateButton(t('rows.template'), view.templateUrl)])] : []),
    ],
  };
}

/** Away from a form: back to what was recorded, where something was. */
export function leaveButton(keys: string | undefined, { t }: Texts): Action {
  if (keys === undefined) return commandButton(t('common.cancel'), 'cancel');
  return plainButton(t('common.cancel'), VISIT_ROWS_RECEIPT_VERB, { keys });
}

/** The form with rows that were sent in the chat: what they are for is chosen before anything is recorded. */
export function visitRowsCheckCard(form: AdaptiveCard, left: LeftBehind, texts: Texts): AdaptiveCard {
  const [title, ...rest] = form.body;
  const note = [text(texts.t('visitRows.check'), { weight: 'bolder' }), ...leftBehindNote(left, texts)];
  return { ...form, body: [...(title === undefined ? [] : [title]), ...note, ...rest] };
}
