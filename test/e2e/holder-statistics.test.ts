import assert from 'node:assert/strict';
import { beginAs, keepPictures, openClient } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'vuositilasto', sv: 'årsstatistik' };

describe('the yearly statistics of clients at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`are seen once the year cannot change any more, in ${language}`, async () => {
      const client = await beginAs(page, language, 'culture');
      const { t } = client.texts;
      const shown = await page.ask(COMMAND[language]);
      assert.ok(shown.includes(t('holders.defSmall')), shown);
      await keepPictures(client, '12-yearly-statistics');
      await page.press(t('holders.year', { year: 2025 }));
      await page.lastCard(t('holders.notYet', { from: client.texts.day('2026-04-01') }));
      await keepPictures(client, '12-yearly-statistics-not-yet');
    });
  }
});
