import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { listenersOf, LOOPBACK_ADDRESS, processTree, stillRunning } from '../bot/demo/listeners.js';
import { beginAs, roleName } from './client.js';
import { openPlayground } from './playground-driver.js';
import { startProduct, temporaryDataDir, type Product } from './product.js';

const SWEDISH = textsIn('sv');

describe('the product as a stranger starts it', () => {
  let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
  const started: Product[] = [];

  const start = async (settings: Record<string, string> = {}): Promise<Product> => {
    const product = await startProduct(dataDir.path, settings);
    started.push(product);
    return product;
  };

  before(async () => {
    dataDir = await temporaryDataDir();
  });

  after(async () => {
    // Already ended where the test came to its end.
    for (const product of started) await product.interrupt();
    await dataDir.remove();
  });

  it('says where everything is, listens on loopback only, and Ctrl-C leaves nothing', async () => {
    const product = await start();
    const { bot, client, output } = product;
    assert.match(output, /demo mode/);
    assert.match(output, /sample/);
    assert.match(output, /Store +embedded, in /);
    assert.ok(client !== undefined, output);
    for (const page of [`${bot}/healthz`, `${bot}/readyz`, client]) {
      assert.equal((await fetch(page)).status, 200, page);
    }
    const tree = processTree(product.pid);
    const listeners = listenersOf(tree);
    assert.deepEqual(
      listeners.map(({ address, port }) => `${address}:${port}`).sort(),
      [bot, client].map((address) => `${LOOPBACK_ADDRESS}:${new URL(address).port}`).sort(),
    );

    const page = await openPlayground(client);
    try {
      // The client says it is English, and the demo's people are main users of the sample area.
      const { t } = textsIn('en');
      const role = roleName('culture', textsIn('en'));
      assert.ok((await page.lastCard(t('welcome.title'))).includes(t('demo.current', { role })));
      await beginAs(page, 'sv', 'venue');
    } finally {
      await page.close();
    }

    assert.equal(await product.interrupt(), 0);
    assert.deepEqual(await stillRunning(tree), []);
    await assert.rejects(fetch(`${bot}/healthz`));
    await assert.rejects(fetch(client));
  });

  it('finds the language and the role of the first start at the second', async () => {
    const product = await start();
    const page = await openPlayground(product.client ?? '');
    try {
      await page.lastCard(SWEDISH.t('demo.current', { role: roleName('venue', SWEDISH) }));
    } finally {
      await page.close();
    }
    assert.equal(await product.interrupt(), 0);
  });

  it('leaves the client out when asked to', async () => {
    const product = await start({ DEMO_CLIENT: 'none' });
    assert.equal(product.client, undefined, product.output);
    const tree = processTree(product.pid);
    assert.deepEqual(listenersOf(tree), [
      { address: LOOPBACK_ADDRESS, port: Number(new URL(product.bot).port) },
    ]);
    assert.equal(await product.interrupt(), 0);
    assert.deepEqual(await stillRunning(tree), []);
  });
});
