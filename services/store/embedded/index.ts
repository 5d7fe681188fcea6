import { resolve as resolvePath } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedStoreError } from './errors.js';
import { refuseUnusable } from './usable-folder.js';
import type { WorkerReport } from './worker-report.js';

export { EmbeddedStoreError, type EmbeddedStoreFault } from './errors.js';

export interface EmbeddedStore {
  /** A connection string for the `mongodb` driver. */
  readonly uri: string;
  /** Answers what is running, ends every connection and gives the folder free. */
  close: () => Promise<void>;
}

/**
 * Starts the store in a thread of its own, with its data in the folder `dataDir`, which is made if need be and closed
 * to other users. Rejects with {@link EmbeddedStoreError}.
 */
export async function startEmbeddedStore({ dataDir }: { dataDir: string }): Promise<EmbeddedStore> {
  const folder = resolvePath(dataDir);
  if (taken.has(folder)) {
    const message = `${folder} is in use by this process (${process.pid}); one store is enough.`;
    throw new EmbeddedStoreError('inUse', message);
  }
  taken.add(folder);
  const { uri, worker, ended } = await startWorker(folder).catch((error: unknown) => {
    taken.delete(folder);
    throw error;
  });
  void ended.then(() => taken.delete(folder));
  return {
    uri,
    close: async () => {
      worker.ref();
      worker.postMessage('close');
      await ended;
    },
  };
}

/** Folders of the stores of this process: its number cannot tell them apart. */
const taken = new Set<string>();

async function startWorker(dataDir: string): Promise<{ uri: string; worker: Worker; ended: Promise<void> }> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { dataDir },
    // Flags such as --input-type are for the program that was started, not for this file.
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) =>
    worker.once('exit', () => {
      resolve();
    }),
  );
  const report = await new Promise<WorkerReport>((resolve) => {
    worker.once('message', (message: WorkerReport) => {
      resolve(message);
    });
    // Later errors are told to clients as a lost connection; without a listener they would end the process.
    worker.on('error', (error) => {
      resolve({ kind: 'failed', reason: 'failed', message: error.message });
    });
    worker.once('exit', () => {
      resolve({ kind: 'failed', reason: 'failed', message: 'The store ended at once.' });
    });
  });
  if (report.kind === 'failed') {
    await ended;
    throw new EmbeddedStoreError(report.reason, report.message, { socketPath: report.socketPath });
  }
  // An idle store must not keep the process from ending.
  worker.unref();
  return { uri: uriOf(report.socketPath), worker, ended };
}

const uriOf = (socketPath: string): string => `mongodb://${encodeURIComponent(socketPath)}`;

/**
 * The store in `dataDir` for a job of its own: of the process that has the folder if there is one, else started for as
 * long as the job takes. Closing ends only what was started. A folder or file that is not there is made only if
 * `mayMake`. Rejects with {@link EmbeddedStoreError}.
 */
export async function joinEmbeddedStore({
  dataDir,
  mayMake,
}: {
  dataDir: string;
  mayMake: boolean;
}): Promise<EmbeddedStore & { isOthers: boolean }> {
  await refuseUnusable(resolvePath(dataDir), mayMake);
  try {
    return { ...(await startEmbeddedStore({ dataDir })), isOthers: false };
  } catch (error) {
    if (!(error instanceof EmbeddedStoreError) || error.socketPath === undefined) throw error;
    return { uri: uriOf(error.socketPath), isOthers: true, close: () => Promise.resolve() };
  }
}
