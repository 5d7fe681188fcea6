import assert from 'node:assert/strict';
import type { Grant } from '../../services/actors.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { actAs, beginAs, hasNewArea, keepPictures } from './client.js';
import { NEW_AREA, NEW_OFFICE, NEW_VENUE } from './new-area.js';

const ENTRIES: Record<Tried, string> = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
const WEEKS: Record<Tried, string> = { fi: 'omat luovutukset', sv: 'egna överlåtelser' };
const YEARS: Record<Tried, string> = { fi: 'vuositilasto', sv: 'årsstatistik' };
const FIGURES: Record<Tried, string> = { fi: 'omat luvut', sv: 'egna siffror' };
const EVENTS: Record<Tried, string> = { fi: 'tapahtumat', sv: 'evenemang' };
const OF_VENUE: Grant = { role: 'venue', venueId: NEW_VENUE._id };

describe('an area in which nothing was entered yet, at the client', () => {
  inFinnishAndSwedish((language, { t, number }, step) => {
    step('has no handovers to look at, and no weeks', async (client) => {
      const { page } = client;
      await hasNewArea();
      await beginAs(page, language, 'none');
      await actAs([{ role: 'distributor', officeId: NEW_OFFICE._id }]);
      const entries = await page.ask(ENTRIES[language]);
      assert.ok(entries.includes(t('entries.noHandovers')), entries);
      await keepPictures(client, '13-no-handovers');
      const weeks = await page.ask(WEEKS[language]);
      for (const said of [t('weeks.none'), t('reminder.isOn')]) assert.ok(weeks.includes(said), weeks);
      await keepPictures(client, '13-no-weeks');
    });

    step('is not reminded any more, and is again, as it likes', async (client) => {
      const { page } = client;
      await page.press(t('reminder.stop'));
      const stopped = await page.lastCard(t('reminder.stopped'));
      assert.ok(stopped.includes(t('reminder.stoppedBody')), stopped);
      await keepPictures(client, '13-reminder-stopped');
      const weeks = await page.ask(WEEKS[language]);
      assert.ok(weeks.includes(t('reminder.isOff')), weeks);
      await keepPictures(client, '13-reminder-off');
      await page.press(t('reminder.start'));
      const started = await page.lastCard(t('reminder.started'));
      assert.ok(started.includes(t('reminder.isOn')), started);
      await keepPictures(client, '13-reminder-started');
      await page.press(t('reminder.preview'));
      const reminder = await page.lastCard(t('reminder.previewNote'));
      assert.ok(reminder.includes(t('reminder.aim')), reminder);
      await keepPictures(client, '13-reminder-preview');
    });

    step('has no clients in its yearly statistics', async (client) => {
      const { page } = client;
      await actAs([{ role: 'mainUser', areaId: NEW_AREA._id }]);
      const year = await page.ask(YEARS[language]);
      assert.ok(year.includes(t('holders.count', { handovers: number(0) })), year);
      await keepPictures(client, '13-no-yearly-statistics');
    });

    step('has no uses to look at, and no figures', async (client) => {
      const { page } = client;
      await actAs([OF_VENUE]);
      const entries = await page.ask(ENTRIES[language]);
      assert.ok(entries.includes(t('entries.noVisits')), entries);
      await keepPictures(client, '13-no-visits');
      await page.ask(FIGURES[language]);
      await page.lastCard(t('own.title', { name: NEW_VENUE.names[language] }));
      await keepPictures(client, '13-no-own-figures');
    });

    step('has nothing at the counter once its only service is taken off the list', async (client) => {
      const { page } = client;
      await page.ask(EVENTS[language]);
      await page.press(t('event.open'));
      await page.lastCard(t('event.changeTitle'));
      await page.press(t('event.close'));
      await page.lastCard(t('event.isClosed'));
      await keepPictures(client, '13-service-closed');
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('visit.noPurposesBody'));
      await keepPictures(client, '13-no-purposes');
      await actAs([{ role: 'ticketAgent', organisationId: SAMPLE.ticketAgentId, venueIds: [NEW_VENUE._id] }]);
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('visit.noPurposesAsk'));
      await keepPictures(client, '13-no-purposes-agent');
    });

    step('has its service back as it was', async ({ page }) => {
      await actAs([OF_VENUE]);
      await page.ask(EVENTS[language]);
      await page.press(t('event.open'));
      await page.lastCard(t('event.changeTitle'));
      await page.press(t('event.reopen'));
      await page.lastCard(t('event.saved'));
      await page.ask(SAMPLE_CODES.valid);
      await page.lastCard(t('visit.submit'));
      await beginAs(page, language, 'none');
    });
  });
});
