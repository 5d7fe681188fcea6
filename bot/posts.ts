import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  chooseAreaCard,
  connectedCard,
  CONNECT_VERB,
  connectHowCard,
  postCard,
  previewCard,
  PUBLISH_VERB,
  publishedCard,
} from '../cards/posts.js';
import { statisticsChart } from '../cards/statistics.js';
import { textsIn } from '../cards/texts/index.js';
import { mainUserAreasOf } from '../services/actors.js';
import { IsoWeek } from '../services/days.js';
import type { Posts } from '../services/posts.js';
import type { ChannelConversation } from '../services/store/conversations.js';
import type { PublishChart } from './charts.js';
import { action, type Feature } from './feature.js';
import type { Outbox } from './outbox.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  posts: Posts;
  publishChart: PublishChart;
  outbox: Outbox;
}

/** The weekly post: connecting a channel, the preview in the main user's own chat, and posting it once. */
export function createPostFeature(needs: Needs): Feature {
  return {
    name: 'posts',
    commands: [
      {
        name: 'connect',
        words: {
          fi: ['yhdistä', 'yhdistä kanava', 'viikkokooste'],
          sv: ['koppla', 'koppla kanalen', 'veckosammanfattning'],
          en: ['connect', 'connect channel', 'weekly post'],
        },
        help: 'help.connect',
        role: 'mainUser',
        places: ['personal', 'groupChat', 'channel'],
        isFor: (actor) => mainUserAreasOf(actor).length > 0,
        run: (turn) => start(needs, turn),
      },
    ],
    actions: [
      action({
        verb: CONNECT_VERB,
        data: z.object({ areaId: z.string() }),
        places: ['channel'],
        changes: true,
        run: (turn, { areaId }) => connect(needs, turn, areaId),
      }),
      action({
        verb: PUBLISH_VERB,
        data: z.object({ channelId: z.string(), week: IsoWeek }),
        places: ['personal'],
        changes: true,
        run: (turn, { channelId, week }) => publish(needs, turn, channelId, week),
      }),
    ],
  };
}

async function start(needs: Needs, turn: Turn): Promise<Reply> {
  const areas = await needs.posts.connectableAreas(turn.actor);
  const [first] = areas;
  if (first === undefined) return notFoundCard(turn.texts);
  if (turn.place.kind !== 'channel') return connectHowCard(turn.texts);
  return areas.length === 1 ? connect(needs, turn, first._id) : chooseAreaCard(areas, turn.texts);
}

async function connect(needs: Needs, turn: Turn, areaId: string): Promise<Reply> {
  const channel = channelOf(turn, areaId);
  if (channel === undefined) return connectHowCard(turn.texts);
  const area = await needs.posts.connect(turn.actor, channel);
  if (area === undefined) return notFoundCard(turn.texts);
  return connectedCard(area.names, await sendPreview(needs, turn, channel._id), turn.texts);
}

async function sendPreview(
  { posts, publishChart, outbox }: Needs,
  turn: Turn,
  channelId: string,
): Promise<boolean> {
  const report = await posts.report(turn.actor, channelId);
  if (report === undefined) return false;
  const chart = { kind: 'comparison' as const, ...statisticsChart(report.statistics, turn.texts) };
  const channel = { id: channelId, name: turn.place.channel?.name };
  const card = previewCard(report.statistics, await publishChart(chart), channel, turn.texts);
  return outbox.toPerson(turn.actor.personId, card);
}

async function publish(
  { posts, publishChart, outbox }: Needs,
  turn: Turn,
  channelId: string,
  week: IsoWeek,
): Promise<Reply> {
  const report = await posts.report(turn.actor, channelId);
  // A preview of an older week cannot be posted: the post is always of the last complete one.
  if (report?.statistics.current.week !== week) return notFoundCard(turn.texts);
  const { channel, statistics } = report;
  const texts = textsIn(channel.language);
  const outcome = await posts.publish(turn.actor, { channel, week }, async () => {
    // Drawn first: once the week is claimed, only sending may still fail.
    const chart = await publishChart({ kind: 'comparison', ...statisticsChart(statistics, texts) });
    return () => outbox.toChannel(channel, postCard(statistics, chart, texts));
  });
  return outcome === 'notFound' ? notFoundCard(turn.texts) : publishedCard(outcome, turn.texts);
}

function channelOf({ place, texts }: Turn, areaId: string): ChannelConversation | undefined {
  if (place.kind !== 'channel' || place.channel === undefined || place.teamId === undefined) return undefined;
  return {
    _id: place.channel.id,
    kind: 'channel',
    conversationId: place.channel.id,
    serviceUrl: place.serviceUrl,
    tenantId: place.tenantId,
    teamId: place.teamId,
    areaId,
    language: texts.language,
  };
}
