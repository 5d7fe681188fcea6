import { createHash } from 'node:crypto';
import { EJSON } from 'bson';
import { RawDocument } from '../store/documents.js';

const FINGERPRINT_BYTES = 32;

/** A document as one line of text that keeps every type of the database (MongoDB Extended JSON, canonical). */
export function textOf({ _id, ...rest }: RawDocument): string {
  // Servers put `_id` first, so the same document has the same text wherever it was.
  return EJSON.stringify({ _id, ...rest }, { relaxed: false });
}

/** The document of a line of {@link textOf}. Throws a SyntaxError, a BSONError or a ZodError for any other line. */
export function documentOf(text: string): RawDocument {
  return RawDocument.parse(EJSON.parse(text, { relaxed: false }));
}

/** Counts documents and tells two sets of them apart, in whichever order they come. */
export class Tally {
  #documents = 0;
  readonly #sum = Buffer.alloc(FINGERPRINT_BYTES);

  add(text: string): void {
    this.#documents += 1;
    const hash = createHash('sha256').update(text).digest();
    for (let at = 0; at < FINGERPRINT_BYTES; at += 1) this.#sum[at] = (this.#sum[at] ?? 0) ^ (hash[at] ?? 0);
  }

  result(): { documents: number; fingerprint: string } {
    return { documents: this.#documents, fingerprint: this.#sum.toString('hex') };
  }
}
