import { z } from 'zod';
import { inBatches } from '../batches.js';
import type { Documents } from '../store/documents.js';

const UndoNote = z.object({ action: z.literal('visit.undo'), target: z.string() });

/**
 * Ids of the visits whose undoing is in the audit log and that are undone. An undo is noted before it is made; so this
 * has every visit that was undone before it begins, except those from before the log’s memory.
 */
export async function* undoneVisits(documents: Documents): AsyncGenerator<string, void> {
  for await (const ids of inBatches(notedIn(documents))) {
    for (const { _id, undone } of await documents.readAll('visits', ids)) if (undone === true) yield _id;
  }
}

async function* notedIn(documents: Documents): AsyncGenerator<string, void> {
  for await (const entry of documents.read('audit')) {
    const note = UndoNote.safeParse(entry);
    if (note.success) yield note.data.target;
  }
}
