import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { parsed, startBot, type RunningBot } from '../support/bot.js';
import { told } from '../support/failures.js';
import { cardOf } from '../support/person.js';
import { assertQuiet } from '../support/quiet.js';
import { card, GRANTS, twoAreas, withCards } from './small-network.js';

const { t } = textsIn('fi');

describe('a bot whose store is gone', () => {
  let bot: RunningBot<'office'>;

  before(async () => {
    bot = await startBot({ people: { office: GRANTS.office }, fill: twoAreas });
    await bot.store.close();
  });
  after(() => bot.close());

  it('lives, but is not ready', async () => {
    assert.equal((await bot.get('/healthz')).status, 200);
    const answer = await bot.get('/readyz');
    assert.deepEqual([answer.status, answer.text], [503, 'not ready']);
    assertQuiet(answer);
  });

  it('answers a message with a sentence and a reference that is found in the log', async () => {
    const answer = await bot.people.office.says('luovutus');
    assert.equal(answer.title, t('failure.unavailable'));
    const reference = /[0-9A-F]{8}/.exec(answer.text)?.[0] ?? '';
    assert.equal(answer.lines[1], t('failure.unavailableBody', { reference }));
    assert.ok(bot.log.some((line) => line.includes(reference)));
    assert.doesNotMatch(JSON.stringify(answer.card), /Mongo|closed|Error/);
  });

  it('tells who sent rows in a message that none of them was saved', async () => {
    const answer = await bot.people.office.says('RIVI0001\t1980\t87100\t1');
    assert.equal(answer.title, t('failure.notSaved'));
  });

  it('answers every invoke with 200 and a sentence, and leaves the card as it is', async () => {
    const { sender } = bot.people.office;
    const press = await bot.post(activities.execute(sender, 'command.run', { command: 'handover' }));
    assert.equal(press.status, 200);
    assert.equal(parsed(press).type, 'application/vnd.microsoft.activity.message');
    assertQuiet(press);
    const dialog = await bot.post(activities.dialog(sender, 'task/fetch', { form: 'handover', about: {} }));
    assert.equal(dialog.status, 200);
    assert.equal((parsed(dialog).task as { type: string }).type, 'message');
    assertQuiet(dialog);
  });

  it('has no picture, and says nothing about why', async () => {
    const answer = await bot.get(`/charts/${'a'.repeat(32)}.png`);
    assert.ok([404, 503].includes(answer.status));
    assert.equal(answer.text, '');
  });
});

describe('a store that does not answer', () => {
  let bot: RunningBot<'office'>;
  let release: (() => void) | undefined;

  before(async () => {
    bot = await startBot({
      hurries: true,
      people: { office: GRANTS.office },
      fill: twoAreas,
      through: (store) => ({
        ...store,
        ping: () => new Promise(() => undefined),
        people: {
          ...store.people,
          find: async (id) => {
            await new Promise<void>((resolve) => (release = resolve));
            return store.people.find(id);
          },
        },
      }),
    });
  });
  after(async () => {
    release?.();
    await bot.close();
  });

  it('does not keep a client waiting: a sentence comes within two seconds', async () => {
    const started = performance.now();
    const answer = await bot.post(
      activities.execute(bot.people.office.sender, 'command.run', { command: 'handover' }),
    );
    assert.ok(performance.now() - started < 2_000);
    assert.equal(answer.status, 200);
    assert.equal(told(answer), 'unavailable');
    const reference = /[0-9A-F]{8}/.exec(answer.text)?.[0] ?? 'none';
    assert.ok(bot.log.some((line) => line.includes(reference)));
  });

  it('does not keep the question for readiness waiting either', async () => {
    const started = performance.now();
    assert.equal((await bot.get('/readyz')).status, 503);
    assert.ok(performance.now() - started < 2_000);
  });
});

describe('a store that answers after the person was answered', () => {
  let bot: RunningBot<'venue'>;
  let hold: Promise<void> | undefined;
  let release = (): void => undefined;
  let closed = (): void => undefined;

  before(async () => {
    bot = await startBot({
      hurries: true,
      people: { venue: GRANTS.venue },
      fill: withCards([card('HIDAS001', '2026-02-02'), card('HIDAS002', '2026-02-02')]),
      through: (store) => ({
        ...store,
        organisations: {
          ...store.organisations,
          findAll: async (ids) => {
            await hold;
            return store.organisations.findAll(ids);
          },
        },
        dailyTotals: {
          ...store.dailyTotals,
          leave: async (areaId, day, writer) => {
            await store.dailyTotals.leave(areaId, day, writer);
            closed();
          },
        },
      }),
    });
  });
  after(async () => {
    release();
    await bot.close();
  });

  it('saves nothing any more once somebody was told that nothing was', async () => {
    const { venue } = bot.people;
    await venue.says('HIDAS001');
    const press = venue.pressing(t('visit.submit'));
    hold = new Promise((resolve) => (release = resolve));
    assert.equal(told(await bot.post(press)), 'notSaved');
    // The turn goes on to its end, with everything but the record.
    const ended = new Promise<void>((resolve) => (closed = resolve));
    release();
    await ended;
    assert.deepEqual(await bot.store.visits.ofDay('ranta', '2026-03-10'), []);
    const again = told(await bot.post(press));
    assert.ok(typeof again !== 'string' && again.title === t('visit.done'));
  });

  it('gives a form that was sent back to be changed, also in clients that empty their fields', async () => {
    const { venue } = bot.people;
    await venue.says('HIDAS002');
    const press = venue.fills({ children: '2' }).pressing(t('visit.submit'));
    hold = new Promise((resolve) => (release = resolve));
    venue.screen = cardOf(await bot.post(press));
    release();
    assert.equal(venue.screen.title, t('failure.notSaved'));
    const form = await venue.presses(t('common.changeDetails'));
    assert.equal(form.values.children, '2');
    assert.equal((await venue.presses(t('visit.submit'))).title, t('visit.done'));
  });
});

describe('the start', () => {
  it('says which server the store is on, and nothing of where', async () => {
    const bot = await startBot({ people: {} });
    const line = bot.log.find((one) => one.includes('the store is open')) ?? '';
    await bot.close();
    const { server } = JSON.parse(line) as { server: Record<string, string> }; // a line of our own log
    assert.deepEqual(server, JSON.parse(JSON.stringify(bot.store.server())));
    assert.ok(['embedded', 'single', 'replicaSet'].includes(server.kind ?? ''));
    assert.doesNotMatch(line, /mongodb:|127\.0\.0\.1|\.sock/);
  });
});
