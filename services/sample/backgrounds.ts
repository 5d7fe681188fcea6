import { yearOf, type LocalDay } from '../days.js';
import { GENDERS, type Background } from '../store/cards.js';
import type { Random } from './random.js';

/** A real municipality with some of its ordinary postal codes; the heavier, the more clients live there. */
export interface HomeMunicipality {
  municipality: string;
  postalCodes: string[];
  weight: number;
}

/** Hämeenlinna, Hattula and Janakkala. */
export const HOMES_OF_MALLILA: HomeMunicipality[] = [
  { municipality: '109', postalCodes: ['13100', '13130', '13200', '13210', '13500'], weight: 8 },
  { municipality: '082', postalCodes: ['13720', '13880'], weight: 1 },
  { municipality: '165', postalCodes: ['14200', '12400'], weight: 1 },
];

/** Raseborg, Ingå and Hanko. */
export const HOMES_OF_PROVNAS: HomeMunicipality[] = [
  { municipality: '710', postalCodes: ['10300', '10600', '10350'], weight: 6 },
  { municipality: '149', postalCodes: ['10210', '10230'], weight: 2 },
  { municipality: '078', postalCodes: ['10900', '10960'], weight: 3 },
];

const AGES = [
  { from: 17, to: 29, weight: 24, minors: [80, 13, 6, 1, 0] },
  { from: 30, to: 45, weight: 38, minors: [42, 22, 21, 11, 4] },
  { from: 46, to: 63, weight: 27, minors: [68, 18, 9, 4, 1] },
  { from: 64, to: 84, weight: 11, minors: [82, 10, 6, 2, 0] },
];
const ANSWERED = { lifeSituation: 0.72, gender: 0.8 };
const GENDER_WEIGHTS = [60, 37, 3];
const RETIRED_FROM_AGE = 64;
const MOSTLY_STUDENTS_TO_AGE = 22;

/** What a client may have answered at a handover on `day`; voluntary answers are sometimes missing (F-89). */
export function backgroundOf(day: LocalDay, homes: HomeMunicipality[], random: Random): Background {
  const group = AGES[random.weighted(AGES.map(({ weight }) => weight))] ?? random.pick(AGES);
  const age = random.whole(group.from, group.to);
  const home = homes[random.weighted(homes.map(({ weight }) => weight))] ?? random.pick(homes);
  const gender = GENDERS[random.weighted(GENDER_WEIGHTS)];
  return {
    birthYear: yearOf(day) - age,
    postalCode: random.pick(home.postalCodes),
    municipality: home.municipality,
    minors: random.weighted(group.minors),
    ...(random.chance(ANSWERED.lifeSituation) ? { lifeSituation: lifeSituationAt(age, random) } : {}),
    ...(random.chance(ANSWERED.gender) && gender !== undefined ? { gender } : {}),
  };
}

function lifeSituationAt(age: number, random: Random): NonNullable<Background['lifeSituation']> {
  if (age >= RETIRED_FROM_AGE) return 'retired';
  if (age <= MOSTLY_STUDENTS_TO_AGE && random.chance(0.6)) return 'student';
  return random.pick([
    'unemployed',
    'unemployed',
    'unemployed',
    'working',
    'retired',
    'familyLeave',
    'other',
  ]);
}
