import assert from 'node:assert/strict';
import { chown, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCommandStore } from '../../../bot/commands/store.js';
import { EmbeddedStoreError, startEmbeddedStore } from '../../../services/store/embedded/index.js';
import { openStore } from '../../../services/store/open.js';
import { storeInAnotherProcess } from '../../support/store-process.js';

const SOMEBODY_ELSE = 65_534;

describe('the register of a job beside the bot', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-job-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const open = (mayMake = false) => openCommandStore({ mongodbUri: undefined, dataDir }, { mayMake });
  const refusal = async (folder = dataDir): Promise<EmbeddedStoreError> => {
    const error = await openCommandStore({ mongodbUri: undefined, dataDir: folder }).then(
      (opened) => opened.close().then(() => assert.fail('it was opened')),
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof EmbeddedStoreError);
    return error;
  };
  const makeStore = async (): Promise<void> => (await open(true)).close();

  it('is the store of the running bot, which runs on', async () => {
    await makeStore();
    const bot = await storeInAnotherProcess(dataDir);
    const job = await open();
    assert.equal(job.uri, bot.uri);
    await job.store.settings.setSampleUntil('2026-03-10');
    await job.close();
    const after = await openStore({ uri: bot.uri });
    assert.equal(await after.settings.sampleUntil(), '2026-03-10');
    await after.close();
    await bot.kill();
  });

  it('is started for the time of the job when no bot runs, and given free again', async () => {
    await makeStore();
    const job = await open();
    assert.equal(job.kind, 'embedded');
    await job.store.ping();
    await job.close();
    await (await startEmbeddedStore({ dataDir })).close();
  });

  it('is opened past the socket that a killed bot left behind', async () => {
    await makeStore();
    const bot = await storeInAnotherProcess(dataDir);
    await bot.kill();
    await stat(join(dataDir, 'store.sock'));
    const job = await open();
    await job.store.ping();
    await job.close();
  });

  it('is not made where there is none: a wrong folder is told, and stays as it is', async () => {
    const missing = join(dataDir, 'elsewhere');
    const { reason, message } = await refusal(missing);
    assert.equal(reason, 'noStore');
    assert.match(message, /no folder .*elsewhere; set DATA_DIR .* or MONGODB_URI/);
    assert.match((await refusal()).message, /no store in .*; set DATA_DIR/);
    assert.deepEqual(await readdir(dataDir), []);
  });

  it('is left to its owner: files of another user would keep the bot out', async () => {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chown(dataDir, SOMEBODY_ELSE, SOMEBODY_ELSE);
    const { reason, message } = await refusal(isRoot ? dataDir : '/');
    assert.equal(reason, 'notOwned');
    assert.match(message, /run this as that user/);
  });
});
