import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalog } from '../../../../services/store/embedded/catalog.js';
import { CommitQueue } from '../../../../services/store/embedded/commit-queue.js';
import { openStorage, type Storage } from '../../../../services/store/embedded/storage.js';

describe('the queue of writes', () => {
  const realNow = performance.now.bind(performance);
  let folder: string;
  let storage: Storage;
  let commits: CommitQueue;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-test-'));
    storage = openStorage(join(folder, 'store.mdb'));
    commits = new CommitQueue(storage, new Catalog(storage));
    // A clock that goes on only when somebody looks at it, so that nothing here depends on the machine.
    let nowMs = 0;
    performance.now = () => (nowMs += 0.1);
  });
  after(async () => {
    performance.now = realNow;
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a short write into the same transaction as the long ones that came before it', async () => {
    const longWrites = Array.from({ length: 16 }, () =>
      commits.write((pacer) => {
        while (!pacer.isDue());
        return storage.version;
      }),
    );
    const shortWrite = commits.write(() => storage.version);
    const transactions = new Set(await Promise.all(longWrites));
    assert.deepEqual([...transactions], [await shortWrite]);
  });
});
