import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'tuo kortit', sv: 'importera kort' } satisfies Partial<Record<Language, string>>;
const CODES = { fi: 'KIM1', sv: 'KIM2' };

describe('the import of earlier cards at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`is explained, keeps the good rows and is undone, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'social');
      await page.ask(COMMAND[language]);
      await keepPictures(client, '08-import-how');
      const keys = ['code', 'lastDay', 'minors', 'office'] as const;
      const titles = keys.map((key) => t(`column.${key}`)).join(';');
      await page.ask(`${titles}\n${CODES[language]}0001;31.8.2026;2;Kohtaamispaikka Kuisti\nx;1.1.2030;x;x`);
      await page.lastCard(t('cardImport.done', { count: 1 }));
      await keepPictures(client, '08-import-result');
      await page.press(t('cardImport.undo'));
      await page.lastCard(t('cardImport.undone', { count: 1 }));
    });
  }
});
