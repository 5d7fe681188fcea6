import { cpuTimeMs } from './cpu-time.js';
import type { Run } from './figures.js';
import type { Process } from './processes.js';
import { Received, Stocked, Timing, type Kind } from './protocol.js';

/** The four processes that take part in every run. */
export interface Processes {
  bot: Process;
  echo: Process;
  connector: Process;
  generator: Process;
}

/** How much is measured. `seconds` is the time of one run of a kind. */
export interface Extent {
  rounds: number;
  seconds: Record<Kind, number>;
  warmUpSeconds: number;
}

/** The fastest round may not run out of forms before its time, so there are more than the last one used. */
const SPARE_FORMS = 1.4;

export interface Rounds {
  runs: Run[];
  /** Submits that were answered with a receipt, those of the warm-up included. */
  acknowledged: number;
}

/** Warms both bots up and measures round by round, so that whatever else the machine does meets both alike. */
export async function runRounds(
  processes: Processes,
  workers: number,
  { rounds, seconds, warmUpSeconds }: Extent,
): Promise<Rounds> {
  const warmUp: Run[] = [];
  for (const kind of ['codeForm', 'echo', 'visit', 'codeMessage'] as const) {
    warmUp.push(await run(processes, kind, 0, warmUpSeconds));
  }
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const last = [...warmUp, ...runs].findLast(({ kind }) => kind === 'visit');
    const perSecond = last === undefined ? 0 : last.requests / last.seconds;
    const formsEach = Math.ceil((SPARE_FORMS * perSecond * seconds.visit) / workers);
    runs.push(await run(processes, 'codeForm', round, seconds.codeForm));
    await processes.generator.ask({ do: 'stock', formsEach }, Stocked);
    const pair: Kind[] = round % 2 === 0 ? ['visit', 'echo'] : ['echo', 'visit'];
    for (const kind of [...pair, 'codeMessage'] as const)
      runs.push(await run(processes, kind, round, seconds[kind]));
  }
  const acknowledged = [...warmUp, ...runs].filter(({ kind }) => kind === 'visit');
  return { runs, acknowledged: acknowledged.reduce((sum, { requests }) => sum + requests, 0) };
}

async function run(
  { bot, echo, connector, generator }: Processes,
  kind: Kind,
  round: number,
  seconds: number,
): Promise<Run> {
  const measured = kind === 'echo' ? echo : bot;
  await connector.ask({ do: 'count' }, Received);
  const before = await cpuTimeMs(measured.pid);
  const timing = await generator.ask({ do: 'run', kind, seconds }, Timing);
  const after = await cpuTimeMs(measured.pid);
  refuseUnlessReceived(kind, timing, await connector.ask({ do: 'count' }, Received));
  const cpuMs = before === undefined || after === undefined ? undefined : (after - before) / timing.requests;
  return { ...timing, kind, round, cpuMs };
}

/** One activity for every message, a visit form for every code; nothing beside an invoke's own answer. */
function refuseUnlessReceived(kind: Kind, { requests }: Timing, received: Received): void {
  const activities = kind === 'echo' || kind === 'codeMessage' ? requests : 0;
  const visitForms = kind === 'codeMessage' ? requests : 0;
  if (received.activities === activities && received.visitForms === visitForms) return;
  throw new Error(
    `${requests} requests of the kind ${kind} led to ${received.activities} activities, ${received.visitForms} of them visit forms.`,
  );
}
