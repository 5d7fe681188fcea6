import { Worker } from 'node:worker_threads';
import type { Address } from './address.js';
import { EmbeddedStoreError } from './errors.js';
import type { WorkerReport } from './worker-report.js';

/** The store's thread, ready for clients. */
export interface StoreThread {
  readonly address: Address;
  /** Why the thread has ended, in words; never rejects. */
  readonly ended: Promise<string>;
  /** Answers what is running, ends every connection, gives the folder free and then ends. */
  end: () => void;
}

/** Starts the store on `dataDir`, listening at `address` if that is given. Rejects with {@link EmbeddedStoreError}. */
export async function startThread(dataDir: string, address?: Address): Promise<StoreThread> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { dataDir, address },
    // Flags such as --input-type are for the program that was started, not for this file; a profile shows both.
    execArgv: process.execArgv.filter((flag) => flag.startsWith('--cpu-prof')),
  });
  const ended = new Promise<string>((resolve) => {
    // Clients are told by a lost connection; without a listener the error would end the process.
    worker.once('error', (error) => {
      resolve(error.message);
    });
    worker.once('exit', (code) => {
      resolve(`its thread ended with code ${code}`);
    });
  });
  const reported = new Promise<WorkerReport>((resolve) => worker.once('message', resolve));
  const report = await Promise.race([reported, ended.then(failure)]);
  if (report.kind === 'failed') {
    await ended;
    throw new EmbeddedStoreError(report.reason, report.message, { uri: report.uri });
  }
  // An idle store must not keep the process from ending.
  worker.unref();
  return {
    address: report.address,
    ended,
    end: () => {
      worker.ref();
      worker.postMessage('end');
    },
  };
}

function failure(why: string): WorkerReport {
  return { kind: 'failed', reason: 'failed', message: `The store did not start: ${why}` };
}
