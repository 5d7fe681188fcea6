import assert from 'node:assert/strict';
import { demoRoleField } from '../../cards/demo.js';
import { groupedCode } from '../../cards/grouped-code.js';
import { textsIn } from '../../cards/texts/index.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import { card, GRANTS, RANTA, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const en = textsIn('en').t;
const ROLE = demoRoleField('fi');
const CHANNEL = {
  kind: 'channel' as const,
  conversationId: '19:c@thread.tacv2;messageid=1',
  teamId: '19:t@thread.tacv2',
  channelId: '19:c@thread.tacv2',
};

type Names = 'nobody' | 'office' | 'venue' | 'mainUser' | 'otherMainUser' | 'national';

describe('the first meeting', () => {
  let bot: RunningBot<Names>;

  before(async () => {
    const { nobody, office, venue, mainUser, otherMainUser, national } = GRANTS;
    bot = await startBot({
      people: { nobody, office, venue, mainUser, otherMainUser, national },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
  });
  after(() => bot.close());

  it('is a welcome in the personal chat, once for the two events of an installation', async () => {
    const { office } = bot.people;
    await Promise.all([office.installs(), bot.post(activities.membersAdded(office.sender))]);
    assert.equal(office.received.length, 1);
    assert.equal(office.screen.title, t('welcome.title'));
    assert.ok(office.screen.lines.includes(t('welcome.distributor')));
    assert.ok(office.screen.lines.includes(t('welcome.codeHint')));
  });

  it('is nothing in channels and group chats, and nothing when the bot is removed', async () => {
    const { office } = bot.people;
    const before = bot.connector.requests.length;
    const group = { kind: 'groupChat' as const, conversationId: '19:g@thread.v2' };
    for (const activity of [
      activities.installation(office.in(CHANNEL).sender, 'add'),
      activities.membersAdded(office.in(CHANNEL).sender),
      activities.installation(office.in(group).sender, 'add'),
      activities.installation(office.sender, 'remove'),
    ]) {
      const answer = await bot.post(activity);
      assert.deepEqual([answer.status, answer.text], [200, '']);
    }
    assert.equal(bot.connector.requests.length, before);
  });

  it('offers three ways to start and three languages to everybody', async () => {
    for (const [name, person] of Object.entries(bot.people)) {
      const welcome = await person.says('hei');
      const titles = welcome.buttons.map(({ title }) => title);
      for (const language of ['Suomi', 'Svenska', 'English'])
        assert.ok(titles.includes(language), `${name}: ${language}`);
      const starts = titles.slice(0, 3);
      for (const start of starts) {
        person.screen = welcome;
        const next = await person.presses(start);
        assert.notEqual(next.lines[0], t('common.notFound'), `${name}: ${start}`);
        assert.notEqual(next.title, t('common.staleButton'), `${name}: ${start}`);
      }
    }
  });

  it('tells somebody without a role what to do, and lets them only ask', async () => {
    const { nobody } = bot.people;
    const before = await bot.store.audit.clear().then(() => bot.everythingStored());
    for (const text of ['luovutus', 'käynti', 'tilastot', 'yhdistä']) {
      const answer = await nobody.says(text);
      assert.equal(answer.lines[0], t('role.needed'), text);
      assert.ok(
        answer.buttons.some(({ title }) => title === t('role.choose')),
        'it is a demo',
      );
    }
    assert.ok(nobody.screen.lines.includes(t('role.mainUser')), nobody.screen.text);
    assert.ok(nobody.screen.lines.includes(t('help.connect')), nobody.screen.text);
    for (const form of ['handover', 'visitCode']) {
      assert.match(
        JSON.stringify((await nobody.opensDialog(form, {})).card),
        new RegExp(t('common.notFound')),
        form,
      );
    }
    assert.equal((await nobody.opensDialog('visit', { code: 'VOIM1234' })).inputs.length, 0);
    assert.equal(await bot.everythingStored(), before, 'nothing is written');
    await nobody.says('kysy');
    const article = await nobody.presses(nobody.screen.buttons[0]?.title ?? '');
    assert.ok(article.text.includes(t('guide.version', { version: '' }).trim()), article.text);
  });

  it('answers help with what this person can do', async () => {
    const forOffice = await bot.people.office.says('ohje');
    assert.ok(forOffice.lines.includes(`• ${t('help.handover')}`));
    assert.ok(!forOffice.lines.includes(`• ${t('help.visit')}`));
    const forVenue = await bot.people.venue.says('apua!');
    assert.ok(forVenue.lines.includes(`• ${t('help.visit')}`));
    assert.ok(!forVenue.lines.includes(`• ${t('help.handover')}`));
    assert.ok(forVenue.lines.includes(`• ${t('help.statistics')}`));
    const forNobody = await bot.people.nobody.says('ohje');
    for (const key of ['help.handover', 'help.visit', 'help.statistics', 'help.connect'] as const) {
      assert.ok(!forNobody.lines.includes(`• ${t(key)}`), key);
    }
  });

  describe('the language', () => {
    it('is the one of the client, with or without a country', async () => {
      const { office } = bot.people;
      for (const [locale, title] of [
        ['fi-FI', t('welcome.title')],
        ['fi', t('welcome.title')],
        ['sv-SE', sv('welcome.title')],
        ['sv-FI', sv('welcome.title')],
        ['en-US', en('welcome.title')],
        ['en-GB', en('welcome.title')],
      ] as const) {
        assert.equal((await office.withLocale(locale).says('hei')).title, title, locale);
      }
    });

    it('is the area’s where the client speaks another one or does not say, and else English', async () => {
      for (const locale of ['de-DE', 'se-FI', '', undefined, 'fin', '??']) {
        assert.equal(
          (await bot.people.office.withLocale(locale).says('hei')).title,
          t('welcome.title'),
          locale,
        );
        assert.equal(
          (await bot.people.venue.withLocale(locale).says('hei')).title,
          t('welcome.title'),
          locale,
        );
        assert.equal(
          (await bot.people.otherMainUser.withLocale(locale).says('hei')).title,
          sv('welcome.title'),
          locale,
        );
        assert.equal(
          (await bot.people.nobody.withLocale(locale).says('hei')).title,
          en('welcome.title'),
          locale,
        );
        assert.equal(
          (await bot.people.national.withLocale(locale).says('hei')).title,
          en('welcome.title'),
          locale,
        );
      }
    });

    it('is changed with a button and remembered, also after a restart', async () => {
      const person = await bot.meets(GRANTS.venue, { locale: 'en-US' });
      await person.says('hello');
      assert.equal((await person.presses('Svenska')).title, sv('welcome.title'));
      assert.equal((await person.says('help')).title, sv('menu.help'));
      await bot.restarts();
      assert.equal((await person.says('help')).title, sv('menu.help'));
      assert.equal((await person.opensDialog('visitCode')).windowTitle, sv('visit.title'));
    });

    it('is changed with a word in any language, and a choice of languages is one word away', async () => {
      const person = await bot.meets([]);
      for (const [word, title] of [
        ['svenska', sv('welcome.title')],
        ['englanti', en('welcome.title')],
        ['In Finnish', t('welcome.title')],
        ['på svenska!', sv('welcome.title')],
      ] as const) {
        assert.equal((await person.says(word)).title, title, word);
      }
      const choice = await person.says('kieli');
      assert.deepEqual(
        choice.buttons.map(({ title }) => title),
        ['Suomi', 'Svenska', 'English'],
      );
    });

    it('is changed in a channel for this person only', async () => {
      const person = await bot.meets([]);
      const inChannel = person.in(CHANNEL);
      assert.equal((await inChannel.says('english')).title, en('language.changed'));
      assert.equal((await person.says('hei')).title, en('welcome.title'));
      assert.equal((await bot.people.office.says('hei')).title, t('welcome.title'));
    });

    it('does not take the grants away when it is changed, and the other way round', async () => {
      const person = await bot.meets(GRANTS.office);
      await person.says('svenska');
      assert.equal((await person.says('överlåtelse')).title, sv('handover.title'));
      await bot.store.people.setGrants(person.id, GRANTS.mainUser);
      assert.equal((await person.says('hej')).lines.includes(sv('welcome.mainUser')), true);
    });
  });

  it('knows nobody without an Entra identity, but answers them', async () => {
    const guest = await bot.meets([], { objectId: undefined });
    assert.equal((await guest.says('luovutus')).lines[0], t('role.needed'));
  });

  it('keeps people of two tenants apart', async () => {
    const { office } = bot.people;
    const stranger = await bot.meets([], {
      objectId: office.sender.objectId,
      tenantId: '00000000-1111-2222-3333-444444444444',
    });
    assert.equal((await stranger.says('luovutus')).lines[0], t('role.needed'));
  });
});

describe('the roles of the demo', () => {
  let bot: RunningBot<'guest' | 'sampleUser'>;

  before(async () => {
    bot = await startBot({
      people: { guest: [], sampleUser: [{ role: 'mainUser', areaId: SAMPLE.areaId }] },
      fill: async (store) => {
        const { buildSampleNetwork } = await import('../../services/sample/index.js');
        const { areas, organisations, cards } = buildSampleNetwork({
          now: new Date('2026-03-10T08:00:00Z'),
          people: [],
        });
        await store.areas.addAll(areas);
        await store.organisations.addAll(organisations);
        const known: string[] = Object.values(SAMPLE_CODES).flat();
        await store.cards.addAll(cards.filter(({ _id }) => known.includes(_id)));
      },
    });
  });
  after(() => bot.close());

  it('are offered in the personal chat only, each with where it acts', async () => {
    const { guest } = bot.people;
    const welcome = await guest.installs();
    assert.ok(welcome.lines.includes(t('welcome.nobodyDemo')));
    assert.ok(welcome.lines.includes(t('common.sample')));
    assert.equal(welcome.input(ROLE).choices?.length, 9);
    assert.match(JSON.stringify(welcome.input(ROLE).choices), /Mallilan aikuissosiaalityö/);
    assert.deepEqual((await guest.in(CHANNEL).says('hei')).inputs, []);
  });

  it('let a guest try every path, and go back to none', async () => {
    const { guest } = bot.people;
    const tries: [role: string, word: string, title: string][] = [
      ['office', 'luovutus', t('handover.title')],
      ['venue', SAMPLE_CODES.valid, t('visit.submit')],
      ['ticketAgent', SAMPLE_CODES.blocked, t('visit.blocked')],
      ['culture', 'tilastot', 'Mallila'],
      ['national', 'tilastot', t('statistics.country')],
      ['social', 'tilastot', t('role.figures')],
      ['none', 'luovutus', t('role.distributor')],
    ];
    for (const [role, word, expected] of tries) {
      await guest.says('rooli');
      const welcome = await guest.fills({ [ROLE]: role }).presses(t('demo.choose'));
      assert.equal(welcome.input(ROLE).value, role);
      assert.ok((await guest.says(word)).text.includes(expected), `${role}: ${guest.screen.text}`);
    }
  });

  it('name the codes that can still be handed over, as long as there are some', async () => {
    const { guest } = bot.people;
    const chosen = async (role: string) => {
      await guest.says('rooli');
      return (await guest.fills({ [ROLE]: role }).presses(t('demo.choose'))).text;
    };
    const freeIn = (text: string) => SAMPLE_CODES.free.filter((code) => text.includes(groupedCode(code)));
    const [first, second, third, ...others] = SAMPLE_CODES.free;
    assert.deepEqual(freeIn(await chosen('office')), [first, second]);
    const handOver = async (code = '') => {
      await guest.says('luovutus');
      guest.fills({ code, birthYear: '1980', postalCode: '00100', minors: '0' });
      assert.equal((await guest.presses(t('handover.submit'))).title, t('handover.done'));
    };
    await handOver(first);
    assert.deepEqual(freeIn(await chosen('office')), [second, third]);
    assert.deepEqual(freeIn(await chosen('venue')), [second]);
    await chosen('office');
    for (const code of [second, third, ...others]) await handOver(code);
    const none = await chosen('office');
    assert.ok(!none.includes(t('demo.codes')) && !none.includes(t('demo.codeFree')), none);
    const atVenue = await chosen('venue');
    assert.ok(atVenue.includes(t('demo.codeValid')) && !atVenue.includes(t('demo.codeFree')), atVenue);
    await chosen('none');
  });

  it('do not take a role that does not exist, nor grants from the card', async () => {
    const { guest } = bot.people;
    await guest.says('rooli');
    for (const data of [
      { [ROLE]: 'admin' },
      { [ROLE]: ['national'] },
      {},
      { grants: [{ role: 'national' }] },
    ]) {
      const press = activities.execute(guest.sender, 'demo.role', data);
      assert.equal(cardOf(await bot.post(press)).title, t('common.staleButton'));
    }
    assert.deepEqual((await bot.store.people.find(guest.id))?.grants ?? [], []);
  });

  it('refuse an area whose channel belongs to nobody here', async () => {
    const { sampleUser } = bot.people;
    const press = activities.execute(sampleUser.in(CHANNEL).sender, 'post.connect', { areaId: RANTA });
    assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'));
  });
});
