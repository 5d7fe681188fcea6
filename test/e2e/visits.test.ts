import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import { beginAs, keepPictures, openClient, THEATRE, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMAND: Record<Language, string> = { fi: 'käynti', sv: 'besök', en: 'visit' };
const MUSICAL: Record<Language, string> = { fi: 'Musikaali', sv: 'Musikal', en: 'Musical' };
const UNKNOWN_CODE = 'KMA99999';

describe('a visit at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      const texts = textsIn(language);
      const { t } = texts;
      let client: Client;

      before(async () => {
        client = { page, texts };
        await beginAs(page, language, 'venue');
      });

      it('begins with the code', async () => {
        await keepPictures(client, '01-welcome-venue');
        await page.press(t('menu.visit'));
        await page.lastCard(t('visit.code'));
        await keepPictures(client, '03-visit-code');
      });

      it('says until when a card is valid, and asks for the children along', async () => {
        await check(client, ' kma-04217 ');
        const form = await page.lastCard(t('visit.holderCounted'));
        await keepPictures(client, '03-visit-valid');
        assert.ok(form.includes(validTitle(client)), form);
        assert.ok(form.includes(t('visit.children')), form);
      });

      it('gives a receipt with the children and what it was for', async () => {
        await page.choose(t('visit.children'), '2');
        await page.choose(t('visit.purpose'), MUSICAL[language]);
        await page.press(t('visit.submit'));
        const receipt = await page.lastCard(t('visit.done'));
        await keepPictures(client, '03-visit-receipt');
        const purpose = `${THEATRE[language]}, ${MUSICAL[language]}`;
        const people = t('visit.people', { children: 2 });
        assert.ok(receipt.includes(t('visit.doneBody', { people, purpose })), receipt);
      });

      it('can be undone, and goes on to the next customer', async () => {
        await page.press(t('common.undo'));
        await page.lastCard(t('visit.undone'));
        await keepPictures(client, '03-visit-undone');
        await page.press(t('visit.next'));
        await page.lastCard(t('visit.code'));
        assert.equal(await page.valueOf(t('visit.code')), '');
      });

      it('tells an expired, a blocked and an unknown card apart, each with what to do', async () => {
        for (const [name, code, title, next] of [
          ['expired', SAMPLE_CODES.expired, expiredTitle(client), t('visit.expiredNext')],
          ['blocked', SAMPLE_CODES.blocked, t('visit.blocked'), t('visit.blockedNext')],
          ['unknown', UNKNOWN_CODE, t('visit.unknown'), t('visit.unknownNext')],
        ] as const) {
          await check(client, code);
          const state = await page.lastCard(next);
          await keepPictures(client, `03-visit-${name}`);
          assert.ok(state.includes(title), state);
          await page.press(t('visit.next'));
          await page.lastCard(t('visit.code'));
        }
      });

      it('comes back with the code when it cannot be one', async () => {
        await check(client, 'x');
        await page.lastCard(t('error.code'));
        await keepPictures(client, '03-visit-rejected');
        assert.equal(await page.valueOf(t('visit.code')), 'x');
      });

      it('starts from a message that is only a code', async () => {
        const form = await page.ask(SAMPLE_CODES.validNoChildren.toLowerCase());
        await keepPictures(client, '03-visit-no-children');
        assert.ok(form.includes(t('visit.noChildren')), form);
        await page.press(t('visit.submit'));
        // The languages before have recorded it on the same day.
        if (language !== 'fi') {
          await page.lastCard(t('visit.ask'));
          await page.press(t('visit.askYes'));
        }
        const receipt = await page.lastCard(t('visit.done'));
        assert.ok(receipt.includes(t('visit.people', { children: 0 })), receipt);
      });

      it('asks before a second use of the same card on the same day', async () => {
        await page.ask(SAMPLE_CODES.validNoChildren);
        await page.press(t('visit.submit'));
        await page.lastCard(t('visit.askAgain'));
        await keepPictures(client, '03-visit-again');
        await page.press(t('common.changeDetails'));
        await page.lastCard(t('visit.noChildren'));
        await page.press(t('visit.more'));
        await page.fill(t('visit.moreChildren'), '2');
        await page.fill(t('visit.helpers'), '1');
        await keepPictures(client, '03-visit-more');
        await page.press(t('visit.submit'));
        await page.lastCard(t('visit.ask'));
        await keepPictures(client, '03-visit-more-children');
        await page.press(t('visit.askYes'));
        await page.lastCard(t('visit.withHelpers', { count: 1 }));
        await keepPictures(client, '03-visit-receipt-helpers');
        await page.press(t('visit.next'));
        await page.lastCard(t('visit.code'));
      });

      it('starts from the typed word as well', async () => {
        assert.ok((await page.ask(COMMAND[language])).includes(t('visit.title')));
      });
    });
  }
});

async function check({ page, texts: { t } }: Client, code: string): Promise<void> {
  await page.fill(t('visit.code'), code);
  await page.press(t('visit.check'));
}

/** The days depend on the sample's history; what matters is that a day stands there. */
const validTitle = (client: Client): string => titleBeforeDay(client, 'visit.valid');
const expiredTitle = (client: Client): string => titleBeforeDay(client, 'visit.expired');

function titleBeforeDay({ texts: { t } }: Client, key: 'visit.valid' | 'visit.expired'): string {
  return t(key, { lastDay: '' }).trim();
}
