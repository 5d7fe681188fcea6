import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { PRACTICE_CODES } from '../../services/practice-register.js';
import { beginAs, keepPictures, openClient } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMANDS = { fi: 'harjoittele', sv: 'öva' } as const;

describe('the counter to practise at, at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    const texts = textsIn(language);
    const { t } = texts;

    it(`leads from a sample card to the receipt and back, in ${language}`, async () => {
      const client = { page, texts };
      await beginAs(page, language, 'venue');
      const begun = await page.ask(COMMANDS[language]);
      assert.ok(begun.includes(t('practice.samples')), begun);
      await keepPictures(client, '14-practice');
      await page.fill(t('visit.code'), 'KMA04217');
      await page.press(t('visit.check'));
      await page.lastCard(
        t('error.practiceCode', { from: PRACTICE_CODES.valid, to: PRACTICE_CODES.community }),
      );
      await keepPictures(client, '14-practice-real-code');
      await page.fill(t('visit.code'), PRACTICE_CODES.blocked);
      await page.press(t('visit.check'));
      await page.lastCard(t('visit.blocked'));
      await keepPictures(client, '14-practice-blocked');
      await page.press(t('visit.next'));
      await page.lastCard(t('practice.samples'));
      await page.fill(t('visit.code'), PRACTICE_CODES.valid);
      await page.press(t('visit.check'));
      await page.lastCard(t('visit.submit'));
      await keepPictures(client, '14-practice-visit');
      await page.press(t('visit.submit'));
      const receipt = await page.lastCard(t('visit.done'));
      assert.ok(receipt.includes(t('practice.banner')), receipt);
      await keepPictures(client, '14-practice-receipt');
      await page.press(t('common.undo'));
      await page.lastCard(t('visit.undone'));

      for (const [kind, title] of [
        ['expired', t('visit.expired', { lastDay: texts.day('2025-10-25') })],
        ['unknown', t('visit.unknown')],
      ] as const) {
        await page.press(t('visit.next'));
        await page.lastCard(t('practice.samples'));
        await page.fill(t('visit.code'), PRACTICE_CODES[kind]);
        await page.press(t('visit.check'));
        await page.lastCard(title);
        await keepPictures(client, `14-practice-${kind}`);
      }
      await page.press(t('visit.next'));
      await page.lastCard(t('practice.samples'));
      await page.fill(t('visit.code'), PRACTICE_CODES.community);
      await page.press(t('visit.check'));
      await page.lastCard(t('group.shownCode', { code: PRACTICE_CODES.community }));
      await keepPictures(client, '14-practice-group');
      await page.fill(t('group.children'), '3');
      await page.press(t('group.submit'));
      const group = await page.lastCard(t('visitRows.done', { count: 1 }));
      assert.ok(group.includes(t('practice.banner')), group);
      await keepPictures(client, '14-practice-group-receipt');
      await page.press(t('visitRows.undo'));
      await page.lastCard(t('visitRows.undone', { count: 1 }));
      await beginAs(page, language, 'social');
      const counts = await page.ask(COMMANDS[language]);
      assert.ok(counts.includes(t('practice.who')), counts);
      await keepPictures(client, '14-practised');
    });
  }
});
