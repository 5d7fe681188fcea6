import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND = { fi: 'kaikukantaan', sv: 'till kaikukanta' } satisfies Partial<Record<Language, string>>;

describe('the list for Kaikukanta at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`is ticked off, put back and offered as a file, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'besideOffice');
      const list = await page.ask(COMMAND[language]);
      assert.ok(list.includes(t('carryOver.title')), list);
      await keepPictures(client, '07-carry-over-list');
      const [first = ''] = await page.options(t('carryOver.rows'));
      await page.choose(t('carryOver.rows'), first);
      await page.press(t('carryOver.submit'));
      await page.lastCard(t('carryOver.marked', { count: 1 }));
      await keepPictures(client, '07-carry-over-marked');
      await page.press(t('carryOver.title'));
      const rest = await page.lastCard(t('carryOver.rows'));
      assert.ok(!rest.includes(first), rest);
      await page.press(t('carryOver.file'));
      await page.lastCard(t('carryOver.fileBody', { minutes: 10 }));
      await keepPictures(client, '07-carry-over-file');
      await page.press(t('carryOver.title'));
      await page.lastCard(t('carryOver.rows'));
      const all = (await page.buttons()).find((button) => /\d+$/.test(button)) ?? '';
      const count = Number(/\d+$/.exec(all)?.[0]);
      assert.equal(all, t('carryOver.all', { count }));
      await page.press(all);
      await page.lastCard(t('carryOver.marked', { count }));
      await page.press(t('carryOver.putBack'));
      await page.lastCard(t('carryOver.isBack'));
      await page.press(t('carryOver.title'));
      await page.lastCard(t('carryOver.waiting', { count }));
    });
  }
});
