import type { CardChanges, CarryOverRow } from '../services/carry-over-rows.js';
import type { CarryOverList } from '../services/carry-overs.js';
import {
  button,
  buttonRows,
  card,
  heading,
  plainButton,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
} from './card.js';
import { choicesField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import { otherPlaces } from './other-places.js';
import type { Texts } from './texts/index.js';

export const CARRY_OVER_LIST_VERB = 'carryOver.list';
export const CARRY_OVER_ALL_VERB = 'carryOver.all';
export const CARRY_OVER_BACK_VERB = 'carryOver.back';
export const CARRY_OVER_FILE_VERB = 'carryOver.file';

const STATES = {
  blocked: 'carryOver.blocked',
  unblocked: 'carryOver.unblocked',
  replaced: 'carryOver.replaced',
  restored: 'carryOver.restored',
} as const;

/** What has still to be registered in Kaikukanta, card by card, to be ticked off. */
export function carryOverForm(
  carryOvers: CarryOverList,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, name } = texts;
  const { office, rows, count } = carryOvers;
  const officeId = office._id;
  const choices = rows.map((row) => ({ title: titleOf(row, texts), value: choiceOf(row) }));
  return {
    title: t('carryOver.title'),
    submitLabel: t('carryOver.submit'),
    body: [
      text(t('carryOver.waiting', { count })),
      text(`${t('handover.office')}: ${name(office.names)}`),
      ...choicesField({
        id: 'codes',
        label: t('carryOver.rows'),
        state,
        choices,
        required: t('carryOver.choose'),
      }),
      ...(count > rows.length ? [subtle(t('carryOver.oldest', { count: rows.length }))] : []),
    ],
    more: [
      plainButton(t('carryOver.file'), CARRY_OVER_FILE_VERB, { officeId }),
      ...allButton(carryOvers, texts),
      ...otherPlaces(carryOvers.others, { verb: CARRY_OVER_LIST_VERB }, texts),
    ],
  };
}

/** A card, and how many of its changes are told: none that comes later is ticked off with it. */
function choiceOf({ card: { _id }, count }: CarryOverRow): string {
  return count === 0 ? _id : `${_id}.${count}`;
}

function titleOf({ card: { _id, day: given }, isHandover, changes }: CarryOverRow, texts: Texts): string {
  const { t, day } = texts;
  const code = groupedCode(_id);
  const first = isHandover ? t('carryOver.row', { code, day: day(given) }) : code;
  return [first, changeWords(changes, texts).join(', ')].filter((part) => part !== '').join(': ');
}

/** What has become of a card, in a few words each. */
export function changeWords(
  { lastDay, minors, state, replacedBy, isCorrected }: CardChanges,
  { t, day }: Texts,
): string[] {
  return [
    ...(isCorrected === true ? [t('carryOver.corrected')] : []),
    ...(lastDay === undefined ? [] : [t('carryOver.lastDay', { day: day(lastDay) })]),
    ...(minors === undefined ? [] : [t('carryOver.minors', { count: minors })]),
    ...(state === undefined || replacedBy !== undefined ? [] : [t(STATES[state])]),
    ...(replacedBy === undefined ? [] : [t('carryOver.replacedBy', { code: groupedCode(replacedBy) })]),
  ];
}

/** Says it of everything that was on the list, also of what a card cannot show. */
function allButton({ office, count, upTo }: CarryOverList, { t }: Texts): Action[] {
  if (upTo === undefined) return [];
  const data = { officeId: office._id, upTo: upTo.toISOString() };
  return [plainButton(t('carryOver.all', { count }), CARRY_OVER_ALL_VERB, data)];
}

/** Nothing is left to carry over, or nothing ever has to be. */
export function nothingToCarryOverCard(carryOvers: CarryOverList | undefined, texts: Texts): AdaptiveCard {
  const { t, name } = texts;
  const title = t('carryOver.title');
  if (carryOvers === undefined)
    return notice(title, t('carryOver.notNeeded'), [commandButton(t('menu.help'), 'help')]);
  return card(title, [
    heading(title),
    text(t('carryOver.none')),
    text(`${t('handover.office')}: ${name(carryOvers.office.names)}`),
    ...buttonRows([
      commandButton(t('menu.handover'), 'handover'),
      ...otherPlaces(carryOvers.others, { verb: CARRY_OVER_LIST_VERB }, texts),
    ]),
  ]);
}

/** What was said to be registered in Kaikukanta. */
export function carriedOverCard(
  { officeId, marked, at }: { officeId: string; marked: number; at: Date },
  { t }: Texts,
): AdaptiveCard {
  const back =
    marked === 0
      ? []
      : [button(t('carryOver.putBack'), CARRY_OVER_BACK_VERB, { officeId, at: at.toISOString() })];
  return notice(t('carryOver.marked', { count: marked }), undefined, [
    button(t('carryOver.title'), CARRY_OVER_LIST_VERB, { officeId }),
    ...back,
  ]);
}

export function carriedBackCard(officeId: string, { t }: Texts): AdaptiveCard {
  return notice(t('carryOver.isBack'), undefined, [
    button(t('carryOver.title'), CARRY_OVER_LIST_VERB, { officeId }),
  ]);
}

/** Where the list can be downloaded, for a few minutes. */
export function carryOverFileCard(
  { officeId, url, minutes }: { officeId: string; url: string; minutes: number },
  { t }: Texts,
): AdaptiveCard {
  return notice(t('carryOver.file'), t('carryOver.fileBody', { minutes }), [
    { type: 'Action.OpenUrl', title: t('carryOver.download'), url },
    button(t('carryOver.title'), CARRY_OVER_LIST_VERB, { officeId }),
  ]);
}
