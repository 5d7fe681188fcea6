import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES } from '../../services/language.js';
import { sentenceOf } from '../support/card-sentences.js';
import { en } from '../../cards/texts/en.js';
import { fi } from '../../cards/texts/fi.js';
import { sv } from '../../cards/texts/sv.js';

const [finnish, swedish, english] = [textsIn('fi'), textsIn('sv'), textsIn('en')];
const NBSP = '\u00A0';

describe('days, moments and numbers', () => {
  it('writes a day as each language does, on whatever machine', () => {
    assert.equal(finnish.day('2027-03-09'), '9.3.2027');
    assert.equal(swedish.day('2027-03-09'), '9.3.2027');
    assert.equal(english.day('2027-03-09'), '9 March 2027');
    assert.equal(finnish.day('2026-12-31'), '31.12.2026');
    assert.equal(english.day('2028-02-29'), '29 February 2028');
  });

  it('tells a moment in Finnish time, in winter and in summer', () => {
    const winter = new Date('2026-01-01T22:30:00Z');
    assert.equal(finnish.moment(winter), '2.1.2026 klo 00.30');
    assert.equal(swedish.moment(winter), '2.1.2026 kl. 00.30');
    assert.equal(english.moment(winter), '2 January 2026 at 00:30');
    const summer = new Date('2026-07-01T21:30:00Z');
    assert.equal(finnish.moment(summer), '2.7.2026 klo 00.30');
    assert.equal(swedish.moment(summer), '2.7.2026 kl. 00.30');
    assert.equal(english.moment(summer), '2 July 2026 at 00:30');
  });

  it('keeps to the clock on the nights when it is moved', () => {
    assert.equal(finnish.moment(new Date('2026-03-29T00:59:00Z')), '29.3.2026 klo 02.59');
    assert.equal(finnish.moment(new Date('2026-03-29T01:00:00Z')), '29.3.2026 klo 04.00');
    assert.equal(finnish.moment(new Date('2026-10-25T00:59:00Z')), '25.10.2026 klo 03.59');
    assert.equal(finnish.moment(new Date('2026-10-25T01:00:00Z')), '25.10.2026 klo 03.00');
  });

  it('groups the digits of a number without letting it break', () => {
    assert.equal(finnish.number(51_188), `51${NBSP}188`);
    assert.equal(swedish.number(51_188), `51${NBSP}188`);
    assert.equal(english.number(51_188), '51,188');
    assert.equal(finnish.number(1_234_567), `1${NBSP}234${NBSP}567`);
    for (const language of LANGUAGES) assert.equal(textsIn(language).number(0), '0');
  });

  it('names things in the language, and makes the names harmless', () => {
    const names = { fi: 'Mallilan [teatteri]', sv: '<at>Teatern</at>', en: '{{Theatre}}' };
    assert.equal(finnish.name(names), 'Mallilan (teatteri)');
    assert.equal(swedish.name(names), '‹at›Teatern‹/at›');
    assert.equal(english.name(names), '((Theatre))');
  });

  it('makes the texts of a language once', () => {
    assert.equal(textsIn('sv'), textsIn('sv'));
    assert.equal(textsIn('sv').language, 'sv');
  });
});

describe('one and many', () => {
  it('counts the children along', () => {
    const said = (children: number): string[] =>
      [finnish, swedish, english].map(({ t }) => t('visit.people', { children }));
    assert.deepEqual(said(0), ['1 aikuinen', '1 vuxen', '1 adult']);
    assert.deepEqual(said(1), ['1 aikuinen ja 1 lapsi', '1 vuxen och 1 barn', '1 adult and 1 child']);
    assert.deepEqual(said(2), ['1 aikuinen ja 2 lasta', '1 vuxen och 2 barn', '1 adult and 2 children']);
  });

  it('says how many times, once included', () => {
    const said = (uses: string): string[] =>
      [finnish, swedish, english].map(({ t }) => t('statistics.findingUses', { week: 9, uses }));
    assert.deepEqual(said('1'), [
      'Viikolla 9 korttia käytettiin 1 kerran.',
      'Vecka 9 användes kortet 1 gång.',
      'In week 9 the card was used once.',
    ]);
    assert.deepEqual(said('2'), [
      'Viikolla 9 korttia käytettiin 2 kertaa.',
      'Vecka 9 användes kortet 2 gånger.',
      'In week 9 the card was used 2 times.',
    ]);
  });

  it('never says one of several', () => {
    const one = {
      reported: '1',
      total: '1',
      handovers: '1',
      uses: '1',
      minors: '1',
      children: 1,
      difference: '1',
    };
    const several =
      /\b1 (?:kertaa|lasta|kohdetta|korttia|gånger|venues have|children|cards were|times)\b|luovutettiin 1\./u;
    const wrong = [fi, sv, en].flatMap((catalogue) =>
      (Object.keys(fi) as (keyof typeof fi)[]) // Object.keys forgets the key type
        .map((key) => `${key}: ${sentenceOf(catalogue, key, one)}`)
        .filter((line) => several.test(line)),
    );
    assert.deepEqual(wrong, []);
  });
});
