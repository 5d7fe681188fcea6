import { z } from 'zod';
import { command, encodedDocuments, refuseWriteCount, WireBoolean } from '../command.js';
import { WriteErrors } from '../write-errors.js';

const Fields = z.strictObject({
  insert: z.string(),
  ordered: WireBoolean.default(true),
  documents: z.unknown().optional(),
  bypassDocumentValidation: z.unknown().optional(),
});

export const insert = command(Fields, async ({ insert: name, ordered }, request, engine) => {
  const documents = encodedDocuments(request, 'documents');
  refuseWriteCount(documents.length);
  return engine.commits.write(() => {
    const entry = engine.catalog.findOrCreate(request.database, name);
    const errors = new WriteErrors(ordered);
    for (const [index, document] of documents.entries()) {
      if (
        !errors.attempt(index, () => {
          engine.mutations.insert(entry, document);
        })
      )
        break;
    }
    return { fields: { n: errors.succeeded, ...errors.field() } };
  });
});
