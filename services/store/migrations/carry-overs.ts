import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Migration } from './migration.js';

const Area = z.object({ _id: z.string() });
const Card = z.object({ _id: z.string(), areaId: z.string() });

/**
 * Cards 2 → 3: nobody has said yet which cards of areas beside Kaikukanta are registered there, so all of them are still
 * on the list; one tap says it of all. A card that is missing there does not work, and would otherwise stay unnoticed.
 */
export const carryOvers: Migration = { batch: openCarryOvers };

async function openCarryOvers(documents: Document[], db: Db): Promise<void> {
  const beside = await db.collection('areas').find({ mode: 'beside' }).toArray();
  const areaIds = z
    .array(Area)
    .parse(beside)
    .map(({ _id }) => _id);
  const ids = z
    .array(Card)
    .parse(documents)
    .flatMap(({ _id, areaId }) => (areaIds.includes(areaId) ? [_id] : []));
  if (ids.length === 0) return;
  await db
    .collection<{ _id: string; state: string }>('cards')
    .updateMany(
      { _id: { $in: ids }, state: { $ne: 'undone' }, carryOver: { $exists: false } },
      { $set: { carryOver: 'open' } },
    );
}
