import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CardCode, messageAsCardCode, normaliseCardCode } from '../../services/card-code.js';
import { personalDataIn } from '../../services/screening/index.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');
const SEPARATORS = [
  ...[' ', '\u00A0', '\u2009', '\u202F', '\t', '\n'],
  ...[
    '-',
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    '\uFE58',
    '\uFE63',
    '\uFF0D',
    '\u00AD',
  ],
];

const isNobodys = (code: string): boolean => personalDataIn(code).length === 0;

const code = fc
  .array(fc.constantFrom(...LETTERS, ...DIGITS), { minLength: 4, maxLength: 20 })
  .map((characters) => characters.join(''))
  // A phone number in one piece is no code of a card.
  .filter(isNobodys);
const printedCode = fc
  .tuple(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 0, maxLength: 3 }),
    fc.array(fc.constantFrom(...DIGITS), { minLength: 4, maxLength: 10 }),
  )
  .map(([letters, digits]) => [...letters, ...digits].join(''))
  .filter(isNobodys);

/** Also characters that turn into several when they are composed or capitalised. */
const oddCharacter = fc.constantFrom(
  ...LETTERS,
  ...DIGITS,
  ...SEPARATORS,
  ...['ß', 'ﬁ', 'ı', 'ſ', 'ｋ', '４', '²', 'é', '\u0301', 'Å'],
);

/** Ways to write a code: separators anywhere, any case. */
const writtenAs = (stored: string, separators = SEPARATORS) =>
  fc
    .tuple(
      ...Array.from(stored).map((character) =>
        fc.tuple(
          fc.array(fc.constantFrom(...separators), { maxLength: 2 }),
          fc.constantFrom(character, character.toLowerCase()),
        ),
      ),
      fc.array(fc.constantFrom(...separators), { maxLength: 2 }),
    )
    .map((pieces) => pieces.flat(2).join(''));

describe('a card code', () => {
  it('is the same however it is spaced, dashed and capitalised', () => {
    const written = code
      .chain((stored) => fc.tuple(fc.constant(stored), writtenAs(stored)))
      .filter(([, typed]) => isNobodys(typed));
    fc.assert(
      fc.property(written, ([stored, typed]) => {
        assert.equal(normaliseCardCode(typed), stored);
      }),
    );
  });

  it('is what a scanner read, without what stands around it', () => {
    for (const scanned of [
      'KMA04217\n',
      '*KMA04217*',
      '*KMA-04217*\r\n',
      'https://kaikukortti.example/KMA04217',
      'https://kaikukortti.example/k/kma04217/',
      'https://kaikukortti.example/card?code=KMA04217',
      'HTTPS://KAIKUKORTTI.EXAMPLE/CARD?ID=KMA04217&LANG=FI',
      'https://kaikukortti.example/#KMA04217',
    ]) {
      assert.equal(normaliseCardCode(scanned), 'KMA04217', scanned);
      assert.equal(messageAsCardCode(scanned), 'KMA04217', scanned);
    }
  });

  it('is not taken from an address in which it cannot be told', () => {
    for (const scanned of [
      'https://kaikukortti.example/',
      'https://kaikukortti.example/hinnasto',
      'https://kaikukortti.example/KMA04217?next=KMA04218',
      'https://kaikukortti.example/?phone=0401234567',
      'katso https://kaikukortti.example/KMA04217',
      '**',
      '*KMA04217',
    ])
      assert.equal(normaliseCardCode(scanned), undefined, scanned);
  });

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: oddCharacter, maxLength: 24 }), code), (typed) => {
        const stored = normaliseCardCode(typed);
        if (stored === undefined) return;
        assert.equal(normaliseCardCode(stored), stored);
        assert.ok(CardCode.safeParse(stored).success);
      }),
    );
  });

  it('may be typed with the full-width characters of a foreign keyboard', () => {
    assert.equal(normaliseCardCode('ＫＭＡ－０４２１７'), 'KMA04217');
  });

  for (const [what, typed] of [
    ['nothing', ''],
    ['three characters', 'A12'],
    ['21 characters', 'A12345678901234567890'],
    ['a letter outside A–Z', 'KMÄ04217'],
    ['Cyrillic letters that look the same', 'КМА04217'],
    ['a phone number', '040 123 4567'],
    ['a phone number of Åland', '018-12345'],
    ['a street address', 'Mannerheimintie 5'],
    ['a day of birth', '13.10.1952'],
    ['a link', 'https://example.org/04217'],
    ['a database operator', '{"$gt":""}'],
    ['markup', '<at>KMA04217</at>'],
  ] as const) {
    it(`is not ${what}`, () => {
      assert.equal(normaliseCardCode(typed), undefined);
    });
  }
});

