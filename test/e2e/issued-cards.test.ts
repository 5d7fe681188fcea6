import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

describe('the details of a card at the client', () => {
  let page: PlaygroundPage;
  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    it(`lead to a block and back, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'office');
      await page.ask(language === 'fi' ? 'kortin tiedot' : 'kortuppgifter');
      await page.lastCard(t('issued.hint'));
      await keepPictures(client, '12-issued-code');
      await page.fill(t('handover.code'), SAMPLE_CODES.valid);
      await page.press(t('issued.open'));
      await page.lastCard(t('issued.valid'));
      await keepPictures(client, '12-issued-card');
      await page.press(t('issued.block'));
      await page.lastCard(t('issued.blockDefault'));
      await keepPictures(client, '12-issued-block');
      await page.press(t('issued.blockSubmit'));
      await page.lastCard(t('issued.isBlocked'));
      await keepPictures(client, '12-issued-blocked');
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.unblockBody'));
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.isUnblocked'));
      await page.press(t('issued.minors'));
      await page.lastCard(t('issued.minorsBody'));
      await page.fill(t('handover.minors'), language === 'fi' ? '3' : '2');
      await keepPictures(client, '12-issued-minors');
      await page.press(t('handover.save'));
      await page.lastCard(t('issued.isMinors'));
      await page.press(t('issued.renew'));
      await page.lastCard(t('renewal.default'));
      await keepPictures(client, '12-renewal');
      await page.press(t('renewal.submit'));
      await page.lastCard(t('renewal.done'));
      await keepPictures(client, '12-renewal-receipt');
      await page.press(t('common.undo'));
      await page.lastCard(t('renewal.undone'));
    });

    it(`leave room for a community card, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'office');
      await page.ask(language === 'fi' ? 'yhteisön kortti' : 'gemenskapens kort');
      await page.lastCard(t('community.body'));
      await keepPictures(client, '12-community');
      await page.fill(t('handover.code'), language === 'fi' ? 'YHTE 0001' : 'YHTE 0002');
      await page.press(t('community.submit'));
      await page.lastCard(t('community.done'));
      await keepPictures(client, '12-community-receipt');
      await page.ask(language === 'fi' ? 'YHTE 0001' : 'YHTE 0002');
      await page.lastCard(t('issued.community'));
      await keepPictures(client, '12-community-details');
    });

    it(`say when there is no card, when it has ended, and when it is of another office, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      await beginAs(page, language, 'office');
      for (const [name, code, said] of [
        ['free', SAMPLE_CODES.free[0] ?? '', t('issued.free')],
        ['expired', SAMPLE_CODES.expired, t('issued.expired')],
      ] as const) {
        await page.ask(language === 'fi' ? 'kortin tiedot' : 'kortuppgifter');
        await page.lastCard(t('issued.hint'));
        await page.fill(t('handover.code'), code);
        await page.press(t('issued.open'));
        await page.lastCard(said);
        await keepPictures(client, `12-issued-${name}`);
      }
      await beginAs(page, language, 'besideOffice');
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('renewalWish.hint'));
      await keepPictures(client, '12-issued-elsewhere');
    });

    it(`lead to a new card in place of the old one, in ${language}`, async () => {
      const texts = textsIn(language);
      const { t } = texts;
      const client: Client = { page, texts };
      const [old, newCode] = language === 'fi' ? ['YHTE0001', 'UUSI0001'] : ['YHTE0002', 'NYTT0001'];
      await beginAs(page, language, 'office');
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('issued.valid'));
      await page.press(t('issued.renew'));
      await page.lastCard(t('renewal.default'));
      await page.press(t('replacement.instead'));
      await page.lastCard(t('replacement.newCode'));
      await page.fill(t('replacement.newCode'), SAMPLE_CODES.expired);
      await page.press(t('replacement.submit'));
      await page.lastCard(t('replacement.codeTaken'));
      await keepPictures(client, '12-replacement-refused');
      await page.ask(old);
      await page.lastCard(t('issued.valid'));
      await page.press(t('replacement.open'));
      await page.lastCard(t('replacement.newCode'));
      await page.fill(t('replacement.newCode'), newCode);
      await page.press(t('replacement.submit'));
      const receipt = await page.lastCard(t('replacement.done'));
      // It was an office's: there is no client who could be asked to destroy it.
      assert.ok(receipt.includes(t('replacement.oldOverCommunity')), receipt);
      await keepPictures(client, '12-replacement-receipt');
      await page.ask(old);
      await page.lastCard(t('issued.replaced'));
      await keepPictures(client, '12-replacement-old');
      await beginAs(page, language, 'venue');
      await page.ask(old);
      await page.lastCard(t('visit.replaced'));
      await keepPictures(client, '12-replacement-counter');
    });
  }
});
