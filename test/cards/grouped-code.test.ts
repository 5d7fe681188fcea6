import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { groupedCode } from '../../cards/grouped-code.js';
import { normaliseCardCode } from '../../services/card-code.js';

describe('a card code for the eye', () => {
  it('stands in groups of four', () => {
    assert.equal(groupedCode('KMA04217'), 'KMA0 4217');
    assert.equal(groupedCode('ABCDE'), 'ABCD E');
    assert.equal(groupedCode('ABCD'), 'ABCD');
  });

  it('is the same code when typed back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,20}$/), (code) => {
        assert.equal(normaliseCardCode(groupedCode(code)), code);
      }),
    );
  });
});
