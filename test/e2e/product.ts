import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../services/package-root.js';

/** A Tuesday: a handover of this day has 9.3.2027 as its last day, and week 10 is the last complete one. */
const PRODUCT_CLOCK = '2026-03-10T08:00:00Z';

const LAST_LINE = 'Ctrl-C stops everything.';
const STARTS_WITHIN_MS = 40_000;

/** The product as it runs after `npm start`, from the moment on when it has said where everything is. */
export interface Product {
  readonly pid: number;
  /** What it printed. */
  readonly output: string;
  /** Address of the bot, without a path. */
  readonly bot: string;
  /** Address of the client's page; undefined when it says that there is none. */
  readonly client: string | undefined;
  /** Presses Ctrl-C; resolves with the exit code, null when it had to be ended by a signal. */
  readonly interrupt: () => Promise<number | null>;
}

/** A folder for the data of one product. */
export async function temporaryDataDir(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'kaikubotti-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Starts the built product in a process of its own with free ports. It sees no screen, so it opens no browser. Rejects
 * with everything it said when it ends, or says nothing of the kind within 40 s.
 */
export async function startProduct(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist', 'bot', 'main.js')], {
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      HOME: dataDir,
      DATA_DIR: dataDir,
      PORT: '0',
      DEMO_CLIENT_PORT: '0',
      DEMO_CLOCK: PRODUCT_CLOCK,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const output = await outputUntil(child.stdout, child.stderr, exit).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  if (child.pid === undefined) throw new Error('the product has no process');
  return {
    pid: child.pid,
    output,
    bot: addressAfter('Bot', output)?.replace('/api/messages', '') ?? '',
    client: addressAfter('Client', output),
    interrupt: async () => {
      child.kill('SIGINT');
      await exit;
      return child.exitCode;
    },
  };
}

function outputUntil(
  stdout: NodeJS.ReadableStream,
  stderr: NodeJS.ReadableStream,
  exit: Promise<unknown>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const refuse = (what: string): void => {
      clearTimeout(timer);
      reject(new Error(`The product ${what}. It said:\n${said}`));
    };
    const timer = setTimeout(() => {
      refuse(`has not started after ${STARTS_WITHIN_MS} ms`);
    }, STARTS_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (!said.includes(LAST_LINE)) return;
      clearTimeout(timer);
      resolve(said);
    };
    stdout.on('data', read);
    stderr.on('data', read);
    void exit.then(() => {
      refuse('has ended');
    });
  });
}

function addressAfter(name: string, output: string): string | undefined {
  return new RegExp(`^\\s*${name}\\s+(http://\\S+)`, 'm').exec(output)?.[1];
}
