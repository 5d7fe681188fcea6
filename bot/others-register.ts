import type { Store } from '../services/store/open.js';
import { ConfigError, type Config } from './config.js';

/**
 * The sample network never serves real people, and the demo, which authenticates nobody, never opens a real register.
 * Throws a ConfigError with a sentence for each.
 */
export async function refuseOthersRegister(config: Config, store: Store): Promise<void> {
  const areas = await store.areas.all();
  if (config.demo === undefined && areas.some(({ sample }) => sample)) {
    throw new ConfigError([
      'DATA_DIR or MONGODB_URI holds the sample network of the demo: name another one.',
    ]);
  }
  if (config.demo !== undefined && areas.some(({ sample }) => !sample)) {
    throw new ConfigError([
      'DATA_DIR or MONGODB_URI holds a real register: the demo does not open it. Name another one.',
    ]);
  }
}
