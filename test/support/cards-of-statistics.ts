import {
  chooseAreaCard,
  connectedCard,
  connectHowCard,
  postCard,
  previewCard,
  publishedCard,
} from '../../cards/posts.js';
import { statisticsCard, statisticsTitle, type OtherScope } from '../../cards/statistics.js';
import type { Texts } from '../../cards/texts/index.js';
import type { LocalName } from '../../services/language.js';
import type { PeriodStatistics, StatisticsScope } from '../../services/statistics.js';
import type { NamedCard } from './named-card.js';
import { BUSY, EMPTY, periodOf, QUIET, SMALL_CATEGORY, type RecordedWeek } from './period-statistics.js';
import { AREAS, LONG_NAME, NAME_WITH_MARKUP, OFFICES, VENUES } from './sample-organisations.js';

export const CHART_URL = 'https://kaikubotti.example/charts/0f8fad5bd9cb469fa16570867728950e.png';

const CHANNEL_ID = '19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2';
const WEEKS: [string, RecordedWeek, RecordedWeek][] = [
  ['busy', BUSY, { ...BUSY, adults: 1290, handovers: 58, communityCards: 3 }],
  ['the same twice', BUSY, BUSY],
  ['fewer and partly hidden', BUSY, SMALL_CATEGORY],
  ['hidden as a whole', QUIET, QUIET],
  ['nothing yet', SMALL_CATEGORY, EMPTY],
  ['nothing at all', EMPTY, EMPTY],
];
const SCOPES: [StatisticsScope, LocalName | undefined][] = [
  [{ kind: 'national' }, undefined],
  [{ kind: 'area', id: 'mallila' }, AREAS[0]?.names],
  [{ kind: 'venue', id: 'mallila-theatre' }, VENUES[0]?.names],
  [{ kind: 'office', id: 'mallila-adult-social-work' }, OFFICES[0]?.names],
];

export function statisticsCards(texts: Texts): NamedCard[] {
  const figures = SCOPES.flatMap(([scope, names]) =>
    WEEKS.flatMap(([kind, previous, current]) =>
      [true, false].map((isComplete) => ({
        variant: `${scope.kind}, ${kind}, ${isComplete ? 'whole' : 'running'} week`,
        statistics: periodOf({
          scope,
          names,
          week: '2027-W10',
          previous,
          current,
          isComplete,
          isSample: true,
        }),
      })),
    ),
  );
  const unsafe = [LONG_NAME, NAME_WITH_MARKUP].map((names) => areaFigures(names));
  return [
    ...figures.map(({ variant, statistics }) => ({
      name: `statisticsCard: ${variant}`,
      card: statisticsCard(statistics, CHART_URL, [], texts),
    })),
    ...[1, 5].map((count) => ({
      name: `statisticsCard: ${count} other scopes`,
      card: statisticsCard(areaFigures(AREAS[0]?.names), CHART_URL, others(texts).slice(0, count), texts),
    })),
    ...unsafe.map((statistics, index) => ({
      name: `statisticsCard: long and unsafe names, ${index}`,
      card: statisticsCard(statistics, CHART_URL, others(texts), texts),
    })),
  ];
}

function areaFigures(names: LocalName | undefined): PeriodStatistics {
  const scope: StatisticsScope = { kind: 'area', id: 'mallila' };
  return periodOf({
    scope,
    names,
    week: '2026-W53',
    previous: BUSY,
    current: SMALL_CATEGORY,
    isComplete: true,
  });
}

function others(texts: Texts): OtherScope[] {
  const named: [StatisticsScope, LocalName | undefined][] = [
    ...SCOPES.filter(([{ kind }]) => kind !== 'area'),
    [{ kind: 'office', id: 'long' }, LONG_NAME],
    [{ kind: 'office', id: 'unsafe' }, NAME_WITH_MARKUP],
  ];
  return named.map(([scope, names]) => ({ scope, title: statisticsTitle({ names }, texts) }));
}

export function postCards(texts: Texts): NamedCard[] {
  const outcomes = ['sent', 'alreadySent', 'unknown', 'failed'] as const;
  const names = [AREAS[1]?.names ?? LONG_NAME, LONG_NAME, NAME_WITH_MARKUP];
  const channelNames = [undefined, 'Kulttuuriväki', NAME_WITH_MARKUP.fi];
  const weeks = WEEKS.map(([kind, previous, current]) => ({
    kind,
    statistics: periodOf({
      scope: { kind: 'area', id: 'x' },
      names: names[0],
      week: '2027-W10',
      previous,
      current,
      isComplete: true,
    }),
  }));
  return [
    ...weeks.map(({ kind, statistics }) => ({
      name: `postCard: ${kind}`,
      card: postCard(statistics, CHART_URL, texts),
    })),
    ...names.flatMap((name, index) => [
      { name: `postCard: name ${index}`, card: postCard(areaFigures(name), CHART_URL, texts) },
      { name: `connectedCard: name ${index}, preview`, card: connectedCard(name, true, texts) },
      { name: `connectedCard: name ${index}, no preview`, card: connectedCard(name, false, texts) },
    ]),
    ...channelNames.map((name) => ({
      name: `previewCard: channel ${name ?? 'without a name'}`,
      card: previewCard(areaFigures(LONG_NAME), CHART_URL, { id: CHANNEL_ID, name }, texts),
    })),
    ...outcomes.map((outcome) => ({
      name: `publishedCard: ${outcome}`,
      card: publishedCard(outcome, texts),
    })),
    {
      name: 'chooseAreaCard',
      card: chooseAreaCard(
        [...AREAS, { _id: 'long', names: LONG_NAME }, { _id: 'x', names: NAME_WITH_MARKUP }],
        texts,
      ),
    },
    { name: 'connectHowCard', card: connectHowCard(texts) },
  ];
}
