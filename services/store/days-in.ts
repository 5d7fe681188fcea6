import type { Collection, Document, Filter } from 'mongodb';
import { z } from 'zod';
import { LocalDay } from '../days.js';
import { readerOf } from './reader.js';

/** A day in an area. */
export const DayOfArea = z.object({ areaId: z.string(), day: LocalDay });
export type DayOfArea = z.infer<typeof DayOfArea>;

/**
 * The days of which a collection has documents, each once, by area and day. It needs an index on both, and asks once
 * for each day, so that the cost does not grow with the documents of a day.
 */
export async function* daysIn<T extends Document>(raw: Collection<T>): AsyncGenerator<DayOfArea> {
  const read = readerOf(raw.collectionName, DayOfArea);
  const first = async (among: Filter<Document>): Promise<DayOfArea | undefined> => {
    // The driver's type of a filter cannot be told for a document type that is still open.
    const [found] = await raw
      .find(among as Filter<T>)
      .sort({ areaId: 1, day: 1 })
      .limit(1)
      .project({ areaId: 1, day: 1 })
      .toArray();
    return found && read(found);
  };
  let last: DayOfArea | undefined;
  for (;;) {
    const inArea = last && (await first({ areaId: last.areaId, day: { $gt: last.day } }));
    const next = inArea ?? (await first(last === undefined ? {} : { areaId: { $gt: last.areaId } }));
    if (next === undefined) return;
    yield next;
    last = next;
  }
}
