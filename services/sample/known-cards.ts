import type { Card } from '../store/cards.js';
import { HOMES_OF_MALLILA } from './backgrounds.js';
import { instantWithin, isOfficeDay, type SampleWeek } from './calendar.js';
import { cardAt } from './cards.js';
import { SAMPLE, SAMPLE_CODES } from './ids.js';
import type { Random } from './random.js';

const MORNING = { from: 9 * 60, to: 11 * 60 };

/** The cards behind `SAMPLE_CODES`: in which week of the history each was handed over, in which state it is. */
const KNOWN = [
  { code: SAMPLE_CODES.valid, weeksAgo: 6, state: 'active', minors: 2 },
  { code: SAMPLE_CODES.validNoChildren, weeksAgo: 9, state: 'active', minors: 0 },
  { code: SAMPLE_CODES.expired, weeksAgo: 56, state: 'active', minors: 1 },
  { code: SAMPLE_CODES.blocked, weeksAgo: 12, state: 'blocked', minors: 0 },
] as const;

/** Hands over the known cards; a year is 52 weeks and a bit, so the expired one ended about four weeks ago. */
export function handOverKnownCards(weeks: SampleWeek[], random: Random): Card[] {
  return KNOWN.map(({ code, weeksAgo, state, minors }) => {
    const day = weeks.at(-1 - weeksAgo)?.days.find(isOfficeDay);
    const at = day === undefined ? undefined : instantWithin(day, MORNING.from, MORNING.to, random);
    if (day === undefined || at === undefined)
      throw new RangeError('the history is too short for the known cards');
    const facts = {
      code,
      state,
      minors,
      areaId: SAMPLE.areaId,
      officeId: SAMPLE.officeId,
      homes: HOMES_OF_MALLILA,
    };
    return cardAt({ day: day.day, at }, facts, random);
  });
}
