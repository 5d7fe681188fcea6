import { button, list, subtle, text, type AdaptiveCard } from './card.js';
import { linesField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const MEMBERS_CLEAR_VERB = 'members.clear';

/** The list of member municipalities, a line each, as it can be written anew. */
export function membersForm(
  { count, longest }: { count: number; longest: number },
  state: FieldState,
  { t, number }: Texts,
): Omit<FormView, 'hidden'> {
  return {
    title: t('members.title'),
    submitLabel: t('members.save'),
    more: [
      commandButton(t('common.cancel'), 'cancel'),
      ...(count === 0
        ? []
        : [button(t('members.clear'), MEMBERS_CLEAR_VERB, {}, { associatedInputs: 'none' })]),
    ],
    body: [
      text(t('members.rule')),
      ...list([
        t('members.unlisted'),
        count === 0 ? t('members.none') : t('members.now', { count: number(count) }),
      ]),
      ...linesField({
        id: 'municipalities',
        label: t('members.field'),
        state,
        required: t('error.required'),
        maxLength: longest,
      }),
      subtle(t('members.how')),
    ],
  };
}

/** What became of the list; `count` is 0 when none is kept any more. */
export function membersSavedCard(count: number, { t, number }: Texts): AdaptiveCard {
  const body = count === 0 ? t('members.none') : t('members.now', { count: number(count) });
  return notice(count === 0 ? t('members.cleared') : t('members.saved'), body, [
    commandButton(t('members.see'), 'members'),
  ]);
}
