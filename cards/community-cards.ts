import type { HandoverReceipt } from '../services/handovers.js';
import type { Office } from '../services/store/organisations.js';
import {
  box,
  button,
  buttons,
  card,
  facts,
  heading,
  list,
  strong,
  subtle,
  text,
  type AdaptiveCard,
} from './card.js';
import { LONGEST_SCANNED, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { changeButton, type TypedInto } from './handover-again.js';
import { officeField } from './handovers.js';
import { commandButton, notice } from './notices.js';
import { otherDayFold, otherDayPart } from './other-day.js';
import type { Texts } from './texts/index.js';

export const COMMUNITY_UNDO_VERB = 'community.undo';

/** Registering a card to an office itself: a code, and nothing of any client (F-36). */
export function communityForm(offices: Office[], state: FieldState, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: t('community.title'),
    submitLabel: t('community.submit'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: [
      text(t('community.body')),
      ...officeField(offices, state, texts),
      ...textField({
        id: 'code',
        label: t('handover.code'),
        state,
        required: t('error.required'),
        placeholder: t('handover.codePlaceholder'),
        maxLength: LONGEST_SCANNED,
      }),
      buttons([otherDayFold(texts)]),
      otherDayPart(state, { label: t('handover.otherDay'), hint: t('handover.otherDayHint') }, texts),
      subtle(t('community.default')),
    ],
  };
}

/** What was registered, and how the card is used (F-36, F-37). `isAgain`: by an earlier form of the same day. */
export function communityReceiptCard(
  receipt: HandoverReceipt,
  texts: Texts,
  { isAgain = false, typed }: { isAgain?: boolean; typed?: TypedInto } = {},
): AdaptiveCard {
  const { t, day, name } = texts;
  const { operationKey, code } = receipt;
  const title = t(isAgain ? 'handover.already' : 'community.done');
  return card(title, [
    heading(title),
    ...(isAgain ? [text(t('handover.sameDay'))] : []),
    facts([
      [t('handover.lastDay'), day(receipt.lastDay)],
      [t('handover.code'), groupedCode(code)],
      [t('community.day'), day(receipt.day)],
      [t('handover.office'), name(receipt.office.names)],
    ]),
    ...(receipt.isTrialEnd ? [text(t('handover.trialEnds', { lastDay: day(receipt.lastDay) }))] : []),
    box([strong(t('community.use')), ...list([t('community.useGroup'), t('community.useOthers')])]),
    subtle(t('community.default')),
    buttons([
      ...(typed === undefined ? [] : [changeButton(typed, texts)]),
      commandButton(t('menu.handover'), 'handover'),
      ...(receipt.canBeUndone
        ? [
            button(t(isAgain ? 'community.undoEarlier' : 'common.undo'), COMMUNITY_UNDO_VERB, {
              operationKey,
            }),
          ]
        : []),
    ]),
  ]);
}

export function communityUndoneCard({ t }: Texts): AdaptiveCard {
  return notice(t('community.undone'), t('community.undoneBody'), [
    commandButton(t('community.open'), 'communityCard'),
  ]);
}

export function communityNotUndoneCard(
  reason: 'alreadyUsed' | 'changed' | 'tooLate',
  { t }: Texts,
): AdaptiveCard {
  const bodies = {
    alreadyUsed: t('community.undoUsed'),
    changed: t('community.undoChanged'),
    tooLate: t('community.undoLate'),
  };
  return notice(t('community.notUndone'), bodies[reason], [
    commandButton(t('entries.others'), 'entries'),
    commandButton(t('community.open'), 'communityCard'),
  ]);
}
