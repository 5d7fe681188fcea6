import type { Municipality, PostalCodes } from './postal-codes.js';
import type { Store } from './store/open.js';
import type { Category, Venue } from './store/organisations.js';

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
}

interface Needs {
  store: { organisations: Pick<Store['organisations'], 'ofArea'> };
  postalCodes: Pick<PostalCodes, 'municipality'>;
}

/**
 * Where a card works near a client: a few venues of the area of the office that hands it over, of as many categories as
 * there are, those of the client's home municipality first. Groups without a venue are left out. Without a home
 * municipality (a card of a community, a handover of before yesterday) they are all in one group.
 */
export async function clientVenues(
  { store, postalCodes }: Needs,
  areaId: string,
  home: Municipality | undefined,
): Promise<VenuesSomewhere[]> {
  const found = await store.organisations.ofArea(areaId);
  const located = found
    .filter((organisation) => organisation.kind === 'venue')
    .map((venue) => ({ venue, municipality: postalCodes.municipality(venue.municipality ?? '') }));
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

function placeOf(
  municipality: Municipality | undefined,
  home: Municipality | undefined,
): VenuesSomewhere['where'] {
  if (municipality === undefined || home === undefined) return 'area';
  return municipality.code === home.code ? 'home' : 'elsewhere';
}

/** Venues with the first one of each further category at the front; `categories` learns what was met. */
function mixed(located: LocatedVenue[], categories: Set<Category>): LocatedVenue[] {
  const first = located.filter(({ venue }) => {
    const category = venue.services[0]?.category;
    if (category === undefined || categories.has(category)) return false;
    categories.add(category);
    return true;
  });
  return [...first, ...located.filter((one) => !first.includes(one))];
}
