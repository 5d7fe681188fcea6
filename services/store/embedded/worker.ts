import { chmod } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Address } from './address.js';
import { createEngine } from './engine.js';
import { EmbeddedStoreError } from './errors.js';
import { takeFolder } from './folder.js';
import { serve } from './server.js';
import type { WorkerReport } from './worker-report.js';

const { dataDir, address: wantedAddress } = z
  .object({ dataDir: z.string(), address: Address.optional() })
  .parse(workerData);
if (!parentPort) throw new Error('the store runs in a worker thread only');
const port = parentPort;

function report(message: WorkerReport): void {
  port.postMessage(message);
}

async function start(): Promise<void> {
  const folder = await takeFolder(dataDir, wantedAddress);
  try {
    const server = await serve(folder.address, createEngine(folder.storage));
    if ('socketPath' in folder.address) await chmod(folder.address.socketPath, 0o600);
    const end = (): Promise<void> =>
      server
        .close()
        .then(() => folder.release())
        .finally(() => {
          port.close();
        });
    port.once('message', () => void end());
    // Only opening the file anew helps, so the thread that started this one is made to start another.
    void folder.storage.failed.then(async (fault) => {
      await end();
      throw new Error(fault);
    });
  } catch (error) {
    await folder.release();
    throw error;
  }
  report({ kind: 'ready', address: folder.address });
}

await start().catch((error: unknown) => {
  const { reason, uri } =
    error instanceof EmbeddedStoreError ? error : { reason: 'failed' as const, uri: undefined };
  const message = error instanceof Error ? error.message : String(error);
  report({ kind: 'failed', reason, message, uri });
});
