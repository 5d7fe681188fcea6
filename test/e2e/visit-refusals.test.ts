import assert from 'node:assert/strict';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import { inFinnishAndSwedish, type Tried } from './both-languages.js';
import { actAs, ageLast, beginAs, keepPictures, openClient, type Client } from './client.js';

const EVENTS: Record<Tried, string> = { fi: 'tapahtumat', sv: 'evenemang' };
const ENTRIES: Record<Tried, string> = { fi: 'omat kirjaukset', sv: 'egna registreringar' };
const COURSES: Record<Tried, string> = { fi: 'Savikurssi', sv: 'Lerkurs' };
const WINTER: Record<Tried, string> = { fi: 'Talvikonsertti', sv: 'Vinterkonsert' };
const SUMMER: Record<Tried, string> = { fi: 'Kesäkonsertti', sv: 'Sommarkonsert' };

describe('what stops a visit at the client', () => {
  inFinnishAndSwedish((language, texts, step) => {
    const { t } = texts;

    step('is cancelled', async (client) => {
      const { page } = client;
      await beginAs(page, language, 'venue');
      await page.ask(SAMPLE_CODES.valid);
      await page.press(t('common.cancel'));
      await page.lastCard(t('visit.code'));
      await keepPictures(client, '03-visit-cancelled');
    });

    step('is a day that cannot be, or on which the card gave no ticket', async (client) => {
      const { page } = client;
      await page.ask(SAMPLE_CODES.valid);
      await page.press(t('visit.otherDay'));
      await page.lastCard(t('visit.dayHint'));
      await page.fill(t('visit.day'), '11.3.2026');
      await page.press(t('visit.check'));
      await page.lastCard(t('error.visitDay', { earliest: texts.day('2026-01-09') }));
      await keepPictures(client, '08-late-day-refused');
      for (const [name, code, day, title] of [
        ['unknown', SAMPLE_CODES.valid, '12.1.2026', t('visit.unknownOn', { day: texts.day('2026-01-12') })],
        ['blocked', SAMPLE_CODES.blocked, '9.3.2026', t('visit.blockedOn', { day: texts.day('2026-03-09') })],
        ['expired', SAMPLE_CODES.expired, '9.3.2026', t('visit.lateRefused')],
      ] as const) {
        await page.ask(language === 'fi' ? 'käynti' : 'besök');
        await page.lastCard(t('visit.code'));
        await page.fill(t('visit.code'), code);
        await page.press(t('visit.otherDay'));
        await page.fill(t('visit.day'), day);
        await page.press(t('visit.check'));
        const state = await page.lastCard(t('visit.lateRefused'));
        assert.ok(state.includes(title), state);
        await keepPictures(client, `08-late-${name}`);
      }
    });

    step('is a number that cannot be', async (client) => {
      const { page } = client;
      await page.ask(SAMPLE_CODES.valid);
      await page.press(t('visit.more'));
      await page.fill(t('visit.helpers'), '12');
      await page.press(t('visit.submit'));
      await page.lastCard(t('error.helpers'));
      await keepPictures(client, '03-visit-numbers');
    });

    step('is a child on a course', async (client) => {
      const { page } = client;
      await makeEvent(client, COURSES[language], { kind: t('event.kind.course') });
      await page.ask(SAMPLE_CODES.valid);
      await page.choose(t('visit.purpose'), COURSES[language]);
      await page.choose(t('visit.children'), '1');
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.askChildrenOnCourse'));
      await keepPictures(client, '03-visit-course');
    });

    step(
      'is a past event on whose day the card was not registered, and what was typed stays',
      async (client) => {
        const { page } = client;
        const day = texts.day('2026-01-12');
        await makeEvent(client, WINTER[language], { day: '12.1.2026' });
        await page.ask(SAMPLE_CODES.valid);
        await page.choose(t('visit.purpose'), `${WINTER[language]}, ${day}`);
        await page.choose(t('visit.children'), '1');
        await page.press(t('visit.submit'));
        const refused = await page.lastCard(t('correction.refused.unknown', { day }));
        assert.ok(refused.includes(t('error.eventOver', { day })), refused);
        assert.equal(await page.chosen(t('visit.purpose')), `${WINTER[language]}, ${day}`);
        assert.equal(await page.chosen(t('visit.children')), '1');
        await keepPictures(client, '03-visit-past-event');
      },
    );

    step('is no matter where the event is later and the card ends before, which is said', async (client) => {
      const { page } = client;
      await makeEvent(client, SUMMER[language], { day: '10.6.2027' });
      await page.ask(SAMPLE_CODES.valid);
      await page.choose(t('visit.purpose'), `${SUMMER[language]}, ${texts.day('2027-06-10')}`);
      await page.press(t('visit.submit'));
      await page.lastCard(t('visit.forDay', { day: texts.day('2027-06-10') }));
      await keepPictures(client, '08-event-later');
    });

    step('is not undone any more after a day, and says so', async (client) => {
      const { page } = client;
      await ageLast('visits', 25);
      await page.press(t('common.undo'));
      await page.lastCard(t('visit.undoLate'));
      await keepPictures(client, '03-visit-undo-late');
      await page.ask(ENTRIES[language]);
      await page.press(t('entries.open'));
      await page.lastCard(t('entries.visit'));
      await keepPictures(client, '12-visit-entry-late');
    });
  });

  it('is a question of what it is for, to somebody who also hands over', async () => {
    const page = await openClient();
    const client = await beginAs(page, 'fi', 'venue');
    await actAs([
      { role: 'venue', venueId: SAMPLE.venueId },
      { role: 'distributor', officeId: SAMPLE.officeId },
    ]);
    const { t } = client.texts;
    await page.ask(SAMPLE_CODES.valid);
    await page.lastCard(t('code.both'));
    await keepPictures(client, '03-code-both');
    await page.ask('omat kirjaukset');
    await page.lastCard(t('entries.which'));
    await keepPictures(client, '12-entries-which');
  });
});

async function makeEvent(
  { page, texts: { t, language } }: Client,
  name: string,
  { kind, day }: { kind?: string; day?: string },
): Promise<void> {
  await page.ask(language === 'sv' ? EVENTS.sv : EVENTS.fi);
  await page.press(t('event.new'));
  await page.lastCard(t('event.newTitle'));
  await page.fill(t('event.name'), name);
  if (kind !== undefined) await page.choose(t('event.kind'), kind);
  if (day !== undefined) await page.fill(t('event.day'), day);
  await page.press(t('event.save'));
  await page.lastCard(t('event.saved'));
}
