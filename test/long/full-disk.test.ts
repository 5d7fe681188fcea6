import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textsIn } from '../../cards/texts/index.js';
import { startProduct, temporaryDataDir, type Product } from '../e2e/product.js';
import * as activities from '../support/activities.js';

const run = promisify(execFile);
const MOST_PEOPLE = 200;
const SWEDISH = textsIn('sv').t('welcome.title');

describe('a bot whose disk is full', () => {
  let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
  let product: Product;
  before(async () => {
    dataDir = await temporaryDataDir();
    product = await startProduct(dataDir.path, { DEMO_CLIENT: 'none', DEMO_NETWORK: 'empty' });
  });
  after(async () => {
    await product.interrupt();
    await dataDir.remove();
  });

  const page = async (path: string): Promise<number> => (await fetch(`${product.bot}${path}`)).status;
  const limitFiles = (bytes: number | 'unlimited') =>
    run('prlimit', ['--pid', String(product.pid), `--fsize=${bytes}:`]);

  /** Somebody new chooses Swedish, which is saved, and gets an answer. */
  async function choosesSwedish(): Promise<string> {
    const id = randomUUID();
    const sender: activities.Sender = {
      channelUserId: `29:${id}`,
      objectId: id,
      tenantId: 'tenant',
      serviceUrl: 'http://127.0.0.1:9',
      locale: 'fi-FI',
      place: { kind: 'personal', conversationId: `a:${id}` },
    };
    const press = activities.execute(sender, 'command.run', { command: 'language.sv' });
    const answer = await fetch(`${product.bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(press),
    });
    assert.equal(answer.status, 200);
    return answer.text();
  }

  it('is not ready, loses nobody, and is ready again without a restart when there is room', async () => {
    assert.equal(await page('/readyz'), 200);
    assert.ok((await choosesSwedish()).includes(SWEDISH));
    await limitFiles((await stat(join(dataDir.path, 'store.mdb'))).size);
    for (let people = 0; (await choosesSwedish()).includes(SWEDISH); people += 1)
      assert.ok(people < MOST_PEOPLE, 'the disk never filled');
    assert.equal(await page('/readyz'), 503);
    assert.equal(await page('/healthz'), 200);
    await limitFiles('unlimited');
    assert.equal(await page('/readyz'), 200);
    assert.ok((await choosesSwedish()).includes(SWEDISH));
    assert.equal(await page('/readyz'), 200);
  });
});
