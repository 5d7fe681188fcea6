import assert from 'node:assert/strict';
import { groupedCode } from '../../../cards/grouped-code.js';
import { CardCode, normaliseCardCode } from '../../../services/card-code.js';
import { openGuide } from '../../../services/guide/index.js';
import { LANGUAGES } from '../../../services/language.js';
import { postalCodes } from '../../../services/postal-codes.js';
import { randomFrom } from '../../../services/sample/random.js';
import { personalDataIn, withoutPersonalData } from '../../../services/screening/index.js';
import { anyCardCode, anyNumberedMessage } from '../../support/ordinary-inputs.js';
import { personalData } from '../../support/personal-data.js';

const INPUTS = 5_000;
const SENTENCES = [
  (typed: string) => `Asiakas (${typed}) pyytää korttia.`,
  (typed: string) => `hänen tietonsa: ${typed}, kiitos!`,
  (typed: string) => `kundens uppgifter\n${typed}\ntack`,
];

/** What was taken for personal data among so many inputs. */
function falseAlarms(make: (index: number) => string, count = INPUTS): string[] {
  return Array.from({ length: count }, (_, index) => make(index)).filter(
    (text) => personalDataIn(text).length > 0,
  );
}

describe('screening for what identifies a client', () => {
  it('finds each of 5,000 identity codes, phone numbers, e-mail addresses and street addresses', () => {
    const inputs = personalData(INPUTS, 91);
    const missed = inputs.filter(
      ({ text }) => personalDataIn(text).length === 0 || normaliseCardCode(text) !== undefined,
    );
    assert.deepEqual(missed, []);
    // "050 181-9641" may be both; what it is taken for is right all the same for nearly all.
    const otherwise = inputs.filter(({ kind, text }) => !personalDataIn(text).includes(kind));
    assert.ok(otherwise.length < 10, JSON.stringify(otherwise));
  });

  it('finds them in the middle of a message', () => {
    const missed = personalData(INPUTS, 92).filter(
      ({ kind, text }, index) =>
        // In small letters only some ends are a street's there; "tori 5" may be any square.
        !(kind === 'address' && text === text.toLowerCase()) &&
        personalDataIn((SENTENCES[index % SENTENCES.length] ?? String)(text)).length === 0,
    );
    assert.deepEqual(missed, []);
  });

  it('leaves nothing of them when they are taken out, and the rest of the message as it is', () => {
    const left = personalData(INPUTS, 93)
      .filter(({ kind, text }) => !(kind === 'address' && text === text.toLowerCase()))
      .map(({ text }) => withoutPersonalData(`Asiakas ${text} pyytää korttia.`))
      .filter((text) => personalDataIn(text).length > 0 || !/^Asiakas\b.*…/u.test(text));
    assert.deepEqual(left, []);
    assert.equal(
      withoutPersonalData('Saako Norra Hamngatan 5:n asukas (040 123 4567) kortin?'),
      'Saako Norra …:n asukas (…) kortin?',
    );
    assert.equal(withoutPersonalData('Saako 16-vuotias kortin?'), 'Saako 16-vuotias kortin?');
  });

  it('lets 5,000 card codes pass', () => {
    const random = randomFrom(42);
    assert.deepEqual(
      falseAlarms(() => anyCardCode(random)),
      [],
    );
  });

  it('lets the code of every card pass in the groups in which people are shown it', () => {
    const random = randomFrom(44);
    const codes = Array.from({ length: INPUTS }, () => {
      const letters = Array.from({ length: random.pick([0, 2, 3, 4, 8]) }, () =>
        random.pick(['E', 'K', 'M']),
      );
      return (
        CardCode.safeParse(`${letters.join('')}04${random.whole(10_000, 99_999_999)}`).data ?? 'KMA04217'
      );
    });
    assert.deepEqual(
      codes.filter((code) => normaliseCardCode(groupedCode(code)) !== code),
      [],
    );
  });

  it('lets every postal code pass, alone, with its town and in a list, and every year of birth', () => {
    const all = Array.from({ length: 100_000 }, (_, number) => String(number).padStart(5, '0'));
    const known = all.filter((code) => postalCodes.municipalityOf(code) !== undefined);
    assert.ok(known.length > 2_000);
    const at = (index: number): string => known[index % known.length] ?? '';
    for (const written of [
      at,
      (index: number) => `${at(index).slice(0, 2)} ${at(index).slice(2)}`,
      (index: number) => `${at(index)} ${postalCodes.municipalityOf(at(index))?.names.fi ?? ''}`,
      (index: number) => `${at(index)}, ${at(index + 1)} ${at(index * 31)}`,
    ]) {
      assert.deepEqual(falseAlarms(written, known.length), []);
    }
    assert.deepEqual(
      falseAlarms((index) => String(1900 + index), 131),
      [],
    );
  });

  it('lets 5,000 messages full of days, times, prices and counts pass', () => {
    const random = randomFrom(43);
    assert.deepEqual(
      falseAlarms(() => anyNumberedMessage(random)),
      [],
    );
  });

  it('lets everything pass that the guide itself says', () => {
    for (const language of LANGUAGES) {
      const lines = openGuide()
        .articles(language)
        .flatMap(({ title, body }) => [title, ...body.split('\n')]);
      assert.deepEqual(
        falseAlarms((index) => lines[index] ?? '', lines.length),
        [],
      );
    }
  });

  it('takes no time for a pasted document', () => {
    for (const piece of ['Kortti ja Kauppatori ', '1 2-3.', 'a@', '0 ', '+', 'a.a@a.', ' ']) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      const before = process.cpuUsage();
      personalDataIn(text);
      const { user } = process.cpuUsage(before);
      // Fifty milliseconds here; a screen that goes back and forth would take minutes.
      assert.ok(user < 5_000_000, `${piece}: ${user} µs`);
    }
  });

  for (const [kind, text] of [
    ['phone', 'puh. 09 1234 5678'],
    ['phone', '+358 40 123 4567'],
    ['phone', 'soita 0401234567'],
    ['phone', 'ring 018-12345'],
    ['phone', '00358(0)50/123 4567'],
    ['phone', '0421 9519 87'],
    ['phone', '3584 0123 4567'],
    ['phone', '0421-9519-87'],
    ['phone', 'EKMM 0421 951 987'],
    ['phone', 'EKMM 0421 9519 87 tai 88'],
    ['phone', '０４０ １２３ ４５６７'],
    ['email', 'matti.meikalainen(at)example.fi'],
    ['email', 'skriv till åsa.öhman@exempel.fi!'],
    ['address', 'hän asuu Mannerheimintiellä 12 B 34'],
    ['address', 'Norra Hamngatan 5'],
    ['address', 'Vanha tie 3'],
    ['address', 'Hämeenk. 12'],
    ['address', 'satamakuja 7'],
  ] as const) {
    it(`finds the ${kind} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(personalDataIn(text), [kind]);
    });
  }

  for (const text of [
    '',
    'KMA04217 KMA04218 KMA04219',
    'KMA1 0421 7331 22',
    'EKMM 0421 9519 87',
    '*EKMM-0421-9519-87*',
    '8698 0509 0799 97',
    'Kortti luovutettu 10.3.2026, viimeinen päivä 9.3.2027',
    'klo 10-15, 12,50 €',
    'klo 09.00–15.00 ja 16.30',
    'vecka 2026-W10',
    '2026-03-10T12:00:00Z',
    'lukuja 5 vuoden ajalta, vuodesta 2020 lähtien 5 kertaa',
    'mistä kadulta 2026 alkaen',
    'katso @Kaikubotti ja kaikukortti.fi',
    'rehtori 1 ja lehtori 2 tulevat mukaan',
    'https://example.org/a/131052',
    'kortteja 04217331, 04217332, 04217333',
  ]) {
    it(`lets ${JSON.stringify(text)} pass`, () => {
      assert.deepEqual(personalDataIn(text), []);
    });
  }
});
