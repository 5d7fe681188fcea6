import type { Doubt } from '../services/store/visits.js';
import type { VisitReceipt } from '../services/visit-receipt.js';
import { buttons, list, subtle, text, type Element } from './card.js';
import { textField, type FieldState, type Question } from './form.js';
import { groupedCode } from './grouped-code.js';
import type { Texts } from './texts/index.js';

const EXTRAS = 'visitExtras';

/** What is seldom typed at a counter, folded away: more children than are registered, assistants and interpreters. */
export function visitExtras(
  state: FieldState,
  { t }: Texts,
  { knowsMinors }: { knowsMinors: boolean },
): Element[] {
  const isOpen = ['moreChildren', 'helpers'].some(
    (id) => state.errors[id] !== undefined || state.typed[id] !== undefined,
  );
  return [
    buttons([{ type: 'Action.ToggleVisibility', title: t('visit.more'), targetElements: [EXTRAS] }]),
    {
      type: 'Container',
      id: EXTRAS,
      isVisible: isOpen,
      items: [
        ...(knowsMinors
          ? countField(
              { id: 'moreChildren', label: t('visit.moreChildren'), error: t('error.minors') },
              state,
            )
          : []),
        ...countField({ id: 'helpers', label: t('visit.helpers'), error: t('error.helpers') }, state),
        subtle(t('visit.helpersHint')),
      ],
    },
  ];
}

function countField(
  { id, label, error }: { id: string; label: string; error: string },
  state: FieldState,
): Element[] {
  return textField({
    ...{ id, label, state, maxLength: 12, digits: true },
    invalid: error,
    regex: '^\\s*[0-9]{0,2}\\s*$',
  });
}

/** What has to be confirmed of a visit before it is recorded. */
export function visitQuestion(
  {
    doubts,
    visit,
    minors,
    isCorrection = false,
  }: { doubts: Doubt[]; visit: VisitReceipt; minors: number | undefined; isCorrection?: boolean },
  { t, day, name, number }: Texts,
): Question {
  const sentences: Record<Doubt, string> = {
    moreChildren: t('visit.askMoreChildren', {
      children: number(visit.children),
      minors: number(minors ?? 0),
    }),
    childrenOnCourse: t('visit.askChildrenOnCourse'),
    again:
      visit.purpose.service.kind === 'course'
        ? `${t('visit.askAgain')} ${t('visit.courseHint')}`
        : t('visit.askAgain'),
  };
  const { venue, service } = visit.purpose;
  const people = t('visit.people', visit);
  return {
    title: t('visit.ask'),
    body: [
      ...list(doubts.map((doubt) => sentences[doubt])),
      text(isCorrection ? t('correction.askMarked') : t('visit.askMarked')),
      text(t('visit.doneBody', { people, purpose: `${name(venue.names)}, ${name(service.names)}` })),
      subtle(`${t('visit.shownCode', { code: groupedCode(visit.code) })} · ${day(visit.day)}`),
    ],
    yesLabel: t('visit.askYes'),
    changeLabel: t('common.changeDetails'),
  };
}
