import type { CardCode } from '../services/card-code.js';
import type { LocalDay } from '../services/days.js';
import { subtle, text, type Element } from './card.js';
import { LONGEST_SCANNED, linesField, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { purposeField, purposeUnseen, type PurposeChoices } from './purpose-field.js';
import type { Texts } from './texts/index.js';
import { leaveButton } from './visit-rows-form.js';
import { otherDayField, validTitle } from './visits.js';

/** What the form of a group has to know beside what was typed. */
export interface GroupVisitView {
  purposes: PurposeChoices;
  /** The community card that opened it, valid today or on a day before. */
  opened?: { code: CardCode; lastDay: LocalDay; pastDay: LocalDay | undefined } | undefined;
  mostCodes: number;
  longestCodes: number;
  /** Whether rows came back; what is asked was said before. */
  isCorrection: boolean;
  /** What was recorded before, by its keys. */
  keys?: string | undefined;
}

/** A small group: the card of the community, the cards of the others, and what they are used for. */
export function groupVisitForm(
  view: GroupVisitView,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const hasCommunity = !view.isCorrection || state.typed.community !== undefined;
  return {
    ...purposeUnseen(view.purposes),
    title: view.opened === undefined ? t('group.title') : validTitle(view.opened, texts),
    submitLabel: t('group.submit'),
    more: [leaveButton(view.keys, texts)],
    body: [
      ...(view.opened === undefined
        ? []
        : [subtle(t('group.shownCode', { code: groupedCode(view.opened.code) }))]),
      ...(view.isCorrection ? [] : [text(t('group.how'))]),
      ...(hasCommunity ? communityPart(view, state, texts) : []),
      ...linesField({ id: 'codes', label: t('group.codes'), state, maxLength: view.longestCodes }),
      subtle(t('group.codesHint', { most: view.mostCodes })),
      ...purposeField(view.purposes, state, texts),
      ...otherDayField(state, texts),
    ],
  };
}

function communityPart({ isCorrection }: GroupVisitView, state: FieldState, { t }: Texts): Element[] {
  const count = (id: string, label: string, invalid: string): Element[] =>
    textField({ id, label, state, maxLength: 12, digits: true, invalid, regex: '^\\s*[0-9]{0,2}\\s*$' });
  return [
    ...textField({ id: 'community', label: t('group.community'), state, maxLength: LONGEST_SCANNED }),
    ...count('workers', t('group.workers'), t('group.workersError')),
    ...count('children', t('group.children'), t('error.minors')),
    ...count('helpers', t('visit.helpers'), t('error.helpers')),
    ...(isCorrection ? [] : [subtle(t('group.countedDefault'))]),
  ];
}
