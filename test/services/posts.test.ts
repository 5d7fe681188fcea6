import assert from 'node:assert/strict';
import type { SendResult } from '../../services/posts.js';
import type { ChannelConversation } from '../../services/store/conversations.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';
import { wrappedStore } from '../support/wrapped-store.js';

const WEEK = '2026-W10';
const CHANNEL: ChannelConversation = {
  _id: 'channel one',
  kind: 'channel',
  conversationId: '19:one@thread.tacv2',
  serviceUrl: 'http://127.0.0.1:9',
  tenantId: 'tenant',
  teamId: '19:team@thread.tacv2',
  areaId: 'inland',
  language: 'fi',
};

/** A Teams channel that answers as told and counts what it was sent. */
function teamsAnswering(...answers: SendResult[]) {
  let sent = 0;
  return {
    send: () => {
      const answer = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(answer);
    },
    timesSent: () => sent,
  };
}
const SENT: SendResult = { kind: 'sent', messageId: 'message 1' };

describe('the weekly post of a channel', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const publish = (send: () => Promise<SendResult>, week = WEEK, channel = CHANNEL) =>
    network.posts.publish(network.mainUser('inland'), { channel, week }, () => Promise.resolve(send));
  const stateOf = async (week = WEEK) => (await network.store.posts.find(CHANNEL._id, week))?.state;

  it('is sent once, with the message it became', async () => {
    const teams = teamsAnswering(SENT);
    assert.equal(await publish(teams.send), 'sent');
    const { claimant, ...stored } = (await network.store.posts.find(CHANNEL._id, WEEK)) ?? {};
    assert.ok(claimant);
    assert.deepEqual(stored, {
      _id: 'channel one 2026-W10',
      channelId: 'channel one',
      week: WEEK,
      areaId: 'inland',
      state: 'sent',
      messageId: 'message 1',
      at: network.clock.now(),
    });
    network.clock.passes({ days: 30 });
    assert.equal(await publish(teams.send), 'alreadySent');
    assert.equal(teams.timesSent(), 1);
  });

  it('is sent once when ten people press at once in two processes', async () => {
    const teams = teamsAnswering(SENT);
    const second = servicesOn(network.store, network.clock);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? network : second).posts.publish(
          network.mainUser('inland'),
          { channel: CHANNEL, week: WEEK },
          () => Promise.resolve(teams.send),
        ),
      ),
    );
    assert.equal(outcomes.filter((outcome) => outcome === 'sent').length, 1);
    assert.ok(outcomes.every((outcome) => ['sent', 'sending', 'alreadySent'].includes(outcome)));
    assert.equal(teams.timesSent(), 1);
  });

  it('is one for each week and for each channel', async () => {
    const teams = teamsAnswering(SENT);
    assert.equal(await publish(teams.send), 'sent');
    assert.equal(await publish(teams.send, '2026-W11'), 'sent');
    assert.equal(await publish(teams.send, WEEK, { ...CHANNEL, _id: 'channel two' }), 'sent');
    assert.equal(teams.timesSent(), 3);
  });

  it('can be sent again when it surely failed, again by one of ten only', async () => {
    const teams = teamsAnswering({ kind: 'failed' }, SENT);
    assert.equal(await publish(teams.send), 'failed');
    assert.equal(await stateOf(), 'failed');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => publish(teams.send)));
    assert.equal(outcomes.filter((outcome) => outcome === 'sent').length, 1);
    assert.equal(teams.timesSent(), 2);
    assert.equal(await stateOf(), 'sent');
  });

  it('is not sent again when nobody knows whether it arrived', async () => {
    const teams = teamsAnswering({ kind: 'unknown' }, SENT);
    assert.equal(await publish(teams.send), 'unknown');
    assert.equal(await stateOf(), 'unknown');
    assert.equal(await publish(teams.send), 'unknown');
    assert.equal(teams.timesSent(), 1);
  });

  it('is not sent again after a process that ended while sending', async () => {
    const nobody = publish(() => new Promise(() => undefined));
    while ((await stateOf()) !== 'sending') await new Promise((resolve) => setImmediate(resolve));
    const teams = teamsAnswering(SENT);
    assert.equal(await publish(teams.send), 'sending');
    network.clock.passes({ minutes: 2 });
    assert.equal(await publish(teams.send), 'unknown');
    assert.equal(teams.timesSent(), 0);
    void nobody;
  });

  it('is drawn for the first of ten presses, and not again once it is there', async () => {
    const teams = teamsAnswering(SENT);
    let drawn = 0;
    let finishDrawing = (): void => undefined;
    const othersAreAnswered = new Promise<void>((resolve) => (finishDrawing = resolve));
    const draw = async () => {
      drawn += 1;
      if (drawn === 1) await othersAreAnswered;
      return teams.send;
    };
    const press = () =>
      network.posts.publish(network.mainUser('inland'), { channel: CHANNEL, week: WEEK }, draw);
    const first = press();
    const others = await Promise.all(Array.from({ length: 9 }, press));
    finishDrawing();
    assert.deepEqual([await first, ...others], ['sent', ...Array<string>(9).fill('sending')]);
    assert.equal(await press(), 'alreadySent');
    assert.equal(drawn, 1);
  });

  for (const lost of ['posts.claim', 'audit.addAll']) {
    it(`is sent once by the next press after the answer to its ${lost} was lost`, async () => {
      let isLost = false;
      const line = wrappedStore(network.store, (name, call) => async (...values) => {
        const answer = await call(...values);
        if (name !== lost || isLost) return answer;
        isLost = true;
        throw new Error('the answer was lost');
      });
      const { posts } = servicesOn(line, network.clock);
      const teams = teamsAnswering(SENT);
      const press = () =>
        posts.publish(network.mainUser('inland'), { channel: CHANNEL, week: WEEK }, () =>
          Promise.resolve(teams.send),
        );
      await assert.rejects(press(), /the answer was lost/);
      assert.equal(await stateOf(), 'sending');
      assert.equal(await publish(teams.send), 'sending', 'another process cannot know');
      assert.deepEqual(await Promise.all([press(), press()]), ['sent', 'sending']);
      assert.equal(await press(), 'alreadySent');
      assert.equal(teams.timesSent(), 1);
    });
  }

  it('is called unknown when sending broke off', async () => {
    assert.equal(await publish(teamsAnswering().send), 'unknown');
    assert.equal(await stateOf(), 'unknown');
  });

  it('is for main users of its area', async () => {
    const teams = teamsAnswering(SENT);
    for (const actor of [
      network.mainUser('coast'),
      network.responsible('culture', 'inland'),
      network.nationalService(),
      network.venueWorker('theatre'),
      network.stranger(),
    ]) {
      const post = { channel: CHANNEL, week: WEEK };
      const outcome = await network.posts.publish(actor, post, () => Promise.resolve(teams.send));
      assert.equal(outcome, 'notFound');
    }
    assert.equal(teams.timesSent(), 0);
    assert.equal(await stateOf(), undefined);
  });

  it('shows the last complete week to whoever may publish it', async () => {
    await network.store.conversations.save(CHANNEL);
    await network.hasVisit({ day: '2026-03-04', adults: 10 });
    const report = await network.posts.report(network.mainUser('inland'), CHANNEL._id);
    assert.deepEqual(report?.channel, CHANNEL);
    assert.equal(report.statistics.current.week, WEEK);
    assert.equal(report.statistics.current.uses, 10);
    assert.equal(await network.posts.report(network.mainUser('coast'), CHANNEL._id), undefined);
    assert.equal(await network.posts.report(network.nationalService(), CHANNEL._id), undefined);
    assert.equal(await network.posts.report(network.mainUser('inland'), 'other channel'), undefined);
  });
});

