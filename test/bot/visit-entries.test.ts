import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, THEATRE, twoAreas, uses } from './small-network.js';

const { t, day } = textsIn('fi');

describe('own entries of a venue', () => {
  let bot: RunningBot<'venue' | 'both' | 'otherVenue'>;
  let worker: Person;
  beforeEach(async () => {
    bot = await startBot({
      people: { venue: GRANTS.venue, both: GRANTS.both, otherVenue: GRANTS.otherVenue },
      fill: async (store) => {
        await twoAreas(store);
        await store.cards.addAll([card('RANTA0001', '2026-03-01'), card('RANTA0002', '2026-03-01')]);
        await store.visits.addAll([
          ...uses(THEATRE, 'play', '2026-03-06', 1, 1),
          ...uses(THEATRE, 'play', '2026-01-20', 1),
        ]);
      },
    });
    worker = bot.people.venue;
  });
  afterEach(() => bot.close());

  const KEY = `${THEATRE} play 2026-03-06 1 0`;
  const stored = () => bot.store.visits.find(KEY);
  const opens = async (): Promise<void> => {
    await worker.says('omat kirjaukset');
    await worker.presses(t('entries.open'));
    await worker.presses(t('entries.correct'));
  };

  it('are listed from the newest, and an old one says that nothing can be done', async () => {
    const list = await worker.says('omat kirjaukset');
    assert.equal(list.title, t('entries.visits'));
    const titles = list.input('entry').choices?.map(({ title }) => title) ?? [];
    assert.equal(titles.length, 2);
    assert.ok(titles[0]?.includes(day('2026-03-06')) && titles[0].includes('Näytelmä'), titles[0]);
    const old = await worker.fills({ entry: `${THEATRE} play 2026-01-20 0 0` }).presses(t('entries.open'));
    assert.ok(old.lines.includes(t('entries.nothingLeft')), old.text);
  });

  it('are corrected: what for, children and day', async () => {
    await opens();
    const values = { purposeId: `${THEATRE}/course`, children: '0', day: '5.3.2026' };
    const done = await worker.fills(values).presses(t('correction.submit'));
    assert.equal(done.title, t('correction.visitDone'));
    const { day: now, serviceId, category, children } = (await stored()) ?? {};
    assert.deepEqual([now, serviceId, category, children], ['2026-03-05', 'course', 'education', 0]);
    const list = await worker.presses(t('entries.others'));
    assert.ok(list.input('entry').choices?.[0]?.title.includes(day('2026-03-05')), list.text);
  });

  it('are corrected: how many assistants and interpreters came along, in numbers', async () => {
    await opens();
    const wrong = await worker.fills({ helpers: '10' }).presses(t('correction.submit'));
    assert.deepEqual(wrong.errors, { helpers: t('error.helpers') });
    const done = await worker.fills({ helpers: '2' }).presses(t('correction.submit'));
    assert.equal(done.title, t('correction.visitDone'));
    assert.equal((await stored())?.helpers, 2);
    await opens();
    assert.equal(worker.screen.input('helpers').value, '2');
    await worker.fills({ helpers: '0' }).presses(t('correction.submit'));
    assert.equal((await stored())?.helpers, undefined);
  });

  it('ask before more children than are registered, and keep what was typed', async () => {
    await opens();
    const asked = await worker.fills({ children: '3', day: '5.3.2026' }).presses(t('correction.submit'));
    assert.equal(asked.title, t('visit.ask'));
    assert.ok(asked.lines.includes(t('correction.askMarked')), asked.text);
    assert.equal((await stored())?.corrected, undefined);
    const back = await worker.presses(t('common.changeDetails'));
    assert.deepEqual([back.values.children, back.values.day], ['3', '5.3.2026']);
    await worker.presses(t('correction.submit'));
    const done = await worker.presses(t('correction.submit'));
    assert.equal(done.title, t('correction.visitDone'));
    const { children, day: now, confirmed } = (await stored()) ?? {};
    assert.deepEqual([children, now, confirmed], [3, '2026-03-05', ['moreChildren']]);
  });

  it('come back when something of a correction is wrong', async () => {
    await opens();
    const wrong = await worker.fills({ children: 'x', day: 'eilen' }).presses(t('correction.submit'));
    assert.deepEqual(wrong.errors, { children: t('error.minors'), day: t('correction.dayFormat') });
    const early = await worker.fills({ children: '1', day: '28.2.2026' }).presses(t('correction.submit'));
    assert.equal(early.errors.day, t('correction.refused.unknown', { day: day('2026-02-28') }));
    const late = await worker.fills({ day: '7.3.2026' }).presses(t('correction.submit'));
    const range = { earliest: day('2026-01-05'), latest: day('2026-03-06') };
    assert.equal(late.errors.day, t('correction.visitDayRange', range));
  });

  it('are corrected once when the form is sent twice', async () => {
    await opens();
    const press = worker.fills({ children: '0' }).pressing(t('correction.submit'));
    await Promise.all([bot.post(press), bot.post(press)]);
    assert.deepEqual([(await stored())?.corrected?.count, (await stored())?.children], [1, 0]);
  });

  it('are undone from there on their first day', async () => {
    await worker.says('RANTA0002');
    await worker.presses(t('visit.submit'));
    await worker.says('omat kirjaukset');
    await worker.presses(t('entries.open'));
    assert.equal((await worker.presses(t('entries.undoVisit'))).title, t('visit.undone'));
    const list = await worker.says('omat kirjaukset');
    assert.ok(list.input('entry').choices?.[0]?.title.includes(t('entries.visitUndone')), list.text);
  });

  it('are a button away for whoever asks how to undo', async () => {
    await worker.says('peru');
    assert.ok(worker.screen.text.includes(t('undo.entries')), worker.screen.text);
    assert.equal((await worker.presses(t('entries.others'))).title, t('entries.visits'));
  });

  it('are chosen by somebody who is of an office, too', async () => {
    const { both } = bot.people;
    assert.equal((await both.says('omat kirjaukset')).title, t('entries.which'));
    assert.equal((await both.presses(t('entries.visits'))).title, t('entries.visits'));
    await both.says('omat kirjaukset');
    assert.equal((await both.presses(t('entries.handovers'))).title, t('entries.handovers'));
  });

  it('are nothing yet, or those of another venue and not found', async () => {
    const none = await bot.people.otherVenue.says('omat kirjaukset');
    assert.ok(none.lines.includes(t('entries.noVisits')), none.text);
    await worker.says('omat kirjaukset');
    await worker.presses(t('entries.open'));
    const press = worker.pressing(t('entries.correct'));
    const { objectId } = bot.people.otherVenue.sender;
    const answer = await bot.post({ ...press, from: { id: '29:x', aadObjectId: objectId } });
    assert.ok(answer.text.includes(t('common.notFound')), answer.text);
  });
});
