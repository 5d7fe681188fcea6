/** What can stop the embedded store from starting or keep it from running, in words a program can branch on. */
export type EmbeddedStoreFault =
  'inUse' | 'notWritable' | 'notPrivate' | 'foreignFile' | 'damagedFile' | 'newerVersion' | 'failed';

/** A fault of the folder or its file; the message is one English sentence for the operator and says what to do. */
export class EmbeddedStoreError extends Error {
  override name = 'EmbeddedStoreError';
  constructor(
    readonly reason: EmbeddedStoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
