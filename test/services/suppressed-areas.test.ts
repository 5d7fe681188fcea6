import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suppressAreas } from '../../services/suppressed-areas.js';

type Three = Record<'a' | 'b' | 'c', number>;
const GROUPS = ['a', 'b', 'c'] as const;
const three = (a: number, b: number, c: number): Three => ({ a, b, c });
const shown = (...areas: Three[]) =>
  suppressAreas(new Map(areas.map((groups, at): [string, Three] => [`area ${at}`, groups])));
const sumOf = ({ a, b, c }: Three): number => a + b + c;
const hiddenOf = ({ areas }: ReturnType<typeof shown>): string[] =>
  [...areas].flatMap(([id, groups]) => (groups === 'hidden' ? [id] : [])).sort();

/** Every way in which hidden areas can be divided so that their own sums and those of the groups are as they are. */
function* possible(areas: Three[], left: Three): Generator<Three[]> {
  const [first, ...others] = areas;
  if (first === undefined) {
    if (sumOf(left) === 0) yield [];
    return;
  }
  const sum = sumOf(first);
  for (let a = 0; a <= Math.min(sum, left.a); a += 1) {
    for (let b = 0; b <= Math.min(sum - a, left.b); b += 1) {
      const c = sum - a - b;
      if (c > left.c) continue;
      for (const rest of possible(others, three(left.a - a, left.b - b, left.c - c)))
        yield [three(a, b, c), ...rest];
    }
  }
}

describe('groups of people by area', () => {
  it('are shown as they are where none is small, zeros too', () => {
    const areas = [three(5, 6, 0), three(20, 8, 9), three(0, 0, 0)];
    const { areas: each, country } = shown(...areas);
    assert.deepEqual([...each.values()].map(sumLike), areas.map(sumLike).sort(bySum));
    assert.deepEqual(country, three(25, 14, 9));
  });

  it('are not shown of an area with a small group, nor of a second one, which would give it away', () => {
    const outcome = shown(three(40, 3, 9), three(50, 20, 30), three(90, 80, 70));
    assert.deepEqual(hiddenOf(outcome), ['area 0', 'area 1']);
    assert.deepEqual(outcome.country, three(180, 103, 109));
  });

  it('are shown of nobody where the country itself has a small group, or is one area', () => {
    const small = shown(three(9, 1, 9), three(8, 2, 8), three(30, 0, 30));
    assert.deepEqual([hiddenOf(small).length, small.country], [3, 'hidden']);
    const alone = shown(three(40, 3, 9));
    assert.deepEqual([hiddenOf(alone).length, alone.country], [1, 'hidden']);
    assert.deepEqual(shown(three(40, 30, 9)).country, three(40, 30, 9));
  });

  it('are hidden of more areas while the sums leave only something small for one of them', () => {
    // Whoever knows the sums knows that everybody of the first area is in the only group there is.
    const outcome = shown(three(3, 0, 0), three(4, 0, 0), three(60, 50, 40));
    assert.deepEqual([hiddenOf(outcome).length, outcome.country], [3, three(67, 50, 40)]);
  });

  it('never let a small number follow from all that is shown, areas and country together', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8 }));
    const area = fc.record({ a: count, b: count, c: count });
    let judged = 0;
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 3 }), (areas) => {
        const { areas: each, country } = shown(...areas);
        const byId = (id: string): Three => areas[Number(id.slice(5))] ?? three(0, 0, 0);
        const hidden = [...each].flatMap(([id, groups]) => (groups === 'hidden' ? [byId(id)] : []));
        for (const [id, groups] of each) {
          if (groups === 'hidden') continue;
          assert.deepEqual(groups, byId(id));
          assert.ok(GROUPS.every((group) => groups[group] === 0 || groups[group] >= 5));
        }
        if (country === 'hidden' || hidden.length === 0) return;
        judged += 1;
        const left = three(0, 0, 0);
        for (const groups of hidden) for (const group of GROUPS) left[group] += groups[group];
        const ways = [...possible(hidden, left)];
        for (const at of hidden.keys()) {
          for (const group of GROUPS) {
            const could = new Set(ways.map((way) => way[at]?.[group] ?? -1));
            const isOnlySmall = [...could].every((one) => one > 0 && one < 5);
            assert.ok(!isOnlySmall, `${group} of hidden area ${at} must be one of ${[...could].join()}`);
          }
        }
      }),
      { numRuns: 1500, seed: 4711 },
    );
    assert.ok(judged > 20, `${judged} tables had something to hide and something to show`);
  });
});

const sumLike = (groups: Three | 'hidden'): string => JSON.stringify(groups);
function bySum(a: string, b: string): number {
  return sumOf(JSON.parse(a) as Three) - sumOf(JSON.parse(b) as Three); // they were made of it two lines above
}
