import type { VisitReceipt } from '../services/visit-receipt.js';
import type { CardState } from '../services/visits.js';
import type { CardCode } from '../services/card-code.js';
import type { LocalDay } from '../services/days.js';
import {
  button,
  buttons,
  card,
  heading,
  plainButton,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { choiceField, LONGEST_SCANNED, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import { otherDayFold, otherDayPart } from './other-day.js';
import { purposeField, purposeUnseen, type PurposeChoices } from './purpose-field.js';
import { visitExtras } from './visit-extras.js';
import type { Texts } from './texts/index.js';

export const VISIT_UNDO_VERB = 'visit.undo';
export const VISIT_CHECKED_VERB = 'visit.checked';
export const VISIT_LEAVE_VERB = 'visit.leave';
export const VISIT_RETRY_VERB = 'visit.retry';
export const VISIT_OTHER_DAY_VERB = 'visit.otherDay';
export const CODE_VISIT_VERB = 'code.visit';
export const CODE_HANDOVER_VERB = 'code.handover';

export type RefusedState = Exclude<CardState, { kind: 'valid' | 'notFound' }>;

/** The first step at the counter: the code; the day of a use that is entered late is folded away. */
export function codeForm(state: FieldState, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: t('visit.title'),
    submitLabel: t('visit.check'),
    body: [
      ...textField({
        id: 'code',
        label: t('visit.code'),
        state,
        required: t('error.required'),
        maxLength: LONGEST_SCANNED,
      }),
      ...otherDayField(state, texts),
    ],
  };
}

/** The day of what is entered late, folded away. */
export function otherDayField(state: FieldState, texts: Texts): Element[] {
  const { t } = texts;
  return [
    buttons([otherDayFold(texts)]),
    otherDayPart(state, { label: t('visit.day'), hint: t('visit.dayHint') }, texts),
  ];
}

const otherDayButton = (code: CardCode, { t }: Texts): Action =>
  plainButton(t('visit.otherDay'), VISIT_OTHER_DAY_VERB, { code });

/** That a card is valid, today or on a day before, and its last day. */
export function validTitle(
  { lastDay, pastDay }: { lastDay: LocalDay; pastDay: LocalDay | undefined },
  { t, day }: Texts,
): string {
  return pastDay === undefined
    ? t('visit.valid', { lastDay: day(lastDay) })
    : t('visit.validOn', { day: day(pastDay), lastDay: day(lastDay) });
}

/** The second step, for a valid card: its state in plain words, the children along, and what it is used for. */
export function visitForm(
  cardState: Extract<CardState, { kind: 'valid' }>,
  { purposes, pastDay }: { purposes: PurposeChoices; pastDay?: LocalDay | undefined },
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const counts = Array.from({ length: cardState.minors + 1 }, (_, count) => String(count));
  const childrenField = choiceField({
    id: 'children',
    label: t('visit.children'),
    state,
    choices: counts.map((count) => ({ title: count, value: count })),
    standing: '0',
    expanded: counts.length <= 5,
  });
  return {
    ...purposeUnseen(purposes),
    title: validTitle({ lastDay: cardState.lastDay, pastDay }, texts),
    submitLabel: t('visit.submit'),
    body: [
      subtle(t('visit.shownCode', { code: groupedCode(cardState.code) })),
      text(
        `${pastDay === undefined ? t('visit.validNext') : t('visit.lateNext')} ${t('visit.holderCounted')}`,
      ),
      ...(cardState.minors === 0
        ? [text(t('visit.noChildren'))]
        : [...childrenField, subtle(t('visit.childrenHint'))]),
      ...purposeField(purposes, state, texts),
      ...visitExtras(state, texts, { knowsMinors: true }),
    ],
    more: [
      ...(pastDay === undefined ? [otherDayButton(cardState.code, texts)] : []),
      plainButton(t('common.cancel'), VISIT_LEAVE_VERB),
    ],
  };
}

/** A card that is unknown here and was looked up in Kaikukanta by whoever stands at the counter. */
export function checkedVisitForm(
  { code, day: pastDay }: { code: CardCode; day?: LocalDay | undefined },
  purposes: PurposeChoices,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, day } = texts;
  const shown = t('visit.shownCode', { code: groupedCode(code) });
  return {
    ...purposeUnseen(purposes),
    title: t('visit.checkedTitle'),
    submitLabel: t('visit.submit'),
    body: [
      subtle(pastDay === undefined ? shown : `${shown} · ${day(pastDay)}`),
      text(`${t('visit.checkedNext')} ${t('visit.holderCounted')}`),
      ...textField({
        id: 'children',
        label: t('visit.children'),
        state,
        required: t('error.minors'),
        regex: '^\\s*[0-9]{1,2}\\s*$',
        maxLength: 12,
        digits: true,
      }),
      subtle(t('visit.childrenHint')),
      ...purposeField(purposes, state, texts),
      ...visitExtras(state, texts, { knowsMinors: false }),
    ],
    more: [plainButton(t('common.cancel'), VISIT_LEAVE_VERB)],
  };
}

