import assert from 'node:assert/strict';
import { clientFi } from '../../cards/texts/client/fi.js';
import { clientSv } from '../../cards/texts/client/sv.js';
import type { ClientWords } from '../../cards/texts/client/words.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { beginAs, keepPictures } from './client.js';
import { handOver } from './handing-over.js';

const ENTRIES: Record<Tried, string> = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
const CARRY_OVER: Record<Tried, string> = { fi: 'kaikukantaan', sv: 'till kaikukanta' };
const CLIENT_WORDS: Record<Tried, ClientWords> = { fi: clientFi, sv: clientSv };
const CARDS: Record<Tried, string> = { fi: 'KVF1 0101', sv: 'KVF2 0101' };
const NEW: Record<Tried, string> = { fi: 'KVF1 0301', sv: 'KVF2 0301' };
const SLIPS: Record<Tried, string> = { fi: 'KVF1 0501', sv: 'KVF2 0501' };
/** Before today, so that a renewal of today ends later. */
const EARLIER = '2.3.2026';

describe('a card of an office beside Kaikukanta, at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    step('is changed here, and there, too', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'besideOffice');
      await handOver(client, { code: CARDS[language], day: EARLIER });
      await page.lastCard(t('handover.carryOver'));
      await page.ask(CARDS[language]);
      await page.press(t('issued.block'));
      const form = await page.lastCard(t('issued.blockDefault'));
      assert.ok(form.includes(t('issued.beside')), form);
      await keepPictures(client, '13-beside-block');
      await page.press(t('issued.blockSubmit'));
      const blocked = await page.lastCard(t('issued.isBlocked'));
      assert.ok(blocked.includes(t('issued.beside')), blocked);
      await keepPictures(client, '13-beside-blocked');
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.unblockBodyBeside'));
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.isUnblocked'));
    });

    step('is renewed here, and there, too', async (client) => {
      const { page } = client;
      await page.press(t('issued.renew'));
      const form = await page.lastCard(t('renewal.default'));
      assert.ok(form.includes(t('renewal.beside')), form);
      await keepPictures(client, '13-beside-renewal');
      await page.press(t('renewal.submit'));
      const receipt = await page.lastCard(t('renewal.done'));
      assert.ok(receipt.includes(t('renewal.beside')), receipt);
      await keepPictures(client, '13-beside-renewed');
      await page.press(t('client.show'));
      await page.lastCard(CLIENT_WORDS[language].notYetRenewed);
      await keepPictures(client, '13-beside-renewed-client');
      await page.press(t('client.back'));
      await page.lastCard(t('renewal.done'));
      await page.press(t('common.undo'));
      await page.lastCard(t('renewal.undoneBeside'));
      await keepPictures(client, '13-beside-renewal-undone');
    });

    step('is replaced here, and there, too', async (client) => {
      const { page } = client;
      await page.ask(CARDS[language]);
      await page.press(t('replacement.open'));
      await page.lastCard(t('replacement.newCode'));
      await page.fill(t('replacement.newCode'), CARDS[language]);
      await page.press(t('replacement.submit'));
      const refused = await page.lastCard(t('replacement.sameCode'));
      assert.ok(refused.includes(t('replacement.beside')), refused);
      await keepPictures(client, '13-beside-replacement-same');
      await page.fill(t('replacement.newCode'), NEW[language]);
      await page.press(t('replacement.submit'));
      const receipt = await page.lastCard(t('replacement.done'));
      assert.ok(receipt.includes(t('replacement.beside')), receipt);
      await keepPictures(client, '13-beside-replaced');
      await page.press(t('common.undo'));
      await page.lastCard(t('replacement.undoneBeside'));
      await keepPictures(client, '13-beside-replacement-undone');
    });

    step('stays on the list with what was changed until it is there', async (client) => {
      const { page } = client;
      const row = async () => {
        const rows = await page.options(t('carryOver.rows'));
        return rows.find((one) => one.startsWith(CARDS[language])) ?? '';
      };
      await page.ask(CARDS[language]);
      await page.press(t('issued.renew'));
      await page.lastCard(t('renewal.default'));
      await page.fill(t('handover.minors'), '3');
      await page.press(t('renewal.submit'));
      await page.lastCard(t('carryOver.reminds'));
      await keepPictures(client, '13-beside-renewed-reminds');
      await page.press(t('menu.issuedCard'));
      await page.lastCard(t('issued.block'));
      await page.press(t('issued.block'));
      await page.lastCard(t('issued.blockBodyBeside'));
      await page.press(t('issued.blockSubmit'));
      await page.lastCard(t('carryOver.reminds'));
      await page.press(t('carryOver.title'));
      await page.lastCard(t('carryOver.rows'));
      const changed = await row();
      for (const words of [t('carryOver.minors', { count: 3 }), t('carryOver.blocked')])
        assert.ok(changed.includes(words), changed);
      await keepPictures(client, '13-beside-changes');
      await page.choose(t('carryOver.rows'), changed);
      await page.press(t('carryOver.submit'));
      await page.lastCard(t('carryOver.marked', { count: 1 }));
      await page.ask(CARDS[language]);
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.unblockBodyBeside'));
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.isUnblocked'));
      await page.press(t('carryOver.title'));
      await page.lastCard(t('carryOver.unblocked'));
      assert.equal(await row(), `${CARDS[language]}: ${t('carryOver.unblocked')}`);
      await keepPictures(client, '13-beside-change-undone');
    });

    step('may be there when its handover is undone', async (client) => {
      const { page } = client;
      await handOver(client, { code: SLIPS[language] });
      await page.lastCard(t('handover.done'));
      await page.press(t('common.undo'));
      await page.lastCard(t('handover.undoneBeside'));
      await keepPictures(client, '13-beside-undone');
    });

    step('is corrected there as well once it was registered there', async (client) => {
      const { page } = client;
      await page.ask(CARRY_OVER[language]);
      await page.lastCard(t('carryOver.rows'));
      const all = (await page.buttons()).find((button) => /\d+$/.test(button)) ?? '';
      await page.press(all);
      await page.lastCard(t('carryOver.marked', { count: Number(/\d+$/.exec(all)?.[0]) }));
      await page.ask(ENTRIES[language]);
      const rows = await page.options(t('entries.choose'));
      await page.choose(t('entries.choose'), rows.find((row) => row.includes(CARDS[language])) ?? '');
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.correctHow'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.fill'));
      await page.fill(t('correction.day'), '3.3.2026');
      await page.press(t('correction.submit'));
      const corrected = await page.lastCard(t('correction.handoverDone'));
      assert.ok(corrected.includes(t('correction.inKaikukanta')), corrected);
      await keepPictures(client, '13-beside-corrected');
      // The list stands above, for whoever comes next.
      await page.press(t('carryOver.putBack'));
      await page.waitForText(t('carryOver.isBack'));
    });
  });
});
