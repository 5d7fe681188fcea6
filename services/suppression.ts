/** A number as it may be shown; `hidden` where it could point at a person (F-98). */
export type Shown = number | 'hidden';

/** Numbers from 1 to this are not shown in breakdowns. No source gives a threshold: it is the bot's default. */
export const SMALLEST_SHOWN = 5;

/**
 * Hides small cells of a breakdown whose total is shown, and so many others, the smallest first, that no hidden cell
 * follows from the total: at least two cells are hidden, together they reach the threshold, and all of them are smaller
 * than any number that is shown. When nothing could be hidden safely, or more than half of the cells that are not zero would be, the whole breakdown is left out.
 */
export function suppress<K extends string>(cells: Record<K, number>): Record<K, Shown> | 'hidden' {
  const entries = Object.entries(cells) as [K, number][]; // Object.entries forgets the key type
  const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;
  const hidden = new Set(entries.filter(([, count]) => isSmall(count)).map(([key]) => key));
  if (hidden.size === 0) return cells;
  const sumHidden = (): number =>
    entries.reduce((sum, [key, count]) => sum + (hidden.has(key) ? count : 0), 0);
  const others = entries
    .filter(([key, count]) => !hidden.has(key) && count > 0)
    .sort(([, a], [, b]) => a - b);
  for (const [key] of others) {
    if (hidden.size >= 2 && sumHidden() >= SMALLEST_SHOWN) break;
    hidden.add(key);
  }
  const counted = entries.filter(([, count]) => count > 0).length;
  // Whoever knows the rule and the total must not be able to tell the hidden numbers from the shown ones.
  const largestHidden = Math.max(...entries.map(([key, count]) => (hidden.has(key) ? count : 0)));
  const isApart = entries.every(
    ([key, count]) => hidden.has(key) || count === 0 || count > Math.max(SMALLEST_SHOWN, largestHidden),
  );
  const isSafe = isApart && hidden.size >= 2 && sumHidden() >= SMALLEST_SHOWN;
  if (!isSafe || hidden.size * 2 > counted) return 'hidden';
  const shown: Partial<Record<K, Shown>> = {};
  for (const [key, count] of entries) shown[key] = hidden.has(key) ? 'hidden' : count;
  return shown as Record<K, Shown>; // every key of `cells` was set in the loop above
}
