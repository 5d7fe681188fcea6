import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { isInRange, readCodeRange, writtenCodeRange } from '../../services/code-ranges.js';

const first = CardCode.parse('EKMA0001');
const last = CardCode.parse('EKMA0250');

describe('a range of card codes', () => {
  it('is read in whichever way its codes are written', () => {
    for (const line of [
      'EKMA0001–EKMA0250',
      'ekma0001-ekma0250',
      'EKMA 0001 — EKMA 0250',
      'EKMA-0001 - EKMA-0250',
      'EKMA0001...EKMA0250',
      'EKMA0001 … EKMA0250',
    ])
      assert.deepEqual(readCodeRange(line), { first, last }, line);
    assert.deepEqual(readCodeRange(writtenCodeRange({ first, last })), { first, last });
    assert.deepEqual(readCodeRange(`${first}-${first}`), { first, last: first });
  });

  it('is none without two codes of one series, the first one first', () => {
    for (const line of ['EKMA0001', 'EKMA0001 EKMA0250', 'EKMA–', 'kaikki', '120380-123A'])
      assert.equal(readCodeRange(line), 'notRange', line);
    for (const line of ['EKMA0001–EKMA250', 'EKMA0001–EKMB0250', 'EKMA0001–0250', 'EKMAA–EKMAB'])
      assert.equal(readCodeRange(line), 'unequal', line);
    assert.equal(readCodeRange('EKMA0250–EKMA0001'), 'backwards');
  });

  it('has both its ends and what is between them, and no other series', () => {
    const isIn = (code: string): boolean => isInRange(CardCode.parse(code), { first, last });
    for (const code of ['EKMA0001', 'EKMA0100', 'EKMA0250']) assert.ok(isIn(code), code);
    for (const code of ['EKMA0000', 'EKMA0251', 'EKMB0100', 'EKMA00100', 'EKMA010', 'EKMA010A'])
      assert.ok(!isIn(code), code);
  });
});
