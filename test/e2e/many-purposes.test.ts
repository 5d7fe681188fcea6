import assert from 'node:assert/strict';
import type { LocalDay } from '../../services/days.js';
import { SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { actAs, beginAs, hasEventsOnDays, keepPictures } from './client.js';
import { BUSY_VENUE } from './new-area.js';

const EVENTS = 40;
/** Each language has its own: a second use of one event is asked about. */
const WRITTEN: Record<Tried, string> = { fi: '15.4.', sv: '16.4.' };
const DAYS: Record<Tried, LocalDay> = { fi: '2026-04-15', sv: '2026-04-16' };
const MONTH = '4.2026';
/** In March and in April. */
const DAY_OF_MANY_MONTHS = '12.';
/** With the one thing that goes on. */
const ALL = String(EVENTS + 1);

describe('more events than a form can show, at the client', () => {
  inFinnishAndSwedish((language, texts, step) => {
    const { t, day } = texts;

    step('are looked for by their day, and one of them is recorded', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'venue');
      await hasEventsOnDays(EVENTS);
      await actAs([{ role: 'venue', venueId: BUSY_VENUE._id }]);
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('visit.someShown', { count: '25', total: ALL }));
      await keepPictures(client, '03-visit-many');
      await page.choose(t('visit.children'), '1');
      // The client keeps the choices of a list that was opened, unless it is another list to it.
      assert.equal((await page.options(t('visit.purpose'))).length, 25);
      await page.fill(t('visit.search'), MONTH);
      await page.press(t('visit.searchButton'));
      await page.lastCard(t('visit.found', { count: '18' }));
      const found = await page.options(t('visit.purpose'));
      assert.equal(found.length, 18);
      assert.ok(
        found.every((title) => title.includes(MONTH)),
        found.join(),
      );
      await keepPictures(client, '03-visit-many-several');
      await page.fill(t('visit.search'), DAY_OF_MANY_MONTHS);
      await page.press(t('visit.searchButton'));
      await page.lastCard(t('visit.found', { count: '2' }));
      assert.equal((await page.options(t('visit.purpose'))).length, 2);
      await page.fill(t('visit.search'), WRITTEN[language]);
      await page.press(t('visit.searchButton'));
      await page.lastCard(t('visit.found', { count: '1' }));
      assert.equal(await page.chosen(t('visit.children')), '1');
      assert.ok((await page.chosen(t('visit.purpose'))).includes(day(DAYS[language])));
      await keepPictures(client, '03-visit-many-found');
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.forDay', { day: day(DAYS[language]) }));
    });

    step('are not recorded before one was chosen of what was looked for', async (client) => {
      const { page } = client;
      await page.ask(SAMPLE_CODES.valid);
      await page.fill(t('visit.search'), language === 'fi' ? 'opastettu' : 'guidad');
      await page.press(t('visit.submit'));
      const narrowed = await page.lastCard(t('visit.chooseFound'));
      const found = t('visit.found', { count: String(EVENTS) });
      assert.ok(narrowed.includes(found), narrowed);
      await keepPictures(client, '03-visit-many-to-choose');
      await page.fill(t('visit.search'), 'xyz');
      await page.press(t('visit.searchButton'));
      await page.lastCard(t('visit.noneFound'));
      await keepPictures(client, '03-visit-many-none');
    });
  });
});
