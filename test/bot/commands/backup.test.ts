import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackup } from '../../../services/backup/read.js';
import { openStore } from '../../../services/store/open.js';
import { storeInAnotherProcess } from '../../support/store-process.js';
import { runCommand } from './run-command.js';

const PICTURES = 40;

describe('npm run backup', () => {
  let folder: string;
  let dataDir: string;
  let bot: Awaited<ReturnType<typeof storeInAnotherProcess>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaikubotti-backup-'));
    dataDir = join(folder, 'data');
    bot = await storeInAnotherProcess(dataDir);
    const store = await openStore({ uri: bot.uri });
    // Bytes that no compression makes smaller.
    const noise = (at: number): Uint8Array =>
      Uint8Array.from({ length: 5_000 }, (_, byte) => Math.imul(byte + at * 5_000, 2_654_435_761) >>> 24);
    for (let at = 0; at < PICTURES; at += 1) await store.charts.add(`picture ${at}`, noise(at), new Date());
    await store.close();
  });
  after(async () => {
    await bot.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (args: string[], before?: string) => runCommand('backup', { DATA_DIR: dataDir }, args, before);
  const files = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name !== 'data');

  it('writes the register of the running bot and says what is in the file', async () => {
    const file = join(folder, 'register.backup');
    const { code, said, complained } = await run([file]);
    assert.deepEqual([code, complained], [0, '']);
    assert.match(
      said,
      /^Wrote .*register\.backup \(\d+ bytes\)\.\nMade .* from an embedded store:\n.* 40 charts/,
    );
    const backup = await openBackup(file);
    await backup.close();
    assert.equal(backup.manifest.collections.charts?.documents, PICTURES);
    const again = await run([file]);
    assert.deepEqual([again.code, again.said], [1, '']);
    assert.match(again.complained, /^.*register\.backup is there already: .*--overwrite\.\n$/);
    assert.equal((await run([file, '--overwrite'])).code, 0);
    await rm(file);
  });

  it('says that there is no room, and leaves no part of a file', async () => {
    // A limit for the size of files stands for a disk that is full: 16 blocks of 512 bytes.
    const { code, complained } = await run([join(folder, 'large.backup')], 'ulimit -f 16');
    assert.equal(code, 1);
    assert.match(complained, /^There is no room for large\.backup in .*; no backup was written\.\n$/);
    assert.deepEqual(await files(), []);
  });

  it('says how it is called', async () => {
    assert.match((await run([])).complained, /^Give the name of one file\.\n\nUsage: npm run backup -- FILE/);
  });
});
