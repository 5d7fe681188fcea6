import type { Address } from './address.js';
import type { EmbeddedStoreFault } from './errors.js';

/** What the store's thread tells the thread that started it, once. */
export type WorkerReport =
  | { readonly kind: 'ready'; readonly address: Address }
  | {
      readonly kind: 'failed';
      readonly reason: EmbeddedStoreFault;
      readonly message: string;
      /** A connection string for the process that has the folder. */
      readonly uri?: string | undefined;
    };
