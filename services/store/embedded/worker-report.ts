import type { EmbeddedStoreFault } from './errors.js';

/** What the store's thread tells the thread that started it, once. */
export type WorkerReport =
  | { readonly kind: 'ready'; readonly socketPath: string }
  | {
      readonly kind: 'failed';
      readonly reason: EmbeddedStoreFault;
      readonly message: string;
      /** Where the process that has the folder listens. */
      readonly socketPath?: string | undefined;
    };
