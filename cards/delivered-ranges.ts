import type { CardCode } from '../services/card-code.js';
import type { Office } from '../services/store/organisations.js';
import { strong, subtle, text, type AdaptiveCard, type Element } from './card.js';
import {
  choiceField,
  choicesField,
  linesField,
  type FieldState,
  type FormView,
  type Question,
} from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

/** For somebody who keeps the ranges of several offices. */
export function deliveredOfficeForm(
  offices: Office[],
  state: FieldState,
  { t, name }: Texts,
): Omit<FormView, 'hidden'> {
  return {
    title: t('delivered.cards'),
    submitLabel: t('delivered.open'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: choiceField({
      ...{ id: 'officeId', label: t('handover.office'), state },
      choices: offices.map(({ _id, names }) => ({ title: name(names), value: _id })),
      ...(offices[0] === undefined ? {} : { standing: offices[0]._id }),
    }),
  };
}

/** The ranges of an office, one a line; an empty field is no list. `longest` is how many characters fit. */
export function deliveredRangesForm(
  { office, longest }: { office: Office; longest: number },
  state: FieldState,
  { t, name }: Texts,
): Omit<FormView, 'hidden'> {
  return {
    title: t('delivered.title', { name: name(office.names) }),
    submitLabel: t('delivered.save'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: [
      text(t('delivered.how')),
      ...linesField({
        ...{ id: 'ranges', label: t('delivered.field'), state, maxLength: longest },
        placeholder: 'EKMA0001–EKMA0250',
      }),
      subtle(t('delivered.empty')),
    ],
  };
}

export function deliveredSavedCard(
  { office, count }: { office: Office; count: number },
  { t, name }: Texts,
): AdaptiveCard {
  const now = count === 0 ? t('delivered.none') : t('delivered.now', { count });
  return notice(t('delivered.saved', { name: name(office.names) }), now, [
    commandButton(t('delivered.cards'), 'deliveredCards'),
    commandButton(t('menu.help'), 'help'),
  ]);
}

/** One tick for all codes of a list that were not delivered to the office; nothing where there are none. */
export function notDeliveredField(codes: CardCode[], state: FieldState, { t }: Texts): Element[] {
  if (codes.length === 0) return [];
  const label = t('delivered.askRows', { codes: codes.map(groupedCode).join(', ') });
  const choices = [{ title: t('delivered.askRowsYes'), value: confirmedCodesText(codes) }];
  return choicesField({ id: 'confirmedCodes', label, state, choices });
}

/** Codes as the tick carries them. */
export const confirmedCodesText = (codes: CardCode[]): string => codes.join(' ');

/** What is asked before a card is registered that was not delivered to the office. */
export function notDeliveredQuestion(
  { code, office }: { code: CardCode; office: Office },
  { t, name }: Texts,
): Question {
  return {
    title: t('delivered.ask'),
    body: [strong(groupedCode(code)), text(t('delivered.askBody', { name: name(office.names) }))],
    yesLabel: t('delivered.askYes'),
    changeLabel: t('common.changeDetails'),
  };
}
