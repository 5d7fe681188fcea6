/** A file with the name that it is saved under. */
export interface NamedFile {
  name: string;
  content: Buffer;
}

/** What an address is answered with: a file, or a sentence for the person who opened it. */
export type Served = ({ kind: 'file' } & NamedFile) | { kind: 'sentence'; sentence: string };
