import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { beginAs, hasColleague, keepPictures, openClient, pausesLast, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const MADE_UP = Array.from({ length: 10 }, (_, index) => `KMQ7${String(1_000 + index)}`);
const ROWS = { fi: 'monta korttia', sv: 'flera kort' } as const;

describe('a pause after many unknown codes, at the client', () => {
  let page: PlaygroundPage;

  for (const language of ['fi', 'sv'] as const) {
    it(`is the same for every code and on every form, and told without a name, in ${language}`, async () => {
      page = await openClient();
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      const [told = ''] = t('pause.body', { time: '' }).split('.');
      await beginAs(page, language, 'venue');
      // Both languages are tried on one day, and of an organisation somebody is told once a day.
      if (language === 'fi')
        await hasColleague([{ role: 'responsible', side: 'culture', areaId: SAMPLE.areaId }]);
      for (const code of MADE_UP) await page.ask(code);
      await pausesLast();
      if (language === 'fi') {
        await page.lastCard(t('unknownCodes.body'));
        await keepPictures(client, '09-unknown-codes-note');
      }
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('pause.title'));
      await keepPictures(client, '09-pause-visit');
      await beginAs(page, language, 'office');
      await page.press(t('menu.handover'));
      await page.lastCard(t('handover.conditions'));
      await page.fill(t('handover.code'), SAMPLE_CODES.free[1] ?? '');
      await page.fill(t('handover.birthYear'), '1980');
      await page.fill(t('handover.postalCode'), '87100');
      await page.fill(t('handover.minors'), '0');
      await page.press(t('handover.submit'));
      await page.lastCard(told);
      await keepPictures(client, '09-pause-handover');
      await page.ask(ROWS[language]);
      await page.fill(t('rows.field'), 'KMQ80001;1980;87100;0');
      await page.press(t('rows.submit'));
      await page.lastCard(told);
      await keepPictures(client, '09-pause-rows');
    });
  }
});
