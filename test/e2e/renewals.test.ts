import assert from 'node:assert/strict';
import { clientEn } from '../../cards/texts/client/en.js';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import type { ClientWords } from '../../cards/texts/client/words.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { beginAs, keepPictures, type Client } from './client.js';
import { handOver } from './handing-over.js';

const COMMUNITY: Record<Tried, string> = { fi: 'yhteisön kortti', sv: 'gemenskapens kort' };
const RENEWED: Record<Tried, string> = { fi: 'KVD1 0101', sv: 'KVD2 0101' };
const REPLACED: Record<Tried, string> = { fi: 'KVD1 0301', sv: 'KVD2 0301' };
const NEW: Record<Tried, string> = { fi: 'KVD1 0501', sv: 'KVD2 0501' };
const COMMUNITY_CODES: Record<Tried, string> = { fi: 'KVD1 0701', sv: 'KVD2 0701' };
const CLIENT_WORDS: Record<Tried, ClientWords> = { fi: clientFi, sv: clientSv };
/** Handed over some days ago, so that a renewal of today ends later. */
const EARLIER = '2.3.2026';

describe('renewals at the client', () => {
  inFinnishAndSwedish((language, { t, day }, step) => {
    const words = CLIENT_WORDS[language];
    const lastDay = day('2027-03-09');

    async function handOverEarlier(client: Client, code: string): Promise<void> {
      const { page } = client;
      await handOver(client, { code, day: EARLIER });
      await page.lastCard(t('handover.done'));
    }

    step('ask the voluntary answers afresh, folded away', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      await handOverEarlier(client, RENEWED[language]);
      await page.ask(RENEWED[language]);
      await page.press(t('issued.renew'));
      await page.lastCard(t('renewal.answers'));
      await page.press(t('handover.voluntary'));
      await page.choose(t('handover.lifeSituation'), t('handover.life.student'));
      await page.choose(t('handover.gender'), t('handover.gender.woman'));
      await keepPictures(client, '13-renewal-voluntary');
      await page.press(t('renewal.submit'));
      const receipt = await page.lastCard(t('renewal.done'));
      assert.ok(receipt.includes(lastDay), receipt);
    });

    step('show the client until when the card is valid, in the client’s language', async (client) => {
      const { page } = client;
      await page.press(t('client.show'));
      await page.lastCard(words.valid({ lastDay }));
      await keepPictures(client, '13-renewal-client');
      await page.press('English');
      await page.lastCard(clientEn.title);
      await keepPictures(client, '13-renewal-client-english');
      await page.press(t('client.back'));
      await page.lastCard(t('renewal.done'));
    });

    step('show the client the same of a new card in the place of the old one', async (client) => {
      const { page } = client;
      await handOverEarlier(client, REPLACED[language]);
      await page.ask(REPLACED[language]);
      await page.press(t('replacement.open'));
      await page.lastCard(t('replacement.newCode'));
      await page.fill(t('replacement.newCode'), NEW[language]);
      await page.press(t('replacement.submit'));
      const receipt = await page.lastCard(t('replacement.done'));
      for (const code of [REPLACED[language], NEW[language]]) assert.ok(receipt.includes(code), receipt);
      await keepPictures(client, '13-replacement-receipt');
      await page.press(t('client.show'));
      await page.lastCard(words.valid({ lastDay }));
      await keepPictures(client, '13-replacement-client');
      await page.press(t('client.back'));
      await page.lastCard(t('replacement.done'));
    });

    step('of a community card ask nothing', async (client) => {
      const { page } = client;
      await page.ask(COMMUNITY[language]);
      await page.fill(t('handover.code'), COMMUNITY_CODES[language]);
      await page.press(t('visit.otherDay'));
      await page.fill(t('handover.otherDay'), EARLIER);
      await page.press(t('community.submit'));
      const registered = await page.lastCard(t('community.done'));
      assert.ok(registered.includes(day('2026-03-02')), registered);
      await keepPictures(client, '13-community-earlier-day');
      await page.ask(COMMUNITY_CODES[language]);
      await page.press(t('issued.renew'));
      const form = await page.lastCard(t('renewal.bodyCommunity', { lastDay }));
      assert.ok(!form.includes(t('handover.minors')), form);
      assert.ok(!form.includes(t('renewal.answers')), form);
      const buttons = await page.buttons();
      assert.ok(buttons.includes(t('replacement.open')), buttons.join('; '));
      await keepPictures(client, '13-community-renewal');
      await page.press(t('renewal.submit'));
      const receipt = await page.lastCard(t('renewal.done'));
      assert.ok(receipt.includes(lastDay), receipt);
      await keepPictures(client, '13-community-renewed');
    });
  });
});
