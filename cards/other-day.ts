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
export function otherDayPart(
  state: FieldState,
  { label, hint }: { label: string; hint: string },
  { t }: Texts,
): Element {
  const field = textField({
    id: 'day',
    label,
    state,
    placeholder: t('common.dayPlaceholder'),
    maxLength: 12,
  });
  return foldedPart(PART, [...field, subtle(hint)], state, ['day']);
}
