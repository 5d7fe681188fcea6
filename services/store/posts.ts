import type { Db } from 'mongodb';
import { z } from 'zod';
import { IsoWeek } from '../days.js';
import { collectionOf, insertedNew } from './collection.js';

/** The ledger of weekly posts: `_id` is the channel and the reported week, so there is one a week. */
export const Post = z.object({
  _id: z.string(),
  channelId: z.string(),
  week: IsoWeek,
  areaId: z.string(),
  state: z.enum(['sending', 'sent', 'failed', 'unknown']),
  messageId: z.string().optional(),
  at: z.date(),
});
export type Post = z.infer<typeof Post>;

export const postIdOf = (channelId: string, week: IsoWeek): string => `${channelId} ${week}`;

export function createPosts(db: Db) {
  const { raw, common, readOrNothing } = collectionOf<Post>(db, 'posts', Post, { version: 1 });
  return {
    ...common,
    find: async (channelId: string, week: IsoWeek) =>
      readOrNothing(await raw.findOne({ _id: postIdOf(channelId, week) })),
    /** Claims the post for sending; false when it was claimed before and did not surely fail. */
    claim: async (post: Post): Promise<boolean> => {
      if (await insertedNew(() => raw.insertOne(post))) return true;
      const again = await raw.updateOne(
        { _id: post._id, state: 'failed' },
        { $set: { state: 'sending', at: post.at } },
      );
      return again.modifiedCount === 1;
    },
    settle: (id: string, state: Post['state'], messageId?: string) =>
      raw.updateOne({ _id: id }, { $set: messageId === undefined ? { state } : { state, messageId } }),
  };
}
