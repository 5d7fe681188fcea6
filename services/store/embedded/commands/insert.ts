import { z } from 'zod';
import { refuseBadName } from '../catalog.js';
import { command, encodedDocuments, refuseWriteCount, WireBoolean } from '../command.js';
import { writeErrors, writeInSlices } from '../write-slices.js';

const Fields = z.strictObject({
  insert: z.string(),
  ordered: WireBoolean.default(true),
  documents: z.unknown().optional(),
  bypassDocumentValidation: z.unknown().optional(),
});

export const insert = command(Fields, async ({ insert: name, ordered }, request, engine) => {
  const documents = encodedDocuments(request);
  refuseWriteCount(documents.length);
  refuseBadName(request.database, name);
  const outcome = await writeInSlices<undefined>(engine.commits, {
    from: 0,
    count: documents.length,
    ordered,
    run: (index, emit) => {
      const document = documents[index];
      if (document) engine.mutations.insert(engine.catalog.findOrCreate(request.database, name), document);
      emit(undefined);
      return true;
    },
  });
  return { fields: { n: outcome.results.length, ...writeErrors(outcome) } };
});
