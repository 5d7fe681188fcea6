import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { storedKeyOf } from '../../services/operation-keys.js';
import { createTotals } from '../../services/totals.js';
import * as activities from '../support/activities.js';
import { failureIn, told } from '../support/failures.js';
import type { HttpAnswer } from '../support/http-answer.js';
import { startBotBehindProxy, type BotBehindProxy } from '../support/outage.js';
import type { Person } from '../support/person.js';
import { assertQuiet } from '../support/quiet.js';
import { card, GRANTS, RANTA, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const DAY = '2026-03-10';
const [CODE = '', ...VISITORS] = [1, 2, 3, 4].map((at) => `HILJ000${at}`);
const WITHIN_MS = 2_000;

type Who = 'venue' | 'counter' | 'office' | 'asker' | 'mainUser' | 'reader';
type Bot = BotBehindProxy<Who>;

function startBot(): Promise<Bot> {
  const { venue, office, nobody, mainUser } = GRANTS;
  return startBotBehindProxy({
    people: { venue, counter: venue, office, asker: nobody, mainUser, reader: mainUser },
    fill: withCards([CODE, ...VISITORS].map((code) => card(code, '2026-02-02'))),
  });
}

/** Does something and says how long it took, in milliseconds. */
async function timed<T>(act: () => Promise<T>): Promise<{ result: T; tookMs: number }> {
  const started = performance.now();
  const result = await act();
  return { result, tookMs: performance.now() - started };
}

describe('a database that does not answer', () => {
  let bot: Bot;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.close());
  afterEach(() => bot.proxy.pass());

  async function ready(): Promise<void> {
    while ((await bot.get('/readyz')).status !== 200);
  }

  for (const mode of ['freeze', 'refuse'] as const) {
    it(`takes readiness away in time and gives it back by itself (${mode})`, async () => {
      await ready();
      await bot.proxy[mode]();
      const { result, tookMs } = await timed(() => bot.get('/readyz'));
      assert.deepEqual([result.status, result.text], [503, 'not ready']);
      assert.ok(tookMs < WITHIN_MS, `${tookMs} ms`);
      assertQuiet(result);
      assert.equal((await bot.get('/healthz')).status, 200);
      await bot.proxy.pass();
      await ready();
    });

    it(`is told to everybody who only reads, in time, and never as something that may have been saved (${mode})`, async () => {
      const { venue, counter, office, asker, mainUser, reader } = bot.people;
      await reader.says('tilastot');
      await reader.says('hei');
      const menu = reader.pressing(t('menu.statistics'));
      const fetch = activities.dialog(office.sender, 'task/fetch', { form: 'handover', about: {} });
      await counter.says('käynti');
      const check = counter.fills({ code: CODE }).pressing(t('visit.check'));
      await bot.proxy[mode]();

      const said = async (person: Person, text: string) => failureIn((await person.says(text)).title);
      const dialog = async (answer: Promise<HttpAnswer>) =>
        /"value":"([^"]+)"/.exec((await answer).text)?.[1];
      const turns: Record<string, () => Promise<unknown>> = {
        lookUp: () => said(venue, CODE),
        question: () => said(asker, 'mikä on kaikukortti'),
        statistics: () => said(mainUser, 'tilastot'),
        statisticsButton: async () => told(await bot.post(menu)),
        lookUpForm: async () => told(await bot.post(check)),
        openForm: async () => failureIn((await dialog(bot.post(fetch))) ?? ''),
      };
      await Promise.all(
        Object.entries(turns).map(async ([name, turn]) => {
          const { result, tookMs } = await timed(turn);
          assert.equal(result, 'unavailable', name);
          assert.ok(tookMs < WITHIN_MS, `${name}: ${tookMs} ms`);
        }),
      );
      await bot.proxy.pass();
      await ready();
      assert.equal(
        (await venue.says(CODE)).title,
        t('visit.valid', { lastDay: '1.2.2027' }),
        'and works when it is back',
      );
    });
  }

  it('leaves the next turn alone once it is back, without waiting for anything', async () => {
    await bot.proxy.refuse();
    assert.equal(failureIn((await bot.people.mainUser.says('tilastot')).title), 'unavailable');
    await bot.proxy.pass();
    const figures = await bot.people.mainUser.says('tilastot');
    assert.ok(figures.text.includes(t('statistics.uses')));
  });

  describe('in the middle of a visit', () => {
    const count = async () => (await bot.store.visits.ofDay(RANTA, DAY)).length;
    async function pressing() {
      const { venue } = bot.people;
      await venue.says(VISITORS.shift() ?? '');
      const press = venue.pressing(t('visit.submit'));
      const key = /"operationKey":"([^"]+)"/.exec(JSON.stringify(press))?.[1] ?? '';
      return { press, key: storedKeyOf(key) };
    }
    async function assertTotals(): Promise<void> {
      await createTotals(bot.store).sweep(RANTA);
      const { figures } = (await bot.store.dailyTotals.find(RANTA, DAY)) ?? {};
      assert.equal(figures?.uses[THEATRE]?.culture?.adults ?? 0, await count());
    }

    it('is told as not saved before the record is written, and it is not saved later', async () => {
      const before = await count();
      const { press, key } = await pressing();
      const strike = bot.proxy.strike('freezeBefore', ({ collection }) => collection === 'dailyTotals');
      const { result, tookMs } = await timed(() => bot.post(press));
      assert.ok(strike.hit());
      assert.equal(told(result), 'notSaved');
      assert.ok(tookMs < WITHIN_MS, `${tookMs} ms`);
      await bot.proxy.pass();
      await ready();
      assert.equal(await bot.store.visits.find(key), undefined);
      const again = told(await bot.post(press));
      assert.ok(typeof again !== 'string' && again.title === t('visit.done'));
      assert.equal(await count(), before + 1);
      await assertTotals();
    });

    for (const fault of ['freezeBefore', 'freezeAfter'] as const) {
      it(`is told as unknown once the record may be written, and counts once (${fault})`, async () => {
        const before = await count();
        const { press, key } = await pressing();
        const strike = bot.proxy.strike(
          fault,
          ({ name, collection }) => name === 'insert' && collection === 'visits',
        );
        const { result, tookMs } = await timed(() => bot.post(press));
        assert.ok(strike.hit());
        assert.equal(told(result), 'unknown');
        assert.ok(tookMs < WITHIN_MS, `${tookMs} ms`);
        // What was on its way arrives after all, long after the person was answered.
        await bot.proxy.pass();
        while ((await bot.store.visits.find(key)) === undefined);
        await assertTotals();
        const again = told(await bot.post(press));
        assert.ok(typeof again !== 'string' && again.title === t('visit.done'));
        assert.equal(await count(), before + 1);
        assert.equal((await bot.store.audit.ofTarget(key)).length, 1);
        await assertTotals();
      });
    }
  });
});
