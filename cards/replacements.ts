import type { IssuedCard } from '../services/issued-cards.js';
import type { ReplacementReceipt, ReplacementUndoOutcome } from '../services/replacements.js';
import { button, buttons, card, facts, heading, subtle, text, type AdaptiveCard } from './card.js';
import { LONGEST_SCANNED, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import {
  backTo,
  isForKaikukanta,
  ISSUED_SHOW_VERB,
  minorsField,
  REPLACEMENT_UNDO_VERB,
} from './issued-cards.js';
import { commandButton, notice } from './notices.js';
import { showClientButton, tellBox } from './tell-client.js';
import type { Texts } from './texts/index.js';

export const REPLACEMENT_RECEIPT_VERB = 'replacement.receipt';

/** A new card in the place of an old one: its code and the number of minors, prefilled with the one that stands. */
export function replacementForm(
  issued: IssuedCard,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, day } = texts;
  const isPersonal = issued.cardKind === 'personal';
  return {
    title: t('replacement.title'),
    submitLabel: t('replacement.submit'),
    more: [backTo(issued.code, texts)],
    body: [
      subtle(t('replacement.oldCode', { code: groupedCode(issued.code) })),
      text(t(isPersonal ? 'replacement.body' : 'replacement.bodyCommunity')),
      ...(issued.isBeside ? [text(t('replacement.beside'), { weight: 'bolder' })] : []),
      ...textField({
        id: 'newCode',
        label: t('replacement.newCode'),
        state,
        required: t('error.required'),
        placeholder: t('handover.codePlaceholder'),
        maxLength: LONGEST_SCANNED,
      }),
      ...(isPersonal ? minorsField(issued, state, texts) : []),
      subtle(t('replacement.default', { lastDay: day(issued.renewedUntil) })),
    ],
  };
}

/** Which card is valid now and until when, and which is not any more. */
export function replacementReceiptCard(receipt: ReplacementReceipt, texts: Texts): AdaptiveCard {
  const { t, day, number } = texts;
  const { code, newCode, operationKey } = receipt;
  const isPersonal = receipt.cardKind === 'personal';
  return card(t('replacement.done'), [
    heading(t('replacement.done')),
    ...(receipt.isBeside ? [text(t('replacement.beside'), { weight: 'bolder' })] : []),
    ...(isForKaikukanta(receipt) ? [text(t('carryOver.reminds'))] : []),
    facts([
      [t('handover.lastDay'), day(receipt.lastDay)],
      [t('replacement.newCode'), groupedCode(newCode)],
      [t('replacement.old'), groupedCode(code)],
      ...(isPersonal ? [[t('handover.minorsShort'), number(receipt.minors)] satisfies [string, string]] : []),
    ]),
    text(t(isPersonal ? 'replacement.oldOver' : 'replacement.oldOverCommunity')),
    isPersonal ? tellBox(receipt, texts) : text(t('handover.tellValid', { lastDay: day(receipt.lastDay) })),
    buttons([
      commandButton(t('handover.again'), 'handover'),
      ...(isPersonal
        ? [showClientButton({ operationKey, change: { kind: 'replacement', code } }, texts)]
        : []),
      button(t('menu.issuedCard'), ISSUED_SHOW_VERB, { code: newCode }),
      ...(isForKaikukanta(receipt) ? [commandButton(t('carryOver.title'), 'carryOver')] : []),
      ...(receipt.canBeUndone
        ? [button(t('common.undo'), REPLACEMENT_UNDO_VERB, { code, operationKey })]
        : []),
    ]),
  ]);
}

/** `isBeside`: Kaikukanta is the register of the area, where it may have been done as well. */
export function replacementUndoneCard({ t }: Texts, isBeside = false): AdaptiveCard {
  const body = isBeside ? t('replacement.undoneBeside') : t('replacement.undoneBody');
  return notice(t('replacement.undone'), body, [commandButton(t('menu.issuedCard'), 'issuedCard')]);
}

const REASONS = {
  alreadyUsed: 'replacement.undoUsed',
  changed: 'replacement.undoChanged',
  tooLate: 'replacement.undoLate',
} as const;

export function replacementNotUndoneCard(
  reason: Exclude<ReplacementUndoOutcome['kind'], 'undone' | 'notFound'>,
  { t }: Texts,
): AdaptiveCard {
  return notice(t('replacement.title'), t(REASONS[reason]), [
    commandButton(t('menu.issuedCard'), 'issuedCard'),
  ]);
}
