import assert from 'node:assert/strict';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import { textsIn } from '../../cards/texts/index.js';
import { ageLast, beginAs, keepPictures, openClient, type Client } from './client.js';
import { handOver } from './handing-over.js';
import type { PlaygroundPage } from './playground-page.js';

const TRIAL = { fi: 'kokeilun loppu', sv: 'försökets slut' };
const WORDS = { fi: clientFi, sv: clientSv };
const CODES = { fi: 'KVT10101', sv: 'KVT20101' };

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
      await page.ask(TRIAL[language]);
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

    it(`is told to the client whose card it ends, and nothing is undone too late, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t, day } = texts;
      const client: Client = { page, texts };
      const ends = async (typed: string, lastDay: string): Promise<void> => {
        await beginAs(page, language, 'culture');
        await page.ask(TRIAL[language]);
        await page.fill(t('trial.lastDay'), typed);
        await page.press(t('trial.save'));
        await page.lastCard(t('trial.until', { lastDay: day(lastDay) }));
      };
      await ends('31.5.2026', '2026-05-31');
      await beginAs(page, language, 'office');
      await handOver(client, { code: CODES[language] });
      await page.lastCard(t('handover.trialEnds', { lastDay: day('2026-05-31') }));
      assert.ok((await page.buttons()).includes(t('common.undo')));
      await keepPictures(client, '13-trial-receipt');
      await page.press(t('client.show'));
      await page.lastCard(WORDS[language].trialEnds({ lastDay: day('2026-05-31') }));
      await keepPictures(client, '13-trial-client');
      await ageLast('cards', 25);
      await page.press(t('client.back'));
      await page.lastCard(t('handover.done'));
      assert.ok(!(await page.buttons()).includes(t('common.undo')));
      await keepPictures(client, '13-trial-receipt-later');
      await ends('31.12.2031', '2031-12-31');
    });
  }
});
