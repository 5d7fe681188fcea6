import type { Db } from 'mongodb';
import { z } from 'zod';
import { Language } from '../language.js';
import { collectionOf } from './collection.js';

/** Where the bot can write without being asked: a person's own chat, or a channel and the area it is connected to. */
export const Conversation = z.discriminatedUnion('kind', [
  z.object({
    _id: z.string(),
    kind: z.literal('personal'),
    conversationId: z.string(),
    serviceUrl: z.string(),
    tenantId: z.string(),
  }),
  z.object({
    _id: z.string(),
    kind: z.literal('channel'),
    conversationId: z.string(),
    serviceUrl: z.string(),
    tenantId: z.string(),
    teamId: z.string(),
    areaId: z.string(),
    language: Language,
  }),
]);
export type Conversation = z.infer<typeof Conversation>;
export type ChannelConversation = Extract<Conversation, { kind: 'channel' }>;

export function createConversations(db: Db) {
  const { raw, common, readOrNothing } = collectionOf<Conversation>(db, 'conversations', Conversation, {
    version: 1,
  });
  return {
    ...common,
    find: async (id: string) => readOrNothing(await raw.findOne({ _id: id })),
    save: (conversation: Conversation) =>
      raw.replaceOne({ _id: conversation._id }, conversation, { upsert: true }),
  };
}
