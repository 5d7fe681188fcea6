import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedStore, type EmbeddedStore } from '../../../services/store/embedded/index.js';
import { DATABASE_NAME, openStore } from '../../../services/store/open.js';
import { verifyDerived } from '../../../services/verify/index.js';
import { openNetwork } from '../../support/network.js';
import { openTestStore } from '../../support/store.js';
import { backUp, backupFolder, everythingIn, restoreInto, type Place } from './registers.js';
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
    here = { uri: embedded.uri, name: DATABASE_NAME };
  });
  after(async () => {
    await embedded.close();
    await folder.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function assertInOrder(place: Place): Promise<void> {
    const store = await openStore(place);
    const differences: unknown[] = [];
    await verifyDerived(store, { report: (difference) => differences.push(difference), repair: false });
    await store.close();
    assert.deepEqual(differences, []);
  }

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
    await assertInOrder(here);

    const there = await openTestStore();
    await backUp(here, folder.file('up.backup'));
    await restoreInto(there, folder.file('up.backup'));
    assert.deepEqual(await everythingIn(there), before);
    await assertInOrder(there);
  });
});
