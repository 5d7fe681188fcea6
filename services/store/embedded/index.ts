import { resolve as resolvePath } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { uriOf, type Address } from './address.js';
import { EmbeddedStoreError } from './errors.js';
import { startThread, type StoreThread } from './store-thread.js';
import { refuseUnusable } from './usable-folder.js';

export { EmbeddedStoreError, type EmbeddedStoreFault } from './errors.js';

export interface EmbeddedStore {
  /** A connection string for the `mongodb` driver. */
  readonly uri: string;
  /** Answers what is running, ends every connection and gives the folder free. */
  close: () => Promise<void>;
}

/** Is told in an English sentence for the operator that the store has stopped, why it does not start, that it runs. */
export type TellOperator = (sentence: string) => void;

/**
 * Starts the store in a thread of its own, with its data in the folder `dataDir`, which is made if need be and closed
 * to other users. If the thread ends unexpectedly it is started again, as often as it takes; clients lose their
 * connections meanwhile and find the store again at the same address. Rejects with {@link EmbeddedStoreError}.
 */
export async function startEmbeddedStore({
  dataDir,
  tell = () => undefined,
}: {
  dataDir: string;
  tell?: TellOperator;
}): Promise<EmbeddedStore> {
  const folder = resolvePath(dataDir);
  if (taken.has(folder)) {
    const message = `${folder} is in use by this process (${process.pid}); one store is enough.`;
    throw new EmbeddedStoreError('inUse', message);
  }
  taken.add(folder);
  const first = await startThread(folder).catch((error: unknown) => {
    taken.delete(folder);
    throw error;
  });
  const closing = new AbortController();
  const over = keepRunning(folder, first, closing.signal, tell).finally(() => taken.delete(folder));
  return {
    uri: uriOf(first.address),
    close: async () => {
      closing.abort();
      await over;
    },
  };
}

/** Folders of the stores of this process: its number cannot tell them apart. */
const taken = new Set<string>();

/** Resolves when the store was closed. */
async function keepRunning(
  folder: string,
  first: StoreThread,
  closing: AbortSignal,
  tell: TellOperator,
): Promise<void> {
  for (let thread: StoreThread | undefined = first; thread;) {
    const { end } = thread;
    closing.addEventListener('abort', end, { once: true });
    if (closing.aborted) end();
    const why = await thread.ended;
    closing.removeEventListener('abort', end);
    if (closing.aborted) return;
    tell(`The store has stopped: ${why}. It is being started again.`);
    thread = await startAgain(folder, thread.address, closing, tell);
  }
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

async function startAgain(
  folder: string,
  address: Address,
  closing: AbortSignal,
  tell: TellOperator,
): Promise<StoreThread | undefined> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(3 * pauseMs, LONGEST_PAUSE_MS)) {
    await setTimeout(pauseMs, undefined, { signal: closing, ref: false }).catch(() => undefined);
    if (closing.aborted) return undefined;
    try {
      const thread = await startThread(folder, address);
      tell('The store runs again.');
      return thread;
    } catch (error) {
      if (!(error instanceof EmbeddedStoreError)) throw error;
      tell(`The store does not start: ${error.message}`);
    }
  }
}

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
    if (!(error instanceof EmbeddedStoreError) || error.uri === undefined) throw error;
    return { uri: error.uri, isOthers: true, close: () => Promise.resolve() };
  }
}
