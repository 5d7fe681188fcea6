import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { newFolder, startStore } from '../services/store/embedded/running-store.js';

/** Writes as long as it lives and prints a line only when a write was acknowledged. */
const WRITER = (dataDir: string) => `
  const { startEmbeddedStore } = await import(${JSON.stringify(fileURLToPath(new URL('../../services/store/embedded/index.js', import.meta.url)))});
  const { MongoClient } = await import('mongodb');
  const { uri } = await startEmbeddedStore({ dataDir: ${JSON.stringify(dataDir)} });
  const client = await new MongoClient(uri).connect();
  const cards = client.db('test').collection('cards');
  await cards.createIndexes([{ key: { operation: 1 }, unique: true }, { key: { state: 1, uses: -1 } }]);
  let next = (await cards.estimatedDocumentCount()) * 10;
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (;;) {
      const n = (next += 1);
      await cards.insertOne({ _id: 'card' + n, operation: 'op' + n, state: 'new', uses: 0 });
      console.log('i', n);
      await cards.updateOne({ _id: 'card' + n }, { $set: { state: 'used', operation: 'used' + n }, $inc: { uses: n } });
      console.log('u', n);
    }
  }));`;

describe('durability of the embedded store', function () {
  this.timeout(10_000);

  it('has every acknowledged write, whole and in every index, after the process was killed', async function () {
    this.timeout(20_000);
    const folder = await newFolder();
    const acknowledged = { inserted: new Set<number>(), updated: new Set<number>() };
    for (let round = 0; round < 2; round++) await writeAndKill(folder, acknowledged, 250);
    assert.ok(acknowledged.inserted.size > 100 && acknowledged.updated.size > 100, 'nothing was written');
    const store = await startStore(folder);
    const cards = store.client
      .db('test')
      .collection<{ _id: string; operation: string; state: string; uses: number }>('cards');
    const all = new Map((await cards.find().toArray()).map((card) => [card._id, card]));
    for (const n of acknowledged.inserted) assert.ok(all.has(`card${n}`), `card${n} is lost`);
    for (const n of acknowledged.updated) assert.equal(all.get(`card${n}`)?.state, 'used', `card${n} is old`);
    for (const { _id, operation, state, uses } of all.values()) {
      const n = Number(_id.slice(4));
      assert.deepEqual(
        [operation, uses],
        state === 'used' ? [`used${n}`, n] : [`op${n}`, 0],
        `${_id} is half`,
      );
    }
    const byUnique = await cards
      .find({ operation: { $gt: '' } })
      .map(({ _id }) => _id)
      .toArray();
    assert.deepEqual(byUnique.sort(), [...all.keys()].sort());
    const byState = await cards.countDocuments({ state: { $in: ['new', 'used'] } });
    assert.equal(byState, all.size);
    assert.equal(await cards.estimatedDocumentCount(), all.size);
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('carries out many writes at once with few waits for the disk, and none of them is lost', async () => {
    const store = await startStore();
    const cards = store.collection<{ _id: number }>();
    await Promise.all(Array.from({ length: 300 }, (_, _id) => cards.insertOne({ _id })));
    assert.equal(await cards.countDocuments(), 300);
    await store.stop();
  });
});

async function writeAndKill(
  folder: string,
  acknowledged: { inserted: Set<number>; updated: Set<number> },
  writes: number,
): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [kind, n] = line.split(' ');
    // The line that was being written when the process died may be torn.
    if (n === undefined || (kind !== 'i' && kind !== 'u')) continue;
    (kind === 'i' ? acknowledged.inserted : acknowledged.updated).add(Number(n));
    if ((seen += 1) === writes) child.kill('SIGKILL');
  }
  await exited;
}
