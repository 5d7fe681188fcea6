import assert from 'node:assert/strict';
import { Binary, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';
import { afterPrefix, treeKey, valueKey } from '../../../../services/store/embedded/sortable-key.js';

/** -1, 0 or 1, and never -0. */
const sign = (number: number) => Math.sign(number) + 0;

describe('sortable keys', () => {
  it('order the types as MongoDB does', () => {
    const values = [
      new MinKey(),
      null,
      new Double(NaN),
      new Double(-Infinity),
      new Int32(-5),
      new Double(-0.5),
      new Int32(0),
      Long.fromString('9007199254740992'),
      Long.fromString('9007199254740993'),
      new Double(Infinity),
      '',
      'a',
      'a\0',
      'a\0b',
      'ab',
      'å',
      '🎭',
      {},
      { a: 1 },
      [],
      [1],
      new Binary(Buffer.of(9)),
      new Binary(Buffer.of(1, 1)),
      new ObjectId('000000000000000000000001'),
      false,
      true,
      new Date(-1),
      new Date(0),
      new MaxKey(),
    ];
    const keys = values.map(valueKey);
    for (let i = 1; i < keys.length; i++) {
      assert.ok(Buffer.compare(keys[i - 1] ?? Buffer.of(), keys[i] ?? Buffer.of()) < 0, `value ${i}`);
    }
  });

  it('are the same for equal numbers of different types', () => {
    for (const same of [new Double(5), Long.fromNumber(5), 5])
      assert.deepEqual(valueKey(same), valueKey(new Int32(5)));
    assert.deepEqual(valueKey(-0), valueKey(0));
  });

  it('order pairs by the first value and then the second, either way round', () => {
    const part = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true }),
      fc.string({ maxLength: 3 }),
      fc.constant(null),
    );
    const direction = fc.constantFrom<1 | -1>(1, -1);
    const compareOne = (left: unknown, right: unknown) => Buffer.compare(valueKey(left), valueKey(right));
    fc.assert(
      fc.property(part, part, part, part, direction, direction, (a1, b1, a2, b2, first, second) => {
        const key = (a: unknown, b: unknown) =>
          treeKey(1, [
            { value: a, direction: first },
            { value: b, direction: second },
          ]);
        const expected = compareOne(a1, a2) * first || compareOne(b1, b2) * second;
        assert.equal(sign(Buffer.compare(key(a1, b1), key(a2, b2))), sign(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('have an end for every beginning', () => {
    assert.deepEqual(afterPrefix(Buffer.of(1, 2)), Buffer.of(1, 3));
    assert.deepEqual(afterPrefix(Buffer.of(1, 255)), Buffer.of(2));
  });
});