/** A card that gives no ticket, now or on a day before, in calm words, and what to do. Nothing about the holder. */
export function cardStateCard(state: RefusedState, texts: Texts, pastDay?: LocalDay): AdaptiveCard {
  const { t, day } = texts;
  const [title, next] = cardStateWords(state, texts, pastDay);
  const about = { code: state.code, ...(pastDay === undefined ? {} : { day: pastDay }) };
  const isUnknown = state.kind === 'unknown';
  const isElsewhere = 'elsewhere' in state && state.elsewhere;
  const shown = t('visit.shownCode', { code: groupedCode(state.code) });
  return card(title, [
    heading(title),
    subtle(pastDay === undefined ? shown : `${shown} · ${day(pastDay)}`),
    text(next),
    buttons([
      ...(isUnknown || pastDay !== undefined ? [button(t('visit.retry'), VISIT_RETRY_VERB, about)] : []),
      ...(isElsewhere ? [button(t('visit.checked'), VISIT_CHECKED_VERB, about)] : []),
      ...(isUnknown || pastDay !== undefined ? [] : [otherDayButton(state.code, texts)]),
      commandButton(t('visit.next'), 'visit'),
    ]),
  ]);
}

/** What a card is that gives no ticket, and what to do. */
export function cardStateWords(
  state: RefusedState,
  texts: Texts,
  pastDay?: LocalDay,
): [title: string, next: string] {
  return pastDay === undefined ? wordsFor(state, texts) : wordsOn(pastDay, state, texts);
}

function wordsOn(pastDay: LocalDay, state: RefusedState, texts: Texts): [title: string, next: string] {
  const { t, day } = texts;
  switch (state.kind) {
    case 'expired':
      return expiredWords(state, t('visit.lateRefused'), texts);
    case 'blocked':
      return [t('visit.blockedOn', { day: day(pastDay) }), t('visit.lateRefused')];
    case 'replaced':
      return [t('visit.replacedOn', { day: day(pastDay) }), t('visit.replacedNext')];
    case 'unknown':
      return state.elsewhere
        ? [t('visit.unknownBeside'), t('visit.unknownBesideNext')]
        : [t('visit.unknownOn', { day: day(pastDay) }), t('visit.lateRefused')];
  }
}

function wordsFor(state: RefusedState, texts: Texts): [title: string, next: string] {
  const { t } = texts;
  switch (state.kind) {
    case 'expired':
      return expiredWords(state, t('visit.expiredNext'), texts);
    case 'blocked':
      return [t('visit.blocked'), t('visit.blockedNext')];
    case 'replaced':
      return [t('visit.replaced'), t('visit.replacedNext')];
    case 'unknown':
      return state.elsewhere
        ? [t('visit.unknownBeside'), t('visit.unknownBesideNext')]
        : [t('visit.unknown'), t('visit.unknownNext')];
  }
}

