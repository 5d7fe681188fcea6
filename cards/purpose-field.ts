import type { Purpose } from '../services/purposes.js';
import { button, buttons, subtle, type ActionData, type Element } from './card.js';
import { CHANGED, choiceField, FORM_VERB, textField, type FieldState, type FormView } from './form.js';
import { purposeTitle } from './purpose-title.js';
import type { Texts } from './texts/index.js';

/** What a card can be used for, as far as a form has room for it. */
export interface PurposeChoices {
  all: Purpose[];
  /** What can be chosen in the form, in its order. */
  shown: Purpose[];
  /** The id of what is chosen; without one the person has to choose. */
  chosen: string | undefined;
  /** What the form carries unseen, for the button that looks for others. */
  hidden: ActionData;
  /** What was looked for among all of them, how many of them fit, and how many of those are shown. */
  search?: { words: string; found: number; shown: number };
  /**
   * Whether the list stands in a box of its own, which changes with every search: a client that has shown a list keeps
   * its choices as long as the new card has a list at the same place.
   */
  isBoxed: boolean;
}

/** What a card is used for, with a search where there is no room for everything. Beside a course, what one use is (F-95). */
export function purposeField(choices: PurposeChoices, state: FieldState, texts: Texts): Element[] {
  const { all, shown, chosen } = choices;
  const hasCourse = shown.some(({ service }) => service.kind === 'course');
  const field = choiceField({
    id: 'purposeId',
    label: texts.t('visit.purpose'),
    state: { ...state, typed: {} },
    choices: shown.map((purpose) => ({ title: purposeTitle(purpose, all, texts), value: purpose.id })),
    ...(chosen === undefined ? { placeholder: texts.t('visit.choose') } : { standing: chosen }),
  });
  return [
    ...(choices.isBoxed ? [{ type: 'Container', items: field }] : field),
    ...(shown.length < all.length ? searchPart(choices, state, texts) : []),
    ...(hasCourse ? [subtle(texts.t('visit.courseHint'))] : []),
  ];
}

/** What a form with {@link purposeField} carries unseen: what its choices were looked for with, and how they stand. */
export function purposeUnseen({ search, isBoxed }: PurposeChoices): Pick<FormView, 'unseen'> {
  return {
    unseen: {
      ...(search === undefined ? {} : { purposeSearched: search.words }),
      ...(isBoxed ? { purposeBoxed: 'yes' } : {}),
    },
  };
}

function searchPart(choices: PurposeChoices, state: FieldState, texts: Texts): Element[] {
  const { t } = texts;
  const label = t('visit.search');
  const { unseen } = purposeUnseen(choices);
  return [
    subtle(shownSentence(choices, texts)),
    ...textField({ id: 'purposeSearch', label, state, maxLength: 80 }),
    buttons([button(t('visit.searchButton'), FORM_VERB, { ...choices.hidden, ...unseen, ...CHANGED })]),
  ];
}

function shownSentence({ all, shown, search }: PurposeChoices, { t, number }: Texts): string {
  const some = (count: number, total: number): string =>
    t('visit.someShown', { count: number(count), total: number(total) });
  if (search === undefined) return some(shown.length, all.length);
  if (search.found === 0) return `${t('visit.noneFound')} ${some(shown.length, all.length)}`;
  const found = t('visit.found', { count: number(search.found) });
  return search.found > search.shown ? `${found} ${some(search.shown, search.found)}` : found;
}
