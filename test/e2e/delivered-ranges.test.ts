import assert from 'node:assert/strict';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { beginAs, keepPictures, OFFICE, type Client } from './client.js';
import { handOver } from './handing-over.js';

const RANGES: Record<Tried, string> = { fi: 'toimitetut kortit', sv: 'levererade kort' };
const COMMUNITY: Record<Tried, string> = { fi: 'yhteisön kortti', sv: 'gemenskapens kort' };
const OUTSIDE: Record<Tried, string> = { fi: 'KVB1 0101', sv: 'KVB2 0101' };
const COMMUNITY_OUTSIDE: Record<Tried, string> = { fi: 'KVB3 0101', sv: 'KVB4 0101' };
/** One that was delivered, and two that were not. */
const LIST: Record<Tried, readonly [string, string, string]> = {
  fi: ['KVA1 0011', 'KVB5 0101', 'KVB5 0301'],
  sv: ['KVA3 0011', 'KVB6 0101', 'KVB6 0301'],
};
const NEW_OUTSIDE: Record<Tried, string> = { fi: 'KVB7 0101', sv: 'KVB8 0101' };

describe('codes that were delivered to an office, at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    const office = OFFICE[language];

    /** Opens the ranges of the office as the responsible person of its area. */
    async function openRanges({ page }: Client): Promise<void> {
      await beginAs(page, language, 'social');
      await page.ask(RANGES[language]);
      await page.choose(t('handover.office'), office);
    }

    step('are kept by the responsible person, range by range', async (client) => {
      const { page } = client;
      await openRanges(client);
      await keepPictures(client, '13-delivered-office');
      await page.press(t('delivered.open'));
      await page.lastCard(t('delivered.empty'));
      await page.fill(t('delivered.field'), 'KVA10001–KVA10250\nKVA2 0001\nKVA30250–KVA30001');
      await page.press(t('delivered.save'));
      const refused = await page.lastCard(t('delivered.notSaved'));
      for (const fault of [t('delivered.notRange', { rows: '2' }), t('delivered.backwards', { rows: '3' })])
        assert.ok(refused.includes(fault), refused);
      await keepPictures(client, '13-delivered-refused');
      await page.fill(t('delivered.field'), 'KVA10001–KVA10250\nKVA30001–KVA30250');
      await page.press(t('delivered.save'));
      const saved = await page.lastCard(t('delivered.saved', { name: office }));
      assert.ok(saved.includes(t('delivered.now', { count: 2 })), saved);
      await keepPictures(client, '13-delivered-saved');
    });

    step('are asked about once where a card is none of them', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      await handOver(client, { code: OUTSIDE[language] });
      const question = await page.lastCard(t('delivered.ask'));
      assert.ok(question.includes(t('delivered.askBody', { name: office })), question);
      assert.ok(question.includes(OUTSIDE[language]), question);
      await keepPictures(client, '13-delivered-question');
      await page.press(t('common.changeDetails'));
      await page.lastCard(t('handover.conditions'));
      assert.equal(await page.valueOf(t('handover.code')), OUTSIDE[language]);
      await page.press(t('handover.submit'));
      await page.lastCard(t('delivered.ask'));
      await page.press(t('delivered.askYes'));
      const receipt = await page.lastCard(t('handover.done'));
      assert.ok(receipt.includes(OUTSIDE[language]), receipt);
      await keepPictures(client, '13-delivered-receipt');
    });

    step('are asked about for a community card, too', async (client) => {
      const { page } = client;
      await page.ask(COMMUNITY[language]);
      await page.fill(t('handover.code'), COMMUNITY_OUTSIDE[language]);
      await page.press(t('community.submit'));
      const question = await page.lastCard(t('delivered.ask'));
      assert.ok(question.includes(COMMUNITY_OUTSIDE[language]), question);
      await keepPictures(client, '13-delivered-community');
      await page.press(t('delivered.askYes'));
      await page.lastCard(t('community.done'));
    });

    step('are asked about with one tick for a whole list', async (client) => {
      const { page } = client;
      const [inside, ...outside] = LIST[language];
      await page.ask([inside, ...outside].map((code) => `${code};1980;87100;0`).join('\n'));
      const result = await page.lastCard(t('rows.done', { count: 1 }));
      assert.ok(result.includes(t('delivered.row')), result);
      await keepPictures(client, '13-delivered-rows');
      const asked = t('delivered.askRows', { codes: outside.join(', ') });
      await page.choose(asked, t('delivered.askRowsYes'));
      await page.press(t('rows.submit'));
      const registered = await page.lastCard(t('rows.done', { count: 3 }));
      for (const code of outside) assert.ok(registered.includes(code), registered);
      await keepPictures(client, '13-delivered-rows-registered');
    });

    step('are asked about for a card in the place of an old one', async (client) => {
      const { page } = client;
      const [old] = LIST[language];
      await page.ask(old);
      await page.press(t('replacement.open'));
      await page.lastCard(t('replacement.newCode'));
      await page.fill(t('replacement.newCode'), NEW_OUTSIDE[language]);
      await page.press(t('replacement.submit'));
      const question = await page.lastCard(t('delivered.ask'));
      assert.ok(question.includes(NEW_OUTSIDE[language]), question);
      await keepPictures(client, '13-delivered-replacement');
      await page.press(t('delivered.askYes'));
      await page.lastCard(t('replacement.done'));
    });

    step('are no more a list once the field is emptied', async (client) => {
      const { page } = client;
      await openRanges(client);
      await page.press(t('delivered.open'));
      await page.lastCard(t('delivered.empty'));
      assert.equal(await page.valueOf(t('delivered.field')), 'KVA10001–KVA10250\nKVA30001–KVA30250');
      await page.fill(t('delivered.field'), '');
      await page.press(t('delivered.save'));
      await page.lastCard(t('delivered.none'));
      await keepPictures(client, '13-delivered-none');
    });
  });
});
