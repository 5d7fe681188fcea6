import assert from 'node:assert/strict';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { BotAuthentication } from '../../bot/authentication.js';
import { isLoopbackUrl, isTeamsServiceUrl } from '../../bot/service-urls.js';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import type { ActivityJson } from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { BOT_FRAMEWORK, startIssuer, type Issuer } from '../support/issuer.js';
import { cardOf, type Person } from '../support/person.js';
import { without } from '../support/without.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const APP_ID = '11111111-2222-4333-8444-555555555555';
const TENANT_ID = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const OTHER_TENANT_ID = 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff';
const CREDENTIALS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'a secret of the tests',
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppType: 'SingleTenant',
  PUBLIC_URL: 'https://bot.example',
};

/** Signs what the bot sends without asking Microsoft for a token. */
class TestCredentials extends ConfigurationServiceClientCredentialFactory {
  override createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: (outgoing) => {
        outgoing.headers.set('authorization', 'Bearer of-the-bot');
        return Promise.resolve(outgoing);
      },
    });
  }
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

describe('a bot with credentials', () => {
  let bot: RunningBot<never>;
  let issuer: Issuer;
  let office: Person;
  const consoleError = console.error;
  const noise: unknown[] = [];

  before(async () => {
    // The SDK tells the console about every token it refuses.
    console.error = (...said: unknown[]) => void noise.push(...said);
    issuer = await startIssuer();
    bot = await startBot({
      people: {},
      settings: CREDENTIALS,
      fill: twoAreas,
      outside: () => {
        const credentials = {
          appId: APP_ID,
          password: 'x',
          tenantId: TENANT_ID,
          type: 'SingleTenant' as const,
        };
        const factory = new TestCredentials(CREDENTIALS);
        return {
          authentication: new BotAuthentication(credentials, issuer.overrides, factory),
          isServiceUrlAllowed: isLoopbackUrl,
        };
      },
    });
    office = await bot.meets(GRANTS.office, { tenantId: TENANT_ID });
  });
  after(async () => {
    console.error = consoleError;
    await bot.close();
    await issuer.close();
  });

  const claims = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
    iss: BOT_FRAMEWORK,
    aud: APP_ID,
    serviceurl: bot.connector.url,
    nbf: inSeconds(-60),
    exp: inSeconds(3_600),
    ...more,
  });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const post = (activity: ActivityJson, token: string) => bot.post(activity, bearer(token));

  it('answers a signed message, with a token of its own', async () => {
    const answer = await post(activities.message(office.sender, 'luovutus'), issuer.token(claims()));
    assert.deepEqual([answer.status, answer.text], [200, '']);
    assert.equal(office.looksAtLast().title, t('handover.title'));
    assert.equal(bot.connector.requests.at(-1)?.authorization, 'Bearer of-the-bot');
  });

  it('answers a signed invoke', async () => {
    const press = activities.execute(office.sender, 'command.run', { command: 'handover' });
    assert.equal(cardOf(await post(press, issuer.token(claims()))).title, t('handover.title'));
  });

  it('answers whoever is not let in with 401 and not one word, and does nothing', async () => {
    const { token, forged } = issuer;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`;
    const hmac = token(claims()).replace(/^[^.]+/, Buffer.from('{"alg":"HS256"}').toString('base64url'));
    const good = token(claims());
    const emulator = {
      iss: `https://sts.windows.net/${OTHER_TENANT_ID}/`,
      tid: OTHER_TENANT_ID,
      appid: APP_ID,
      ver: '1.0',
    };
    const second = {
      iss: `https://login.microsoftonline.com/${OTHER_TENANT_ID}/v2.0`,
      tid: OTHER_TENANT_ID,
      azp: APP_ID,
      ver: '2.0',
    };
    const attacks: Record<string, Record<string, string>> = {
      'no header': {},
      'an empty header': { authorization: '' },
      'another scheme': { authorization: 'Basic eDp5' },
      'no token': { authorization: 'Bearer ' },
      'no JWT': bearer('x.y.z'),
      'two tokens': { authorization: `Bearer ${good} ${good}` },
      'no signature': bearer(unsigned),
      'another algorithm': bearer(hmac),
      'a broken signature': bearer(`${good.slice(0, -8)}AAAAAAAA`),
      'a signature of a stranger': bearer(forged(claims())),
      'changed claims': bearer(
        good.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(claims({ x: 1 }))).toString('base64url')}.`),
      ),
      'an unknown key': bearer(token(claims(), 'no-such-key')),
      'another audience': bearer(token(claims({ aud: OTHER_TENANT_ID }))),
      'no audience': bearer(token(claims({ aud: undefined }))),
      'another issuer': bearer(token(claims({ iss: 'https://evil.example' }))),
      'no issuer': bearer(token(claims({ iss: undefined }))),
      expired: bearer(token(claims({ exp: inSeconds(-1_000) }))),
      'not valid yet': bearer(token(claims({ nbf: inSeconds(1_000) }))),
      'another service address': bearer(token(claims({ serviceurl: 'http://127.0.0.1:1/' }))),
      'no service address': bearer(token(claims({ serviceurl: undefined }))),
      'an emulator’s token of another tenant': bearer(token(claims({ ...emulator, serviceurl: undefined }))),
      'an emulator’s token of our tenant': bearer(
        token(claims({ ...emulator, iss: `https://sts.windows.net/${TENANT_ID}/`, tid: TENANT_ID })),
      ),
      'an emulator’s token of the second version': bearer(token(claims(second))),
    };
    const before = { sent: bot.connector.requests.length, stored: await bot.everythingStored() };
    const press = activities.execute(office.sender, 'language.set', { language: 'sv' });
    for (const [attack, headers] of Object.entries(attacks)) {
      for (const activity of [activities.message(office.sender, 'svenska'), press]) {
        const answer = await bot.post(activity, headers);
        assert.deepEqual([answer.status, answer.text], [401, ''], attack);
        assert.equal(answer.headers.get('www-authenticate'), null);
      }
    }
    assert.equal(bot.connector.requests.length, before.sent);
    assert.equal(await bot.everythingStored(), before.stored);
    assert.doesNotMatch([...bot.log, ...noise.map(String)].join('\n'), /Bearer|eyJ/);
  });

  it('answers people of another tenant with 403 and not one word', async () => {
    const { sender } = office;
    const message = activities.message(sender, 'svenska');
    const foreign = [
      activities.message({ ...sender, tenantId: OTHER_TENANT_ID }, 'svenska'),
      { ...message, channelData: { tenant: { id: OTHER_TENANT_ID } } },
      { ...message, conversation: { id: 'a:x', conversationType: 'personal', tenantId: OTHER_TENANT_ID } },
      { ...message, channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } },
      { ...message, channelId: 'directline' },
      { ...message, channelId: undefined },
    ];
    const before = bot.connector.requests.length;
    for (const activity of foreign) {
      const answer = await post(activity, issuer.token(claims()));
      // The SDK itself asks that the key is endorsed for the channel: 401 there.
      assert.ok([401, 403].includes(answer.status), JSON.stringify(activity));
      assert.equal(answer.text, '');
    }
    assert.equal(bot.connector.requests.length, before);
  });

  it('does not say that an odd body is odd to whoever is not let in', async () => {
    for (const body of ['{}', '{"type":"invoke"}', '{"type":"message","serviceUrl":7}']) {
      const answer = await bot.post(body);
      assert.deepEqual([answer.status, answer.text], [401, ''], body);
    }
  });

  it('does not let an odd body in without a service address', async () => {
    const press = activities.execute(office.sender, 'language.set', {
      language: 'sv',
    });
    const answer = await post(without(press, 'serviceUrl'), issuer.token(claims()));
    assert.ok(answer.status >= 400 && answer.status < 500);
    assert.equal(answer.text, '');
  });

  it('has no demo: no chooser in the welcome, no command, no verb', async () => {
    const token = issuer.token(claims());
    await post(activities.message(office.sender, 'hei'), token);
    assert.deepEqual(office.looksAtLast().inputs, []);
    const press = activities.execute(office.sender, 'demo.role', { role: 'national' });
    assert.equal(cardOf(await post(press, token)).title, t('common.staleButton'));
    const command = activities.execute(office.sender, 'command.run', { command: 'demo.role' });
    assert.equal(cardOf(await post(command, token)).title, t('common.staleButton'));
    assert.ok(!bot.app.registry.verbs.some((verb) => verb.startsWith('demo')));
    assert.deepEqual((await bot.store.people.find(office.id))?.grants, GRANTS.office);
  });

  it('makes the first administrator the national service, and nobody else', async () => {
    const admin = 'cccccccc-1111-4222-8333-dddddddddddd';
    const first = await startBot({
      people: {},
      settings: { ADMIN_AAD_OBJECT_ID: admin.toUpperCase() },
      fill: twoAreas,
    });
    try {
      const person = await first.meets([], { objectId: admin });
      assert.equal(
        (await person.says('tilastot')).title,
        t('statistics.title', { name: t('statistics.country') }),
      );
      const other = await first.meets([]);
      assert.equal((await other.says('tilastot')).lines[0], t('role.needed'));
    } finally {
      await first.close();
    }
  });
});

