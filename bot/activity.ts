import { z } from 'zod';

const Id = z.string().min(1).max(1_000);
const Loose = z.record(z.string(), z.unknown());

/** The parts of an activity that the bot uses; everything else is left where it came from. */
const Base = {
  id: z.string().max(1_000).optional(),
  serviceUrl: z.string().max(2_000),
  channelId: z.literal('msteams'),
  locale: z.string().max(50).optional(),
  from: z.object({ id: Id, aadObjectId: Id.optional() }),
  recipient: z.object({ id: Id }).optional(),
  conversation: z.object({
    id: Id,
    conversationType: z.enum(['personal', 'groupChat', 'channel']).optional(),
    tenantId: Id.optional(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: Id }).optional(),
      team: z.object({ id: Id }).optional(),
      channel: z.object({ id: Id, name: z.string().max(500).optional() }).optional(),
    })
    .optional(),
};

const Message = z.object({
  ...Base,
  type: z.literal('message'),
  text: z.string().max(50_000).nullish(),
  value: z.unknown().optional(),
  replyToId: Id.optional(),
  entities: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).nullish(),
});

const CardAction = z.object({
  ...Base,
  type: z.literal('invoke'),
  name: z.literal('adaptiveCard/action'),
  replyToId: Id.optional(),
  value: z.object({ action: z.object({ verb: z.string().optional(), data: Loose.optional() }) }),
});

const Dialog = z.object({
  ...Base,
  type: z.literal('invoke'),
  name: z.enum(['task/fetch', 'task/submit']),
  value: z.object({ data: Loose }),
});

const Installation = z.object({
  ...Base,
  type: z.literal('installationUpdate'),
  action: z.string().transform((action) => action.toLowerCase()),
});

/** An activity that the bot acts on. Whatever does not match is acknowledged and left alone. */
export const Activity = z.union([Message, CardAction, Dialog, Installation]);
export type Activity = z.infer<typeof Activity>;
export type MessageActivity = z.infer<typeof Message>;

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

/** What a person wrote, without the mention of the bot and without markup. */
export function textOf({ text, entities, recipient }: MessageActivity): string {
  let plain = text ?? '';
  for (const entity of entities ?? []) {
    const mention = Mention.safeParse(entity);
    if (mention.success && mention.data.mentioned.id === recipient?.id)
      plain = plain.replaceAll(mention.data.text, ' ');
  }
  return plain
    .replace(/<at[^>]*>.*?<\/at>/giu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
