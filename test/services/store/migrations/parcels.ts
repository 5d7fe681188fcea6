import type { Db, Document } from 'mongodb';
import type { Migration, VersionedCollection } from '../../../../services/store/migrations/migration.js';

/**
 * A collection that only the tests have. In version 1 a parcel's `grams` is a text, in version 2 a number, and from
 * version 3 on it says whether it is `heavy`, without the index that version 1 had.
 */
export const PARCELS = 'parcels';
export const OLD_INDEX = 'sender_1';

type Batch = (parcels: Document[], db: Db) => Promise<unknown>;

const each =
  (change: (parcel: Document) => Document | undefined): Batch =>
  async (parcels, db) => {
    const updates = parcels.flatMap((parcel) => {
      const set = change(parcel);
      return set === undefined ? [] : [{ updateOne: { filter: { _id: parcel._id as string }, update: set } }];
    });
    if (updates.length > 0) await db.collection<{ _id: string }>(PARCELS).bulkWrite(updates);
  };

const gramsAsNumber = each(({ grams }) =>
  typeof grams === 'string' ? { $set: { grams: Number(grams) } } : undefined,
);
const heavy = each(({ grams }) => ({ $set: { heavy: (grams as number) >= 1_000 } }));

/** Hears of each batch when half of it is done: which version it leads to, and its first parcel. */
export type HalfWay = (toVersion: number, first: string) => Promise<unknown>;

/** The collection as a program of this version declares it. */
export function parcelsAt(
  version: 1 | 2 | 3,
  halfWay: HalfWay = () => Promise.resolve(),
): VersionedCollection {
  const watched =
    (toVersion: number, act: Batch): Batch =>
    async (parcels, db) => {
      const half = parcels.length / 2;
      await act(parcels.slice(0, half), db);
      await halfWay(toVersion, String(parcels[0]?._id));
      await act(parcels.slice(half), db);
    };
  const migrations: Migration[] = [
    { batch: watched(2, gramsAsNumber) },
    { dropIndexes: [OLD_INDEX], batch: watched(3, heavy) },
  ];
  return { name: PARCELS, version, migrations: migrations.slice(0, version - 1) };
}

/** Fills a database as the first version left it. */
export async function sendParcels(db: Db, count: number): Promise<void> {
  const parcels = Array.from({ length: count }, (_, index) => ({
    _id: `parcel ${String(index).padStart(5, '0')}`,
    sender: `sender ${index % 7}`,
    grams: String(index),
  }));
  await db.collection<{ _id: string }>(PARCELS).insertMany(parcels);
  await db.collection(PARCELS).createIndexes([{ key: { sender: 1 }, name: OLD_INDEX }]);
}
