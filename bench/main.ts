import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bench, CONCURRENT } from './bench.js';
import { tableOf } from './table.js';

/**
 * `npm run bench [-- --profile <folder>]`: how fast visits are recorded, against a bot that only echoes. Takes less than
 * a minute, on the loopback address only. Exit code 1 when an answer was wrong or a visit was lost, 130 on Ctrl-C.
 */
async function main(signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({ options: { profile: { type: 'string' } } });
  process.stdout.write('Measuring, for less than a minute ...\n');
  const { rows, acknowledged } = await bench({ profileDir: values.profile, signal });
  const lines = [
    `${CONCURRENT} concurrent, ${availableParallelism()} processor cores, Node.js ${process.version}, medians of the rounds`,
    '',
    tableOf(rows),
    '',
    `${acknowledged} visits acknowledged, each with its receipt; the store holds exactly these, the audit log too.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
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
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = interruption.signal.aborted ? 130 : 1;
});
