import { mainUserAreasOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import type { IsoWeek } from './days.js';
import { may } from './permissions.js';
import type { PeriodStatistics, Statistics } from './statistics.js';
import type { Area } from './store/areas.js';
import type { ChannelConversation } from './store/conversations.js';
import type { Store } from './store/open.js';
import { postIdOf, type Post } from './store/posts.js';

/** How sending to the channel ended. `unknown`: it may be there, so it is not sent again. */
export type SendResult = { kind: 'sent'; messageId: string } | { kind: 'failed' } | { kind: 'unknown' };

export type PublishOutcome = 'sent' | 'alreadySent' | 'sending' | 'failed' | 'unknown' | 'notFound';

/** A send that has not ended after this long never will: its process is gone. */
const SENDING_ENDS_WITHIN_MS = 60_000;

interface Needs {
  store: Store;
  statistics: Statistics;
  audit: Audit;
  clock: Clock;
}

/** Weekly posts: which channel shows which area, and that a channel gets the post of a week once. */
export class Posts {
  constructor(private readonly needs: Needs) {}

  /** The areas an actor may connect a channel to. */
  async connectableAreas(actor: Actor): Promise<Area[]> {
    const areas = await Promise.all(mainUserAreasOf(actor).map((id) => this.needs.store.areas.find(id)));
    return areas.filter((area) => area !== undefined);
  }

  /** Connects a channel to an area; undefined when the actor is not a main user of it. */
  async connect(actor: Actor, channel: ChannelConversation): Promise<Area | undefined> {
    const { store, audit } = this.needs;
    if (!may(actor, 'channel.connect', { areaId: channel.areaId })) return undefined;
    const area = await store.areas.find(channel.areaId);
    if (area === undefined) return undefined;
    await audit(actor, 'channel.connect', channel._id);
    await writeRecord(actor, () => store.conversations.save(channel));
    return area;
  }

  /** The channel and the report of the last complete week for it; undefined when the actor may not see them. */
  async report(
    actor: Actor,
    channelId: string,
  ): Promise<{ channel: ChannelConversation; statistics: PeriodStatistics } | undefined> {
    const channel = await this.needs.store.conversations.find(channelId);
    if (channel?.kind !== 'channel' || !may(actor, 'post.publish', { areaId: channel.areaId }))
      return undefined;
    const statistics = await this.needs.statistics.lastWeek(actor, { kind: 'area', id: channel.areaId });
    return statistics === undefined ? undefined : { channel, statistics };
  }

  /**
   * Sends the post of a week to a channel, once however often this is called: the ledger's key is the channel and the
   * reported week. A send whose end is not known is not repeated.
   */
  async publish(
    actor: Actor,
    channel: ChannelConversation,
    week: IsoWeek,
    send: () => Promise<SendResult>,
  ): Promise<PublishOutcome> {
    const { store, audit, clock } = this.needs;
    const { areaId } = channel;
    if (!may(actor, 'post.publish', { areaId })) return 'notFound';
    const id = postIdOf(channel._id, week);
    const post: Post = { _id: id, channelId: channel._id, week, areaId, state: 'sending', at: clock() };
    const claimed = await writeRecord(actor, () => store.posts.claim(post));
    if (!claimed) return this.stateOf(channel._id, week);
    await audit(actor, 'post.publish', id);
    const result = await send().catch((): SendResult => ({ kind: 'unknown' }));
    await store.posts.settle(id, result.kind, result.kind === 'sent' ? result.messageId : undefined);
    return result.kind;
  }

  /** What became of a post that was claimed before. */
  private async stateOf(channelId: string, week: IsoWeek): Promise<PublishOutcome> {
    const post = await this.needs.store.posts.find(channelId, week);
    if (post?.state === 'sent') return 'alreadySent';
    const ageMs = this.needs.clock().getTime() - (post?.at.getTime() ?? 0);
    return post?.state === 'sending' && ageMs < SENDING_ENDS_WITHIN_MS ? 'sending' : 'unknown';
  }
}
