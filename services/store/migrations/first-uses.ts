import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Migration } from './migration.js';

const OldCard = z.object({ _id: z.string(), state: z.string(), firstUse: z.unknown().optional() });
const Use = z.object({
  _id: z.string(),
  code: z.string(),
  areaId: z.string(),
  day: z.string(),
  at: z.date(),
});
type Use = z.infer<typeof Use>;

/**
 * Cards 1 → 2: every card gets its first use, as the sweep of daily totals gives it from then on. Here, and not by
 * sweeping every day of the past once more, because a report waits for the days of its area.
 *
 * Processes of version 1 have to be stopped before: they record and undo visits, and sweep their days, without a thought
 * for first uses. Where one was not, `npm run verify -- --repair` mends what it left.
 */
export const firstUses: Migration = { batch: addFirstUses };

async function addFirstUses(documents: Document[], db: Db): Promise<void> {
  const cards = z.array(OldCard).parse(documents);
  const codes = cards
    .filter(({ state, firstUse }) => state !== 'undone' && firstUse === undefined)
    .map(({ _id }) => _id);
  const changes = [...(await firstUsesOf(codes, db))].map(([code, { _id: visitId, areaId, day }]) => ({
    updateOne: {
      filter: { _id: code, state: { $ne: 'undone' }, firstUse: { $exists: false } },
      update: { $set: { firstUse: { visitId, areaId, day, settled: true } } },
    },
  }));
  if (changes.length === 0) return;
  await db.collection<{ _id: string; state: string }>('cards').bulkWrite(changes, { ordered: false });
}

/** The earliest visit of each card that counts; a card of a community may have very many. */
async function firstUsesOf(codes: string[], db: Db): Promise<Map<string, Use>> {
  const first = new Map<string, Use>();
  if (codes.length === 0) return first;
  const visits = db
    .collection('visits')
    .find({ code: { $in: codes }, undone: false }, { projection: { code: 1, areaId: 1, day: 1, at: 1 } });
  for await (const document of visits) {
    const use = Use.parse(document);
    const before = first.get(use.code);
    if (before === undefined || isEarlier(use, before)) first.set(use.code, use);
  }
  return first;
}

function isEarlier(one: Use, other: Use): boolean {
  if (one.day !== other.day) return one.day < other.day;
  if (one.at.getTime() !== other.at.getTime()) return one.at < other.at;
  return one._id < other._id;
}
