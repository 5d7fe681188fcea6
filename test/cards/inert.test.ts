import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { inert } from '../../cards/inert.js';
import { allCards } from '../support/all-cards.js';
import { wordsOf } from '../support/card-tree.js';

/** What a client would act on in a text. */
const LIVE = {
  'a Markdown link': /\[[^\]]*\]\(/u,
  'square brackets': /[[\]]/u,
  'a mention': /<\/?at>/iu,
  'a tag': /[<>]/u,
  'a date function': /\{\{/u,
  emphasis: /[*_~`]/u,
  'a backslash': /\\/u,
  'a live address': /\w:\/\/|\bwww\./iu,
  'a list or a heading': /^\s*(?:#+|[-+]|\d+[.)])[ \t]/u,
  'an invisible character': /[\p{Cc}\p{Cf}]/u,
};

/** Names like people write them, and names like nobody should. */
const pieces = fc.oneof(
  fc.constantFrom(
    '[a](https://evil.example)',
    '<at>Kaikki</at>',
    '{{DATE(2027-03-09T00:00:00Z,SHORT)}}',
    'www.',
    'http://',
  ),
  fc.constantFrom(
    '\\',
    '**',
    '__',
    '`',
    '~~',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '![x](y)',
    '\u202e',
    '\u200b',
    '\n',
    '\t',
  ),
  fc.constantFrom(
    'h',
    't',
    'p',
    's',
    ':',
    '/',
    'w',
    '.',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '\u0338',
    '\u0301',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

describe('texts from outside', () => {
  it('can do nothing in a card, whatever they are', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const [what, pattern] of Object.entries(LIVE)) {
          assert.doesNotMatch(inert(given), pattern, `${what} from ${JSON.stringify(given)}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('stay the same the second time', () => {
    // A sign that is replaced must not join the mark behind it later.
    assert.equal(inert(inert('~\u0338')), inert('~\u0338'));
    fc.assert(
      fc.property(text, (given) => {
        assert.equal(inert(inert(given)), inert(given));
      }),
      { numRuns: 1000 },
    );
  });

  it('keep the letters of ordinary names', () => {
    const names = [
      'Malmin kirjasto',
      'Café Ölberg & Söner',
      'Teatteri – iso sali',
      'Östra Nylands medborgarinstitut (MI)',
      "L'Atelier d'été",
      'Kulttuuritalo 3/4',
      'Nuorten työpaja: Ponnistus!',
      'A. I. Virtasen katu 1, 2. kerros',
      '3-kerros',
      'Kultur+',
      'Sosiaali- ja terveysala',
      '100 % kulttuuria',
      'www-sali',
    ];
    for (const name of names) assert.equal(inert(name), name);
  });

  it('keep the number a name begins with', () => {
    assert.match(inert('2. asteen oppilaitos'), /2.*asteen oppilaitos/u);
    assert.match(inert('1. linja'), /1.*linja/u);
  });

  it('keep letters and digits even when they are made harmless', () => {
    fc.assert(
      fc.property(text, (given) => {
        const letters = (of: string): string =>
          of.normalize('NFC').replace(/[^\p{Lu}\p{Ll}\p{Lo}\p{N}]/gu, '');
        assert.equal(letters(inert(given)), letters(given));
      }),
      { numRuns: 1000 },
    );
  });

  it('are harmless in every card they stand in', () => {
    const live = allCards().flatMap(({ name, card }) =>
      wordsOf(card)
        .filter((words) => /\]\(|<\/?at>|\{\{|:\/\/|\bwww\.|\*\*|\\/iu.test(words))
        .map((words) => `${name}: ${words}`),
    );
    assert.deepEqual(live, []);
  });
});
