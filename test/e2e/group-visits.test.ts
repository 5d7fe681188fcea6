import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { SAMPLE_CODES } from '../../services/sample/ids.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const OFFICE_COMMAND = { fi: 'yhteisön kortti', sv: 'gemenskapens kort' };
const COMMAND = { fi: 'ryhmä', sv: 'grupp' };
const ENTRIES = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
const LIST_COMMAND = { fi: 'monta käyttöä', sv: 'flera användningar' };
/** Days on which the sample's card is used nowhere by anybody else. */
const LIST_DAYS = { fi: ['8.3.2026', '7.3.2026'], sv: ['6.3.2026', '5.3.2026'] } as const;
const COMMUNITY = { fi: 'YHT10001', sv: 'YHT10002' } satisfies Partial<Record<Language, string>>;

describe('a small group at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`is recorded with one form, asked about once, corrected and undone, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'office');
      await page.ask(OFFICE_COMMAND[language]);
      await page.fill(t('handover.code'), COMMUNITY[language]);
      await page.press(t('community.submit'));
      await page.lastCard(t('community.done'));

      await beginAs(page, language, 'venue');
      await page.ask(COMMAND[language]);
      await page.lastCard(t('group.title'));
      await keepPictures(client, '08-group-form');
      await page.press(t('group.submit'));
      await page.lastCard(t('group.nobody'));
      await page.fill(t('group.community'), COMMUNITY[language]);
      await page.fill(t('group.children'), '4');
      const { valid, validNoChildren, expired, blocked } = SAMPLE_CODES;
      await page.fill(t('group.codes'), `${valid}; 3\n${validNoChildren}\n${expired}\n${blocked}\nXYZ98765`);
      await page.press(t('group.submit'));
      await page.lastCard(t('visitRows.ask'));
      await keepPictures(client, '08-group-question');
      await page.press(t('visitRows.askYes'));
      const result = await page.lastCard(t('visitRows.done', { count: 3 }));
      await keepPictures(client, '08-group-result');
      assert.ok(result.includes(t('visitRows.toCorrect')), result);
      assert.ok(result.includes(t('visit.unknownNext')), result);
      await page.press(t('common.cancel'));
      await page.lastCard(t('visitRows.cancelled'));
      await keepPictures(client, '08-group-kept');
      await page.press(t('visitRows.undo'));
      await page.lastCard(t('visitRows.undone', { count: 3 }));
      await keepPictures(client, '08-group-undone');
    });

    it(`begins with the community card’s own code, and its workers are corrected, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await page.ask(COMMUNITY[language]);
      const form = await page.lastCard(t('group.workers'));
      assert.ok(form.includes(t('visit.valid', { lastDay: texts.day('2027-03-09') })), form);
      await keepPictures(client, '08-group-by-code');
      await page.fill(t('group.children'), '2');
      await page.press(t('group.submit'));
      await page.lastCard(t('visitRows.done', { count: 1 }));
      await page.ask(ENTRIES[language]);
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.visitDay'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.visit'));
      await page.fill(t('group.workers'), '0');
      await page.press(t('correction.submit'));
      await page.lastCard(t('group.noWorker'));
      await keepPictures(client, '12-visit-correction-no-worker');
      await page.fill(t('group.workers'), '2');
      await page.press(t('correction.submit'));
      const corrected = await page.lastCard(t('correction.visitDone'));
      assert.ok(corrected.includes(t('visit.people', { adults: 2, children: 2 })), corrected);
      await keepPictures(client, '12-visit-corrected-workers');
    });

    it(`has a list of a paper pasted, checked and corrected, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await page.ask(LIST_COMMAND[language]);
      await page.lastCard(t('visitRows.title'));
      await keepPictures(client, '08-visit-rows-form');
      const [first, second] = LIST_DAYS[language];
      const { validNoChildren, expired } = SAMPLE_CODES;
      await page.ask(
        `${validNoChildren}\t${first}\t0\n${validNoChildren}\t${second}\t0\n${expired}\t${first}\t0`,
      );
      await page.lastCard(t('visitRows.check'));
      await keepPictures(client, '08-visit-rows-sent');
      await page.press(t('visitRows.submit'));
      const result = await page.lastCard(t('visitRows.done', { count: 2 }));
      await keepPictures(client, '08-visit-rows-result');
      assert.ok(result.includes(t('visitRows.toCorrect')), result);
      await page.press(t('visitRows.undo'));
      await page.lastCard(t('visitRows.undone', { count: 2 }));
    });
  }
});
