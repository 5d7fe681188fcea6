import { addDays } from '../../services/days.js';
import type { Area } from '../../services/store/areas.js';
import type { VenueEvent } from '../../services/store/events.js';
import type { Office, Venue } from '../../services/store/organisations.js';

/** An area in whose register nothing was entered yet. It is not of the sample network; a test puts it there. */
export const NEW_AREA: Area = {
  _id: 'uusila',
  names: { fi: 'Uusila', sv: 'Uusila', en: 'Uusila' },
  language: 'fi',
  mode: 'register',
  // Offices of the sample network are never reminded.
  sample: false,
};

export const NEW_OFFICE: Office = {
  _id: 'uusila-social-services',
  areaId: NEW_AREA._id,
  kind: 'office',
  names: {
    fi: 'Uusilan sosiaalitoimisto',
    sv: 'Socialbyrån i Uusila',
    en: 'Uusila social services office',
  },
};

/** Cards are used there for one thing alone. */
export const NEW_VENUE: Venue = {
  _id: 'uusila-museum',
  areaId: NEW_AREA._id,
  kind: 'venue',
  names: { fi: 'Uusilan museo', sv: 'Uusila museum', en: 'Uusila Museum' },
  services: [
    {
      id: 'museum-ticket',
      names: { fi: 'Museolippu', sv: 'Museibiljett', en: 'Museum ticket' },
      category: 'culture',
    },
  ],
};

/** A venue of the area with more on than a form can show. */
export const BUSY_VENUE: Venue = {
  ...NEW_VENUE,
  _id: 'uusila-castle',
  names: { fi: 'Uusilan linna', sv: 'Uusila slott', en: 'Uusila Castle' },
};

/** A guided tour at the busy venue, so many days after the demo's first one. */
export function eventOnDay(index: number): VenueEvent {
  const serviceId = `tour-${index}`;
  return {
    ...{ _id: `${BUSY_VENUE._id}/${serviceId}`, areaId: NEW_AREA._id, venueId: BUSY_VENUE._id, serviceId },
    names: { fi: 'Opastettu kierros', sv: 'Guidad rundtur', en: 'Guided tour' },
    ...{ category: 'culture', kind: 'event', day: addDays('2026-03-10', index) },
    ...{ taken: 0, tickets: {}, isClosed: false, revision: 0, at: new Date('2026-03-01T10:00:00Z') },
  };
}
