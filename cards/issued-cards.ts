import type { IssuedCard } from '../services/issued-cards.js';
import type { CardCode } from '../services/card-code.js';
import {
  button,
  buttonRows,
  buttons,
  card,
  facts,
  heading,
  plainButton,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { LONGEST_SCANNED, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton } from './notices.js';
import type { Texts } from './texts/index.js';

export const ISSUED_SHOW_VERB = 'issued.show';
export const ISSUED_LEAVE_VERB = 'issued.leave';
export const ISSUED_BLOCK_VERB = 'issued.block';
export const ISSUED_UNBLOCK_VERB = 'issued.unblock';
export const ISSUED_MINORS_VERB = 'issued.minors';
export const ISSUED_RENEW_VERB = 'issued.renew';
export const ISSUED_REPLACE_VERB = 'issued.replace';
export const RENEWAL_ASK_VERB = 'renewal.ask';
export const RENEWAL_UNDO_VERB = 'renewal.undo';
export const REPLACEMENT_UNDO_VERB = 'replacement.undo';

const STATES = {
  valid: 'issued.valid',
  expired: 'issued.expired',
  blocked: 'issued.blocked',
  replaced: 'issued.replaced',
} as const;
const KINDS = { personal: 'issued.personal', community: 'issued.community' } as const;
const DONE = {
  blocked: 'issued.isBlocked',
  unblocked: 'issued.isUnblocked',
  minors: 'issued.isMinors',
} as const;
const UNDO = { renewed: 'issued.undoRenewal', replaced: 'issued.undoReplacement' } as const;
const UNDO_VERBS = { renewed: RENEWAL_UNDO_VERB, replaced: REPLACEMENT_UNDO_VERB } as const;
/** What was just done to a card. */
export type Done = keyof typeof DONE;

/** Which card it is about. */
export function issuedCodeForm(state: FieldState, { t }: Texts): Omit<FormView, 'hidden'> {
  return {
    title: t('issued.title'),
    submitLabel: t('issued.open'),
    more: [commandButton(t('common.cancel'), 'cancel')],
    body: [
      text(t('issued.hint')),
      ...textField({
        id: 'code',
        label: t('handover.code'),
        state,
        required: t('error.required'),
        placeholder: t('handover.codePlaceholder'),
        maxLength: LONGEST_SCANNED,
      }),
      subtle(t('issued.noCode')),
    ],
  };
}

/** A card of the own office with everything that can be done with it; after a change, what was `done`. */
export function issuedCard(issued: IssuedCard, texts: Texts, done?: Done): AdaptiveCard {
  const { t, day, number } = texts;
  const title = done === undefined ? t('issued.title') : t(DONE[done]);
  const isListed = done !== undefined && isForKaikukanta(issued);
  const isStillOpen = done === undefined && issued.isToCarryOver;
  return card(title, [
    heading(title),
    ...(done !== undefined && issued.isBeside ? [text(t('issued.beside'), { weight: 'bolder' })] : []),
    ...(isListed ? [text(t('carryOver.reminds'))] : []),
    ...(isStillOpen ? [text(t('carryOver.stillOpen'))] : []),
    facts([
      [t('handover.code'), groupedCode(issued.code)],
      [t('issued.state'), t(STATES[issued.state])],
      // The client got another card; how long this one would have been valid misleads.
      ...(issued.replacedBy === undefined
        ? [[t('handover.lastDay'), day(issued.lastDay)] satisfies [string, string]]
        : []),
      [t('issued.kind'), t(KINDS[issued.cardKind])],
      ...(issued.cardKind === 'personal'
        ? [[t('handover.minorsShort'), number(issued.minors)] satisfies [string, string]]
        : []),
      ...(issued.replacedBy === undefined
        ? []
        : [[t('replacement.newCode'), groupedCode(issued.replacedBy)] satisfies [string, string]]),
    ]),
    ...buttonRows([
      ...actionsOn(issued, texts),
      ...(isListed || isStillOpen ? [commandButton(t('carryOver.title'), 'carryOver')] : []),
    ]),
  ]);
}

/** Whether a change of a card is on the list of what has to be registered in Kaikukanta. */
export function isForKaikukanta({ isBeside, cardKind }: Pick<IssuedCard, 'isBeside' | 'cardKind'>): boolean {
  return isBeside && cardKind === 'personal';
}

function actionsOn(issued: IssuedCard, { t }: Texts): Action[] {
  const data = { code: issued.code };
  const another = commandButton(t('issued.another'), 'issuedCard');
  const { undoable } = issued;
  const undo =
    undoable === undefined
      ? []
      : [
          button(t(UNDO[undoable.kind]), UNDO_VERBS[undoable.kind], {
            ...{ code: undoable.code, operationKey: undoable.key },
          }),
        ];
  if (issued.replacedBy !== undefined)
    return [button(t('replacement.show'), ISSUED_SHOW_VERB, { code: issued.replacedBy }), ...undo, another];
  const blocking =
    issued.state === 'blocked'
      ? button(t('issued.unblock'), ISSUED_UNBLOCK_VERB, data)
      : button(t('issued.block'), ISSUED_BLOCK_VERB, data);
  return [
    ...(issued.canRenew ? [button(t('issued.renew'), ISSUED_RENEW_VERB, data)] : []),
    ...(issued.cardKind === 'personal' ? [button(t('issued.minors'), ISSUED_MINORS_VERB, data)] : []),
    blocking,
    button(t('replacement.open'), ISSUED_REPLACE_VERB, data),
    ...undo,
    another,
  ];
}

/** The question before a block: what it does, and that it is the bot's default. */
export function blockForm(code: CardCode, isBeside: boolean, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: t('issued.block'),
    submitLabel: t('issued.blockSubmit'),
    more: [backTo(code, texts)],
    body: [
      ...about(code, isBeside, texts),
      text(t(isBeside ? 'issued.blockBodyBeside' : 'issued.blockBody')),
      subtle(t('issued.blockDefault')),
    ],
  };
}

