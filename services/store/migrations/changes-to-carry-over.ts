import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Migration } from './migration.js';

const Card = z.object({ _id: z.string() });

/**
 * Cards 5 → 6: nobody has said yet which changes of cards beside Kaikukanta are registered there, so all of them are on
 * the list; one tap says it of all. One that is missing there would otherwise stay unnoticed.
 */
export const changesToCarryOver: Migration = { batch: openChanges };

async function openChanges(documents: Document[], db: Db): Promise<void> {
  const ids = z
    .array(Card)
    .parse(documents)
    .map(({ _id }) => _id);
  await db.collection<{ _id: string }>('cards').updateMany(
    {
      _id: { $in: ids },
      carryOver: { $exists: true },
      history: { $exists: true },
      changesCarryOver: { $exists: false },
    },
    { $set: { changesCarryOver: { state: 'open', count: 0, before: 0 } } },
  );
}
