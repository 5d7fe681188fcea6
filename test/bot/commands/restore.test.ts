import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocuments, type Documents } from '../../../services/store/documents.js';
import { startEmbeddedStore } from '../../../services/store/embedded/index.js';
import { openStore, type Store } from '../../../services/store/open.js';
import { runCommand, type Ran } from './run-command.js';

describe('npm run restore', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-restore-'));
    file = join(folder, 'register.backup');
    await withStore('source', async (store) => {
      await store.people.setLanguage('tenant/aino', 'sv');
    });
    assert.equal((await run('backup', 'source', [file])).code, 0);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = (name: 'backup' | 'restore', data: string, args: string[]): Promise<Ran> =>
    runCommand(name, { DATA_DIR: join(folder, data) }, args);
  async function withStore(
    data: string,
    act: (store: Store, documents: Documents) => Promise<void>,
  ): Promise<void> {
    const embedded = await startEmbeddedStore({ dataDir: join(folder, data) });
    const documents = await openDocuments({ uri: embedded.uri });
    const store = await openStore({ uri: embedded.uri });
    try {
      await act(store, documents);
    } finally {
      await store.close();
      await documents.close();
      await embedded.close();
    }
  }

  it('makes a store where there is none, and says what it was made of', async () => {
    const { code, said, complained } = await run('restore', 'empty', [file]);
    assert.deepEqual([code, complained], [0, '']);
    assert.match(said, /\nRestored .*register\.backup\..*not in the register\.\nMade .*\n.* 1 people/);
    await withStore('empty', async (store) => {
      assert.equal((await store.people.find('tenant/aino'))?.language, 'sv');
    });
    const again = await run('restore', 'empty', [file]);
    assert.equal(again.code, 1);
    assert.match(again.complained, /^The register is not empty\. .*--replace\.\n$/);
    assert.equal((await run('restore', 'empty', [file, '--replace'])).code, 0);
  });

  it('goes on after a restore that was killed, or takes it back when it had deleted nothing', async () => {
    await withStore('cut', async (store, documents) => {
      await store.people.setLanguage('tenant/eino', 'fi');
      await documents.restores.announce(new Date());
    });
    assert.match((await run('backup', 'cut', [join(folder, 'x')])).complained, /is being restored/);
    assert.match((await run('restore', 'cut', [file])).complained, /add --replace\. .* use --cancel\.\n$/);
    assert.match((await run('restore', 'cut', ['--cancel'])).said, /as it was, and open again/);
    assert.match((await run('restore', 'cut', ['--cancel'])).said, /no unfinished restore/);
    await withStore('cut', async (store, documents) => {
      assert.equal((await store.people.find('tenant/eino'))?.language, 'fi');
      await documents.restores.announce(new Date());
      await documents.restores.load();
    });
    assert.match((await run('restore', 'cut', ['--cancel'])).complained, /cannot be taken back/);
    assert.equal((await run('restore', 'cut', [file])).code, 0);
  });

  it('says what is wrong with the file, and makes nothing', async () => {
    await writeFile(join(folder, 'letter'), 'Dear all');
    const { code, complained } = await run('restore', 'nowhere', [join(folder, 'letter'), '--replace']);
    assert.equal(code, 1);
    assert.match(complained, /^.*letter is damaged, was cut off or is no backup: use another one\.\n$/);
    assert.ok(!(await readdir(folder)).includes('nowhere'));
  });

  it('says how it is called', async () => {
    for (const args of [[], [file, file], ['--cancel', file], ['--cancel', '--replace']]) {
      const { code, complained } = await run('restore', 'empty', args);
      assert.equal(code, 2, args.join(' '));
      assert.match(complained, /^Give the name of one file, or --cancel alone\.\n\nUsage: npm run restore/);
    }
  });
});
