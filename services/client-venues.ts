import type { LocalDay } from './days.js';
import type { Municipality, PostalCodes } from './postal-codes.js';
import type { Purpose, Purposes } from './purposes.js';
import type { Store } from './store/open.js';
import type { Category, Venue, VenueService } from './store/organisations.js';

/** What fits on a screen that is shown over a desk. */
const MOST_VENUES = 5;

/** Where venues are, seen from a client: `area` where the register cannot tell, of the client or of the venues. */
export interface VenuesSomewhere {
  where: 'home' | 'elsewhere' | 'area';
  venues: LocatedVenue[];
}

export interface LocatedVenue {
  venue: Venue;
  municipality?: Municipality | undefined;
  /** What goes on there, and then what is still to come, the next first. */
  offered: Offered[];
}

type Offered = Pick<VenueService, 'names' | 'category'>;

interface Needs {
  store: { organisations: Pick<Store['organisations'], 'ofArea'> };
  purposes: Pick<Purposes, 'ofVenues'>;
  postalCodes: Pick<PostalCodes, 'municipality'>;
}

/**
 * Where a card works near a client: a few venues, of as many categories as there are. Those of the client's home
 * municipality come first, whichever area they belong to, then the others of the area of the office that hands it over.
 * Each with what it offers from `today` on; a venue with nothing on offer, and a group without a venue, is left out.
 * Without a home municipality (a card of a community, a handover of before yesterday) they are all in one group.
 */
export async function clientVenues(
  { store, purposes, postalCodes }: Needs,
  { areaId, today }: { areaId: string; today: LocalDay },
  home: Municipality | undefined,
): Promise<VenuesSomewhere[]> {
  const found = await store.organisations.ofArea();
  const near = found
    .filter((organisation) => organisation.kind === 'venue')
    .map((venue) => ({ venue, municipality: postalCodes.municipality(venue.municipality ?? '') }))
    .filter((one) => one.venue.areaId === areaId || placeOf(one.municipality, home) === 'home');
  const ids = near.map(({ venue }) => venue._id);
  const open = (await purposes.ofVenues(ids, today)).filter(({ isClosed }) => !isClosed);
  const located = near
    .map((one) => ({ ...one, offered: offeredAt(one.venue, open) }))
    .filter(({ offered }) => offered.length > 0);
  const groups: VenuesSomewhere[] = [];
  const categories = new Set<Category>();
  let left = MOST_VENUES;
  for (const where of ['home', 'elsewhere', 'area'] as const) {
    const there = located.filter(({ municipality }) => placeOf(municipality, home) === where);
    const venues = mixed(there, categories).slice(0, left);
    left -= venues.length;
    if (venues.length > 0) groups.push({ where, venues });
  }
  return groups;
}

/** What goes on before what is on one day only, which is told in the order of its days. */
function offeredAt({ _id }: Venue, purposes: Purpose[]): Offered[] {
  return purposes
    .filter(({ venue }) => venue._id === _id)
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
    .map(({ service }) => service);
}

function placeOf(
  municipality: Municipality | undefined,
  home: Municipality | undefined,
): VenuesSomewhere['where'] {
  if (municipality === undefined || home === undefined) return 'area';
  return municipality.code === home.code ? 'home' : 'elsewhere';
}

/** Venues with the first one of each further category at the front; `categories` learns what was met. */
function mixed(located: LocatedVenue[], categories: Set<Category>): LocatedVenue[] {
  const first = located.filter(({ offered }) => {
    const category = offered[0]?.category;
    if (category === undefined || categories.has(category)) return false;
    categories.add(category);
    return true;
  });
  return [...first, ...located.filter((one) => !first.includes(one))];
}
