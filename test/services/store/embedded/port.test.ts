import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rm, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { MongoClient } from 'mongodb';
import {
  joinEmbeddedStore,
  startEmbeddedStore,
  type EmbeddedStore,
} from '../../../../services/store/embedded/index.js';
import { storeInAnotherProcess } from '../../../support/store-process.js';
import { connectTo, failureOf, newFolder } from './running-store.js';

const ADDRESS = /^mongodb:\/\/store:([\w-]{43})@127\.0\.0\.1:(\d+)\/\?authMechanism=SCRAM-SHA-256$/;

describe('the embedded store where there can be no socket', () => {
  const { TMPDIR } = process.env;
  let folder: string;
  let dataDir: string;
  let closing: (() => Promise<void>)[];

  beforeEach(async () => {
    closing = [];
    folder = await newFolder();
    // Too long for a socket, and nowhere else to put one.
    dataDir = join(folder, 'x'.repeat(120));
    process.env.TMPDIR = join(folder, 'missing');
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(folder, { recursive: true, force: true });
  });

  async function started(options: { tell?: (sentence: string) => void } = {}): Promise<EmbeddedStore> {
    const store = await startEmbeddedStore({ dataDir, ...options });
    closing.push(store.close);
    return store;
  }
  function partsOf(uri: string): { password: string; port: number } {
    const [, password = '', port] = ADDRESS.exec(uri) ?? assert.fail('an address of another form');
    return { password, port: Number(port) };
  }
  async function writeAndRead(uri: string): Promise<void> {
    const client = await connectTo(uri);
    const cards = client.db('test').collection('cards');
    await cards.insertOne({ code: 'KA-1' });
    assert.equal((await cards.findOne({ code: 'KA-1' }))?.code, 'KA-1');
    await cards.deleteMany({});
    await client.close();
  }

  it('is at a port of this machine, with a password that every start makes anew', async () => {
    const first = await started();
    const { password } = partsOf(first.uri);
    await writeAndRead(first.uri);
    assert.deepEqual((await readdir(dataDir)).sort(), ['store.mdb', 'store.mdb-lock']);
    await first.close();
    assert.notEqual(partsOf((await started()).uri).password, password);
  });

  it('tells nothing to a client that does not know the password', async () => {
    const store = await started();
    const { password, port } = partsOf(store.uri);
    const stranger = await connectTo(`mongodb://127.0.0.1:${port}`);
    closing.push(() => stranger.close());
    const test = stranger.db('test');
    assert.equal((await test.command({ ping: 1 })).ok, 1);
    const refused = { code: 13, codeName: 'Unauthorized' };
    for (const command of [{ find: 'cards' }, { insert: 'cards', documents: [{}] }, { listCollections: 1 }])
      await assert.rejects(test.command(command), refused);
    const payload = (text: string) => Buffer.from(text);
    for (const command of [
      { saslContinue: 1, conversationId: 1, payload: payload('c=biws,r=abc,p=abcd') },
      { saslStart: 1, mechanism: 'PLAIN', payload: payload(`\0store\0${password}`) },
      { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: payload('noise') },
      { saslStart: 1 },
    ])
      await assert.rejects(test.command(command), { code: 18, codeName: 'AuthenticationFailed' });
    await assert.rejects(test.command({ find: 'cards' }), refused);
    const guess = new MongoClient(store.uri.replace(password, 'x'.repeat(43)));
    closing.push(() => guess.close());
    assert.equal((await failureOf(guess.connect())).code, 18);
    await writeAndRead(store.uri);
  });

  it('is found by a job beside the bot', async () => {
    const other = await storeInAnotherProcess(dataDir);
    closing.push(other.kill);
    const joined = await joinEmbeddedStore({ dataDir, mayMake: false });
    assert.deepEqual([joined.isOthers, joined.uri], [true, other.uri]);
    await writeAndRead(joined.uri);
  });

  it('comes back at the same address when its thread ends', async () => {
    const working = once(process, 'worker') as Promise<[Worker]>;
    let runsAgain = (): void => undefined;
    const again = new Promise<void>((resolve) => (runsAgain = resolve));
    const tell = (sentence: string) => {
      if (sentence === 'The store runs again.') runsAgain();
    };
    const store = await started({ tell });
    const [thread] = await working;
    await thread.terminate();
    await again;
    await writeAndRead(store.uri);
  });

  it('is not taken for alive when another program has its port', async () => {
    const dead = await storeInAnotherProcess(dataDir);
    await dead.kill();
    const other = createServer((socket) => socket.resume().end('something else')).listen(
      partsOf(dead.uri).port,
      '127.0.0.1',
    );
    await once(other, 'listening');
    closing.push(async () => {
      other.close();
      await once(other, 'close');
    });
    await writeAndRead((await started()).uri);
  });
});
