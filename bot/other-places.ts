import { z } from 'zod';
import { CARRY_OVER_LIST_VERB } from '../cards/carry-overs.js';
import { HANDOVER_ENTRIES_VERB } from '../cards/handover-entries.js';
import { notFoundCard } from '../cards/notices.js';
import { OFFICE_WEEKS_VERB } from '../cards/office-weeks.js';
import { OTHER_PLACES_VERB, otherPlacesCard } from '../cards/other-places.js';
import { OWN_FIGURES_VERB } from '../cards/own-figures.js';
import { VISIT_ENTRIES_VERB } from '../cards/visit-entries.js';
import { officesOf, venuesOf } from '../services/actors.js';
import { LocalDay } from '../services/days.js';
import type { Store } from '../services/store/open.js';
import { action, type Feature } from './feature.js';

const MOST_PLACES = 100;

/** What can be opened for another place; who may see it there is asked where it is opened. */
const OPENS = z.enum([
  HANDOVER_ENTRIES_VERB,
  VISIT_ENTRIES_VERB,
  CARRY_OVER_LIST_VERB,
  OFFICE_WEEKS_VERB,
  OWN_FIGURES_VERB,
]);

const Data = z.object({
  opens: OPENS,
  places: z.string().transform((ids) => ids.split(',').slice(0, MOST_PLACES)),
  /** Of own figures: the days that are shown. */
  from: LocalDay.optional(),
  to: LocalDay.optional(),
});

/** Changing to another of one's offices or venues, where they are too many for buttons. */
export function createOtherPlacesFeature({ store }: { store: Pick<Store, 'organisations'> }): Feature {
  return {
    name: 'otherPlaces',
    actions: [
      action({
        verb: OTHER_PLACES_VERB,
        data: Data,
        places: ['personal'],
        run: async ({ actor, texts }, { opens, places, from, to }) => {
          const own = [...officesOf(actor), ...venuesOf(actor)].filter((id) => places.includes(id));
          const found = (await store.organisations.findAll(own)).filter((one) => one.kind !== 'ticketAgent');
          if (found.length === 0) return notFoundCard(texts);
          const data = from === undefined || to === undefined ? {} : { from, to };
          return otherPlacesCard(found, { verb: opens, data }, texts);
        },
      }),
    ],
  };
}
