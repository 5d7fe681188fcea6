import type { Purpose } from '../services/purposes.js';
import type { Category, PurposeKind, Venue } from '../services/store/organisations.js';
import {
  button,
  buttons,
  card,
  facts,
  heading,
  subtle,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { choiceField, textField, type FieldState, type FormView } from './form.js';
import { commandButton, notice } from './notices.js';
import { purposeTitle } from './purpose-title.js';
import type { Texts } from './texts/index.js';

export const EVENT_NEW_VERB = 'event.new';
export const EVENT_CLOSE_VERB = 'event.close';
export const EVENT_REOPEN_VERB = 'event.reopen';

const KINDS: PurposeKind[] = ['event', 'service', 'course'];
const CATEGORIES: Category[] = ['culture', 'education', 'science', 'sports'];

/** What a venue can change of what cards are used for there. */
export function eventsForm(purposes: Purpose[], state: FieldState, texts: Texts): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const choices = purposes.map((purpose) => {
    const title = purposeTitle(purpose, purposes, texts);
    return { title: purpose.isClosed ? t('event.closedTitle', { name: title }) : title, value: purpose.id };
  });
  return {
    title: t('event.title'),
    submitLabel: t('event.open'),
    body: choiceField({
      ...{ id: 'eventId', label: t('event.which'), state, choices },
      ...(choices[0] === undefined ? {} : { standing: choices[0].value }),
    }),
    more: [button(t('event.new'), EVENT_NEW_VERB)],
  };
}

/** One event, a new one where there is no `purpose`. */
export function eventForm(
  { venues, purpose }: { venues: Venue[]; purpose: Purpose | undefined },
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  return {
    title: purpose === undefined ? t('event.newTitle') : t('event.changeTitle'),
    submitLabel: t('event.save'),
    body: [
      ...(purpose === undefined ? venueField(venues, state, texts) : []),
      ...textField({
        ...{ id: 'name', label: t('event.name'), state, required: t('error.eventName'), maxLength: 80 },
      }),
      subtle(t('event.nameHint')),
      ...choiceField({
        ...{ id: 'kind', label: t('event.kind'), state, standing: 'event', expanded: true },
        choices: KINDS.map((value) => ({ title: t(`event.kind.${value}`), value })),
      }),
      ...choiceField({
        ...{ id: 'category', label: t('event.category'), state, standing: 'culture' },
        choices: CATEGORIES.map((value) => ({ title: t(`statistics.${value}`), value })),
      }),
      ...textField({
        id: 'day',
        label: t('event.day'),
        state,
        placeholder: t('common.dayPlaceholder'),
        maxLength: 12,
      }),
      ...textField({
        ...{ id: 'limit', label: t('event.limit'), state, maxLength: 12, digits: true },
        ...{ regex: '^\\s*[0-9]{0,3}\\s*$', invalid: t('error.limit') },
      }),
      subtle(t('event.limitHint')),
    ],
    more: [
      ...(purpose === undefined ? [] : [closeButton(purpose, texts)]),
      commandButton(t('common.cancel'), 'events'),
    ],
  };
}

function venueField(venues: Venue[], state: FieldState, { t, name }: Texts): Element[] {
  const [first] = venues;
  if (first === undefined || venues.length === 1) return [];
  const choices = venues.map((venue) => ({ title: name(venue.names), value: venue._id }));
  return choiceField({ id: 'venueId', label: t('event.venue'), state, choices, standing: first._id });
}

function closeButton({ id, isClosed }: Purpose, { t }: Texts) {
  return isClosed
    ? button(t('event.reopen'), EVENT_REOPEN_VERB, { id })
    : button(t('event.close'), EVENT_CLOSE_VERB, { id });
}

/** An event as it is now, after it was made, changed, closed or put back. */
export function eventCard(purpose: Purpose, texts: Texts): AdaptiveCard {
  const { t, name, day, number } = texts;
  const { venue, service, limit, left } = purpose;
  const title = purpose.isClosed ? t('event.isClosed') : t('event.saved');
  return card(title, [
    heading(title),
    text(`${name(venue.names)}: ${name(service.names)}`),
    facts([
      [t('event.kind'), t(`event.kind.${service.kind}`)],
      [t('event.category'), t(`statistics.${service.category}`)],
      [t('event.when'), purpose.day === undefined ? t('event.goesOn') : day(purpose.day)],
      ...(limit === undefined || left === undefined
        ? []
        : [
            [t('event.tickets'), t('event.leftOf', { left: number(left), limit: number(limit) })] as [
              string,
              string,
            ],
          ]),
    ]),
    buttons([
      closeButton(purpose, texts),
      commandButton(t('event.others'), 'events'),
      commandButton(t('visit.title'), 'visit'),
    ]),
  ]);
}

/** A venue without anything of its own yet. */
export function noEventsCard({ t }: Texts): AdaptiveCard {
  return notice(t('event.title'), t('event.none'), [button(t('event.new'), EVENT_NEW_VERB)]);
}
