import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { groupedCode } from '../../cards/grouped-code.js';
import { normaliseCardCode } from '../../services/card-code.js';
import { personalDataIn } from '../../services/screening/index.js';

/** Chance makes an identity code or a phone number now and then, which is no card's code. */
const isNobody = (code: string): boolean => personalDataIn(groupedCode(code)).length === 0;

describe('a card code for the eye', () => {
  it('stands in groups of four', () => {
    assert.equal(groupedCode('KMA04217'), 'KMA0 4217');
    assert.equal(groupedCode('ABCDE'), 'ABCD E');
    assert.equal(groupedCode('ABCD'), 'ABCD');
  });

  it('is the same code when typed back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,20}$/).filter(isNobody), (code) => {
        assert.equal(normaliseCardCode(groupedCode(code)), code);
      }),
    );
  });
});
