import { randomUUID } from 'node:crypto';
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

/** Sends a post that is ready. */
type Send = () => Promise<SendResult>;

/** The post of a reported week in a channel. */
interface WeekOfChannel {
  channel: ChannelConversation;
  week: IsoWeek;
}

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
  /** The posts that this process is about to send. */
  readonly #underWay = new Set<string>();
  /** Claimants of this process that failed before they sent anything. They are few: the database was away for each. */
  readonly #unsent = new Set<string>();

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
   * reported week. `prepare` makes what is sent, before the week is claimed, and not for the copies of a press that come
   * meanwhile. A send whose end is not known is not repeated; a claim under which nothing was sent is taken over by the
   * next call, also when the answer to it was lost.
   */
  async publish(actor: Actor, post: WeekOfChannel, prepare: () => Promise<Send>): Promise<PublishOutcome> {
    if (!may(actor, 'post.publish', { areaId: post.channel.areaId })) return 'notFound';
    const { _id: channelId } = post.channel;
    const id = postIdOf(channelId, post.week);
    if (this.#underWay.has(id)) {
      const found = await this.needs.store.posts.find(channelId, post.week);
      return found === undefined || found.state === 'failed' ? 'sending' : this.outcomeOf(found);
    }
    this.#underWay.add(id);
    try {
      return await this.publishAlone(actor, post, prepare);
    } finally {
      this.#underWay.delete(id);
    }
  }

  private async publishAlone(
    actor: Actor,
    { channel, week }: WeekOfChannel,
    prepare: () => Promise<Send>,
  ): Promise<PublishOutcome> {
    const { store, audit, clock } = this.needs;
    const { _id: channelId, areaId } = channel;
    const before = await store.posts.find(channelId, week);
    if (before !== undefined && !this.isFree(before)) return this.outcomeOf(before);
    const send = await prepare();
    const id = postIdOf(channelId, week);
    const claimant = randomUUID();
    const post: Post = { _id: id, channelId, week, areaId, state: 'sending', claimant, at: clock() };
    try {
      const claimed = await writeRecord(actor, () => store.posts.claim(post, [...this.#unsent]));
      if (!claimed) return this.outcomeOf(await store.posts.find(channelId, week));
      await audit(actor, 'post.publish', id);
    } catch (error) {
      // The claim may be in the ledger all the same, now or later; nothing was sent under it.
      this.#unsent.add(claimant);
      throw error;
    }
    const result = await send().catch((): SendResult => ({ kind: 'unknown' }));
    await store.posts.settle(id, result.kind, result.kind === 'sent' ? result.messageId : undefined);
    return result.kind;
  }

  private isFree({ state, claimant }: Post): boolean {
    return state === 'failed' || (state === 'sending' && this.#unsent.has(claimant ?? ''));
  }

  /** What became of a post that was claimed before. */
  private outcomeOf(post: Post | undefined): PublishOutcome {
    if (post?.state === 'sent') return 'alreadySent';
    if (post?.state === 'failed') return 'failed';
    const ageMs = this.needs.clock().getTime() - (post?.at.getTime() ?? 0);
    return post?.state === 'sending' && ageMs < SENDING_ENDS_WITHIN_MS ? 'sending' : 'unknown';
  }
}