describe('the addresses that the bot answers to', () => {
  it('are Microsoft’s by https with credentials', () => {
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/teams/x',
      'https://api.teams.microsoft.com/',
    ]) {
      assert.ok(isTeamsServiceUrl(url), url);
    }
    for (const url of [
      ...[
        'http://smba.trafficmanager.net/',
        'https://smba.trafficmanager.net.evil.example/',
        'https://evil-smba.trafficmanager.net/',
      ],
      ...[
        'https://smba.trafficmanager.net@evil.example/',
        'https://evil.example/smba.trafficmanager.net',
        'https://xteams.microsoft.com/',
      ],
      ...['https://127.0.0.1/', '', 'smba.trafficmanager.net', 'ftp://smba.trafficmanager.net/'],
    ]) {
      assert.ok(!isTeamsServiceUrl(url), url);
    }
  });

  it('are this machine’s in the demo', () => {
    for (const url of ['http://127.0.0.1:56150/_connector', 'http://localhost:1/', 'http://[::1]:1/'])
      assert.ok(isLoopbackUrl(url), url);
    for (const url of [
      'http://127.0.0.1.evil.example/',
      'http://localhost.evil.example/',
      'http://localhost@evil.example/',
      'http://0.0.0.0/',
      'x',
    ]) {
      assert.ok(!isLoopbackUrl(url), url);
    }
  });
});
