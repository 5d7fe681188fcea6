import { subtle, type Action, type Element } from './card.js';
import { foldButton, foldedPart } from './fold.js';
import { textField, type FieldState } from './form.js';
import type { Texts } from './texts/index.js';

const PART = 'otherDayPart';

/** The button that unfolds {@link otherDayPart}. */
export function otherDayFold({ t }: Texts): Action {
  return foldButton(t('visit.otherDay'), PART);
}

/** The field `day` of what is entered later than it was, folded away until it is wanted or wrong. */
export function otherDayPart(state: FieldState, { label, hint }: { label: string; hint: string }): Element {
  const field = textField({ id: 'day', label, state, placeholder: '9.3.2026', maxLength: 12 });
  return foldedPart(PART, [...field, subtle(hint)], state, ['day']);
}
