import type { Office, Venue } from '../services/store/organisations.js';
import {
  button,
  buttons,
  card,
  heading,
  plainButton,
  type Action,
  type ActionData,
  type AdaptiveCard,
} from './card.js';
import { choiceField } from './form.js';
import type { Texts } from './texts/index.js';

export const OTHER_PLACES_VERB = 'otherPlaces.choose';

const MOST_BUTTONS = 3;

/** What shows something of a place: its verb, whose data names the place in `officeId` or `venueId`, and what else it takes. */
export interface OpensPlace {
  verb: string;
  data?: ActionData;
}

/** The way to somebody's other offices or venues: a button for each, or one to a list where there are many. */
export function otherPlaces(
  others: (Office | Venue)[],
  { verb, data = {} }: OpensPlace,
  { t, name }: Texts,
): Action[] {
  const [first] = others;
  if (first === undefined) return [];
  if (others.length <= MOST_BUTTONS)
    return others.map(({ _id, kind, names }) =>
      plainButton(name(names), verb, { ...data, [fieldOf(kind)]: _id }),
    );
  const places = others.map(({ _id }) => _id).join(',');
  return [plainButton(t(`places.${first.kind}`), OTHER_PLACES_VERB, { ...data, opens: verb, places })];
}

/** The list of many places, one of which is opened. */
export function otherPlacesCard(
  places: (Office | Venue)[],
  { verb, data = {} }: OpensPlace,
  { t, name }: Texts,
): AdaptiveCard {
  const kind = places[0]?.kind ?? 'office';
  const choices = places.map(({ _id, names }) => ({ title: name(names), value: _id }));
  const title = t(`places.${kind}`);
  return card(title, [
    heading(title),
    ...choiceField({
      id: fieldOf(kind),
      label: t(`places.choose.${kind}`),
      state: { typed: {}, errors: {} },
      choices,
      ...(choices[0] === undefined ? {} : { standing: choices[0].value }),
    }),
    buttons([button(t('places.open'), verb, data)]),
  ]);
}

const fieldOf = (kind: 'office' | 'venue'): string => `${kind}Id`;
