import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../services/language.js';
import { loadGuide } from '../../../services/guide/index.js';

describe('the articles of the guide', () => {
  const guide = loadGuide();
  const all = LANGUAGES.flatMap((language) => guide.articles(language));

  it('are at least twenty and the same in every language', () => {
    const finnish = guide.articles('fi').map(({ id }) => id);
    assert.ok(finnish.length >= 20);
    for (const language of LANGUAGES) {
      assert.deepEqual(
        guide.articles(language).map(({ id }) => id),
        finnish,
      );
    }
  });

  it('say the same to the same people in every language: facts, audience and version agree', () => {
    for (const article of all) {
      const finnish = guide.article(article.id, 'fi');
      assert.ok(finnish);
      assert.deepEqual(article.facts, finnish.facts, article.id);
      assert.equal(article.audience, finnish.audience, article.id);
      assert.equal(article.modelVersion, finnish.modelVersion, article.id);
    }
  });

  it('rest on facts that docs/facts.md numbers', () => {
    for (const { id, facts } of all) {
      for (const fact of facts) {
        assert.match(fact, /^F-\d{2,3}$/, id);
        const number = Number(fact.slice(2));
        assert.ok(number >= 1 && number <= 116, `${id}: ${fact}`);
      }
      assert.equal(new Set(facts).size, facts.length, id);
    }
  });

  it('name the year of their source, or that it has none', () => {
    for (const { id, language, source } of all) {
      assert.match(source, /\b20\d\d\b|päiväämätön|odaterad|undated/u, `${language} ${id}`);
    }
  });

  it('are short: two to six sentences and at most 700 characters in one paragraph', () => {
    for (const { id, language, body } of all) {
      const sentences = body.match(/[.!?](?=\s+\p{Lu}|$)/gu) ?? [];
      assert.ok(
        sentences.length >= 2 && sentences.length <= 6,
        `${language} ${id}: ${sentences.length} sentences`,
      );
      assert.ok(body.length >= 80 && body.length <= 700, `${language} ${id}: ${body.length} characters`);
      assert.doesNotMatch(body, /\n/u, `${language} ${id}`);
    }
  });

  it('call the card Kaikukortet in Swedish, except in an address', () => {
    for (const { id, title, body } of guide.articles('sv')) {
      assert.doesNotMatch(`${title} ${body}`.replaceAll('kaikukortti.fi', ''), /kaikukortti/iu, id);
    }
  });

  it('explain both meanings of handing over a card', () => {
    // The handover is a worker's task; giving the card on is forbidden: each article must say which one it means.
    for (const [language, handover] of [
      ['fi', /luovutus/u],
      ['sv', /[Öö]verlåtelse/u],
      ['en', /handover/u],
    ] as const) {
      assert.match(guide.article('personal-card', language)?.body ?? '', handover);
      assert.match(
        guide.article('handing-over', language)?.body ?? '',
        /henkilökohtainen|personligt|personal/u,
      );
    }
  });

  it('admit that nothing is known about a lost card', () => {
    assert.match(guide.article('lost-card', 'fi')?.body ?? '', /Botti ei tunne lähdettä/u);
    assert.match(guide.article('lost-card', 'sv')?.body ?? '', /Botten känner inte till någon källa/u);
    assert.match(guide.article('lost-card', 'en')?.body ?? '', /The bot knows of no source/u);
  });

  it('give the national numbers of 2023 digit by digit', () => {
    for (const language of LANGUAGES) {
      const digits = (guide.article('national-statistics', language)?.body ?? '').replaceAll(
        /(?<=\d)[\u00a0,](?=\d)/gu,
        '',
      );
      for (const number of ['14789', '5608', '51188', '42746', '8442', '61']) {
        assert.ok(digits.includes(number), `${language}: ${number}`);
      }
    }
  });
});
