import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startEmbeddedStore, type EmbeddedStore } from '../../../../services/store/embedded/index.js';
import { connectTo, newFolder } from './running-store.js';

const RUNS_AGAIN = 'The store runs again.';

describe('the embedded store whose thread ends unexpectedly', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A store, its thread, and what it tells the operator. */
  async function watched(dataDir: string): Promise<{
    store: EmbeddedStore;
    thread: Worker;
    told: string[];
    toldOf: (sentence: RegExp) => Promise<void>;
  }> {
    const told: string[] = [];
    let look = (): void => undefined;
    const started = once(process, 'worker') as Promise<[Worker]>;
    const tell = (sentence: string) => {
      told.push(sentence);
      look();
    };
    const store = await startEmbeddedStore({ dataDir, tell });
    const [thread] = await started;
    const toldOf = (sentence: RegExp) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (told.some((one) => sentence.test(one))) resolve();
        };
        look();
      });
    return { store, thread, told, toldOf };
  }

  for (const [where, name] of [
    ['its folder', 'data'],
    ['a folder whose path is too long for a socket', 'x'.repeat(120)],
  ] as const) {
    it(`comes back at the same address with all that was acknowledged, in ${where}`, async () => {
      const { store, thread, told, toldOf } = await watched(join(folder, name));
      const client = await connectTo(store.uri);
      const cards = client.db('test').collection<{ _id: number }>('cards');
      await Promise.all(Array.from({ length: 50 }, (_, _id) => cards.insertOne({ _id })));
      await thread.terminate();
      await toldOf(/runs again/);
      await client.close();
      const next = await connectTo(store.uri);
      const kept = next.db('test').collection<{ _id: number }>('cards');
      assert.equal(await kept.countDocuments(), 50);
      await kept.insertOne({ _id: 50 });
      await assert.rejects(kept.insertOne({ _id: 7 }), { code: 11000 });
      assert.deepEqual(told, [
        'The store has stopped: its thread ended with code 1. It is being started again.',
        RUNS_AGAIN,
      ]);
      await next.close();
      await store.close();
    });
  }

  it('says why it does not start, and starts as soon as it can', async () => {
    const { store, thread, toldOf } = await watched(folder);
    const file = join(folder, 'store.mdb');
    const ended = thread.terminate();
    await rename(file, `${file}-away`);
    await writeFile(file, 'not a store');
    await ended;
    await toldOf(/does not start: .* is not a file of this store/);
    await rename(`${file}-away`, file);
    await toldOf(/runs again/);
    const client = await connectTo(store.uri);
    await client.db('test').command({ ping: 1 });
    await client.close();
    await store.close();
  });

  it('can be closed meanwhile, and gives its folder free', async () => {
    const { store, thread } = await watched(folder);
    await thread.terminate();
    await store.close();
    await (await startEmbeddedStore({ dataDir: folder })).close();
  });
});
