import { CardCode } from '../card-code.js';
import { lastDayOfValidity, type LocalDay } from '../days.js';
import type { Background, Card } from '../store/cards.js';
import { backgroundOf, type HomeMunicipality } from './backgrounds.js';
import { instantWithin, isOfficeDay, type SampleWeek } from './calendar.js';
import { share, type Random } from './random.js';

/** The cards of one area. */
export interface CardPlan {
  areaId: string;
  officeIds: string[];
  /** Letters at the start of every code; five digits follow. */
  prefix: string;
  cardCount: number;
  homes: HomeMunicipality[];
}

const OFFICE_HOURS = { from: 8 * 60 + 15, to: 15 * 60 + 45 };
/** A network starts with a campaign. */
const CAMPAIGN = { weeks: 4, times: 3 };
/** Smaller and greater numbers are left to the codes people try things with. */
const DIGITS = { from: 10_000, to: 89_999 };
const BLOCKED = { every: 110, from: 50 };
const UNDONE = { every: 130, from: 75 };

/** Cards handed over at the area's offices in office hours, the oldest first. */
export function handOverCards(plan: CardPlan, weeks: SampleWeek[], random: Random): Card[] {
  const codes = new Set<number>();
  const counts = handoversByWeek(plan.cardCount, weeks, random);
  const moments = weeks.flatMap((week, index) => {
    return Array.from({ length: counts[index] ?? 0 }, () => momentIn(week, random)).filter(
      (moment) => moment !== undefined,
    );
  });
  moments.sort((a, b) => a.at.getTime() - b.at.getTime());
  return moments.map((moment, index) => {
    const code = CardCode.parse(`${plan.prefix}${newNumber(codes, random)}`);
    const officeId =
      plan.officeIds[officeIndex(plan.officeIds.length, random)] ?? random.pick(plan.officeIds);
    return cardAt(
      moment,
      { code, areaId: plan.areaId, officeId, state: stateAt(index), homes: plan.homes },
      random,
    );
  });
}

/** An instant and its local day. */
interface Moment {
  day: LocalDay;
  at: Date;
}

interface CardFacts {
  code: CardCode;
  areaId: string;
  officeId: string;
  state: Card['state'];
  homes: HomeMunicipality[];
  /** Instead of a drawn number. */
  minors?: number;
}

/** A card handed over at an instant. An undone handover keeps nothing about the client. */
export function cardAt({ day, at }: Moment, facts: CardFacts, random: Random): Card {
  const { code, areaId, officeId, state, homes, minors } = facts;
  const drawn = backgroundOf(day, homes, random);
  const background: Background = minors === undefined ? drawn : { ...drawn, minors };
  const card: Card = {
    _id: code,
    areaId,
    officeId,
    state,
    operationKey: `sample-handover-${code}`,
    undoneKeys: [],
    day,
    lastDay: lastDayOfValidity(day),
    at,
  };
  return state === 'undone' ? card : { ...card, background };
}

function handoversByWeek(count: number, weeks: SampleWeek[], random: Random): number[] {
  const weights = weeks.map(({ index, elapsed, season, days }) => {
    if (!days.some(isOfficeDay)) return 0;
    return (
      (0.6 + 0.8 * season) *
      elapsed *
      (0.7 + 0.6 * random.next()) *
      (index < CAMPAIGN.weeks ? CAMPAIGN.times : 1)
    );
  });
  const counts = share(count, weights);
  // Somebody has always been at an office early in the running week.
  return counts.map((planned, index) => (weeks[index]?.isRunning === true ? Math.max(planned, 1) : planned));
}

function momentIn({ days }: SampleWeek, random: Random): Moment | undefined {
  const officeDays = days.filter((day) => isOfficeDay(day) && day.untilMinute > OFFICE_HOURS.from);
  if (officeDays.length === 0) return undefined;
  const day = random.pick(officeDays);
  const at = instantWithin(day, OFFICE_HOURS.from, OFFICE_HOURS.to, random);
  return at === undefined ? undefined : { day: day.day, at };
}

function newNumber(taken: Set<number>, random: Random): number {
  let number = random.whole(DIGITS.from, DIGITS.to);
  while (taken.has(number)) number = random.whole(DIGITS.from, DIGITS.to);
  taken.add(number);
  return number;
}

/** The first offices hand over more cards than the last ones. */
function officeIndex(offices: number, random: Random): number {
  return random.weighted(Array.from({ length: offices }, (_, index) => offices - index + 1));
}

function stateAt(index: number): Card['state'] {
  if (index % BLOCKED.every === BLOCKED.from) return 'blocked';
  return index % UNDONE.every === UNDONE.from ? 'undone' : 'active';
}
