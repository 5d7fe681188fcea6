import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SMALLEST_SHOWN, suppress, type Shown } from '../../services/suppression.js';

type Cells = Record<string, number>;
type Result = Record<string, Shown> | 'hidden';

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 7 }) },
  fc.integer({ min: 0, max: 2_000 }),
);
const people = fc.record({ adults: count, children: count });
const categories = fc.record({ culture: count, education: count, science: count, sports: count });
const breakdown: fc.Arbitrary<Cells> = fc.oneof(people, categories);

const totalOf = (cells: Cells): number => Object.values(cells).reduce((sum, cell) => sum + cell, 0);
const isSmall = (cell: number): boolean => cell > 0 && cell < SMALLEST_SHOWN;
const hiddenKeys = (shown: Record<string, Shown>): string[] =>
  Object.keys(shown).filter((key) => shown[key] === 'hidden');

describe('the suppression of small numbers', () => {
  it('hides from 1 to 4', () => {
    assert.equal(SMALLEST_SHOWN, 5);
    assert.deepEqual(suppress({ adults: 5, children: 5 }), { adults: 5, children: 5 });
    assert.equal(suppress({ adults: 5, children: 4 }), 'hidden');
    assert.equal(suppress({ adults: 5, children: 1 }), 'hidden');
    assert.deepEqual(suppress({ adults: 5, children: 0 }), { adults: 5, children: 0 });
  });

  it('hides the smallest other number beside a small one, so that it does not follow from the total', () => {
    assert.deepEqual(suppress({ culture: 40, education: 3, science: 12, sports: 20 }), {
      culture: 40,
      education: 'hidden',
      science: 'hidden',
      sports: 20,
    });
  });

  it('leaves the breakdown out when most of it would be hidden', () => {
    assert.equal(suppress({ culture: 40, education: 1, science: 1, sports: 20 }), 'hidden');
    assert.equal(suppress({ culture: 40, education: 3, science: 12, sports: 0 }), 'hidden');
    assert.equal(suppress({ culture: 3, education: 0, science: 0, sports: 0 }), 'hidden');
  });

  it('leaves a breakdown without small numbers as it is', () => {
    fc.assert(
      fc.property(breakdown, (cells) => {
        fc.pre(!Object.values(cells).some(isSmall));
        assert.deepEqual(suppress(cells), cells);
      }),
    );
    assert.deepEqual(suppress({ adults: 0, children: 0 }), { adults: 0, children: 0 });
  });

  it('shows nothing small and nothing false', () => {
    fc.assert(
      fc.property(breakdown, (cells: Cells) => {
        const shown: Result = suppress(cells);
        if (shown === 'hidden') return;
        assert.deepEqual(Object.keys(shown), Object.keys(cells));
        for (const [key, value] of Object.entries(shown)) {
          if (value === 'hidden') continue;
          assert.equal(value, cells[key]);
          assert.equal(isSmall(value), false);
        }
      }),
    );
  });

  it('hides at least two numbers that are at least five together', () => {
    fc.assert(
      fc.property(breakdown, (cells: Cells) => {
        const shown: Result = suppress(cells);
        if (shown === 'hidden') return;
        const hidden = hiddenKeys(shown);
        if (hidden.length === 0) return;
        assert.ok(hidden.length >= 2);
        const sum = hidden.reduce((total, key) => total + (cells[key] ?? 0), 0);
        assert.ok(sum >= SMALLEST_SHOWN);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every hidden number open to somebody who knows the total and how numbers are hidden', () => {
    const possible = new Map<string, { shown: Result; values: Map<string, Set<number>> }>();
    for (const cells of allBreakdowns(12)) {
      const shown: Result = suppress(cells);
      const seen = `${totalOf(cells)} ${JSON.stringify(shown)}`;
      const entry = possible.get(seen) ?? { shown, values: new Map<string, Set<number>>() };
      possible.set(seen, entry);
      for (const [key, value] of Object.entries(cells)) {
        entry.values.set(key, (entry.values.get(key) ?? new Set()).add(value));
      }
    }
    for (const [seen, { shown, values }] of possible) {
      const hidden = shown === 'hidden' ? [...values.keys()] : hiddenKeys(shown);
      for (const key of hidden) assert.ok((values.get(key)?.size ?? 0) > 1, `${seen} gives ${key} away`);
    }
  });
});

/** Every split into four categories and into adults and children with no number above `most`. */
function* allBreakdowns(most: number): Generator<Cells> {
  for (let adults = 0; adults <= most; adults += 1) {
    for (let children = 0; children <= most; children += 1) {
      yield { adults, children };
      for (let science = 0; science <= most; science += 1) {
        for (let sports = 0; sports <= most; sports += 1) {
          yield { culture: adults, education: children, science, sports };
        }
      }
    }
  }
}
