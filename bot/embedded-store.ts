import { mkdir } from 'node:fs/promises';
import { startEmbeddedStore, type EmbeddedStore } from '../services/store/embedded/index.js';
import type { Config } from './config.js';
import type { Log } from './log.js';

/**
 * Starts the embedded store of an installation; nothing for one that has a server. Never unhandled: whoever waits for it
 * hears of a failure.
 */
export function beginEmbeddedStore(config: Config, log: Log): Promise<EmbeddedStore> | undefined {
  if (config.mongodbUri !== undefined) return undefined;
  const starting = start(config.dataDir, log);
  starting.catch(() => undefined);
  return starting;
}

async function start(dataDir: string, log: Log): Promise<EmbeddedStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return startEmbeddedStore({
    dataDir,
    tell: (sentence) => {
      log.warn({ sentence }, 'the embedded store');
    },
  });
}
