import assert from 'node:assert/strict';
import { openDocuments } from '../../../services/store/documents.js';
import { openStore } from '../../../services/store/open.js';
import { RegisterClosedError, restoresSoFar } from '../../../services/store/restores.js';
import { openTestStore } from '../../support/store.js';

const NOON = new Date('2026-03-10T10:00:00Z');

describe('a register whose restore has not ended', () => {
  it('is opened by nobody but the restore, and nothing is written to it', async () => {
    const opened = await openTestStore();
    const documents = await openDocuments(opened);
    for (const step of [() => documents.restores.announce(NOON), documents.restores.load]) {
      await step();
      await assert.rejects(openStore(opened), RegisterClosedError);
    }
    await documents.restores.end();
    await (await openStore(opened)).close();
    const fresh = { ...opened, name: `${opened.name}-fresh` };
    const untouched = await openDocuments(fresh);
    await untouched.restores.announce(NOON);
    await assert.rejects(openStore(fresh), /npm run restore again/);
    assert.equal(await untouched.isEmpty('schemaVersions'), true);
    await Promise.all([documents.close(), untouched.close()]);
  });

  it('can be let go as long as nothing was deleted', async () => {
    const documents = await openDocuments(await openTestStore());
    assert.equal(await documents.restores.cancel(), false);
    await documents.restores.announce(NOON);
    assert.equal(await documents.restores.cancel(), true);
    assert.deepEqual(await documents.restores.state(), { phase: 'done', times: 0 });
    await documents.restores.announce(NOON);
    await documents.restores.load();
    assert.equal(await documents.restores.cancel(), false);
    // Another try does not forget that what is there is a mixture.
    await documents.restores.announce(NOON);
    assert.deepEqual(await documents.restores.state(), { phase: 'loading', times: 0 });
    await documents.restores.end();
    assert.deepEqual(await documents.restores.state(), { phase: 'done', times: 1 });
    await documents.close();
  });

  it('spoils what was read of it before and after', async () => {
    const { store } = await openTestStore();
    const before = await restoresSoFar(store.restores);
    await store.restores.announce(NOON);
    await assert.rejects(restoresSoFar(store.restores), /begin again when the restore has ended/);
    await store.restores.load();
    await store.restores.end();
    await assert.rejects(restoresSoFar(store.restores, before), /was meanwhile/);
    assert.equal(await restoresSoFar(store.restores), before + 1);
  });
});
