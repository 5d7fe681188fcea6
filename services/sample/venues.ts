import type { Category, Venue, VenueService } from '../store/organisations.js';
import { named } from './areas.js';

/** When a venue's counter records visits. Weekdays 1 (Monday) to 7, minutes of the local day, the end left out. */
interface Opening {
  weekdays: number[];
  fromMinute: number;
  toMinute: number;
}

/** A venue with what only the making of its history needs. */
export interface SampleVenue {
  venue: Venue;
  opening: Opening;
  /** How many uses it has beside others of its category. */
  popularity: number;
}

/** The codes of some of the real municipalities in which clients of the sample live. */
export const MUNICIPALITIES = {
  ...{ hameenlinna: '109', hattula: '082', janakkala: '165' },
  ...{ raseborg: '710', hanko: '078' },
};

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const TUESDAY_TO_SUNDAY = [2, 3, 4, 5, 6, 7];
export const MONDAY_TO_SATURDAY = [1, 2, 3, 4, 5, 6];
export const WORKING_DAYS = [1, 2, 3, 4, 5];

export const open = (weekdays: number[], fromHour: number, toHour: number): Opening => ({
  weekdays,
  fromMinute: fromHour * 60,
  toMinute: toHour * 60,
});

export const service = (
  category: Category,
  id: string,
  fi: string,
  sv: string,
  en: string,
): VenueService => ({
  id,
  category,
  names: named(fi, sv, en),
});

export const venueOf = (
  areaId: string,
  id: string,
  [fi, sv, en]: [string, string, string],
  { opening, popularity, municipality }: Omit<SampleVenue, 'venue'> & { municipality: string },
  services: VenueService[],
): SampleVenue => ({
  venue: { _id: id, areaId, kind: 'venue', names: named(fi, sv, en), services, municipality },
  opening,
  popularity,
});

/** A service that is a course: the child ticket does not cover it. */
export const course = (...given: Parameters<typeof service>): VenueService => ({
  ...service(...given),
  kind: 'course',
});
