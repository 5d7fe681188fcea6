/** A stream of numbers that is the same for the same seed, with the few draws the sample network needs. */
export interface Random {
  /** A number from 0 to 1, 1 left out. */
  next: () => number;
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number;
  /** True with a probability from 0 to 1. */
  chance: (probability: number) => boolean;
  /** One of the items; throws a RangeError when there are none. */
  pick: <T>(items: readonly T[]) => T;
  /** The index of one of the weights, the heavier the likelier. */
  weighted: (weights: readonly number[]) => number;
}

/** Mulberry32: 32 bits of state, more than enough for made-up data and never used for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      const index = whole(0, items.length - 1);
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[index] as T; // the index is within the items, which are not empty
    },
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return Math.max(index, 0);
    },
  };
}

/** Splits a whole number by weights into whole numbers with the same sum, by the largest remainders. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum));
  const parts = exact.map(Math.floor);
  const left = sum === 0 ? 0 : total - parts.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
