import { z } from 'zod';
import { sizeOf } from '../../services/backup/file.js';
import { writeBackup } from '../../services/backup/write.js';
import { systemClock } from '../../services/clock.js';
import { readStoreConfig } from '../config.js';
import { startCommand } from './command.js';
import { describeManifest } from './manifest-lines.js';
import { openCommandDocuments } from './store.js';
import { stopSignal } from './stop-signal.js';

const USAGE = `Usage: npm run backup -- FILE [--overwrite]

Writes the register of MONGODB_URI or DATA_DIR into one compressed file, while the bot may be running.
  --overwrite   replace FILE if it is there
The file is as confidential as the register itself; only its owner can read it.`;

/** `npm run backup -- FILE` */
await startCommand({
  usage: USAGE,
  options: { overwrite: { type: 'boolean' } },
  schema: z.object({
    operands: z.tuple([z.string().min(1)], { error: 'Give the name of one file.' }),
    overwrite: z.boolean().default(false),
  }),
  run: async ({ operands: [file], overwrite }, { env, say }) => {
    const signal = stopSignal('Stopped before the end; no backup was written.');
    const { documents, kind, close } = await openCommandDocuments(readStoreConfig(env));
    try {
      const options = { documents, store: kind, file, overwrite, clock: systemClock, signal };
      const manifest = await writeBackup(options);
      say(`Wrote ${file} (${await sizeOf(file)} bytes).`);
      for (const line of describeManifest(manifest)) say(line);
      return 0;
    } finally {
      await close();
    }
  },
});
