import { SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { beginAs, keepPictures } from './client.js';

const VISIT: Record<Tried, string> = { fi: 'käynti', sv: 'besök' };
const EVENTS: Record<Tried, string> = { fi: 'tapahtumat', sv: 'evenemang' };
const ENTRIES: Record<Tried, string> = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
const ROWS: Record<Tried, string> = { fi: 'monta korttia', sv: 'flera kort' };
const UNDO: Record<Tried, string> = { fi: 'peru', sv: 'ångra' };
const RENEWED: Record<Tried, string> = { fi: SAMPLE_CODES.valid, sv: SAMPLE_CODES.validNoChildren };
const PREMIERES: Record<Tried, string> = { fi: 'Ensi-ilta', sv: 'Premiär' };

describe('rare refusals at the client', () => {
  inFinnishAndSwedish((language, { t }, step) => {
    step('say that an event was before the day of the use', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'venue');
      await page.ask(EVENTS[language]);
      await page.press(t('event.new'));
      await page.lastCard(t('event.newTitle'));
      await page.fill(t('event.name'), PREMIERES[language]);
      await page.fill(t('event.day'), '6.3.2026');
      await page.press(t('event.save'));
      await page.lastCard(t('event.saved'));
      await page.ask(VISIT[language]);
      await page.lastCard(t('visit.code'));
      await page.fill(t('visit.code'), SAMPLE_CODES.valid);
      await page.press(t('visit.otherDay'));
      await page.fill(t('visit.day'), '9.3.2026');
      await page.press(t('visit.check'));
      await page.lastCard(t('visit.lateNext'));
      await page.choose(t('visit.purpose'), `${PREMIERES[language]}, 6.3.2026`);
      await page.press(t('visit.submit'));
      await page.lastCard(t('error.eventOver', { day: '6.3.2026' }));
      await keepPictures(client, '08-event-over');
    });

    step('say that a use cannot be moved to a day on which the card was none', async (client) => {
      const { page } = client;
      await page.ask(SAMPLE_CODES.valid);
      await page.choose(t('visit.purpose'), `${PREMIERES[language]}, 6.3.2026`);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.done'));
      await page.ask(ENTRIES[language]);
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.visitDay'));
      await page.press(t('entries.correct'));
      await page.lastCard(t('correction.visit'));
      await page.fill(t('correction.visitDay'), '12.1.2026');
      await page.press(t('correction.submit'));
      await page.lastCard(t('correction.refused.unknown', { day: '12.1.2026' }));
      await keepPictures(client, '12-visit-correction-refused');
    });

    step('say that there is nothing yet, and how an undo is made', async (client) => {
      const { page } = client;
      await page.ask(UNDO[language]);
      await page.lastCard(t('undo.title'));
      await keepPictures(client, '12-undo-how');
      await beginAs(page, language, 'national');
      await page.ask('KMY70001;1980;87100;0');
      await page.lastCard(t('rows.nobody'));
      await keepPictures(client, '06-rows-nobody');
    });

    step('give rows back, and leave them on purpose', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'office');
      await page.ask(ROWS[language]);
      await page.fill(
        t('rows.field'),
        `KMY${language === 'fi' ? 8 : 9}0001;1980;87100;0\nKMY80002;80;87100;0`,
      );
      await page.press(t('rows.submit'));
      await page.lastCard(t('rows.toCorrect'));
      await page.press(t('common.cancel'));
      await page.lastCard(t('rows.cancelled'));
      await keepPictures(client, '06-rows-cancelled');
    });

    step('leave a renewal as it is once the card was changed after it', async (client) => {
      const { page } = client;
      await page.ask(RENEWED[language]);
      await page.press(t('issued.renew'));
      await page.lastCard(t('renewal.default'));
      await page.press(t('renewal.submit'));
      await page.lastCard(t('renewal.done'));
      await page.ask(RENEWED[language]);
      await page.press(t('issued.block'));
      await page.lastCard(t('issued.blockDefault'));
      await page.press(t('issued.blockSubmit'));
      await page.lastCard(t('issued.isBlocked'));
      // The receipt of the renewal stands above.
      await page.press(t('common.undo'));
      await page.waitForText(t('renewal.undoChanged'));
      await page.ask(RENEWED[language]);
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.unblockBody'));
      await keepPictures(client, '12-issued-unblock');
      await page.press(t('issued.unblock'));
      await page.lastCard(t('issued.isUnblocked'));
      await keepPictures(client, '12-issued-unblocked');
    });
  });
});
