import type { Process } from '../processes.js';
import type { QuietRuns } from '../quiet-runs.js';
import { Delays, Done, HeavyCommand, type LoadRequest, type ProbeRequest } from './protocol.js';

const QUIET_MS = 1_500;
/** The probe runs a little longer than what it watches. */
const MARGIN_MS = 100;

/** What turns had to wait while a command ran; while nothing ran, when there is no command. */
export interface DelayRow extends Delays {
  command: HeavyCommand | undefined;
  seconds: number;
}

/** Runs one heavy command after the other while a probe reads and inserts at a fixed pace. */
export async function measureDelays({ load, probe, quiet }: Bench): Promise<DelayRow[]> {
  const rows = [await quiet.measure(() => during(probe, undefined, () => wait(QUIET_MS)))];
  for (const command of HeavyCommand.options) {
    const row = await quiet.measure(async () => {
      await load.ask({ do: 'prepare', command } satisfies LoadRequest, Done);
      return during(probe, command, () => load.ask({ do: 'heavy', command } satisfies LoadRequest, Done));
    });
    rows.push(row);
  }
  return rows;
}

interface Bench {
  load: Process;
  probe: Process;
  quiet: QuietRuns;
}

async function during(
  probe: Process,
  command: HeavyCommand | undefined,
  work: () => Promise<unknown>,
): Promise<DelayRow> {
  await probe.ask({ do: 'start' } satisfies ProbeRequest, Done);
  await wait(MARGIN_MS);
  const startMs = performance.now();
  await work();
  const seconds = (performance.now() - startMs) / 1_000;
  await wait(MARGIN_MS);
  return { command, seconds, ...(await probe.ask({ do: 'stop' } satisfies ProbeRequest, Delays)) };
}

function wait(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
