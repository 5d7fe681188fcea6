/** What can stop the embedded store from starting or keep it from running, in words a program can branch on. */
export type EmbeddedStoreFault =
  | 'inUse'
  | 'noStore'
  | 'notOwned'
  | 'notWritable'
  | 'notPrivate'
  | 'noSpace'
  | 'foreignFile'
  | 'damagedFile'
  | 'newerVersion'
  | 'failed';

/** A fault of the folder or its file; the message is one English sentence for the operator and says what to do. */
export class EmbeddedStoreError extends Error {
  override name = 'EmbeddedStoreError';
  /** A connection string for the process that has the folder; only with `inUse`. */
  readonly uri: string | undefined;
  constructor(
    readonly reason: EmbeddedStoreFault,
    message: string,
    { uri, ...options }: ErrorOptions & { uri?: string | undefined } = {},
  ) {
    super(message, options);
    this.uri = uri;
  }
}
