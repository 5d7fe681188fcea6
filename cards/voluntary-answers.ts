import type { Gender, LifeSituation } from '../services/store/cards.js';
import { subtle, type Action, type Element } from './card.js';
import { foldButton, foldedPart } from './fold.js';
import { choiceField, type FieldState } from './form.js';
import type { Texts } from './texts/index.js';

/** What a field of {@link correctedAnswers} says besides the answers. */
export const UNCHANGED = 'unchanged';
export const UNTOLD = 'untold';

const PART = 'voluntaryPart';
const LIFE_SITUATIONS: LifeSituation[] = [
  'working',
  'unemployed',
  'student',
  'retired',
  'familyLeave',
  'other',
];
const GENDERS: Gender[] = ['woman', 'man', 'other'];

/** The button that unfolds {@link voluntaryPart}. */
export function voluntaryFold({ t }: Texts): Action {
  return foldButton(t('handover.voluntary'), PART);
}

/** What a client may leave unsaid (F-89): the fields `lifeSituation` and `gender`, folded away. */
export function voluntaryPart(state: FieldState, { t }: Texts): Element {
  const placeholder = t('common.noAnswer');
  const answers = questions(t).flatMap((question) => choiceField({ ...question, state, placeholder }));
  const fields = [subtle(t('handover.voluntaryHint')), ...answers];
  return foldedPart(PART, fields, state, ['lifeSituation', 'gender']);
}

/** The same fields where an answer takes the place of one that is not shown: unless one is chosen, nothing changes. */
export function correctedAnswers(state: FieldState, { t }: Texts): Element[] {
  const kept = { title: t('correction.unchanged'), value: UNCHANGED };
  const untold = { title: t('common.noAnswer'), value: UNTOLD };
  return questions(t).flatMap((question) => {
    const choices = [kept, ...question.choices, untold];
    return choiceField({ ...question, state, choices, standing: UNCHANGED });
  });
}

function questions(t: Texts['t']) {
  return [
    {
      ...{ id: 'lifeSituation', label: t('handover.lifeSituation') },
      choices: LIFE_SITUATIONS.map((value) => ({ title: t(`handover.life.${value}`), value })),
    },
    {
      ...{ id: 'gender', label: t('handover.gender') },
      choices: GENDERS.map((value) => ({ title: t(`handover.gender.${value}`), value })),
    },
  ];
}
