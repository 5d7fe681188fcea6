import { textsIn } from '../../cards/texts/index.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

describe('the last day of a trial at the client', () => {
  let page: PlaygroundPage;
  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`is kept by a main user, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t, day } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'culture');
      await page.ask(language === 'fi' ? 'kokeilun loppu' : 'försökets slut');
      await page.lastCard(t('trial.empty'));
      await page.fill(t('trial.lastDay'), 'x');
      await page.press(t('trial.save'));
      await page.lastCard(t('trial.wrongDay'));
      await keepPictures(client, '13-trial-refused');
      await page.fill(t('trial.lastDay'), '31.12.2031');
      await page.press(t('trial.save'));
      await page.lastCard(t('trial.until', { lastDay: day('2031-12-31') }));
      await keepPictures(client, '13-trial-saved');
    });
  }
});
