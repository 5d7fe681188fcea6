import { openDocuments, type Documents } from '../../services/store/documents.js';
import { EmbeddedStoreError, joinEmbeddedStore } from '../../services/store/embedded/index.js';
import { StoreUnavailableError } from '../../services/store/errors.js';
import { openStore, type Store } from '../../services/store/open.js';
import type { StoreConfig } from '../config.js';

const ALONE_LEASE_MS = 1_000;

/** The register, reachable for a job while a bot may be running on it. */
interface Register {
  kind: 'embedded' | 'server';
  uri: string;
  /** Whether other processes may be working on it. */
  isShared: boolean;
  close: () => Promise<void>;
}

interface Options {
  /** Whether a store that is not there is made. */
  mayMake?: boolean;
}

/**
 * The register of the settings, as the bot opens it: on the server of MONGODB_URI, else through the running bot's
 * embedded store, else by starting the embedded store for as long as the job takes. Rejects with EmbeddedStoreError,
 * SchemaError or StoreUnavailableError.
 */
export async function openCommandStore(
  config: StoreConfig,
  options: Options = {},
): Promise<Register & { store: Store }> {
  const { opened, ...register } = await openWith(
    (place) => openStore({ ...place, patience: 'job' }),
    config,
    options,
  );
  return { ...register, store: opened };
}

/** The same register past the functions of its collections, with nothing done to it. */
export async function openCommandDocuments(
  config: StoreConfig,
  options: Options = {},
): Promise<Register & { documents: Documents }> {
  const { opened, ...register } = await openWith(
    // Nobody else can be restoring a store that this job has for itself: what is left is of a dead process.
    ({ uri, isShared }) => openDocuments(isShared ? { uri } : { uri, leaseMs: ALONE_LEASE_MS }),
    config,
    options,
  );
  return { ...register, documents: opened };
}

async function openWith<T extends { close: () => Promise<void> }>(
  open: (register: Register) => Promise<T>,
  config: StoreConfig,
  options: Options,
): Promise<Register & { opened: T }> {
  const register = await find(config, options);
  try {
    const opened = await open(register);
    return {
      ...register,
      opened,
      close: async () => {
        await opened.close();
        await register.close();
      },
    };
  } catch (error) {
    await register.close();
    if (!(error instanceof StoreUnavailableError) || register.kind === 'server') throw error;
    throw new EmbeddedStoreError(
      'inUse',
      `${config.dataDir} is in use by a process whose store does not answer; wait until the bot has started, or stop it.`,
      { cause: error },
    );
  }
}

async function find({ mongodbUri, dataDir }: StoreConfig, { mayMake = false }: Options): Promise<Register> {
  if (mongodbUri !== undefined) {
    return { kind: 'server', uri: mongodbUri, isShared: true, close: () => Promise.resolve() };
  }
  const { isOthers, ...embedded } = await joinEmbeddedStore({ dataDir, mayMake });
  return { kind: 'embedded', isShared: isOthers, ...embedded };
}
