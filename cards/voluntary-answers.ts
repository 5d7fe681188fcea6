import type { Gender, LifeSituation } from '../services/store/cards.js';
import { subtle, type Action, type Element } from './card.js';
import { foldButton, foldedPart } from './fold.js';
import { choiceField, type FieldState } from './form.js';
import type { Texts } from './texts/index.js';

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
  const lifeSituation = {
    ...{ id: 'lifeSituation', label: t('handover.lifeSituation'), state, placeholder },
    choices: LIFE_SITUATIONS.map((value) => ({ title: t(`handover.life.${value}`), value })),
  };
  const gender = {
    ...{ id: 'gender', label: t('handover.gender'), state, placeholder },
    choices: GENDERS.map((value) => ({ title: t(`handover.gender.${value}`), value })),
  };
  const fields = [subtle(t('handover.voluntaryHint')), ...choiceField(lifeSituation), ...choiceField(gender)];
  return foldedPart(PART, fields, state, ['lifeSituation', 'gender']);
}
