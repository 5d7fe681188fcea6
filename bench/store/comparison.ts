import { cpuTimeMs } from '../cpu-time.js';
import { median } from '../figures.js';
import type { Process } from '../processes.js';
import type { QuietRuns } from '../quiet-runs.js';
import { Kind, Timing, Took, type LoadRequest, type ServerName } from './protocol.js';

const ROUNDS = 3;
const SECONDS = 1;
const WARM_UP_SECONDS = 0.4;

/** What one server does, medians of the rounds. */
export interface Rate {
  perSecond: number;
  p95Ms: number;
  /** Processor time of the server for one operation, in microseconds; undefined where it cannot be told. */
  cpuMicros: number | undefined;
}

/** A kind of operation on the embedded store and, where there is one, on the peer. */
export interface RateRow {
  kind: Kind;
  embedded: Rate;
  peer: Rate | undefined;
  /** The median of the ratios of each round. */
  ratio: number | undefined;
}

export interface Comparison {
  rows: RateRow[];
  /** A sum over 200,000 records, in seconds. */
  groupSeconds: { embedded: number; peer: number | undefined };
}

interface Run extends Timing {
  server: ServerName;
  kind: Kind;
  cpuMicros: number | undefined;
}

interface Bench {
  load: Process;
  quiet: QuietRuns;
}

/** The servers that are compared; `pid` where the process is known. */
export type Servers = Record<ServerName, { pid?: number | undefined } | undefined>;

/** Loads one server after the other, round by round, so that whatever else the machine does meets both alike. */
export async function compare({ load, quiet }: Bench, servers: Servers): Promise<Comparison> {
  const names = (['embedded', 'peer'] as const).filter((server) => servers[server] !== undefined);
  const groups = await inRounds(names, async (server) => ({
    server,
    ...(await quiet.measure(() => load.ask({ do: 'group', server } satisfies LoadRequest, Took))),
  }));
  const rows: RateRow[] = [];
  for (const kind of Kind.options) {
    const runs = await inRounds(names, (server, isWarmUp) => {
      const seconds = isWarmUp ? WARM_UP_SECONDS : SECONDS;
      const pid = servers[server]?.pid;
      return quiet.measure(() => runOne(load, { server, kind, pid, seconds }));
    });
    rows.push(rowOf(runs, kind));
  }
  const seconds = (server: ServerName): number =>
    median(groups.filter((group) => group.server === server).map((group) => group.seconds));
  return {
    rows,
    groupSeconds: {
      embedded: seconds('embedded'),
      peer: servers.peer === undefined ? undefined : seconds('peer'),
    },
  };
}

/** Runs something on every server in turn, now the one first and now the other; the first time is for warming up. */
async function inRounds<T>(
  servers: readonly ServerName[],
  run: (server: ServerName, isWarmUp: boolean) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
      const result = await run(server, round === 0);
      if (round > 0) results.push(result);
    }
  }
  return results;
}

async function runOne(
  load: Process,
  { server, kind, pid, seconds }: Pick<Run, 'server' | 'kind' | 'seconds'> & { pid: number | undefined },
): Promise<Run> {
  const before = await timeOf(pid);
  const timing = await load.ask({ do: 'run', server, kind, seconds } satisfies LoadRequest, Timing);
  const after = await timeOf(pid);
  const cpuMicros =
    before === undefined || after === undefined ? undefined : (1_000 * (after - before)) / timing.operations;
  return { ...timing, server, kind, cpuMicros };
}

async function timeOf(pid: number | undefined): Promise<number | undefined> {
  return pid === undefined ? undefined : cpuTimeMs(pid);
}

function rowOf(runs: readonly Run[], kind: Kind): RateRow {
  const of = (server: ServerName): Run[] => runs.filter((run) => run.server === server);
  const [embedded, peer] = [of('embedded'), of('peer')];
  const ratios = embedded.flatMap((run, round) => {
    const other = peer[round];
    return other === undefined ? [] : [perSecond(run) / perSecond(other)];
  });
  return {
    kind,
    embedded: rateOf(embedded),
    peer: peer.length === 0 ? undefined : rateOf(peer),
    ratio: ratios.length === 0 ? undefined : median(ratios),
  };
}

function rateOf(runs: readonly Run[]): Rate {
  const cpu = runs.flatMap(({ cpuMicros }) => (cpuMicros === undefined ? [] : [cpuMicros]));
  return {
    perSecond: median(runs.map(perSecond)),
    p95Ms: median(runs.map(({ p95Ms }) => p95Ms)),
    cpuMicros: cpu.length === 0 ? undefined : median(cpu),
  };
}

function perSecond({ operations, seconds }: Timing): number {
  return operations / seconds;
}
