import { EmbeddedStoreError, joinEmbeddedStore } from '../../services/store/embedded/index.js';
import { openStore, type Store } from '../../services/store/open.js';
import type { StoreConfig } from '../config.js';

/** The register, open for a job beside the bot. */
export interface CommandStore {
  kind: 'embedded' | 'server';
  uri: string;
  store: Store;
  close: () => Promise<void>;
}

/**
 * Opens the register of the settings while a bot may be running on it: on the server of MONGODB_URI, else through the
 * running bot's embedded store, else by starting the embedded store for as long as the job takes. A store that is not
 * there is made only if `mayMake`. Rejects with EmbeddedStoreError or the driver's errors.
 */
export async function openCommandStore(
  { mongodbUri, dataDir }: StoreConfig,
  { mayMake = false }: { mayMake?: boolean } = {},
): Promise<CommandStore> {
  if (mongodbUri !== undefined) {
    const store = await openStore({ uri: mongodbUri });
    return { kind: 'server', uri: mongodbUri, store, close: store.close };
  }
  const embedded = await joinEmbeddedStore({ dataDir, mayMake });
  try {
    const store = await openStore({ uri: embedded.uri });
    return {
      kind: 'embedded',
      uri: embedded.uri,
      store,
      close: async () => {
        await store.close();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    if (!(error instanceof Error) || error.name !== 'MongoServerSelectionError') throw error;
    throw new EmbeddedStoreError(
      'inUse',
      `${dataDir} is in use by a process whose store does not answer; wait until the bot has started, or stop it.`,
      { cause: error },
    );
  }
}
