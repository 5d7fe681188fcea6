import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { GRANTS, twoAreas } from '../bot/small-network.js';
import { told } from '../support/failures.js';
import { nthOf, targetsIn } from '../support/struck-commands.js';
import { startBotBehindProxy, type BotBehindProxy } from '../support/outage.js';

const { t } = textsIn('fi');
const NEW_THREAD = /^POST \/v3\/conversations$/;
const WEEK = '2026-W10';

describe('a weekly post whose database goes away', () => {
  let bot: BotBehindProxy<'mainUser'>;
  let channels = 0;
  before(async () => {
    // Drawing takes longer than a turn on a busy machine; what is tested is not how fast it is.
    bot = await startBotBehindProxy({
      people: { mainUser: GRANTS.mainUser },
      fill: twoAreas,
      hurries: false,
    });
    await bot.people.mainUser.says('hei');
  });
  after(() => bot.close());
  afterEach(() => bot.proxy.pass());

  const threads = () =>
    bot.connector.requests.filter(({ method, path }) => NEW_THREAD.test(`${method} ${path}`)).length;

  /** The press that posts the last week into a new channel. */
  async function pressing() {
    channels += 1;
    const channelId = `19:kanava-${channels}@thread.tacv2`;
    const place = { kind: 'channel' as const, conversationId: `${channelId};messageid=1`, channelId };
    await bot.people.mainUser.in({ ...place, teamId: '19:team@thread.tacv2' }).says('yhdistä');
    bot.people.mainUser.looksAtLast();
    return { channelId, press: bot.people.mainUser.pressing(t('post.publish')) };
  }

  for (const fault of ['cutBefore', 'cutAfter'] as const) {
    it(`is in the channel once after a second press, whichever command is ${fault === 'cutBefore' ? 'lost' : 'not answered'}`, async () => {
      const { press: undisturbed } = await pressing();
      bot.proxy.strike('cutBefore', () => false);
      await bot.post(undisturbed);
      const targets = targetsIn(bot.proxy.seen);
      const struck = new Set<string>();
      for (const target of targets) {
        const where = `${fault}: ${target.name} ${target.collection} ${target.time}`;
        const before = threads();
        const { channelId, press } = await pressing();
        const strike = bot.proxy.strike(fault, nthOf(target));
        const first = told(await bot.post(press));
        const hit = strike.hit();
        if (hit !== undefined) struck.add(`${hit.name} ${hit.collection}`);
        await bot.proxy.pass();
        const wasSent = threads() > before;
        const second = told(await bot.post(press));
        assert.equal(threads() - before, 1, `${where}: ${JSON.stringify(first)}`);
        const state = (await bot.store.posts.find(channelId, WEEK))?.state;
        // Once it is in the channel and the ledger did not learn it, nobody is told that it is not there.
        assert.ok(state === 'sent' || (wasSent && state === 'sending'), `${where}: ${state ?? 'no post'}`);
        assert.ok(typeof second !== 'string', `${where}: ${JSON.stringify(second)}`);
      }
      for (const write of ['insert posts', 'insert audit', 'update posts'])
        assert.ok(struck.has(write), write);
    });
  }
});
