import { eventCard, eventForm, eventsForm, noEventsCard } from '../../cards/events.js';
import { closedForm, silenceCard, silencesCard } from '../../cards/silences.js';
import type { FieldState } from '../../cards/form.js';
import type { Texts } from '../../cards/texts/index.js';
import type { Purpose } from '../../services/purposes.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, NAME_WITH_MARKUP, purposeCalled, purposesOf, VENUES } from './sample-organisations.js';

const EMPTY: FieldState = { typed: {}, errors: {} };
const LIMITED = { day: '2027-03-12', limit: 500, left: 3 };

/** What a venue sees of its events. */
export function eventCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const refused: FieldState = {
    typed: { name: 'x', day: 'huomenna', limit: '0' },
    errors: { name: t('error.eventName'), day: t('error.eventDay'), limit: t('error.limit') },
  };
  const unsafe = { ...purposeCalled(NAME_WITH_MARKUP), ...LIMITED };
  const closed: Purpose = { ...purposeCalled(LONG_NAME), isClosed: true };
  const list = (purposes: Purpose[]): NamedCard['card'] => formCard(eventsForm(purposes, EMPTY, texts), {});
  const one = (purpose: Purpose | undefined, state = EMPTY, venues = VENUES.slice(0, 1)): NamedCard['card'] =>
    formCard(eventForm({ venues, purpose }, state, texts), {});
  return [
    { name: 'inlineForm of eventsForm: many', card: list([...VENUES.flatMap(purposesOf), unsafe, closed]) },
    { name: 'inlineForm of eventForm: a new one', card: one(undefined) },
    { name: 'inlineForm of eventForm: several venues', card: one(undefined, EMPTY, VENUES) },
    { name: 'inlineForm of eventForm: refused', card: one(unsafe, refused) },
    { name: 'inlineForm of eventForm: closed', card: one(closed) },
    { name: 'eventCard: with a day and a limit', card: eventCard(unsafe, texts) },
    { name: 'eventCard: closed', card: eventCard(closed, texts) },
    { name: 'noEventsCard', card: noEventsCard(texts) },
    ...silenceCards(texts),
  ];
}

/** What a venue says of weeks without uses. */
function silenceCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const states = ['uses', 'none', 'closed', 'unknown'] as const;
  const weeks = states.map((state, at) => ({ week: `2027-W${10 + at}`, state }));
  const unsafe = purposeCalled(NAME_WITH_MARKUP).venue;
  const venues = [...VENUES.slice(0, 3), purposeCalled(LONG_NAME).venue, unsafe];
  const said = (kind: 'none' | 'closed', venue = unsafe): NamedCard['card'] => {
    const days = { from: '2027-03-08', to: '2027-03-14', at: new Date('2027-03-14T10:00:00Z') };
    const silence = { _id: 'x', areaId: 'mallila', venueId: venue._id, kind, ...days, isUndone: false };
    return silenceCard({ kind: 'said', silence, venue }, texts);
  };
  const undone = silenceCard({ kind: 'hasUses', venue: unsafe, week: '2027-W10' }, texts);
  const wrong: FieldState = {
    typed: { from: 'x', to: '1.1.2020' },
    errors: { from: t('error.closedDay'), to: t('error.closedDays') },
  };
  return [
    { name: 'silencesCard: one venue', card: silencesCard([{ venue: unsafe, weeks }], texts) },
    {
      name: 'silencesCard: several',
      card: silencesCard(
        venues.map((venue) => ({ venue, weeks })),
        texts,
      ),
    },
    { name: 'silenceCard: nobody came', card: said('none') },
    { name: 'silenceCard: closed', card: said('closed', purposeCalled(LONG_NAME).venue) },
    { name: 'silenceCard: with uses', card: undone },
    { name: 'inlineForm of closedForm: one venue', card: formCard(closedForm([unsafe], EMPTY, texts), {}) },
    { name: 'inlineForm of closedForm: refused', card: formCard(closedForm(venues, wrong, texts), {}) },
  ];
}
