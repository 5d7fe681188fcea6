import assert from 'node:assert/strict';
import { request } from 'node:http';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { parsed, startBot, type RunningBot } from '../support/bot.js';
import { assertQuiet } from '../support/quiet.js';
import { GRANTS, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the edge over HTTP', () => {
  let bot: RunningBot<'office'>;

  before(async () => {
    bot = await startBot({ people: { office: GRANTS.office }, fill: twoAreas });
  });
  after(() => bot.close());

  const send = async (
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = JSON_TYPE,
  ) => {
    const response = await fetch(`${bot.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('refuses a body that is too long with 413 and nothing else', async () => {
    const { office } = bot.people;
    const activity = JSON.stringify(activities.message(office.sender, 'ä'.repeat(300_000)));
    const answer = await send('POST', '/api/messages', activity);
    assert.deepEqual([answer.status, answer.text], [413, '']);
    assertQuiet(answer);
  });

  it('refuses a long body that comes in pieces without its length', async () => {
    const status = await new Promise<number | 'closed'>((resolve) => {
      const outgoing = request(
        `${bot.url}/api/messages`,
        { method: 'POST', headers: JSON_TYPE },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      outgoing.on('error', () => {
        resolve('closed');
      });
      for (let piece = 0; piece < 8; piece += 1) outgoing.write(' '.repeat(64 * 1024));
      outgoing.end();
    });
    assert.ok(status === 413 || status === 'closed', String(status));
    assert.equal((await bot.get('/healthz')).status, 200);
  });

  it('takes a body just below the limit', async () => {
    const activity = activities.execute(bot.people.office.sender, 'x', { filler: 'x'.repeat(250_000) });
    assert.equal((await bot.post(activity)).status, 200);
  });

  it('refuses what is no JSON object with 400 and no word', async () => {
    for (const body of ['{', '{"a":1', 'null', '[]', '"text"', '7', 'true', '', '\u0000', '{"a":"\\ud800"']) {
      const answer = await send('POST', '/api/messages', body);
      assert.deepEqual([answer.status, answer.text], [400, ''], body);
      assertQuiet(answer);
    }
  });

  it('acts on no other content type, without a word', async () => {
    const activity = JSON.stringify(activities.message(bot.people.office.sender, 'hei'));
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
    ]) {
      const answer = await send('POST', '/api/messages', activity, { 'content-type': type });
      assert.ok([200, 400, 415].includes(answer.status), `${type}: ${answer.status}`);
      assert.equal(answer.text, '');
      assertQuiet(answer);
    }
    assert.equal(bot.people.office.received.length, 0);
  });

  it('refuses other methods and other paths without a stack', async () => {
    for (const [method, path, status] of [
      ['GET', '/api/messages', 405],
      ['PUT', '/api/messages', 405],
      ['DELETE', '/api/messages', 405],
      ['POST', '/healthz', 405],
      ['GET', '/', 404],
      ['GET', '/api', 404],
      ['GET', '/api/messages/../../etc/passwd', 404],
      ['GET', '/%', 400],
      ['POST', '/charts/x', 405],
    ] as const) {
      const answer = await send(method, path);
      assert.ok(answer.status >= 400 && answer.status < 500, `${method} ${path}: ${answer.status}`);
      if (path !== '/%') assert.equal(answer.status, status, `${method} ${path}`);
      assert.equal(answer.text, '', `${method} ${path}`);
      assertQuiet(answer);
    }
  });

  it('says to a client that only asks whether there is a bot that there is one', async () => {
    const answer = await send('HEAD', '/api/messages');
    assert.equal(answer.status, 200);
  });

  it('acknowledges activities it does not know with 200 and an empty body', async () => {
    const { sender } = bot.people.office;
    const before = bot.connector.requests.length;
    for (const type of [
      'typing',
      'event',
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'endOfConversation',
      'x',
      '',
    ]) {
      const answer = await bot.post(activities.anything(sender, { type }));
      assert.deepEqual([answer.status, answer.text], [200, ''], type);
    }
    for (const activity of [
      {},
      { type: 'message' },
      { ...activities.message(sender, 'hei'), channelId: 'webchat' },
    ]) {
      const answer = await bot.post(activity);
      assert.deepEqual([answer.status, answer.text], [200, ''], JSON.stringify(activity));
    }
    assert.equal(bot.connector.requests.length, before, 'nobody is written to');
  });

  it('answers invokes it does not know with 200 and a JSON body', async () => {
    const { sender } = bot.people.office;
    for (const name of [
      'composeExtension/query',
      'application/search',
      'signin/verifyState',
      'fileConsent/invoke',
      '',
      undefined,
    ]) {
      const answer = await bot.post(activities.anything(sender, { type: 'invoke', name, value: {} }));
      assert.equal(answer.status, 200, name);
      assert.deepEqual(parsed(answer), {}, name);
      assertQuiet(answer);
    }
  });

  it('answers a card action it cannot read with a card that says so', async () => {
    const { sender } = bot.people.office;
    for (const value of [
      undefined,
      null,
      {},
      { action: null },
      { action: { data: 'x' } },
      { action: { verb: 7 } },
    ]) {
      const answer = await bot.post({ ...activities.execute(sender, 'x', {}), value });
      assert.equal(answer.status, 200);
      assert.equal(parsed(answer).statusCode, 200);
      assert.ok(answer.text.includes(t('common.staleButton')));
    }
  });

  it('accepts no other address to answer to than this machine in the demo', async () => {
    const { sender } = bot.people.office;
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://10.0.0.1/',
      'http://127.0.0.1.example.com/',
      'file:///etc',
      'x',
      '',
    ]) {
      const answer = await bot.post(activities.message({ ...sender, serviceUrl }, 'hei'));
      assert.deepEqual([answer.status, answer.text], [403, ''], serviceUrl);
    }
  });

  it('says that it lives and that it is ready', async () => {
    assert.deepEqual(await bot.get('/healthz').then(({ status, text }) => [status, text]), [200, 'ok']);
    assert.deepEqual(await bot.get('/readyz').then(({ status, text }) => [status, text]), [200, 'ready']);
  });

  it('has no picture for ids that were not given out', async () => {
    for (const file of [
      'x.png',
      `${'a'.repeat(32)}.png`,
      'a'.repeat(32),
      '..%2f..%2fpackage.json',
      `${'a'.repeat(32)}.png.png`,
      '$ne.png',
    ]) {
      const answer = await bot.get(`/charts/${file}`);
      assert.deepEqual([answer.status, answer.text], [404, ''], file);
    }
  });
});
