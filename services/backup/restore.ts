import { inBatches } from '../batches.js';
import type { Clock } from '../clock.js';
import { OperatorError } from '../operator-error.js';
import type { Documents } from '../store/documents.js';
import { StoreUnavailableError } from '../store/errors.js';
import type { HeldLease } from '../store/migrations/lease.js';
import { BACKED_UP, LEFT_OUT } from './collections.js';
import type { Manifest } from './format.js';
import { differenceFrom, load } from './load.js';
import type { CheckedBackup } from './read.js';
import { refuseUnfit } from './refusals.js';

export interface RestoreOptions {
  /** A file that was read to its end. */
  backup: CheckedBackup;
  documents: Documents;
  /** Whether what the register holds may be replaced. */
  replace: boolean;
  /** Waits until nobody works on the register any more. */
  untilNobodyWorks: () => Promise<unknown>;
  /** Brings loaded documents of an older version to this one, and makes whatever is derived from them. */
  complete: () => Promise<unknown>;
  clock: Clock;
  /** Hears, in a sentence, what is done next. */
  tell: (sentence: string) => void;
  /** Ends the restore early. */
  signal?: AbortSignal;
}

/**
 * Replaces a register with a backup, while bots may be running on it. From the announcement on every process refuses its
 * work, until this has come to its end: a restore that is cut short leaves the old data or a mixture, and neither is
 * worked on before a restore has ended; or, when nothing was deleted yet, {@link cancelRestore} has let the old data go.
 * Running it again finishes it.
 *
 * Throws an {@link OperatorError} for a register that is refused, and nothing is changed then, and for a restore that
 * came to no end, which stays announced.
 */
export async function restore(options: RestoreOptions): Promise<void> {
  const { backup, documents, tell } = options;
  const lease = await takeTurn(documents);
  try {
    await refuseUnfit(documents, backup.manifest, options);
    tell('The file is whole and fits.');
    await replace(options, lease);
  } finally {
    await release(lease);
  }
}

/** Takes back a restore that was cut short before it deleted anything; says whether there was one. */
export async function cancelRestore(documents: Documents): Promise<boolean> {
  const lease = await takeTurn(documents);
  try {
    const { phase } = await documents.restores.state();
    if (phase === 'loading') {
      throw new OperatorError(
        'The restore has already deleted documents, so it cannot be taken back: run it again to finish it.',
      );
    }
    return await documents.restores.cancel();
  } finally {
    await release(lease);
  }
}

/** A lease that cannot be given back runs out by itself; what went wrong before matters more. */
async function release(lease: HeldLease): Promise<void> {
  await lease.release().catch(() => undefined);
}

async function takeTurn(documents: Documents): Promise<HeldLease> {
  const lease = await documents.restoreLease();
  if (lease === undefined)
    throw new OperatorError('Another restore of this register is running: let it end.');
  return lease;
}

async function replace(options: RestoreOptions, lease: HeldLease): Promise<void> {
  const { documents, clock, tell, signal, untilNobodyWorks } = options;
  const { restores } = documents;
  let isLoading = false;
  try {
    await restores.announce(clock());
    tell('The bots refuse their work from now on; waiting for what they have begun.');
    await untilNobodyWorks();
    signal?.throwIfAborted();
    await lease.confirm();
    isLoading = true;
    await restores.load();
    await loadAll(options, lease);
    await restores.end();
  } catch (error) {
    const isTakenBack = !isLoading && (await restores.cancel().catch(() => false));
    throw isTakenBack ? notBegun(error) : unfinished(error);
  }
}

async function loadAll(
  { backup, documents, complete, tell, signal }: RestoreOptions,
  lease: HeldLease,
): Promise<void> {
  const goOn = async (): Promise<void> => {
    signal?.throwIfAborted();
    await lease.confirm();
  };
  tell('Deleting what is there.');
  for (const collection of [...BACKED_UP, ...LEFT_OUT]) {
    await goOn();
    await documents.clear(collection);
  }
  tell('Loading the documents.');
  await load(documents, backup, goOn);
  tell('Comparing what is there with the file.');
  const difference = await differenceFrom(documents, backup.manifest, goOn);
  if (difference !== undefined) {
    throw new OperatorError(
      `the collection ${difference} is not what the file holds, so another program writes to this database; stop it.`,
    );
  }
  for await (const ids of inBatches(backup.undoneVisits())) {
    await goOn();
    await documents.set('visits', ids, { undone: true });
  }
  await documents.versions.replace(versionsAfter(documents, backup.manifest));
  tell('Computing what is derived from the records.');
  await complete();
  await goOn();
}

/** What the file does not have is empty, or made anew by this program. */
function versionsAfter({ versions }: Documents, { collections }: Manifest): Map<string, number> {
  return new Map([...versions.known].map(([name, known]) => [name, collections[name]?.version ?? known]));
}

function notBegun(error: unknown): OperatorError {
  return new OperatorError(
    `The restore did not begin: ${reasonOf(error)}\nThe register is as it was, and open again.`,
    { cause: error },
  );
}

function unfinished(error: unknown): OperatorError {
  return new OperatorError(
    `The restore did not come to its end: ${reasonOf(error)}\nNobody can work on the register now: run the restore again.`,
    { cause: error },
  );
}

/** Messages of others may quote what stands in a document. */
function reasonOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (!(error instanceof StoreUnavailableError)) return error instanceof Error ? error.name : typeof error;
  return error.isDiskFull ? 'its disk is full.' : `the database failed (${error.code}).`;
}
