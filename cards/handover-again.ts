import { plainButton, type Action } from './card.js';
import type { Typed } from './form.js';
import type { Texts } from './texts/index.js';

export const HANDOVER_CHANGE_VERB = 'handover.change';

/** The forms of the desk that may turn out to be about a card that is registered already. */
export const CHANGEABLE_FORMS = ['handover', 'communityCard'] as const;

/** What was typed into one of these forms, and into which: it is the way back where the code was mistyped. */
export type TypedInto = Typed & { into: (typeof CHANGEABLE_FORMS)[number] };

/** Opens the form again with everything that was typed. */
export function changeButton(typed: TypedInto, { t }: Texts): Action {
  return plainButton(t('common.changeDetails'), HANDOVER_CHANGE_VERB, typed);
}
