import assert from 'node:assert/strict';
import { clientPlain } from '../../cards/texts/client/plain.js';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import { textsIn } from '../../cards/texts/index.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

describe('the desk at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const [language, mistyped, cardCode, words] of [
    ['fi', 'luovuts', 'kmb 10 444', clientFi],
    ['sv', 'overlatelse', 'kmb 10 555', clientSv],
  ] as const) {
    describe(`in ${language}`, () => {
      const texts = textsIn(language);
      const { t } = texts;
      let client: Client;

      before(async () => {
        client = { page, texts };
        await beginAs(page, language, 'office');
      });

      it('opens the form by a mistyped word, and leaves it with a sentence', async () => {
        await page.ask(mistyped);
        await page.lastCard(t('handover.title'));
        await page.press(t('common.cancel'));
        await page.lastCard(t('cancel.title'));
        await keepPictures(client, '12-cancelled');
      });

      it('asks about a word that is further off', async () => {
        const asked = await page.ask(language === 'fi' ? 'luovvutuss' : 'öfverlåtelsse');
        assert.ok(asked.includes(t('nearest.title')), asked);
        await keepPictures(client, '12-nearest');
      });

      it('says whose a command of another role is', async () => {
        const refused = await page.ask(language === 'fi' ? 'käynti' : 'besök');
        assert.ok(refused.includes(t('role.venue')), refused);
        await keepPictures(client, '12-role-needed');
      });

      it('offers a form that was left again', async () => {
        await page.ask(language === 'fi' ? 'luovutus' : 'överlåtelse');
        await page.fill(t('handover.code'), 'kmb 10 666');
        await page.fill(t('handover.birthYear'), '2015');
        await page.fill(t('handover.postalCode'), '87100');
        await page.fill(t('handover.minors'), '0');
        await page.press(t('handover.submit'));
        await page.lastCard(t('common.checkFields'));
        const offered = await page.ask(language === 'fi' ? 'hei' : 'hej');
        assert.ok(offered.includes(t('unfinished.offer', { code: 'KMB1 0666' })), offered);
        await page.press(t('unfinished.continue'));
        await page.lastCard(t('handover.conditions'));
        assert.equal(await page.valueOf(t('handover.code')), 'KMB1 0666');
        await page.press(t('handover.untold'));
        await keepPictures(client, '12-unfinished');
      });

      it('shows the client what to know, in the client’s language', async () => {
        await page.ask(language === 'fi' ? 'luovutus' : 'överlåtelse');
        await page.fill(t('handover.code'), cardCode);
        await page.fill(t('handover.birthYear'), '1980');
        await page.fill(t('handover.postalCode'), '13720');
        await page.fill(t('handover.minors'), '2');
        await page.press(t('handover.submit'));
        await page.lastCard(t('handover.done'));
        await page.press(t('client.show'));
        await page.lastCard(words.where.home);
        await page.lastCard(words.where.elsewhere);
        await keepPictures(client, '12-client-receipt');
        await page.press('Selkosuomi');
        await page.lastCard(clientPlain.title);
        await keepPictures(client, '12-client-receipt-plain');
        await page.press(t('client.back'));
        await page.lastCard(t('handover.done'));
      });
    });
  }

  it('has a list of member municipalities and addresses of privacy notices', async () => {
    const texts = textsIn('fi');
    const { t } = texts;
    const client: Client = { page, texts };
    await beginAs(page, 'fi', 'social');
    await page.ask('tietosuojaseloste');
    await page.fill(t('privacy.fi'), 'https://mallila.example/tietosuoja');
    await keepPictures(client, '12-privacy-addresses');
    await page.press(t('privacy.save'));
    await page.lastCard(t('privacy.saved'));
    await beginAs(page, 'fi', 'office');
    await page.ask('luovutus');
    const form = await page.lastCard(t('handover.conditions'));
    assert.ok(form.includes(t('privacy.link')) || (await page.buttons()).includes(t('privacy.link')), form);
    await keepPictures(client, '12-handover-with-privacy');
  });
});
