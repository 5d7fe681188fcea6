import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DEMO_CURRENT_USER, DEMO_PEOPLE } from '../../../bot/demo/people.js';
import { browserCommand } from '../../../bot/demo/playground-browser.js';
import { startServerProcess } from '../../../bot/demo/playground-process.js';
import { startPlayground } from '../../../bot/demo/playground.js';
import { packageRoot } from '../../../services/package-root.js';
import { listenersOf, LOOPBACK_ADDRESS, processTree, stillRunning } from './listeners.js';

const log = {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void {
    assert.fail(`${message} ${JSON.stringify(fields)}`);
  },
};

describe('the demo client (Microsoft 365 Agents Playground)', function () {
  this.timeout(40_000);
  let dataDir = '';
  let bot: Server;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-playground-'));
    bot = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await once(bot, 'listening');
  });

  after(async () => {
    bot.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = (port: number) =>
    startPlayground({ botPort: portOf(bot), port, dataDir, people: DEMO_PEOPLE, log });

  it('listens on loopback only, serves its page there, and leaves nothing running', async function () {
    if (process.platform !== 'linux') this.skip();
    const playground = await start(0);
    const tree = processTree(playground.pid);
    try {
      const listeners = listenersOf(tree);
      assert.deepEqual(listeners, [
        { address: LOOPBACK_ADDRESS, port: Number(new URL(playground.url).port) },
      ]);
      const page = await fetch(playground.url);
      assert.equal(page.status, 200);
    } finally {
      await playground.close();
    }
    assert.deepEqual(await stillRunning(tree), []);
    await assert.rejects(fetch(playground.url));
    await playground.close();
  });

  it('takes another port when the wished one is in use', async () => {
    const playground = await start(portOf(bot));
    try {
      assert.notEqual(Number(new URL(playground.url).port), portOf(bot));
      const config = z.object({ currentUser: z.object({ id: z.string() }) });
      const written = await readFile(join(dataDir, 'm365agentsplayground.yml'), 'utf8');
      assert.equal(config.parse(JSON.parse(written)).currentUser.id, DEMO_CURRENT_USER.id);
    } finally {
      await playground.close();
    }
  });

  it('needs the person at the client and five others', async () => {
    const people = DEMO_PEOPLE.slice(1);
    await assert.rejects(
      startPlayground({ botPort: 1, port: 0, dataDir, people, log }),
      /needs 6 people, got 5/,
    );
  });
});

describe('a server in a process of its own', () => {
  const preload = join(packageRoot(), 'bot', 'demo', 'loopback-only.cjs');
  const run = (program: string, listenWithinMs = 10_000) =>
    startServerProcess({
      nodeArguments: ['--eval', program],
      cwd: tmpdir(),
      environment: {},
      listenWithinMs,
      endWithinMs: 100,
      onUnexpectedEnd: () => undefined,
    });

  it('is an error with its last words when it ends before it listens', async () => {
    await assert.rejects(
      run('console.error("no such endpoint"); process.exit(3)'),
      /ended \(3\).*no such endpoint/s,
    );
  });

  it('is an error when it does not listen in time', async () => {
    await assert.rejects(run('setInterval(() => {}, 1000)', 200), /does not listen after 200 ms/);
  });

  it('ends by force when it does not end on request, together with what it started', async function () {
    if (process.platform !== 'linux') this.skip();
    const server = await run(`
      process.on('SIGTERM', () => {});
      const child = require('node:child_process').spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
      child.once('spawn', () => console.log('Listening on 1'));
      setInterval(() => {}, 1000);`);
    const tree = processTree(server.pid);
    assert.equal(tree.length, 2);
    await server.close();
    assert.deepEqual(await stillRunning(tree), []);
  });

  it('reaches nothing beyond this machine', async () => {
    const program = `require('node:http').get('http://192.0.2.1/')
      .once('error', (error) => { console.log(error.code); process.exit(); });`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', preload, '--eval', program]);
    assert.equal(stdout.trim(), 'ELOOPBACKONLY');
  });

  it('ends by itself when the one who started it is gone', async () => {
    const child = spawn(process.execPath, ['--require', preload, '--eval', 'setInterval(() => {}, 1000)'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const exit = once(child, 'exit');
    child.stdin.destroy();
    assert.deepEqual(await exit, [0, null]);
  });
});

describe('opening the browser', () => {
  const url = 'http://127.0.0.1:56150/';

  it('opens none on a machine without a screen', () => {
    assert.equal(
      browserCommand(url, { platform: 'linux', environment: { PATH: process.env.PATH } }),
      undefined,
    );
    assert.equal(
      browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0', PATH: '' } }),
      undefined,
    );
  });

  it('asks the system for its default browser where there is one', () => {
    assert.deepEqual(browserCommand(url, { platform: 'darwin', environment: {} }), ['open', url]);
    assert.deepEqual(browserCommand(url, { platform: 'win32', environment: {} }), [
      'cmd',
      '/c',
      'start',
      '""',
      url,
    ]);
  });
});

function portOf(server: Server): number {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}
