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
  /** Names one try to send, so that whoever made a claim knows it again. */
  claimant: z.string().optional(),
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
    /**
     * Claims the post for sending; false when it was claimed before, did not surely fail, and its claimant is none of
     * `unsent`, who sent nothing.
     */
    claim: async (post: Post, unsent: string[]): Promise<boolean> => {
      if (await insertedNew(() => raw.insertOne(post))) return true;
      const free = [{ state: 'failed' as const }, { state: 'sending' as const, claimant: { $in: unsent } }];
      const again = await raw.updateOne(
        { _id: post._id, $or: free },
        { $set: { state: 'sending', claimant: post.claimant, at: post.at } },
      );
      return again.matchedCount === 1;
    },
    settle: (id: string, state: Post['state'], messageId?: string) =>
      raw.updateOne({ _id: id }, { $set: messageId === undefined ? { state } : { state, messageId } }),
  };
}
