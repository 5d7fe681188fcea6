import { z } from 'zod';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';
import { tell } from '../child-side.js';
import type { Started } from './protocol.js';

// The embedded store alone in a process, so that its processor time can be told from its clients'.
const { DATA_DIR: dataDir } = z.object({ DATA_DIR: z.string() }).parse(process.env);
const store = await startEmbeddedStore({ dataDir });
process.once('disconnect', () => {
  void store.close().finally(() => process.exit(0));
});
tell({ uri: store.uri } satisfies z.infer<typeof Started>);
