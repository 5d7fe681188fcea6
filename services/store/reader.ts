import type { z } from 'zod';
import { UnreadableDocumentError } from './schema-error.js';

/** What parses a stored document of a collection, whole or in part; throws an {@link UnreadableDocumentError}. */
export function readerOf<T>(collection: string, schema: z.ZodType<T>): (document: unknown) => T {
  return (document) => {
    const { data, error } = schema.safeParse(document);
    if (error === undefined) return data;
    const fields = error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
    throw new UnreadableDocumentError(collection, fields);
  };
}
