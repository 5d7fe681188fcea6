import assert from 'node:assert/strict';
import { clientEn } from '../../cards/texts/client/en.js';
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

    it(`is led to by the receipt, which the client can read in English too, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'besideOffice');
      await page.press(t('menu.handover'));
      await page.lastCard(t('handover.conditions'));
      await page.fill(t('handover.code'), language === 'fi' ? 'KPR3 0001' : 'KPR4 0009');
      await page.fill(t('handover.birthYear'), '1980');
      await page.fill(t('handover.postalCode'), '87100');
      await page.fill(t('handover.minors'), '1');
      await page.press(t('handover.submit'));
      await page.lastCard(t('handover.carryOver'));
      await keepPictures(client, '07-handover-receipt');
      await page.press(t('client.show'));
      await page.lastCard(t('client.back'));
      await page.press('English');
      await page.lastCard(clientEn.title);
      await keepPictures(client, '07-client-receipt-english');
    });
  }

  it('is none where the register is here', async () => {
    const client = await beginAs(page, 'fi', 'office');
    await page.ask(COMMAND.fi);
    await page.lastCard(client.texts.t('carryOver.notNeeded'));
    await keepPictures(client, '07-carry-over-not-needed');
  });
});
