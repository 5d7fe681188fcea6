import { join } from 'node:path';
import { personIdOf } from '../../services/actors.js';
import { ensureSampleNetwork } from '../../services/sample/index.js';
import type { ServerDescription } from '../../services/store/server-description.js';
import type { App } from '../app.js';
import type { Config, DemoConfig } from '../config.js';
import type { Log } from '../log.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from './people.js';
import { openBrowser } from './playground-browser.js';
import { startPlayground } from './playground.js';

interface DemoOptions {
  config: Config;
  demo: DemoConfig;
  app: App;
  port: number;
  log: Log;
}

/** The people of the demo's client; they are main users of a sample area until they choose another role. */
export const demoPersonIds = (): { personId: string }[] =>
  DEMO_PEOPLE.map(({ aadObjectId }) => ({ personId: personIdOf(DEMO_TENANT_ID, aadObjectId) }));

/** Makes the sample network where the demo is to have one. */
export async function fillDemo(app: Pick<App, 'store' | 'clock'>, demo: DemoConfig): Promise<void> {
  if (demo.network !== 'sample') return;
  await ensureSampleNetwork(app.store, { now: app.clock(), people: demoPersonIds() });
}

/** Opens the client and says where everything is. Returns what stops the client. */
export async function startDemo({ config, demo, app, port, log }: DemoOptions): Promise<() => Promise<void>> {
  const bot = `http://127.0.0.1:${port}`;
  const client = demo.client === 'playground' ? await openClient(config, port, demo, log) : undefined;
  const lines = [
    'Kaikubotti, demo mode: no Microsoft account, this machine only.',
    demo.network === 'sample'
      ? 'The network, its cards and its figures are an invented sample.'
      : 'The register is empty (DEMO_NETWORK=empty).',
    `  Store   ${storeIn(app.store.server(), config)}`,
    `  Bot     ${bot}/api/messages`,
    `  Health  ${bot}/healthz  ${bot}/readyz`,
    client === undefined ? '  Client  none (DEMO_CLIENT=none)' : `  Client  ${client.url}`,
    'Ctrl-C stops everything.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (client !== undefined) openBrowser(client.url);
  return () => client?.close() ?? Promise.resolve();
}

const KINDS: Record<ServerDescription['kind'], string> = {
  embedded: 'embedded',
  single: 'a single server',
  replicaSet: 'a replica set',
  sharded: 'a sharded cluster',
  loadBalanced: 'a cluster behind a load balancer',
};

/** Where the register is, in words; of a server never more than it says of itself. */
function storeIn({ kind, product, version }: ServerDescription, { dataDir }: Config): string {
  if (kind === 'embedded') return `embedded, in ${dataDir}`;
  const name = [product, version].filter((part) => part !== undefined).join(' ');
  return name === '' ? KINDS[kind] : `${KINDS[kind]} (${name})`;
}

function openClient(
  config: Config,
  botPort: number,
  demo: DemoConfig,
  log: Log,
): ReturnType<typeof startPlayground> {
  const dataDir = join(config.dataDir, 'playground');
  return startPlayground({ botPort, port: demo.clientPort, dataDir, people: DEMO_PEOPLE, log });
}
