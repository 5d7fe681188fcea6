import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openBackup } from '../../services/backup/read.js';
import { cancelRestore, restore } from '../../services/backup/restore.js';
import { systemClock } from '../../services/clock.js';
import { WORK_ENDS_WITHIN_MS } from '../../services/register-gate.js';
import { openStore } from '../../services/store/open.js';
import { rebuildDerived } from '../../services/verify/index.js';
import { readStoreConfig } from '../config.js';
import { startCommand, type CommandSurroundings } from './command.js';
import { describeManifest } from './manifest-lines.js';
import { stopSignal } from './stop-signal.js';
import { openCommandDocuments } from './store.js';

const USAGE = `Usage: npm run restore -- FILE [--replace]
       npm run restore -- --cancel

Makes the register of MONGODB_URI or DATA_DIR what it was when FILE was made. Bots may be running: they refuse
their work until the restore has ended. FILE is read to its end before anything is touched.
  --replace   replace what the register holds; without it only an empty register is restored
  --cancel    take back a restore that was cut short before it deleted anything`;

const Arguments = z.union(
  [
    z.object({ cancel: z.literal(true), replace: z.never().optional(), operands: z.tuple([]) }),
    z.object({
      cancel: z.never().optional(),
      replace: z.boolean().default(false),
      operands: z.tuple([z.string().min(1)]),
    }),
  ],
  { error: 'Give the name of one file, or --cancel alone.' },
);

/** `npm run restore -- FILE` */
await startCommand({
  usage: USAGE,
  options: { replace: { type: 'boolean' }, cancel: { type: 'boolean' } },
  schema: Arguments,
  run: (values, surroundings) =>
    values.cancel === true ? cancel(surroundings) : run(values.operands[0], values.replace, surroundings),
});

async function run(file: string, replace: boolean, { env, say }: CommandSurroundings): Promise<number> {
  const signal = stopSignal('It was stopped.');
  // Before anything else: a store that is not there is not made for a file that is of no use.
  const backup = await openBackup(file);
  try {
    const register = await openCommandDocuments(readStoreConfig(env), { mayMake: true });
    try {
      const { documents, isShared } = register;
      await restore({
        backup,
        documents,
        replace,
        clock: systemClock,
        tell: say,
        signal,
        untilNobodyWorks: () => (isShared ? nobodyWorks(signal) : Promise.resolve()),
        complete: () => complete(register.uri),
      });
    } finally {
      await register.close();
    }
  } finally {
    await backup.close();
  }
  say(`Restored ${file}. Whatever was recorded after it was made is not in the register.`);
  for (const line of describeManifest(backup.manifest)) say(line);
  return 0;
}

/** Resolves earlier when the operator stops the command, which then says so itself. */
async function nobodyWorks(signal: AbortSignal): Promise<void> {
  await pause(WORK_ENDS_WITHIN_MS, undefined, { signal }).catch(() => undefined);
}

async function complete(uri: string): Promise<void> {
  const store = await openStore({ uri, patience: 'job', isRestore: true });
  try {
    await rebuildDerived(store);
  } finally {
    await store.close();
  }
}

async function cancel({ env, say }: CommandSurroundings): Promise<number> {
  const { documents, close } = await openCommandDocuments(readStoreConfig(env));
  try {
    const wasAnnounced = await cancelRestore(documents);
    say(wasAnnounced ? 'The register is as it was, and open again.' : 'There is no unfinished restore.');
    return 0;
  } finally {
    await close();
  }
}
