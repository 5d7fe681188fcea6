import type { Store } from './store/open.js';
import type { Venue } from './store/organisations.js';

/** What fits on a screen that is shown over a desk. */
const MOST_VENUES = 5;

/**
 * Where a card works near the office that hands it over: a few venues of its area, of as many categories as there are.
 * The register knows no municipality of a venue; an area is what its offices and venues share.
 */
export async function clientVenues(store: Pick<Store, 'organisations'>, areaId: string): Promise<Venue[]> {
  const found = await store.organisations.ofArea(areaId);
  const venues = found.filter((organisation) => organisation.kind === 'venue');
  const chosen = new Set<Venue>();
  const categories = new Set(venues.flatMap(({ services }) => services.map(({ category }) => category)));
  for (const category of categories) {
    const first = venues.find((venue) => venue.services[0]?.category === category);
    if (first !== undefined) chosen.add(first);
  }
  return [...chosen, ...venues.filter((venue) => !chosen.has(venue))].slice(0, MOST_VENUES);
}
