import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { DEMO_TENANT_ID } from '../../bot/demo/people.js';
import { personIdOf } from '../../services/actors.js';
import { messageActivity } from '../activities.js';
import { freePort } from '../free-port.js';
import { connectionTo } from '../load.js';
import { startProcess, type Process } from '../processes.js';
import { Listening, Received } from '../protocol.js';
import type { QuietRuns } from '../quiet-runs.js';
import { Counted, Done, type LoadRequest } from './protocol.js';

const ASK_AGAIN_AFTER_MS = 5;

/** How the bot starts on a large register, and what it takes. */
export interface StartResult {
  visits: number;
  /** From the start of the process until `/readyz` says that it can work. */
  readySeconds: number;
  /** Memory of its own then; undefined on systems without /proc. The store's file is not in it. */
  readyBytes: number | undefined;
  /** The same after the statistics of an area. */
  usedBytes: number | undefined;
}

interface Bench {
  load: Process;
  /** Gives the folder free. */
  stopStore: () => Promise<void>;
  quiet: QuietRuns;
  dataDir: string;
  signal: AbortSignal;
}

/** Enlarges the register and starts the bot on it. */
export async function measureStart({ load, stopStore, quiet, dataDir, signal }: Bench): Promise<StartResult> {
  const objectId = randomUUID();
  const personId = personIdOf(DEMO_TENANT_ID, objectId);
  await load.ask({ do: 'enlarge', personId } satisfies LoadRequest, Done);
  const { visits } = await load.ask({ do: 'count', server: 'embedded' } satisfies LoadRequest, Counted);
  await load.stop();
  await stopStore();
  const connector = startProcess(new URL('../connector-process.js', import.meta.url), { signal });
  try {
    const { port } = await connector.next(Listening);
    const sender = { objectId, connector: `http://127.0.0.1:${port}/` };
    const statistics = messageActivity(sender, 'tilastot');
    return { visits, ...(await quiet.measure(() => startOnce({ connector, statistics, dataDir, signal }))) };
  } finally {
    await connector.stop();
  }
}

async function startOnce({
  connector,
  statistics,
  dataDir,
  signal,
}: {
  connector: Process;
  /** The activity that asks for the statistics of an area. */
  statistics: string;
  dataDir: string;
  signal: AbortSignal;
}): Promise<Omit<StartResult, 'visits'>> {
  const port = String(await freePort());
  const startMs = performance.now();
  const bot = startProcess(new URL('../bot-process.js', import.meta.url), {
    environment: { PORT: port, DATA_DIR: dataDir, DEMO_CLIENT: 'none', LOG_LEVEL: 'warn' },
    signal,
  });
  try {
    const told = bot.output(/http:\/\/127\.0\.0\.1:\d+\/api\/messages/);
    const isReady = ready(new URL(`http://127.0.0.1:${port}/readyz`), signal);
    await Promise.race([isReady, told.then(() => isReady)]);
    const readySeconds = (performance.now() - startMs) / 1_000;
    const address = await told;
    const readyBytes = await ownMemory(bot.pid);
    await connectionTo(address).send(statistics);
    const { activities } = await connector.ask({ do: 'count' }, Received);
    if (activities === 0) throw new Error('The bot said nothing to a request for statistics.');
    return { readySeconds, readyBytes, usedBytes: await ownMemory(bot.pid) };
  } finally {
    await bot.stop();
  }
}

async function ready(address: URL, signal: AbortSignal): Promise<void> {
  while (!(await answersReady(address))) await setTimeout(ASK_AGAIN_AFTER_MS, undefined, { signal });
}

function answersReady(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    get(address, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => {
      resolve(false);
    });
  });
}

async function ownMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
