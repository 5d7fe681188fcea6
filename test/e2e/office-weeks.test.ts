import assert from 'node:assert/strict';
import { beginAs, keepPictures, openClient } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'omat luovutukset', sv: 'egna överlåtelser' };

describe('the own weeks of an office at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`are seen as a picture and a table, in ${language}`, async () => {
      const client = await beginAs(page, language, 'office');
      const shown = await page.ask(COMMAND[language]);
      assert.ok(shown.includes(client.texts.t('weeks.defWeek')), shown);
      assert.ok((await page.images()).every((width) => width > 0));
      await keepPictures(client, '12-office-weeks');
    });
  }
});
