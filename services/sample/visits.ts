import type { UseCounts } from '../store/daily-totals.js';
import { CATEGORIES, type Category } from '../store/organisations.js';
import type { Visit } from '../store/visits.js';
import { instantWithin, isChristmas, type SampleDay, type SampleWeek } from './calendar.js';
import { minorsOf, type Holders } from './holders.js';
import { SAMPLE } from './ids.js';
import type { Random } from './random.js';
import type { SampleVenue } from './venues.js';
import { usesOfWeek, type UsePlan } from './week-plan.js';

interface AreaHistory {
  areaId: string;
  venues: SampleVenue[];
  uses: UsePlan;
  holders: Holders;
}

/** The visits to an area's venues in a week up to now. */
export function visitsOfWeek(history: AreaHistory, week: SampleWeek, random: Random): Visit[] {
  const uses = usesOfWeek(history.uses, week, random);
  const seen = new Set<string>();
  return CATEGORIES.flatMap((category) => {
    const venues = venuesFor(history.venues, week, category);
    const visits: Visit[] = [];
    let left = uses[category];
    while (left.adults > 0 && venues.length > 0) {
      // Before the weekly post every venue has its turn, so that only the silent one is missing.
      const waiting = week.isLastComplete ? venues.find(({ venue }) => !seen.has(venue._id)) : undefined;
      const visit = visitTo(waiting ?? drawVenue(venues, random), history, { week, category, left }, random);
      left = { adults: left.adults - 1, children: left.children - (visit?.children ?? 0) };
      if (visit === undefined) continue;
      seen.add(visit.venueId);
      visits.push(visit);
    }
    return visits;
  });
}

/** The venues of a category that have been open in the week. */
function venuesFor(venues: SampleVenue[], week: SampleWeek, category: Category): SampleVenue[] {
  return venues.filter((sample) => {
    const isOffered = sample.venue.services.some((service) => service.category === category);
    const isSilent = week.isLastComplete && sample.venue._id === SAMPLE.silentVenueId;
    return isOffered && !isSilent && openDays(sample, week).length > 0;
  });
}

function openDays({ opening }: SampleVenue, week: SampleWeek): SampleDay[] {
  return week.days.filter(
    (day) =>
      opening.weekdays.includes(day.weekday) && day.untilMinute > opening.fromMinute && !isChristmas(day),
  );
}

function drawVenue(venues: SampleVenue[], random: Random): SampleVenue {
  return venues[random.weighted(venues.map(({ popularity }) => popularity))] ?? random.pick(venues);
}

interface Wanted {
  week: SampleWeek;
  category: Category;
  left: UseCounts;
}

function visitTo(
  sample: SampleVenue,
  { areaId, holders }: AreaHistory,
  { week, category, left }: Wanted,
  random: Random,
): Visit | undefined {
  const { venue, opening } = sample;
  const day = random.pick(openDays(sample, week));
  const at = instantWithin(day, opening.fromMinute, opening.toMinute, random);
  const card = at === undefined ? undefined : holders.find(day.day, at, left.children > 0);
  if (at === undefined || card === undefined) return undefined;
  const service = random.pick(venue.services.filter((offered) => offered.category === category));
  return {
    _id: `sample-visit-${areaId}-${at.getTime()}-${card._id}`,
    code: card._id,
    areaId,
    venueId: venue._id,
    serviceId: service.id,
    category,
    day: day.day,
    at,
    adults: 1,
    children: left.children > 0 ? random.whole(1, Math.min(left.children, minorsOf(card))) : 0,
    undone: false,
  };
}
