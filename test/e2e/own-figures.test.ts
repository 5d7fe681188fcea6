import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { beginAs, keepPictures, openClient, THEATRE, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'omat luvut', sv: 'egna siffror' };

describe('the own figures at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`are seen by month and event, for a chosen time, and as a file, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'venue');
      const shown = await page.ask(COMMAND[language]);
      assert.ok(shown.includes(t('own.title', { name: THEATRE[language] })), shown);
      await keepPictures(client, '12-own-figures');
      await page.press(t('own.choosePeriod'));
      await page.lastCard(t('own.periodHint'));
      await page.fill(t('own.from'), '1.1.2020');
      await page.fill(t('own.to'), '31.12.2019');
      await page.press(t('own.show'));
      await page.lastCard(t('own.periodRefused'));
      await keepPictures(client, '12-own-figures-period');
      await page.fill(t('own.to'), '31.12.2027');
      await page.press(t('own.show'));
      await page.lastCard(t('own.byEvent'));
      await keepPictures(client, '12-own-figures-long');
      await page.press(t('own.file'));
      await page.lastCard(t('carryOver.download'));
      await keepPictures(client, '12-own-figures-file');
    });
  }
});
