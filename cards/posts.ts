import type { LocalName } from '../services/language.js';
import type { PublishOutcome } from '../services/posts.js';
import type { PeriodStatistics } from '../services/statistics.js';
import {
  button,
  buttonRows,
  buttons,
  card,
  heading,
  strong,
  subtle,
  text,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { inert } from './inert.js';
import { commandButton, notice } from './notices.js';
import { finding, statisticsBody } from './statistics.js';
import type { Texts } from './texts/index.js';

export const PUBLISH_VERB = 'post.publish';
export const CONNECT_VERB = 'post.connect';

/** The weekly post as it stands in the channel. */
export function postCard(statistics: PeriodStatistics, chartUrl: string, texts: Texts): AdaptiveCard {
  return card(finding(statistics, texts), postBody(statistics, chartUrl, texts));
}

function postBody(statistics: PeriodStatistics, chartUrl: string, texts: Texts): Element[] {
  const { t, day, name } = texts;
  const { week, days } = statistics.current;
  const area = statistics.names === undefined ? t('statistics.country') : name(statistics.names);
  return [
    heading(t('post.title', { week: Number(week.slice(-2)), name: area })),
    subtle(t('post.days', { from: day(days.from), to: day(days.to) })),
    ...statisticsBody(statistics, chartUrl, texts),
  ];
}

/** The same post for the main user to look at, with the button that puts it into the channel. */
export function previewCard(
  statistics: PeriodStatistics,
  chartUrl: string,
  channel: { id: string; name: string | undefined },
  texts: Texts,
): AdaptiveCard {
  const { t } = texts;
  return card(t('post.preview'), [
    strong(t('post.preview')),
    ...(channel.name === undefined
      ? []
      : [subtle(t('post.previewChannel', { channel: inert(channel.name) }))]),
    subtle(t('post.previewHint')),
    { type: 'Container', style: 'emphasis', items: postBody(statistics, chartUrl, texts) },
    buttons([
      button(
        t('post.publish'),
        PUBLISH_VERB,
        { channelId: channel.id, week: statistics.current.week },
        { style: 'positive' },
      ),
    ]),
  ]);
}

export function publishedCard(outcome: Exclude<PublishOutcome, 'notFound'>, { t }: Texts): AdaptiveCard {
  const sentences = {
    sent: t('post.published'),
    alreadySent: t('post.alreadyPublished'),
    sending: t('post.sending'),
    unknown: t('post.unknown'),
    failed: t('post.failed'),
  };
  return notice(t('post.heading'), sentences[outcome], [commandButton(t('menu.statistics'), 'statistics')]);
}

export function connectedCard(names: LocalName, hasPreview: boolean, { t, name }: Texts): AdaptiveCard {
  const key = hasPreview ? 'post.connected' : 'post.connectedNoPreview';
  const sentence = t(key, { name: name(names) });
  return card(sentence, [text(sentence)]);
}

/** For a main user of several areas. */
export function chooseAreaCard(areas: { _id: string; names: LocalName }[], { t, name }: Texts): AdaptiveCard {
  return card(t('post.connectWhich'), [
    text(t('post.connectWhich')),
    ...buttonRows(areas.map(({ _id, names }) => button(name(names), CONNECT_VERB, { areaId: _id }))),
  ]);
}

export function connectHowCard({ t }: Texts): AdaptiveCard {
  return notice(t('menu.connect'), t('post.connectHow'));
}
