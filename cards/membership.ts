import { button, list, subtle, text, type AdaptiveCard } from './card.js';
import { linesField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const MEMBERS_CLEAR_VERB = 'members.clear';
export const MEMBERS_RESTORE_VERB = 'members.restore';

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

export function membersSavedCard(count: number, { t, number }: Texts): AdaptiveCard {
  return notice(t('members.saved'), t('members.now', { count: number(count) }), [
    commandButton(t('members.see'), 'members'),
  ]);
}

/** The question before the list of the whole country goes. */
export function membersClearForm(count: number, { t, number }: Texts): Omit<FormView, 'hidden'> {
  return {
    title: t('members.clearTitle'),
    submitLabel: t('members.clear'),
    more: [commandButton(t('common.cancel'), 'members')],
    body: [text(t('members.now', { count: number(count) })), text(t('members.clearBody'))],
  };
}

/** The list is gone; its `codes` travel along, so that one press brings it back. */
export function membersClearedCard(codes: string, { t }: Texts): AdaptiveCard {
  return notice(t('members.cleared'), t('members.none'), [
    button(t('members.restore'), MEMBERS_RESTORE_VERB, { codes }),
    commandButton(t('members.see'), 'members'),
  ]);
}
