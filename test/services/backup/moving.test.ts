import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CardCode } from '../../../services/card-code.js';
import { startEmbeddedStore, type EmbeddedStore } from '../../../services/store/embedded/index.js';
import { openStore } from '../../../services/store/open.js';
import { networkIn, openNetwork } from '../../support/network.js';
import { openTestStore } from '../../support/store.js';
import { assertHolds, backUp, backupFolder, everythingIn, restoreInto, type Place } from './registers.js';
import { officeOf } from './working-office.js';

// With MONGODB_TEST_URI the network and the target are on that server, and the register moves between it and here.
describe('a register that moves', () => {
  let folder: Awaited<ReturnType<typeof backupFolder>>;
  let dataDir: string;
  let embedded: EmbeddedStore;
  let here: Place;
  before(async () => {
    folder = await backupFolder();
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-moving-'));
    embedded = await startEmbeddedStore({ dataDir });
  });
  beforeEach(() => {
    here = { uri: embedded.uri, name: randomUUID() };
  });
  after(async () => {
    await embedded.close();
    await folder.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is the same in an embedded store, and back on a server', async () => {
    const network = await openNetwork();
    const office = officeOf(network);
    for (let customers = 0; customers < 5; customers += 1) await office.serve();
    await network.store.charts.add(
      'picture',
      Uint8Array.from({ length: 3_000 }, (_, at) => at % 256),
      new Date(0),
    );
    const before = await everythingIn(network);

    await backUp(network, folder.file('down.backup'));
    await restoreInto(here, folder.file('down.backup'));
    assert.deepEqual(await everythingIn(here), before);
    await assertHolds(here, folder.file('down.backup'));

    const there = await openTestStore();
    await backUp(here, folder.file('up.backup'));
    await restoreInto(there, folder.file('up.backup'));
    assert.deepEqual(await everythingIn(there), before);
    await assertHolds(there, folder.file('up.backup'));
  });

  it('takes along everything that was acknowledged before, while people work on', async () => {
    const store = await openStore({ ...here, patience: 'job' });
    const office = officeOf(await networkIn({ ...here, store }));
    for (let customers = 0; customers < 5; customers += 1) await office.serve();
    const before = structuredClone(office.acknowledged);
    const enough = new AbortController();
    const working = (async () => {
      while (!enough.signal.aborted) await office.serve();
    })();
    await backUp(here, folder.file('busy.backup'));
    enough.abort();
    await working;
    await store.close();

    const there = await openTestStore();
    await restoreInto(there, folder.file('busy.backup'));
    await assertHolds(there, folder.file('busy.backup'));
    for (const code of before.cards) assert.ok(await there.store.cards.find(CardCode.parse(code)), code);
    for (const key of before.visits) {
      assert.equal((await there.store.visits.find(key))?.undone, before.undone.has(key), key);
    }
  });
});
