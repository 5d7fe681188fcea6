import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { SAMPLE } from '../../services/sample/index.js';
import { actAs, beginAs, BESIDE_OFFICE, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const CODE = { fi: 'KANTA0421', sv: 'KANTA0422' } satisfies Partial<Record<Language, string>>;
const OVER = { fi: 'KVE1 0101', sv: 'KVE2 0101' } satisfies Partial<Record<Language, string>>;

describe('a card that is unknown beside Kaikukanta, at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`is looked up there, and its use is recorded, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'besideVenue');
      await page.ask(CODE[language]);
      await keepPictures(client, '07-checked-unknown');
      await page.press(t('visit.checked'));
      await page.lastCard(t('visit.checkedTitle'));
      await keepPictures(client, '07-checked-form');
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.done'));
    });

    it(`may have been renewed there where it is over here, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t, day } = texts;
      const client: Client = { page, texts };
      await actAs([{ role: 'responsible', side: 'social', areaId: SAMPLE.otherAreaId }]);
      const titles = (['code', 'lastDay', 'minors', 'office'] as const).map((key) => t(`column.${key}`));
      await page.ask(`${titles.join(';')}\n${OVER[language]};31.1.2026;2;${BESIDE_OFFICE[language]}`);
      await page.lastCard(t('cardImport.expired', { count: 1 }));
      await keepPictures(client, '08-import-expired');
      await beginAs(page, language, 'besideVenue');
      await page.ask(OVER[language]);
      const state = await page.lastCard(t('visit.expiredBeside', { lastDay: day('2026-01-31') }));
      assert.ok(state.includes(t('visit.expiredBesideNext')), state);
      await keepPictures(client, '07-checked-expired');
      await page.press(t('visit.checked'));
      await page.lastCard(t('visit.checkedTitle'));
      await page.fill(t('visit.children'), '1');
      await page.press(t('visit.submit'));
      const receipt = await page.lastCard(t('visit.done'));
      assert.ok(receipt.includes(t('visit.people', { adults: 1, children: 1 })), receipt);
      await keepPictures(client, '07-checked-receipt');
    });
  }
});
