import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { actAs, beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const COMMANDS = { fi: ['tapahtumat', 'ei kävijöitä'], sv: ['evenemang', 'inga besökare'] } as const;

describe('the events of a venue, and weeks without uses, at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  for (const language of ['fi', 'sv'] as const) {
    const texts = textsIn(language);
    const { t } = texts;
    const [events, silence] = COMMANDS[language];
    const name = `Konsertti ${language}`;
    let client: Client;

    it(`are made with a day and a limit, and used up, in ${language}`, async () => {
      client = { page, texts };
      await beginAs(page, language, 'venue');
      await page.ask(events);
      await keepPictures(client, '08-events');
      await page.press(t('event.new'));
      await page.lastCard(t('event.newTitle'));
      await page.fill(t('event.name'), name);
      await page.fill(t('event.day'), '10.3.2026');
      await page.fill(t('event.limit'), '1');
      await keepPictures(client, '08-event-new');
      await page.press(t('event.save'));
      await page.lastCard(t('event.saved'));
      await keepPictures(client, '08-event-saved');
      const title = `${name}, 10.3.2026, ${t('visit.left', { left: 1 })}`;
      await page.ask(SAMPLE_CODES.validNoChildren);
      await page.choose(t('visit.purpose'), title);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.done'));
      await page.ask(SAMPLE_CODES.validNoChildren);
      await page.choose(t('visit.purpose'), `${name}, 10.3.2026, ${t('visit.left', { left: 0 })}`);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.ask'));
      await page.press(t('visit.askYes'));
      await page.lastCard(t('error.soldOut', { left: 0 }));
      await keepPictures(client, '08-event-sold-out');
    });

    it(`come back with what cannot be, and leave the menu and return to it, in ${language}`, async () => {
      await page.ask(events);
      await page.press(t('event.new'));
      await page.lastCard(t('event.newTitle'));
      await page.fill(t('event.name'), language === 'fi' ? 'Näytös 040 123 4567' : 'Visning 040 123 4567');
      await page.fill(t('event.day'), '1.1.2025');
      await page.fill(t('event.limit'), '0');
      await page.press(t('event.save'));
      await page.lastCard(t('error.eventDay'));
      await keepPictures(client, '08-event-rejected');
      await page.ask(events);
      await page.choose(t('event.which'), `${name}, 10.3.2026, ${t('visit.left', { left: 0 })}`);
      await page.press(t('event.open'));
      await page.lastCard(t('event.changeTitle'));
      await keepPictures(client, '08-event-change');
      await page.press(t('event.close'));
      await page.lastCard(t('event.isClosed'));
      await keepPictures(client, '08-event-closed');
      await page.press(t('event.reopen'));
      await page.lastCard(t('event.saved'));
    });

    it(`are told of in one press and by two days, in ${language}`, async () => {
      const asked = await page.ask(silence);
      assert.ok(asked.includes(t('silence.why')), asked);
      await keepPictures(client, '08-silence');
      await page.press(t('silence.close'));
      await page.lastCard(t('silence.from'));
      await page.fill(t('silence.from'), '1.7.2026');
      await page.fill(t('silence.to'), '31.7.2026');
      await keepPictures(client, '08-silence-closed-form');
      await page.press(t('silence.closeSubmit'));
      await page.lastCard(t('silence.said.closed'));
      await keepPictures(client, '08-silence-closed');
      await page.press(t('common.undo'));
      await page.lastCard(t('silence.undone'));
      await keepPictures(client, '08-silence-undone');
      await page.press(t('silence.title'));
      await page.lastCard(t('silence.why'));
      await page.press(t('silence.close'));
      await page.lastCard(t('silence.from'));
      await page.fill(t('silence.from'), '31.7.2026');
      await page.fill(t('silence.to'), '1.7.2026');
      await page.press(t('silence.closeSubmit'));
      await page.lastCard(t('error.closedDays'));
      await keepPictures(client, '08-silence-days-refused');
    });

    it(`are told of a venue nobody came to, in ${language}`, async () => {
      await actAs([{ role: 'venue', venueId: SAMPLE.silentVenueId }]);
      await page.ask(silence);
      await page.press(t('silence.none', { week: 10 }));
      await page.lastCard(t('silence.said.none'));
      await keepPictures(client, '08-silence-none');
      await page.press(t('common.undo'));
      await page.lastCard(t('silence.undone'));
      await beginAs(page, language, 'venue');
    });

    it(`are entered for an earlier day, in ${language}`, async () => {
      await page.ask(SAMPLE_CODES.validNoChildren);
      await page.press(t('visit.otherDay'));
      await page.lastCard(t('visit.day'));
      await page.fill(t('visit.day'), '9.3.2026');
      await keepPictures(client, '08-late-code');
      await page.press(t('visit.check'));
      await page.lastCard(t('visit.lateNext'));
      await keepPictures(client, '08-late-visit');
    });
  }
});
