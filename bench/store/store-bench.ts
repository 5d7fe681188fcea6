import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_NAME } from '../../services/store/open.js';
import { startProcess, type Process } from '../processes.js';
import { QuietRuns } from '../quiet-runs.js';
import { compare, type Comparison } from './comparison.js';
import { measureDelays, type DelayRow } from './delays.js';
import { findPeer, PEER_DATABASE } from './peer.js';
import { Done, Started, type LoadRequest, type ProbeRequest, type ServerName } from './protocol.js';
import { measureStart, type StartResult } from './start.js';

export interface StoreBenchOptions {
  /** A folder for processor profiles of the store; none are made without it. */
  profileDir: string | undefined;
  /** Ends everything at once. */
  signal: AbortSignal;
  /** Called with what is done next. */
  progress: (sentence: string) => void;
}

export interface StoreBenchResult {
  comparison: Comparison;
  delays: DelayRow[];
  start: StartResult;
  /** Processor cores that other programs kept busy meanwhile; undefined where it cannot be told. */
  othersCores: number | undefined;
}

/**
 * Measures the embedded store: against another server, where there is one (see {@link findPeer}); what
 * others wait while it is busy; and how the bot starts on 500,000 visits. Leaves no process and no file behind.
 */
export async function storeBench({
  profileDir,
  signal,
  progress,
}: StoreBenchOptions): Promise<StoreBenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kaikubotti-bench-'));
  const started: { stop: () => Promise<void> }[] = [];
  const start = (file: string, more: Omit<Parameters<typeof startProcess>[1], 'signal'> = {}): Process => {
    const process = startProcess(new URL(file, import.meta.url), { ...more, signal });
    started.push(process);
    return process;
  };
  try {
    const store = start('./store-process.js', {
      environment: { DATA_DIR: dataDir },
      nodeArguments: profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
    });
    const [load, probe] = [start('./load-process.js'), start('./probe-process.js')];
    const { uri } = await store.next(Started);
    const peer = await findPeer(signal);
    if (peer !== undefined) started.push(peer);
    const pids = [store, load, probe, ...(peer ? [peer] : [])].map(({ pid }) => pid);
    const quiet = new QuietRuns(pids.every((pid) => pid !== undefined) ? pids : undefined);
    const servers = { embedded: { uri, pid: store.pid }, peer };
    progress('Filling 200,000 visits ...');
    await connectAndFill(load, servers);
    progress('Comparing ...');
    const comparison = await compare({ load, quiet }, servers);
    await peer?.stop();
    progress('Measuring what others wait ...');
    await probe.ask({ do: 'connect', uri } satisfies ProbeRequest, Done);
    const delays = await measureDelays({ load, probe, quiet });
    await probe.stop();
    progress('Filling 500,000 visits ...');
    const stopStore = (): Promise<void> => store.stop();
    const startResult = await measureStart({ load, stopStore, quiet, dataDir, signal });
    return { comparison, delays, start: startResult, othersCores: quiet.othersCores };
  } finally {
    await Promise.all(started.map((process) => process.stop()));
    await rm(dataDir, { recursive: true, force: true });
  }
}

const DATABASES: Record<ServerName, string> = { embedded: DATABASE_NAME, peer: PEER_DATABASE };

async function connectAndFill(
  load: Process,
  servers: Record<ServerName, { uri: string } | undefined>,
): Promise<void> {
  for (const server of ['embedded', 'peer'] as const) {
    const uri = servers[server]?.uri;
    if (uri === undefined) continue;
    const connect = { do: 'connect', server, uri, database: DATABASES[server] } satisfies LoadRequest;
    await load.ask(connect, Done);
    await load.ask({ do: 'fill', server } satisfies LoadRequest, Done);
  }
}