function expiredWords(
  { lastDay, elsewhere }: Extract<RefusedState, { kind: 'expired' }>,
  next: string,
  { t, day }: Texts,
): [title: string, next: string] {
  const ended = { lastDay: day(lastDay) };
  return elsewhere
    ? [t('visit.expiredBeside', ended), t('visit.expiredBesideNext')]
    : [t('visit.expired', ended), next];
}

/** A ticket for a later day (the bot's default), also where the card ends before it. */
function forLaterDay({ forDay, cardEnds }: VisitReceipt, { t, day }: Texts): Element[] {
  if (forDay === undefined) return [];
  return [
    text(t('visit.forDay', { day: day(forDay) })),
    ...(cardEnds === undefined ? [] : [text(t('visit.cardEnds', { lastDay: day(cardEnds) }))]),
  ];
}

/** `today`: a use of a day before says that it counts there. */
export function visitReceiptCard(receipt: VisitReceipt, texts: Texts, today?: LocalDay): AdaptiveCard {
  const { t, name, day } = texts;
  const people = t('visit.people', receipt);
  const { venue, service } = receipt.purpose;
  const { operationKey } = receipt;
  return card(t('visit.done'), [
    heading(t('visit.done')),
    text(t('visit.doneBody', { people, purpose: `${name(venue.names)}, ${name(service.names)}` })),
    ...(receipt.purpose.isBeside ? [text(t('visit.beside'), { weight: 'bolder' })] : []),
    ...(today !== undefined && receipt.day < today
      ? [text(t('visit.lateRecorded', { day: day(receipt.day) }))]
      : []),
    ...forLaterDay(receipt, texts),
    ...(receipt.helpers > 0 ? [text(t('visit.withHelpers', { count: receipt.helpers }))] : []),
    subtle(`${t('visit.shownCode', { code: groupedCode(receipt.code) })} · ${day(receipt.day)}`),
    buttons([
      commandButton(t('visit.next'), 'visit'),
      button(t('common.undo'), VISIT_UNDO_VERB, { operationKey }),
    ]),
  ]);
}

/** `isBeside`: it may stand in Kaikukanta, the register of the area, as well. */
export function visitUndoneCard({ isBeside = false }: { isBeside?: boolean }, { t }: Texts): AdaptiveCard {
  const body = isBeside ? t('visit.undoneBeside') : t('visit.undoneBody');
  return notice(t('visit.undone'), body, [commandButton(t('visit.next'), 'visit')]);
}

/** A use of more than a day ago, which may still be corrected. */
export function visitNotUndoneCard({ t }: Texts): AdaptiveCard {
  return notice(t('visit.title'), t('visit.undoLate'), [
    commandButton(t('entries.others'), 'entries'),
    commandButton(t('visit.next'), 'visit'),
  ]);
}

/** Everything was taken off the list of what cards are used for. `canPutBack`: the person is of a venue. */
export function noPurposesCard(canPutBack: boolean, { t }: Texts): AdaptiveCard {
  return notice(t('visit.noPurposes'), canPutBack ? t('visit.noPurposesBody') : t('visit.noPurposesAsk'), [
    ...(canPutBack ? [commandButton(t('event.title'), 'events')] : []),
    commandButton(t('visit.next'), 'visit'),
  ]);
}

/** A bare code from somebody who is both a venue's and a distributor's worker. */
export function bothRolesCard(code: string, { t }: Texts): AdaptiveCard {
  return card(t('code.both'), [
    heading(t('code.both')),
    subtle(t('visit.shownCode', { code: groupedCode(code) })),
    buttons([
      button(t('code.visit'), CODE_VISIT_VERB, { code }),
      button(t('code.handover'), CODE_HANDOVER_VERB, { code }),
    ]),
  ]);
}
