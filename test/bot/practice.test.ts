import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { PRACTICE_CODES } from '../../services/practice-register.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import type { Screen } from '../support/screen.js';
import { card, GRANTS, RANTA, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const { valid, expired, blocked, unknown, community } = PRACTICE_CODES;

describe('the counter to practise at', () => {
  let bot: RunningBot<'venue' | 'colleague' | 'otherVenue' | 'office' | 'social' | 'mainUser'>;
  let venue: Person;

  before(async () => {
    const { venue: one, otherVenue, office, social, mainUser } = GRANTS;
    bot = await startBot({
      people: { venue: one, colleague: one, otherVenue, office, social, mainUser },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
    venue = bot.people.venue;
  });
  after(() => bot.close());

  const shows = async (code: string): Promise<Screen> => {
    await venue.says('harjoittele');
    return venue.fills({ code }).presses(t('visit.check'));
  };

  it('goes from a sample card over the receipt to the undo, and says on every card that it is practice', async () => {
    const screens = [
      await venue.says('Harjoittele!'),
      await venue.fills({ code: valid }).presses(t('visit.check')),
      await venue.fills({ children: '2' }).presses(t('visit.submit')),
      await venue.presses(t('common.undo')),
      await venue.presses(t('visit.next')),
    ];
    for (const screen of screens) {
      assert.equal(screen.lines.filter((line) => line === t('practice.banner')).length, 1, screen.text);
    }
    assert.deepEqual(
      screens.map(({ title }) => title),
      [
        t('visit.title'),
        t('visit.valid', { lastDay: '29.11.2026' }),
        t('visit.done'),
        t('visit.undone'),
        t('visit.title'),
      ],
    );
  });

  it('shows what the counter says of each card, in the person’s language', async () => {
    assert.equal((await shows(expired.toLowerCase())).title, t('visit.expired', { lastDay: '25.10.2025' }));
    assert.equal((await shows(blocked)).title, t('visit.blocked'));
    assert.equal((await shows(unknown)).title, t('visit.unknown'));
    const { otherVenue } = bot.people;
    const form = await otherVenue.says('öva');
    assert.ok(form.text.includes(sv('practice.samples')) || form.text.includes(t('practice.samples')));
  });

  it('asks what the counter asks, and gives the same receipt for the same form', async () => {
    await shows(valid);
    await venue.fills({ moreChildren: '3' }).presses(t('visit.submit'));
    const asked = await venue.presses(t('visit.askYes'));
    assert.equal(asked.title, t('visit.done'));
    await shows(valid);
    const again = await venue.presses(t('visit.submit'));
    assert.equal(again.title, t('visit.ask'));
    assert.ok(again.text.includes(t('practice.banner')));
    assert.equal((await venue.presses(t('visit.askYes'))).title, t('visit.done'));
  });

  it('goes with a community card through the form of a group to its receipt and undo', async () => {
    const form = await shows(community);
    assert.equal(form.title, t('visit.valid', { lastDay: '29.11.2026' }));
    assert.ok(form.text.includes(t('group.shownCode', { code: community })), form.text);
    venue.fills({ workers: '2', children: '3', codes: `${expired}\nVOIM1234` });
    const result = await venue.presses(t('group.submit'));
    assert.equal(result.title, t('visitRows.done', { count: 1 }));
    assert.equal(result.lines.filter((line) => line === t('practice.banner')).length, 1, result.text);
    const people = t('visit.people', { adults: 2, children: 3 });
    assert.ok(result.text.includes(t('visitRows.together', { people })), result.text);
    assert.ok(result.text.includes(t('visit.expired', { lastDay: '25.10.2025' })), result.text);
    assert.equal(result.input('codes').value, `${expired}\nVOIM1234`);
    const kept = await venue.presses(t('common.cancel'));
    assert.ok(kept.text.includes(t('visitRows.cancelled')), kept.text);
    const undone = await venue.presses(t('visitRows.undo'));
    assert.equal(undone.title, t('visitRows.undone', { count: 1 }));
    assert.ok(undone.text.includes(t('practice.banner')));
    assert.ok((await venue.presses(t('visit.next'))).text.includes(t('practice.samples')));
    assert.deepEqual(await bot.store.visits.ofDay(RANTA, '2026-03-10'), []);
    await shows(community);
    assert.ok((await venue.presses(t('common.cancel'))).text.includes(t('practice.samples')));
  });

  it('looks up a sample card that is typed as a message by somebody who practises', async () => {
    await venue.says('harjoittele');
    const form = await venue.says('k 01');
    assert.equal(form.title, t('visit.valid', { lastDay: '29.11.2026' }));
    assert.equal(form.lines.filter((line) => line === t('practice.banner')).length, 1, form.text);
    const group = await venue.says(community);
    assert.ok(group.text.includes(t('group.shownCode', { code: community })), group.text);
    const refused = await venue.says(blocked);
    assert.equal(refused.title, t('visit.blocked'));
    assert.equal(refused.lines.filter((line) => line === t('practice.banner')).length, 1, refused.text);
    assert.deepEqual(await bot.store.visits.ofDay(RANTA, '2026-03-10'), []);
  });

  it('is offered to whoever types the code of a sample card without having practised lately', async () => {
    const { colleague, office } = bot.people;
    await venue.says('harjoittele');
    bot.time.passes({ minutes: 31 });
    const told = await venue.says(community);
    assert.equal(told.title, t('practice.sampleTitle', { code: community }));
    assert.ok((await venue.presses(t('practice.begin'))).text.includes(t('practice.samples')));
    assert.equal((await colleague.says(valid)).title, t('practice.sampleTitle', { code: valid }));
    await colleague.presses(t('practice.begin'));
    assert.equal((await colleague.says(valid)).title, t('visit.valid', { lastDay: '29.11.2026' }));
    const { title, buttons } = await office.says(valid);
    assert.deepEqual([title, buttons], [t('practice.sampleTitle', { code: valid }), []]);
  });

  it('takes no real card, says nothing of it, and does not offer to go on with it', async () => {
    const refused = await shows('VOIM1234');
    assert.equal(refused.errors.code, t('error.practiceCode', { from: valid, to: community }));
    const unfinished = await venue.says('ohje');
    assert.ok(!unfinished.text.includes('VOIM'), unfinished.text);
    await venue.says('käynti');
    const real = await venue.fills({ code: valid }).presses(t('visit.check'));
    assert.equal(real.errors.code, t('error.code'));
  });

  it('does not send a form about a sample card to the real counter', async () => {
    await shows(valid);
    const press = venue.pressing(t('visit.submit'));
    const forged = JSON.parse(JSON.stringify(press).replaceAll('practice.visit', 'visit')) as typeof press; // its own JSON
    const { text } = await bot.post(forged);
    assert.ok(text.includes(t('common.staleButton')), text);
  });

  it('stores nothing but that somebody of the organisation has practised, once a person', async () => {
    const before = await bot.everythingStored();
    const practices = async () =>
      (await bot.store.practices.ofArea(RANTA)).map(({ organisationId }) => organisationId);
    assert.deepEqual(await practices(), [THEATRE]);
    await shows(valid);
    await venue.presses(t('visit.submit'));
    if (venue.screen.title === t('visit.ask')) await venue.presses(t('visit.askYes'));
    assert.equal(venue.screen.title, t('visit.done'));
    assert.equal(await bot.everythingStored(), before);
    for (const code of Object.values(PRACTICE_CODES)) assert.ok(!before.includes(`"${code}"`), code);
    assert.deepEqual(await bot.store.dailyTotals.dirty(), []);
  });

  it('tells those who answer for an area how many have practised, and nobody else', async () => {
    const { colleague, social, mainUser, office } = bot.people;
    await colleague.says('harjoittele');
    await colleague.fills({ code: valid }).presses(t('visit.check'));
    await colleague.presses(t('visit.submit'));
    for (const person of [social, mainUser]) {
      const counts = await person.says('harjoittelu');
      assert.equal(counts.title, t('practice.who'));
      assert.ok(
        counts.text.includes(t('practice.line', { name: 'Rannan teatteri', people: '2' })),
        counts.text,
      );
      assert.ok(counts.text.includes(t('practice.sum', { reported: '1', total: '2', version: '3.1.2024' })));
    }
    assert.equal((await office.says('harjoittele')).title, t('role.needed'));
    assert.equal((await mainUser.says('harjoitelleet')).title, t('practice.who'));
    const own = await mainUser.says('ohje');
    assert.ok(own.text.includes(t('help.practised')) && !own.text.includes(t('help.practice')), own.text);
    assert.equal((await office.says('harjoitelleet')).title, t('common.notFound'));
  });

  it('is undone also after a restart, which forgets what was practised', async () => {
    await shows(valid);
    await venue.presses(t('visit.submit'));
    if (venue.screen.title === t('visit.ask')) await venue.presses(t('visit.askYes'));
    await bot.restarts();
    assert.equal((await venue.presses(t('common.undo'))).title, t('visit.undone'));
  });
});
