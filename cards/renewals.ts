import type { IssuedCard } from '../services/issued-cards.js';
import type { RenewalReceipt, RenewalUndoOutcome } from '../services/renewals.js';
import {
  button,
  buttons,
  card,
  facts,
  heading,
  plainButton,
  subtle,
  text,
  type AdaptiveCard,
} from './card.js';
import type { FieldState, FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { changeButton, type TypedInto } from './handover-again.js';
import {
  backTo,
  isForKaikukanta,
  ISSUED_REPLACE_VERB,
  ISSUED_SHOW_VERB,
  minorsField,
  RENEWAL_UNDO_VERB,
} from './issued-cards.js';
import { commandButton, notice } from './notices.js';
import { showClientButton, tellBox } from './tell-client.js';
import type { Texts } from './texts/index.js';
import { voluntaryFold, voluntaryPart } from './voluntary-answers.js';

export const RENEWAL_RECEIPT_VERB = 'renewal.receipt';

/**
 * The renewal of a card: the number of minors, prefilled, and the voluntary answers afresh and folded away. `typed`: what
 * somebody had typed to hand it over, who may hold another card with a mistyped code.
 */
export function renewalForm(
  issued: IssuedCard,
  state: FieldState,
  texts: Texts,
  typed?: TypedInto,
): Omit<FormView, 'hidden'> {
  const { t, day } = texts;
  const isPersonal = issued.cardKind === 'personal';
  return {
    title: t('issued.renew'),
    submitLabel: t('renewal.submit'),
    more: [
      ...(typed === undefined ? [] : [changeButton(typed, texts)]),
      plainButton(t(isPersonal ? 'replacement.instead' : 'replacement.open'), ISSUED_REPLACE_VERB, {
        code: issued.code,
      }),
      backTo(issued.code, texts),
    ],
    body: [
      subtle(t('visit.shownCode', { code: groupedCode(issued.code) })),
      text(t('error.registeredHere', { lastDay: day(issued.lastDay) })),
      ...(typed === undefined ? [] : [text(t('handover.notRegistered'), { weight: 'bolder' })]),
      text(t(isPersonal ? 'renewal.body' : 'renewal.bodyCommunity', { lastDay: day(issued.renewedUntil) })),
      ...(issued.isBeside ? [text(t('renewal.beside'), { weight: 'bolder' })] : []),
      ...(isPersonal ? minorsField(issued, state, texts) : []),
      ...(issued.keepsAnswers
        ? [subtle(t('renewal.answers')), buttons([voluntaryFold(texts)]), voluntaryPart(state, texts)]
        : []),
      subtle(t('renewal.default')),
    ],
  };
}

/** What was renewed, and until when it is valid now. */
export function renewalReceiptCard(receipt: RenewalReceipt, texts: Texts): AdaptiveCard {
  const { t, day, number } = texts;
  const { code, operationKey } = receipt;
  const isPersonal = receipt.cardKind === 'personal';
  return card(t('renewal.done'), [
    heading(t('renewal.done')),
    ...(receipt.isBeside ? [text(t('renewal.beside'), { weight: 'bolder' })] : []),
    ...(isForKaikukanta(receipt) ? [text(t('carryOver.reminds'))] : []),
    facts([
      [t('handover.lastDay'), day(receipt.lastDay)],
      [t('handover.code'), groupedCode(code)],
      ...(isPersonal ? [[t('handover.minorsShort'), number(receipt.minors)] satisfies [string, string]] : []),
    ]),
    isPersonal ? tellBox(receipt, texts) : text(t('handover.tellValid', { lastDay: day(receipt.lastDay) })),
    ...(receipt.isTrialEnd && !isPersonal
      ? [text(t('handover.trialEnds', { lastDay: day(receipt.lastDay) }))]
      : []),
    buttons([
      commandButton(t('handover.again'), 'handover'),
      ...(isPersonal ? [showClientButton({ operationKey, change: { kind: 'renewal', code } }, texts)] : []),
      button(t('menu.issuedCard'), ISSUED_SHOW_VERB, { code }),
      ...(isForKaikukanta(receipt) ? [commandButton(t('carryOver.title'), 'carryOver')] : []),
      ...(receipt.canBeUndone ? [button(t('common.undo'), RENEWAL_UNDO_VERB, { code, operationKey })] : []),
    ]),
  ]);
}

/** `isBeside`: Kaikukanta is the register of the area, where it may have been done as well. */
export function renewalUndoneCard({ t }: Texts, isBeside = false): AdaptiveCard {
  const body = isBeside ? t('renewal.undoneBeside') : t('renewal.undoneBody');
  return notice(t('renewal.undone'), body, [commandButton(t('menu.issuedCard'), 'issuedCard')]);
}

const REASONS = {
  alreadyUsed: 'renewal.undoUsed',
  changed: 'renewal.undoChanged',
  tooLate: 'renewal.undoLate',
} as const;

export function renewalNotUndoneCard(
  reason: Exclude<RenewalUndoOutcome['kind'], 'undone' | 'notFound'>,
  { t }: Texts,
): AdaptiveCard {
  return notice(t('issued.renew'), t(REASONS[reason]), [commandButton(t('menu.issuedCard'), 'issuedCard')]);
}