describe('connecting a channel', () => {
  it('is open to main users for their own areas', async () => {
    const network = await openNetwork();
    const { posts, store } = network;
    const idsOf = async (...areas: ('inland' | 'coast')[]) =>
      (await posts.connectableAreas(network.mainUser(...areas))).map(({ _id }) => _id);
    assert.deepEqual(await idsOf('coast', 'inland'), ['coast', 'inland']);
    assert.deepEqual(await posts.connectableAreas(network.nationalService()), []);
    assert.equal(await posts.connect(network.mainUser('coast'), CHANNEL), undefined);
    assert.equal(await store.conversations.find(CHANNEL._id), undefined);
    assert.equal((await posts.connect(network.mainUser('inland'), CHANNEL))?._id, 'inland');
    assert.deepEqual(await store.conversations.find(CHANNEL._id), CHANNEL);
    const [note] = await store.audit.ofTarget(CHANNEL._id);
    assert.equal(note?.action, 'channel.connect');
  });

  it('can be changed to another area by a main user of that', async () => {
    const network = await openNetwork();
    await network.posts.connect(network.mainUser('inland'), CHANNEL);
    await network.posts.connect(network.mainUser('coast'), { ...CHANNEL, areaId: 'coast' });
    const stored = await network.store.conversations.find(CHANNEL._id);
    assert.equal(stored?.kind === 'channel' && stored.areaId, 'coast');
    assert.equal(await network.posts.report(network.mainUser('inland'), CHANNEL._id), undefined);
  });

  it('needs an area that exists', async () => {
    const network = await openNetwork();
    const actor = { personId: 'tenant/a', grants: [{ role: 'mainUser' as const, areaId: 'closed' }] };
    assert.equal(await network.posts.connect(actor, { ...CHANNEL, areaId: 'closed' }), undefined);
    assert.equal(await network.store.conversations.find(CHANNEL._id), undefined);
  });
});