describe('a message that is only a card code', () => {
  it('is taken for the code, however it is spaced', () => {
    const separators = [' ', '-', ' - ', '\u2013', '\u00A0'];
    for (const [typed, stored] of [
      ['KMA04217', 'KMA04217'],
      ['  kma04217 ', 'KMA04217'],
      ['kma 04217', 'KMA04217'],
      ['KMA-04217', 'KMA04217'],
      ['KMA - 04217', 'KMA04217'],
      ['KMA – 04217', 'KMA04217'],
      ['kma– 04217', 'KMA04217'],
      ['kma 04 21 7', 'KMA04217'],
      ['ka 042', 'KA042'],
      ['04217 331', '04217331'],
      ['K1 M2 A3', 'K1M2A3'],
    ] as const) {
      assert.equal(messageAsCardCode(typed), stored, typed);
    }
    const grouped = printedCode.chain((stored) =>
      fc
        .tuple(fc.integer({ min: 1, max: stored.length - 1 }), fc.constantFrom(...separators))
        .filter(([at]) => !/^[A-Z]*$/.test(stored.slice(at)))
        .map(([at, separator]) => ({
          stored,
          typed: `${stored.slice(0, at)}${separator}${stored.slice(at)}`,
        }))
        // "018-12345" is how a phone number is written.
        .filter(({ typed }) => isNobodys(typed)),
    );
    fc.assert(
      fc.property(grouped, ({ stored, typed }) => {
        assert.equal(messageAsCardCode(typed.toLowerCase()), stored, typed);
      }),
    );
  });

  for (const message of [
    // Finnish
    'luovutus',
    'käynti',
    'tilastot',
    'ohje',
    'kortti 2026',
    'Mistä saan uuden kortin?',
    'Montako lippua kortilla saa vuonna 2026?',
    'Onko 16 vuotta alaikäraja?',
    'kortti hukassa',
    'apua',
    'joo',
    'ei kiitos',
    'Kuka maksaa 12,50 euron lipun',
    'KMA04217 ei toimi',
    'asiakkaalla kortti kma 04217',
    'Kaikukortti',
    'moi',
    // Swedish
    'överlåtelse',
    'besök',
    'statistik',
    'hjälp',
    'Hur länge gäller kortet?',
    'Kan man ta med 2 barn?',
    'kortet 04217 fungerar inte',
    'får 16-åringar ett kort',
    'tack så mycket',
    // English
    'handover',
    'visit',
    'statistics',
    'help',
    'How long is a card valid?',
    'May I bring 2 children?',
    'what about 2026',
    'card KMA04217 does not work',
    'yes',
    'ok',
    'hi you',
    'no',
    'new card',
    '',
    '   ',
    '!',
    '👍',
  ]) {
    it(`is not ${JSON.stringify(message)}`, () => {
      assert.equal(messageAsCardCode(message), undefined);
    });
  }

  it('is never a sentence, whatever numbers it has', () => {
    const word = fc.constantFrom(
      'mistä',
      'kortti',
      'saako',
      'kanssa',
      'barn',
      'kortet',
      'which',
      'children',
      'ovat',
    );
    const number = fc.integer({ min: 0, max: 99_999 }).map(String);
    const sentence = fc
      .tuple(fc.array(fc.oneof(word, number), { maxLength: 5 }), word, fc.array(number, { maxLength: 2 }))
      .map(([before, always, after]) => [...before, always, ...after].join(' '));
    fc.assert(fc.property(sentence, (text) => messageAsCardCode(text) === undefined));
  });
});