export function unblockForm(code: CardCode, isBeside: boolean, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: t('issued.unblock'),
    submitLabel: t('issued.unblock'),
    more: [backTo(code, texts)],
    body: [
      ...about(code, isBeside, texts),
      text(t(isBeside ? 'issued.unblockBodyBeside' : 'issued.unblockBody')),
    ],
  };
}

/** A change of the number of minors. */
export function minorsForm(issued: IssuedCard, state: FieldState, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: t('issued.minors'),
    submitLabel: t('handover.save'),
    more: [backTo(issued.code, texts)],
    body: [
      ...about(issued.code, issued.isBeside, texts),
      text(t(issued.isBeside ? 'issued.minorsBodyBeside' : 'issued.minorsBody')),
      ...minorsField(issued, state, texts),
    ],
  };
}

/** The number of minors, prefilled with the one that stands. */
export function minorsField(issued: IssuedCard, { typed, errors }: FieldState, { t }: Texts): Element[] {
  return textField({
    id: 'minors',
    label: t('handover.minors'),
    state: { typed: { minors: String(issued.minors), ...typed }, errors },
    required: t('error.minors'),
    regex: '^\\s*[0-9]{1,2}\\s*$',
    maxLength: 12,
    digits: true,
  });
}

/** The code, and where else the change has to be made. */
function about(code: CardCode, isBeside: boolean, { t }: Texts): Element[] {
  return [
    subtle(t('visit.shownCode', { code: groupedCode(code) })),
    ...(isBeside ? [text(t('issued.beside'), { weight: 'bolder' })] : []),
  ];
}

/** Leaves a form for the card that it is about. */
export function backTo(code: CardCode, { t }: Texts): Action {
  return plainButton(t('common.cancel'), ISSUED_LEAVE_VERB, { code });
}

/** A code that nobody handed over here yet; `isBeside`: Kaikukanta may know it, and is asked first. */
export function freeCodeCard(code: CardCode, isBeside: boolean, { t }: Texts): AdaptiveCard {
  const title = t(isBeside ? 'issued.freeBeside' : 'issued.free');
  return card(title, [
    heading(title),
    subtle(t('visit.shownCode', { code: groupedCode(code) })),
    text(t(isBeside ? 'issued.freeBesideBody' : 'issued.freeBody')),
    buttons([
      commandButton(t('issued.another'), 'issuedCard'),
      commandButton(t('menu.handover'), 'handover'),
    ]),
  ]);
}

/** A card of another office, which is not named (F-14). */
export function elsewhereCard(code: CardCode, texts: Texts): AdaptiveCard {
  const { t } = texts;
  return card(t('error.registeredElsewhere'), [
    heading(t('issued.title')),
    subtle(t('visit.shownCode', { code: groupedCode(code) })),
    text(t('error.registeredElsewhere')),
    text(t('renewalWish.hint')),
    buttons([
      askButton(code, texts),
      commandButton(t('issued.another'), 'issuedCard'),
      commandButton(t('menu.handover'), 'handover'),
    ]),
  ]);
}

/** Passes the wish for a renewal on; the code is as it was typed. */
export function askButton(code: string, { t }: Texts): Action {
  return button(t('renewalWish.ask'), RENEWAL_ASK_VERB, { code });
}
