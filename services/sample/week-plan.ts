import type { UseCounts } from '../store/daily-totals.js';
import { CATEGORIES, type Category } from '../store/organisations.js';
import type { SampleWeek } from './calendar.js';
import { share, type Random } from './random.js';

/** How the uses of an area's week are spread, and how many there are at least in the last complete week. */
export interface UsePlan {
  /** Uses in the quietest and the liveliest week of the year, give or take `noise`. */
  quiet: number;
  lively: number;
  noise: number;
  weights: Record<Category, UseCounts>;
  /** So many that the weekly post can show a breakdown without pointing at anybody. */
  atLeast: Record<Category, UseCounts>;
}

export const MALLILA_USES: UsePlan = {
  quiet: 48,
  lively: 71,
  noise: 3,
  weights: {
    culture: { adults: 31, children: 14 },
    education: { adults: 13, children: 0 },
    science: { adults: 9, children: 7 },
    sports: { adults: 15, children: 11 },
  },
  atLeast: {
    culture: { adults: 12, children: 6 },
    education: { adults: 6, children: 0 },
    science: { adults: 6, children: 6 },
    sports: { adults: 7, children: 6 },
  },
};

export const PROVNAS_USES: UsePlan = {
  quiet: 22,
  lively: 28,
  noise: 2,
  weights: {
    culture: { adults: 38, children: 15 },
    education: { adults: 18, children: 0 },
    science: { adults: 4, children: 1 },
    sports: { adults: 15, children: 9 },
  },
  atLeast: {
    culture: { adults: 7, children: 3 },
    education: { adults: 5, children: 0 },
    science: { adults: 1, children: 0 },
    sports: { adults: 4, children: 3 },
  },
};

/** The first weeks of a network, in which few have a card. */
const WARM_UP_WEEKS = 5;

/** How many adults and children use their cards in a week, by category. */
export function usesOfWeek(plan: UsePlan, week: SampleWeek, random: Random): Record<Category, UseCounts> {
  const full = plan.quiet + (plan.lively - plan.quiet) * week.season + random.whole(-plan.noise, plan.noise);
  const warmUp = Math.min(1, (week.index + 1) / (WARM_UP_WEEKS + 1));
  const parts = share(Math.round(full * warmUp * week.elapsed), weightsOf(plan));
  const uses = CATEGORIES.map((category, index): [Category, UseCounts] => {
    const counts = { adults: parts[index * 2] ?? 0, children: parts[index * 2 + 1] ?? 0 };
    return [category, raised(counts, leastOf(plan, week, category))];
  });
  return Object.fromEntries(uses) as Record<Category, UseCounts>; // made from all the categories just above
}

function weightsOf({ weights }: UsePlan): number[] {
  return CATEGORIES.flatMap((category) => [weights[category].adults, weights[category].children]);
}

function leastOf(plan: UsePlan, week: SampleWeek, category: Category): UseCounts {
  if (week.isLastComplete) return plan.atLeast[category];
  // A week that has begun has seen somebody; venues that are not open yet drop them again.
  return { adults: week.isRunning ? 1 : 0, children: 0 };
}

function raised(counts: UseCounts, least: UseCounts): UseCounts {
  const adults = Math.max(counts.adults, least.adults);
  return { adults, children: Math.min(adults, Math.max(counts.children, least.children)) };
}
