import assert from 'node:assert/strict';
import { openStore } from '../../../services/store/open.js';
import { openTestStore } from '../../support/store.js';

describe('the settings of an installation', () => {
  it('give every process the same form secret, also when several start at once', async () => {
    const { store, uri, name } = await openTestStore();
    const other = await openStore({ uri, name });
    const secrets = await Promise.all([
      ...Array.from({ length: 10 }, () => store.settings.formSecret()),
      ...Array.from({ length: 10 }, () => other.settings.formSecret()),
    ]);
    await other.close();
    const [secret = ''] = secrets;
    assert.deepEqual(new Set(secrets), new Set([secret]));
    assert.equal(Buffer.from(secret, 'base64url').length, 32);
    assert.equal(await store.settings.formSecret(), secret);
  });

  it('make another secret for another installation', async () => {
    const [one, two] = await Promise.all([openTestStore(), openTestStore()]);
    assert.notEqual(await one.store.settings.formSecret(), await two.store.settings.formSecret());
  });

  it('remember up to which day the sample network was made', async () => {
    const { store } = await openTestStore();
    assert.equal(await store.settings.sampleUntil(), undefined);
    await store.settings.setSampleUntil('2026-10-20');
    await store.settings.setSampleUntil('2026-10-21');
    assert.equal(await store.settings.sampleUntil(), '2026-10-21');
  });
});
