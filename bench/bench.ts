import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowOf, type Row } from './figures.js';
import { startProcess, type Process } from './processes.js';
import { Listening, Prepared, type GeneratorRequest } from './protocol.js';
import { countRecords, makeRegister } from './register.js';
import { runRounds, type Extent, type Processes, type Rounds } from './rounds.js';

/** Requests under way at any moment. */
export const CONCURRENT = 16;

/** What the figures are made of. */
const FULL: Extent = {
  rounds: 3,
  seconds: { echo: 3.5, codeMessage: 2, codeForm: 2, visit: 3.5 },
  warmUpSeconds: 1.2,
};

export interface BenchOptions {
  /** A folder for processor profiles of the bot; none are made without it. */
  profileDir: string | undefined;
  /** Ends everything at once. */
  signal: AbortSignal;
  /** The full one without it; a smaller one tells that all still answer as they should, and no figures. */
  extent?: Extent;
}

export interface BenchResult {
  rows: Row[];
  acknowledged: number;
}

/**
 * Measures the bot against an echo bot and compares what it acknowledged with what its store holds. Leaves no process
 * and no file behind, however it ends. Rejects with the first answer that is not what it should be.
 */
export async function bench(options: BenchOptions): Promise<BenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-bench-'));
  try {
    const workers = await makeRegister(dataDir, CONCURRENT);
    const before = await countRecords(dataDir);
    const { runs, acknowledged } = await measure(dataDir, workers, options);
    const after = await countRecords(dataDir);
    const [visits, audited] = [after.visits - before.visits, after.audited - before.audited];
    if (visits !== acknowledged || audited !== acknowledged) {
      throw new Error(
        `${acknowledged} visits were acknowledged, but the store has ${visits} of them and the audit log ${audited}.`,
      );
    }
    const kinds = ['echo', 'visit', 'codeForm', 'codeMessage'] as const;
    return { rows: kinds.map((kind) => rowOf(kind, runs)), acknowledged };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  dataDir: string,
  workers: Awaited<ReturnType<typeof makeRegister>>,
  { profileDir, signal, extent = FULL }: BenchOptions,
): Promise<Rounds> {
  const started: Process[] = [];
  const start = (file: string, more: Omit<Parameters<typeof startProcess>[1], 'signal'> = {}): Process => {
    const process = startProcess(new URL(file, import.meta.url), { ...more, signal });
    started.push(process);
    return process;
  };
  try {
    const processes: Processes = {
      bot: start('./bot-process.js', {
        environment: { PORT: '0', DATA_DIR: dataDir, DEMO_CLIENT: 'none', LOG_LEVEL: 'warn' },
        nodeArguments: profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
      }),
      echo: start('./echo-process.js'),
      connector: start('./connector-process.js'),
      generator: start('./generator-process.js'),
    };
    const [bot, echo, connector] = await Promise.all([
      processes.bot.output(/http:\/\/127\.0\.0\.1:\d+\/api\/messages/),
      processes.echo.next(Listening),
      processes.connector.next(Listening),
    ]);
    const prepare: GeneratorRequest = {
      do: 'prepare',
      bot,
      echo: `${addressOf(echo)}/api/messages`,
      connector: `${addressOf(connector)}/`,
      workers,
    };
    await processes.generator.ask(prepare, Prepared);
    return await runRounds(processes, workers.length, extent);
  } finally {
    await Promise.all(started.map((process) => process.stop()));
  }
}

function addressOf({ port }: { port: number }): string {
  return `http://127.0.0.1:${port}`;
}
