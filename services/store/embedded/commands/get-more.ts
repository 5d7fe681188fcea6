import { Long } from 'bson';
import { z } from 'zod';
import { command, WireInteger } from '../command.js';

const CursorId = z.instanceof(Long);

const GetMore = z.strictObject({
  getMore: CursorId,
  collection: z.string(),
  batchSize: WireInteger.pipe(z.int().nonnegative()).default(0),
});

export const getMore = command(
  GetMore,
  async ({ getMore: id, collection, batchSize }, { database }, { cursors }) => {
    const namespace = `${database}.${collection}`;
    const batch = await cursors.next(id, namespace, batchSize === 0 ? Infinity : batchSize);
    return { batch: 'nextBatch', namespace, ...batch };
  },
);

const KillCursors = z.strictObject({ killCursors: z.string(), cursors: z.array(CursorId) });

export const killCursors = command(KillCursors, ({ cursors: ids }, _request, { cursors }) => {
  const cursorsKilled = ids.filter((id) => cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { fields: { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] } };
});
