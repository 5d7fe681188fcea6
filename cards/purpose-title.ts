import type { Purpose } from '../services/purposes.js';
import type { Texts } from './texts/index.js';

/**
 * What a card is used for, as it stands in a list: with its day, and with what is left of its tickets. The venue is named
 * only where there is more than one to choose from.
 */
export function purposeTitle({ venue, service, day, left }: Purpose, all: Purpose[], texts: Texts): string {
  const { t, name } = texts;
  const isOneVenue = all.every((other) => other.venue._id === venue._id);
  const title = isOneVenue ? name(service.names) : `${name(venue.names)}: ${name(service.names)}`;
  return [
    title,
    ...(day === undefined ? [] : [texts.day(day)]),
    ...(left === undefined ? [] : [t('visit.left', { left })]),
  ].join(', ');
}

/** What a card was used for, with the day of an event. */
export function purposeName({ service, day }: Purpose, texts: Texts): string {
  const title = texts.name(service.names);
  return day === undefined ? title : `${title}, ${texts.day(day)}`;
}
