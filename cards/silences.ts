import type { SilenceOutcome, VenueWeeks } from '../services/silences.js';
import type { Venue } from '../services/store/organisations.js';
import {
  button,
  buttonRows,
  buttons,
  card,
  heading,
  strong,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { choiceField, textField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import type { Texts } from './texts/index.js';

export const SILENCE_NONE_VERB = 'silence.none';
export const SILENCE_CLOSED_VERB = 'silence.closed';
export const SILENCE_UNDO_VERB = 'silence.undo';

const MOST_VENUES = 10;
const weekNumber = (week: string): number => Number(week.slice(6));

/** What a venue can say of weeks without uses, each in one press. */
export function silencesCard(venues: VenueWeeks[], texts: Texts): AdaptiveCard {
  const { t } = texts;
  return card(t('silence.title'), [
    heading(t('silence.title')),
    text(t('silence.why')),
    ...venues.slice(0, MOST_VENUES).flatMap((one) => venuePart(one, texts)),
    buttons([button(t('silence.close'), SILENCE_CLOSED_VERB), commandButton(t('visit.title'), 'visit')]),
  ]);
}

function venuePart({ venue, weeks }: VenueWeeks, { t, name }: Texts): Element[] {
  const actions = weeks.flatMap(({ week, state }): Action[] =>
    state === 'unknown'
      ? [
          button(t('silence.none', { week: weekNumber(week) }), SILENCE_NONE_VERB, {
            venueId: venue._id,
            week,
          }),
        ]
      : [],
  );
  return [
    strong(name(venue.names)),
    ...weeks.map(({ week, state }) => text(t(`silence.week.${state}`, { week: weekNumber(week) }))),
    ...buttonRows(actions),
  ];
}

/** The days on which a venue is closed. */
export function closedForm(venues: Venue[], state: FieldState, { t, name }: Texts): Omit<FormView, 'hidden'> {
  const choices = venues.map((venue) => ({ title: name(venue.names), value: venue._id }));
  const day = {
    state,
    required: t('error.closedDay'),
    placeholder: t('common.dayPlaceholder'),
    maxLength: 12,
  };
  return {
    title: t('silence.close'),
    submitLabel: t('silence.closeSubmit'),
    body: [
      ...(choices[0] === undefined || choices.length === 1
        ? []
        : choiceField({
            ...{ id: 'venueId', label: t('event.venue'), state, choices, standing: choices[0].value },
          })),
      ...textField({ id: 'from', label: t('silence.from'), ...day }),
      ...textField({ id: 'to', label: t('silence.to'), ...day }),
      subtle(t('silence.closedHint')),
    ],
    more: [commandButton(t('common.cancel'), 'silence')],
  };
}

/** What was said or taken back, with the way back. */
export function silenceCard(
  outcome: Exclude<SilenceOutcome, { kind: 'notFound' }>,
  texts: Texts,
): AdaptiveCard {
  const { t, name, day } = texts;
  const again = commandButton(t('silence.title'), 'silence');
  if (outcome.kind === 'hasUses')
    return notice(t('silence.title'), t('silence.week.uses', { week: weekNumber(outcome.week) }), [again]);
  const { silence, venue } = outcome;
  const days = t('post.days', { from: day(silence.from), to: day(silence.to) });
  const said = outcome.kind === 'said';
  const title = said ? t(`silence.said.${silence.kind}`) : t('silence.undone');
  return card(title, [
    heading(title),
    text(`${name(venue.names)}, ${days}`),
    ...(said ? [subtle(t('silence.counts'))] : []),
    buttons([...(said ? [button(t('common.undo'), SILENCE_UNDO_VERB, { id: silence._id })] : []), again]),
  ]);
}
