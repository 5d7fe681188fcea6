import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { bench, CONCURRENT } from './bench.js';
import { storeBench } from './store/store-bench.js';
import { storeReport } from './store/report.js';
import { tableOf } from './table.js';

const Part = z.enum(['visits', 'store'], { error: 'Name a part to measure it alone: visits or store.' });
type Part = z.infer<typeof Part>;

interface Options {
  profileDir: string | undefined;
  signal: AbortSignal;
}

/**
 * `npm run bench [-- visits|store] [-- --profile <folder>]`: how fast visits are recorded, against a bot that only
 * echoes, and the embedded store against an independent one. Takes five minutes, on a busy machine up to eleven; on the loopback address only.
 * Figures that miss their target are reported. Exit code 1 when an answer was wrong or a record was lost, 130 on Ctrl-C.
 */
async function main(signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { profile: { type: 'string' } },
    allowPositionals: true,
  });
  const asked = z.array(Part).parse(positionals);
  const options = { profileDir: values.profile, signal };
  write(`${availableParallelism()} processor cores, Node.js ${process.version}`);
  for (const part of asked.length > 0 ? asked : Part.options) write(await PARTS[part](options));
}

const PARTS: Record<Part, (options: Options) => Promise<string>> = {
  visits: async (options) => {
    write('Measuring visits, for less than a minute ...');
    const { rows, acknowledged } = await bench(options);
    return [
      '',
      `The bot, ${CONCURRENT} concurrent, medians of the rounds`,
      tableOf(rows),
      '',
      `${acknowledged} visits acknowledged, each with its receipt; the store holds exactly these, the audit log too.`,
    ].join('\n');
  },
  store: async (options) => {
    write('\nMeasuring the store, for three to four minutes; up to ten on a busy machine.');
    return `\n${storeReport(await storeBench({ ...options, progress: write }))}`;
  },
};

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What people can put right, and what went wrong, in a sentence. */
function sentenceFor(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join('\n');
  return error instanceof Error ? error.message : String(error);
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interruption.abort(new Error('The bench was interrupted.'));
  });
}

main(interruption.signal).catch((failure: unknown) => {
  // An interruption ends the processes, which is then what the bench meets first.
  const error: unknown = interruption.signal.aborted ? interruption.signal.reason : failure;
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = interruption.signal.aborted ? 130 : 1;
});
