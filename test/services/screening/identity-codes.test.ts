import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseCardCode } from '../../../services/card-code.js';
import { personalDataIn } from '../../../services/screening/index.js';
import { CENTURY_SIGNS, identityCode } from '../../support/personal-data.js';

const holdsIdentityCode = (text: string): boolean => personalDataIn(text).includes('identityCode');

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const anyIdentityCode = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom(...CENTURY_SIGNS),
    fc.integer({ min: 900, max: 999 }),
  )
  .map((parts) => identityCode(...parts));

const EXAMPLE = identityCode(13, 10, 52, '-', 908);

describe('screening for personal identity codes', () => {
  it('finds one whatever is typed between its parts, and never takes it for a card code', () => {
    const gap = fc.constantFrom(' ', '.', '_', '-', '--', ' - ', '\u00AD', '\u2013', '. ', ',', '/');
    fc.assert(
      fc.property(anyIdentityCode, fc.integer({ min: 1, max: 10 }), gap, (typed, at, between) => {
        const spread = typed.slice(0, at) + between + typed.slice(at);
        // "050 599-9089" is written as phone numbers are, and is taken for one.
        assert.ok(personalDataIn(spread).length > 0, spread);
        assert.ok(personalDataIn(`asiakas ${spread}, kiitos`).length > 0, spread);
        assert.ok(at === 3 || holdsIdentityCode(spread), spread);
        const bare = typed.replace(/[-+]/, '');
        assert.equal(normaliseCardCode(bare), undefined, bare);
        assert.equal(normaliseCardCode(spread), undefined, spread);
      }),
      { numRuns: 1000 },
    );
  });

  for (const sign of CENTURY_SIGNS) {
    it(`finds one with the century sign ${sign}`, () => {
      assert.equal(holdsIdentityCode(identityCode(1, 5, 94, sign, 903)), true);
    });
  }

  it('finds any, in any case and in the middle of a sentence', () => {
    const sentence = fc.constantFrom(
      (typed: string) => typed,
      (typed: string) => `Asiakas on ${typed}, saako hän kortin?`,
      (typed: string) => `hetu:${typed}.`,
      (typed: string) => `(${typed})`,
      (typed: string) => `${typed}:n kortti on hukassa`,
      (typed: string) => `kundens personbeteckning\n${typed}\ntack`,
      (typed: string) => `the code is “${typed}”`,
    );
    fc.assert(
      fc.property(anyIdentityCode, sentence, fc.boolean(), (typed, within, small) =>
        holdsIdentityCode(within(small ? typed.toLowerCase() : typed)),
      ),
    );
  });

  for (const [how, typed] of [
    ['with a space before the sign', EXAMPLE.replace('-', ' -')],
    ['with spaces around the sign', EXAMPLE.replace('-', ' - ')],
    ['with a space before the check character', `${EXAMPLE.slice(0, -1)} ${EXAMPLE.slice(-1)}`],
    ['with a non-breaking hyphen', EXAMPLE.replace('-', '\u2011')],
    ['with an en dash', EXAMPLE.replace('-', '\u2013')],
    ['with a minus', EXAMPLE.replace('-', '\u2212')],
    ['with a space in place of the sign', EXAMPLE.replace('-', ' ')],
    ['without the sign', EXAMPLE.replace('-', '')],
    ['in full-width characters', '１３１０５２－９０８Ｔ'],
  ] as const) {
    it(`finds one ${how}`, () => {
      assert.equal(holdsIdentityCode(`hetu ${typed}`), true);
    });
  }

  it('finds one with a mistyped check character or a mistyped individual number', () => {
    for (const check of CHECK_CHARACTERS) assert.equal(holdsIdentityCode(`131052-908${check}`), true, check);
    assert.equal(holdsIdentityCode('131052-918T'), true);
  });

  it('finds one at the end of a long text', () => {
    assert.equal(holdsIdentityCode(`${'kortti ja '.repeat(2_000)}${EXAMPLE}`), true);
  });

  for (const text of [
    '',
    'Kortti luovutettu 10.3.2026, viimeinen päivä 9.3.2027',
    'puh. 09 1234 5678',
    '+358 40 123 4567',
    'klo 10-15, 12,50 €',
    'KMA04217 KMA04218 KMA04219',
    '991399-9089',
    '1310521-908T',
    'vecka 2026-W10',
    '2026-03-10T12:00:00Z',
    'https://example.org/a/131052',
  ]) {
    it(`lets ${JSON.stringify(text)} pass`, () => {
      assert.equal(holdsIdentityCode(text), false);
    });
  }
});
