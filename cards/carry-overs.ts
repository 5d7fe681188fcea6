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

/** The handovers that have still to be registered in Kaikukanta, to be ticked off. */
export function carryOverForm(
  carryOvers: CarryOverList,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, day, name } = texts;
  const { office, cards, count } = carryOvers;
  const officeId = office._id;
  const choices = cards.map(({ _id, day: given }) => ({
    title: t('carryOver.row', { code: groupedCode(_id), day: day(given) }),
    value: _id,
  }));
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
      ...(count > cards.length ? [subtle(t('carryOver.oldest', { count: cards.length }))] : []),
    ],
    more: [
      plainButton(t('carryOver.file'), CARRY_OVER_FILE_VERB, { officeId }),
      ...allButton(carryOvers, texts),
      ...otherPlaces(carryOvers.others, { verb: CARRY_OVER_LIST_VERB }, texts),
    ],
  };
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
