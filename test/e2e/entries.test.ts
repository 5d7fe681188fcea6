import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'omat kirjaukset', sv: 'egna registreringar' } satisfies Partial<
  Record<Language, string>
>;

/** Different cards: the second language would be asked whether it is the same use again. */
const SOLD = { fi: SAMPLE_CODES.valid, sv: SAMPLE_CODES.validNoChildren };

describe('own entries at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    const texts = textsIn(language);
    const { t } = texts;

    it(`of an office are opened and corrected, in ${language}`, async () => {
      const client: Client = { page, texts };
      await beginAs(page, language, 'office');
      const list = await page.ask(COMMAND[language]);
      assert.ok(list.includes(t('entries.handovers')), list);
      await keepPictures(client, '12-handover-entries');
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.correctHow'));
      await keepPictures(client, '12-handover-entry');
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.fill'));
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.nothing'));
      await page.fill(t('handover.minors'), '4');
      await keepPictures(client, '12-handover-correction');
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.handoverDone'));
      await keepPictures(client, '12-handover-corrected');
      await page.press(t('entries.others'));
      await page.lastCard(t('entries.handovers'));
    });

    it(`of a venue are opened and corrected, in ${language}`, async () => {
      const client: Client = { page, texts };
      await beginAs(page, language, 'venue');
      const list = await page.ask(COMMAND[language]);
      assert.ok(list.includes(t('entries.visits')), list);
      await keepPictures(client, '12-visit-entries');
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.visitDay'));
      await keepPictures(client, '12-visit-entry');
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.visit'));
      await keepPictures(client, '12-visit-correction');
      await page.fill(t('visit.children'), '0');
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.visitDone'));
      await keepPictures(client, '12-visit-corrected');
    });

    it(`of a venue have the assistants and interpreters that were forgotten, in ${language}`, async () => {
      const client: Client = { page, texts };
      await page.press(t('entries.others'));
      await page.lastCard(t('entries.chooseVisit'));
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.visitDay'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.visit'));
      await page.fill(t('visit.helpers'), '12');
      await page.press(t('correction.submit'));
      await page.lastCard(t('error.helpers'));
      await keepPictures(client, '13-visit-correction-helpers-refused');
      await page.fill(t('visit.helpers'), '2');
      await page.press(t('correction.submit'));
      const corrected = await page.lastCard(t('correction.visitDone'));
      assert.match(corrected, new RegExp(`${t('visit.helpers')}\\s+2`));
      await keepPictures(client, '13-visit-corrected-helpers');
    });

    it(`of a ticket agent are what it sold, corrected and undone, in ${language}`, async () => {
      const client: Client = { page, texts };
      await beginAs(page, language, 'ticketAgent');
      await page.ask(SOLD[language]);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.done'));
      await page.ask(COMMAND[language]);
      await page.lastCard(t('entries.ofAgent', { days: 30 }));
      await keepPictures(client, '15-agent-entries');
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.undoVisitHow'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.visit'));
      await page.fill(t('visit.helpers'), '1');
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.visitDone'));
      await page.press(t('entries.others'));
      await page.lastCard(t('entries.chooseVisit'));
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.undoVisitHow'));
      await keepPictures(client, '15-agent-entry');
      await page.press(t('entries.undoVisit'));
      await page.lastCard(t('visit.undone'));
    });
  }
});
