import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { ConnectorRequest, Mood } from '../support/connector.js';
import { cardOf, cardSent, sentenceOf, type Person } from '../support/person.js';
import { addRecords, GRANTS, POOL, RANTA, SKAR, THEATRE, twoAreas, uses } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const NEW_THREAD = /^POST \/v3\/conversations$/;

const isNewThread = ({ method, path }: ConnectorRequest): boolean => NEW_THREAD.test(`${method} ${path}`);

let channels = 0;
const channel = (name?: string) => {
  channels += 1;
  const channelId = `19:kanava-${channels}@thread.tacv2`;
  return {
    kind: 'channel' as const,
    conversationId: `${channelId};messageid=1`,
    teamId: '19:team@thread.tacv2',
    channelId,
    ...(name === undefined ? {} : { channelName: name }),
  };
};

describe('the weekly post', () => {
  let bot: RunningBot<'mainUser' | 'otherMainUser' | 'twoAreas' | 'social' | 'nobody' | 'national'>;
  let mainUser: Person;

  before(async () => {
    const { mainUser: one, otherMainUser, social, nobody, national } = GRANTS;
    bot = await startBot({
      people: {
        mainUser: one,
        otherMainUser,
        twoAreas: [...one, ...otherMainUser],
        social,
        nobody,
        national,
      },
      fill: async (store) => {
        await twoAreas(store);
        await addRecords(store, {
          visits: [
            ...uses(THEATRE, 'play', '2026-03-02', 30),
            ...uses(POOL, 'swim', '2026-02-24', 20),
            ...uses(POOL, 'swim', '2026-03-09', 7),
          ],
        });
      },
    });
    mainUser = bot.people.mainUser;
    for (const person of Object.values(bot.people)) await person.says('hei');
  });
  after(() => bot.close());
  afterEach(() => {
    bot.connector.feels('well');
    bot.time.setTo('2026-03-10 10:00');
  });

  const threads = () => bot.connector.requests.filter(isNewThread);

  /** Connects a fresh channel; the preview is on the main user's screen then. */
  async function preview(person = mainUser, place = channel()): Promise<string> {
    await person.in(place).says('yhdistä');
    person.looksAtLast();
    return place.channelId;
  }

  it('is connected by a mention in the channel, and shown to the main user alone', async () => {
    const place = channel('Kaikukortti');
    const answer = await mainUser.in(place).says('yhdistä kanava');
    assert.deepEqual(answer.lines, [t('post.connected', { name: 'Ranta' })]);
    const shown = mainUser.looksAtLast();
    assert.ok(shown.lines.includes(t('post.preview')));
    assert.ok(shown.lines.includes(t('post.previewHint')));
    assert.ok(shown.lines.includes(t('post.title', { week: 10, name: 'Ranta' })));
    assert.ok(shown.lines.includes(`${t('statistics.uses')} | 20 | 30`), shown.text);
    assert.equal(threads().length, 0, 'nothing stands in the channel yet');
  });

  it('is put into the channel with the last complete week, as it was shown', async () => {
    const channelId = await preview();
    const shown = mainUser.screen.lines;
    const before = threads().length;
    const answer = await mainUser.presses(t('post.publish'));
    assert.equal(answer.lines[1], t('post.published'));
    const [thread, ...more] = threads().slice(before);
    assert.ok(thread);
    assert.deepEqual(more, []);
    assert.ok(thread.conversationId.startsWith(channelId));
    const posted = cardSent(thread).lines;
    assert.deepEqual(
      posted.filter((line) => !shown.includes(line)),
      [],
      'the post is what the preview showed',
    );
    assert.ok(posted.includes(t('post.days', { from: '2.3.2026', to: '8.3.2026' })));
    assert.deepEqual(cardSent(thread).buttons, [], 'a channel has no buttons of a main user');
    const entry = await bot.store.posts.find(channelId, '2026-W10');
    assert.equal(entry?.state, 'sent');
    assert.match(thread.conversationId, new RegExp(`messageid=${entry.messageId ?? 'none'}$`));
  });

  it('is posted once, even when the button is pressed ten times at once and again later', async () => {
    await preview();
    const before = threads().length;
    const press = mainUser.pressing(t('post.publish'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => bot.post(press)));
    assert.equal(threads().length - before, 1);
    assert.equal(answers.filter((answer) => cardOf(answer).lines[1] === t('post.published')).length, 1);
    assert.equal(cardOf(await bot.post(press)).lines[1], t('post.alreadyPublished'));
    await bot.restarts();
    assert.equal(cardOf(await bot.post(press)).lines[1], t('post.alreadyPublished'));
    assert.equal(threads().length - before, 1);
  });

  for (const status of [400, 403, 404, 429] as const) {
    it(`can be tried again when Teams refused it with ${status}`, async () => {
      await preview();
      const press = mainUser.pressing(t('post.publish'));
      bot.connector.feels(status, NEW_THREAD);
      const before = threads().length;
      assert.equal(cardOf(await bot.post(press)).lines[1], t('post.failed'));
      assert.equal(threads().length - before, 1, 'the SDK does not repeat it');
      bot.connector.feels('well');
      assert.equal(cardOf(await bot.post(press)).lines[1], t('post.published'));
    });
  }

  for (const mood of [500, 502, 'hangUp'] satisfies Mood[]) {
    it(`is not sent again when it may be there: ${mood}`, async () => {
      const channelId = await preview();
      const press = mainUser.pressing(t('post.publish'));
      bot.connector.feels(mood, NEW_THREAD);
      const before = threads().length;
      assert.equal(cardOf(await bot.post(press)).lines[1], t('post.unknown'));
      bot.connector.feels('well');
      const again = cardOf(await bot.post(press)).lines[1];
      assert.equal(threads().length - before, 1);
      assert.equal((await bot.store.posts.find(channelId, '2026-W10'))?.state, 'unknown');
      assert.notEqual(again, t('post.alreadyPublished'), 'nobody knows whether it was published');
    });
  }

  it('is connected without a preview when the personal chat cannot be written to', async () => {
    const place = channel();
    bot.connector.feels(403, /a%3Achat|a:chat/);
    const answer = await mainUser.in(place).says('yhdistä');
    assert.deepEqual(answer.lines, [t('post.connectedNoPreview', { name: 'Ranta' })]);
  });

  it('has its preview answered when the week has changed since: the older week is not posted', async () => {
    const channelId = await preview();
    const press = mainUser.pressing(t('post.publish'));
    bot.time.setTo('2026-03-16 00:30');
    const before = threads().length;
    const answer = cardOf(await bot.post(press));
    assert.equal(threads().length, before);
    assert.equal(await bot.store.posts.find(channelId, '2026-W10'), undefined);
    assert.ok(!answer.lines.includes(t('post.published')));
  });

  it('is nobody else’s: whoever is no main user is told so, and finds nothing of the area', async () => {
    const channelId = await preview();
    const { otherMainUser, social, nobody, national } = bot.people;
    for (const person of [social, nobody, national]) {
      assert.equal(
        (await person.in(channel()).withLocale('fi-FI').says('yhdistä')).lines[0],
        t('role.needed'),
      );
    }
    const before = threads().length;
    for (const person of [otherMainUser, social, nobody, national]) {
      const press = activities.execute(person.sender, 'post.publish', { channelId, week: '2026-W10' });
      assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'), person.id);
    }
    for (const data of [
      { channelId: '19:other@thread.tacv2', week: '2026-W10' },
      { channelId: mainUser.id, week: '2026-W10' },
      { channelId, week: '2026-W09' },
      { channelId, week: '2026-W11' },
    ]) {
      const press = activities.execute(mainUser.sender, 'post.publish', data);
      assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'), JSON.stringify(data));
    }
    assert.equal(threads().length, before);
  });

  it('is connected to no area that stands on a card and is not one’s own', async () => {
    const place = channel();
    const press = activities.execute(mainUser.in(place).sender, 'post.connect', { areaId: SKAR });
    assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'));
    assert.equal(await bot.store.conversations.find(place.channelId), undefined);
  });

  it('asks a main user of two areas which one it is', async () => {
    const place = channel();
    const inChannel = bot.people.twoAreas.in(place).withLocale('sv-FI');
    const choice = await inChannel.says('koppla');
    assert.deepEqual(
      choice.buttons.map(({ title }) => title),
      ['Stranden', 'Skärgården'],
    );
    assert.deepEqual((await inChannel.presses('Skärgården')).lines, [
      sv('post.connected', { name: 'Skärgården' }),
    ]);
    const stored = await bot.store.conversations.find(place.channelId);
    assert.equal(stored?.kind === 'channel' ? stored.areaId : undefined, SKAR);
    assert.equal(stored?.kind === 'channel' ? stored.language : undefined, 'sv');
  });

  it('is explained where there is no channel', async () => {
    assert.ok((await mainUser.says('yhdistä')).lines.includes(t('post.connectHow')));
    const group = { kind: 'groupChat' as const, conversationId: '19:g@thread.v2' };
    assert.ok((await mainUser.in(group).says('viikkokooste')).lines.includes(t('post.connectHow')));
  });

  it('shows nothing active of a channel’s name', async () => {
    const place = channel('[x](http://evil.example) <at>all</at> {{DATE(2020-01-01T00:00:00Z)}} **b** `c`');
    await preview(mainUser, place);
    const hint = mainUser.screen.lines.find((line) => line.includes('evil')) ?? '';
    assert.ok(hint, mainUser.screen.text);
    assert.doesNotMatch(hint, /\[|\]\(|<at|<\/|\{\{|https?:\/\/|\*\*|`/);
    assert.doesNotMatch(JSON.stringify(mainUser.screen.card), /<at>|\{\{DATE|\]\(http/);
  });

  it('writes connecting and posting down', async () => {
    await bot.store.audit.clear();
    await preview();
    await mainUser.presses(t('post.publish'));
    const stored = await bot.everythingStored();
    assert.ok(
      stored.includes('"channel.connect"') && stored.includes('"post.publish"') && stored.includes(RANTA),
    );
  });
});

describe('a weekly post that Teams does not answer', () => {
  it('keeps nobody waiting, and is not sent again meanwhile', async () => {
    const bot = await startBot({ hurries: true, people: { mainUser: GRANTS.mainUser }, fill: twoAreas });
    const { mainUser } = bot.people;
    await mainUser.says('hei');
    await mainUser.in(channel()).says('yhdistä');
    mainUser.looksAtLast();
    const press = mainUser.pressing(t('post.publish'));
    bot.connector.feels('hang', NEW_THREAD);
    const sent = bot.connector.nextRequest(NEW_THREAD);
    assert.match(sentenceOf(await bot.post(press)), /[0-9A-F]{8}/);
    await sent;
    const again = cardOf(await bot.post(press)).lines[1];
    assert.equal(bot.connector.requests.filter(isNewThread).length, 1);
    assert.equal(again, t('post.sending'), 'nobody knows yet whether it was published');
    await bot.close();
  });
});
