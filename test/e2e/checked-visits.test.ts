import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const CODE = { fi: 'KANTA0421', sv: 'KANTA0422' } satisfies Partial<Record<Language, string>>;

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
  }
});
