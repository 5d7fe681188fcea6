import { addDays, dayOf, type LocalDay } from '../days.js';
import { purposeIdOf } from '../purposes.js';
import { nameOf, type VenueEvent } from '../store/events.js';
import type { Visit } from '../store/visits.js';
import { named } from './areas.js';
import { SAMPLE } from './ids.js';

const MADE_DAYS_AGO = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The later event has so many tickets, of which some are always left. */
const TICKETS = { limit: 12, mostTaken: 8 };
const LATER_IN_DAYS = 9;
const SOLD_LATELY_DAYS = 7;
/** The past event was lately, but not yesterday, which people try other things with. */
const PAST_DAYS_AGO = { least: 3, usual: 10 };

/** What venues have made themselves, and the visits, some of which are for that now. */
interface EventsAndVisits {
  events: VenueEvent[];
  visits: Visit[];
}

/**
 * The events of the sample: at the theatre one to come with a limit, one that was and a course, at the orchestra one of
 * the day of `now`. Some of the theatre's visits become visits of the first two; nobody visits any more or any less.
 */
export function eventsFor(visits: Visit[], now: Date): EventsAndVisits {
  const at = new Date(now.getTime() - MADE_DAYS_AGO * DAY_MS);
  const plays = visits.filter((visit) => visit.venueId === SAMPLE.venueId && visit.at > at);
  const pastDay = dayOfPast(plays, now);
  const past = plays.filter(({ day }) => day === pastDay);
  const soldFrom = addDays(dayOf(now), -SOLD_LATELY_DAYS);
  const sold = withinTickets(plays.filter(({ day }) => day >= soldFrom && day !== pastDay));
  const [guestPlay, clubEvening, ...others] = eventsMadeAt(at, now, pastDay);
  const serviceIds = new Map([
    ...sold.map(({ _id }) => [_id, guestPlay.serviceId] as const),
    ...past.map(({ _id }) => [_id, clubEvening.serviceId] as const),
  ]);
  return {
    events: [{ ...guestPlay, limit: TICKETS.limit, ...ticketsOf(sold) }, clubEvening, ...others],
    visits: visits.map((visit) => ({ ...visit, serviceId: serviceIds.get(visit._id) ?? visit.serviceId })),
  };
}

function eventsMadeAt(at: Date, now: Date, pastDay: LocalDay): [VenueEvent, VenueEvent, ...VenueEvent[]] {
  const made = (
    venueId: string,
    serviceId: string,
    facts: Pick<VenueEvent, 'names' | 'kind' | 'day'>,
  ): VenueEvent => ({
    ...{ _id: purposeIdOf(venueId, serviceId), areaId: SAMPLE.areaId, venueId, serviceId },
    ...{ category: 'culture', taken: 0, tickets: {}, isClosed: false, revision: 0, at },
    ...facts,
  });
  return [
    made(SAMPLE.venueId, 'guest-play', {
      names: named('Vierailunäytelmä', 'Gästspel', 'Guest performance'),
      kind: 'event',
      day: addDays(dayOf(now), LATER_IN_DAYS),
    }),
    made(SAMPLE.venueId, 'club-evening', {
      names: named('Klubi-ilta', 'Klubbkväll', 'Club evening'),
      kind: 'event',
      day: pastDay,
    }),
    made(SAMPLE.venueId, 'drama-course', {
      names: named('Teatterikurssi', 'Teaterkurs', 'Drama course'),
      kind: 'course',
    }),
    made(SAMPLE.orchestraId, 'open-rehearsal', {
      names: named('Avoin kenraaliharjoitus', 'Öppen generalrepetition', 'Open dress rehearsal'),
      kind: 'event',
      day: dayOf(now),
    }),
  ];
}

/** The latest day of a visit that is some days ago, so that somebody was at the past event. */
function dayOfPast(visits: Visit[], now: Date): LocalDay {
  const latest = addDays(dayOf(now), -PAST_DAYS_AGO.least);
  const days = visits.map(({ day }) => day).filter((day) => day <= latest);
  return days.sort().at(-1) ?? addDays(dayOf(now), -PAST_DAYS_AGO.usual);
}

/** Visits one after the other, as long as the tickets that may be taken are enough. */
function withinTickets(visits: Visit[]): Visit[] {
  let taken = 0;
  return visits.filter(({ adults, children }) => {
    if (taken + adults + children > TICKETS.mostTaken) return false;
    taken += adults + children;
    return true;
  });
}

function ticketsOf(visits: Visit[]): Pick<VenueEvent, 'taken' | 'tickets'> {
  const tickets = visits.map(
    ({ _id, adults, children, at }) => [nameOf(_id), { count: adults + children, at }] as const,
  );
  return {
    taken: tickets.reduce((sum, [, { count }]) => sum + count, 0),
    tickets: Object.fromEntries(tickets),
  };
}
