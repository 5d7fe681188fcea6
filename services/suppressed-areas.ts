import { SMALLEST_SHOWN } from './suppression.js';

/** How many in each group, of one area. */
type Groups<K extends string> = Record<K, number>;

/** What may be shown of each area and of the country; `hidden` where it may not. */
export interface ShownGroups<K extends string> {
  areas: Map<string, Groups<K> | 'hidden'>;
  country: Groups<K> | 'hidden';
}

/**
 * Which areas may show how their people divide into groups, and whether the country may, where the sum of every area is
 * known. An area with a small group shows none of its groups. What the country has more than the areas that are shown is
 * then the sum of the hidden ones: more areas are hidden, the smallest first, until nothing small follows from it.
 */
export function suppressAreas<K extends string>(tables: ReadonlyMap<string, Groups<K>>): ShownGroups<K> {
  const bySize = [...tables].sort((a, b) => sumOf(a[1]) - sumOf(b[1]) || (a[0] < b[0] ? -1 : 1));
  const hidden = new Map(bySize.filter(([, groups]) => valuesOf(groups).some(isSmall)));
  // An area without anybody has nothing to hide, and hides nobody.
  const others = bySize.filter(([id, groups]) => !hidden.has(id) && sumOf(groups) > 0);
  while (hidden.size > 0 && !isSafe([...hidden.values()])) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.set(...next);
  }
  const isCountryShown = hidden.size === 0 || isSafe([...hidden.values()]);
  return {
    areas: new Map(bySize.map(([id, groups]) => [id, hidden.has(id) ? 'hidden' : groups])),
    country: isCountryShown ? added(bySize.map(([, groups]) => groups)) : 'hidden',
  };
}

/**
 * Whether the sum of hidden areas tells nothing small of any of them: no group of the sum is small, and no group of an
 * area must be small with the sums of the areas and of the groups as they are. (The bounds are the exact ones of a table
 * whose sums are known.) That an area's people are few is no secret: how many they are is shown.
 */
function isSafe<K extends string>(areas: Groups<K>[]): boolean {
  const together = added(areas);
  const all = sumOf(together);
  if (areas.length < 2 || valuesOf(together).some(isSmall)) return false;
  return areas.every((groups) =>
    valuesOf(together).every((inGroup) => {
      const fewest = Math.max(0, sumOf(groups) + inGroup - all);
      return fewest === 0 || Math.min(sumOf(groups), inGroup) >= SMALLEST_SHOWN;
    }),
  );
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;
const valuesOf = (groups: Groups<string>): number[] => Object.values(groups);
const sumOf = (groups: Groups<string>): number => valuesOf(groups).reduce((sum, count) => sum + count, 0);

function added<K extends string>(tables: Groups<K>[]): Groups<K> {
  const sum: Partial<Groups<K>> = {};
  for (const groups of tables) {
    for (const [group, count] of Object.entries(groups) as [K, number][])
      // Object.entries forgets the key type
      sum[group] = (sum[group] ?? 0) + count;
  }
  return sum as Groups<K>; // every table has every group
}
