import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../services/package-root.js';
import type { DemoPerson } from './people.js';
import { playgroundConfig } from './playground-config.js';
import { startServerProcess } from './playground-process.js';

export interface PlaygroundOptions {
  /** Port of the bot's `/api/messages` on 127.0.0.1. */
  readonly botPort: number;
  /** Wished port; when something else has it, a free one is taken. */
  readonly port: number;
  /** Folder for the Playground's config and log (overwritten at each start); it is made when missing. */
  readonly dataDir: string;
  /** The person at the client first, then the five others. */
  readonly people: readonly DemoPerson[];
  readonly log: { warn: (fields: Readonly<Record<string, unknown>>, message: string) => void };
}

/** The Microsoft 365 Agents Playground, running as the demo's client. */
export interface Playground {
  /** Address of its page, on 127.0.0.1. */
  readonly url: string;
  readonly pid: number;
  /** Resolves with nothing of it left running. May be called again. */
  close: () => Promise<void>;
}

const LISTEN_WITHIN_MS = 20_000;

/** What a process needs from its machine; the bot's settings and secrets stay here. */
const INHERITED_VARIABLES = [
  'HOME',
  'LANG',
  'PATH',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'USERPROFILE',
];

/**
 * Starts the Playground as a client of the bot, listening on 127.0.0.1 only and opening no browser. Rejects with an
 * Error that says what to do when it is not installed, ends at once, or does not listen within 20 s.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const program = playgroundProgram();
  const folder = resolve(options.dataDir);
  const configFile = join(folder, 'm365agentsplayground.yml');
  await mkdir(folder, { recursive: true });
  await writeFile(configFile, playgroundConfig(options.people));
  const port = await freePort(options.port);
  const server = await startServerProcess({
    nodeArguments: [
      ...['--require', join(packageRoot(), 'bot', 'demo', 'loopback-only.cjs'), program, 'start'],
      ...['--app-endpoint', `http://127.0.0.1:${options.botPort}/api/messages`, '--channel-id', 'msteams'],
      // Its own word for itself is "localhost", which may mean ::1, where it does not listen.
      ...[
        '--port',
        String(port),
        '--service-url',
        `http://127.0.0.1:${port}/_connector`,
        '--disable-telemetry',
      ],
    ],
    cwd: folder,
    environment: {
      ...inheritedEnvironment(),
      // Left to itself it opens a browser, and ends when there is none.
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      // It deletes what stands at this path before it writes: only ever a file of its own.
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
    listenWithinMs: LISTEN_WITHIN_MS,
    onUnexpectedEnd: (exitCode, signal) => {
      options.log.warn({ exitCode, signal }, 'the Playground has ended by itself');
    },
  }).catch((error: unknown) => {
    throw new Error(
      'The Microsoft 365 Agents Playground did not start. DEMO_CLIENT=none starts the demo without it.',
      {
        cause: error,
      },
    );
  });
  if (server.port !== port) {
    // Somebody took the port in between, so the address it gives to the bot is not its own.
    await server.close();
    throw new Error(`Port ${port} was taken while the Playground started. Start again.`);
  }
  return { url: `http://127.0.0.1:${port}/`, pid: server.pid, close: () => server.close() };
}

function playgroundProgram(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch (error) {
    throw new Error(
      'The Microsoft 365 Agents Playground is not installed: run `npm ci`, or set DEMO_CLIENT=none to start without it.',
      { cause: error },
    );
  }
}

function inheritedEnvironment(): Record<string, string> {
  const inherited: Record<string, string> = {};
  for (const name of INHERITED_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) inherited[name] = value;
  }
  return inherited;
}

/** The wished port of 127.0.0.1 when it is free, else one that is. 0 takes any. */
async function freePort(wished: number): Promise<number> {
  const found = await listenOnce(wished);
  return found ?? (await listenOnce(0)) ?? wished;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => {
      settle(undefined);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        settle(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}
