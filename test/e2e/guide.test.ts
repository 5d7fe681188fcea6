import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { beginAs, keepPictures, openClient } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const QUESTION: Record<Language, string> = {
  fi: 'Pääsevätkö lapset mukaan kortilla?',
  sv: 'Kommer barnen in med kortet?',
  en: 'Do children get in with the card?',
};
const OFF_TOPIC: Record<Language, string> = {
  fi: 'Milloin juna Tampereelle lähtee?',
  sv: 'När går tåget till Tammerfors?',
  en: 'When does the train to Tampere leave?',
};
const EXAMPLES: Record<Language, string> = { fi: 'kysy', sv: 'fråga', en: 'ask' };

describe('a question at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of LANGUAGES) {
    it(`is answered with source and version, or honestly not at all, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t, day } = texts;
      const client = await beginAs(page, language, 'none');
      const answer = await page.ask(QUESTION[language]);
      await keepPictures(client, '06-answer');
      assert.ok(answer.includes('18'), answer);
      assert.ok(answer.includes('kaikukortti.fi'), answer);
      assert.ok(answer.includes(t('guide.version', { version: day('2024-01-03') })), answer);
      const unknown = await page.ask(OFF_TOPIC[language]);
      await keepPictures(client, '06-unknown');
      assert.ok(unknown.includes(t('guide.unknownBody')), unknown);
      const examples = await page.ask(EXAMPLES[language]);
      await keepPictures(client, '06-examples');
      assert.ok(examples.includes(t('guide.askTitle')), examples);
    });
  }

  it('with an identity code in it is neither answered nor repeated', async () => {
    const client = await beginAs(page, 'fi', 'none');
    const answer = await page.ask('Onko 131052-308T oikeutettu korttiin?');
    await keepPictures(client, '06-identity-code');
    assert.ok(answer.includes(client.texts.t('common.identityCode')), answer);
    assert.ok(!answer.includes('131052'), answer);
  });
});
