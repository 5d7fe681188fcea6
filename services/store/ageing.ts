import type { Collection, Filter } from 'mongodb';

/** Documents of a collection that were made at `at` and never change it, which needs an index. */
interface Dated {
  _id: string;
  at: Date;
}

/** Removes up to `most` of the oldest documents from before an instant; resolves with how many were still there. */
export async function removeOldest<T extends Dated>(
  collection: Collection<T>,
  before: Date,
  most: number,
): Promise<number> {
  // The driver's type of a filter cannot be told for a document type that is still open.
  const old = { at: { $lt: before } } as unknown as Filter<T>;
  const found = await collection
    .find(old, { projection: { _id: 1 } })
    .sort({ at: 1 })
    .limit(most)
    .toArray();
  if (found.length === 0) return 0;
  const among = { _id: { $in: found.map(({ _id }) => _id) } } as unknown as Filter<T>; // likewise
  return (await collection.deleteMany(among)).deletedCount;
}
