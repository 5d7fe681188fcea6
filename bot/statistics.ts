import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  STATISTICS_VERB,
  statisticsCard,
  statisticsChart,
  statisticsTitle,
  type OtherScope,
} from '../cards/statistics.js';
import type { Statistics, StatisticsScope } from '../services/statistics.js';
import type { PublishChart } from './charts.js';
import { action, type Feature } from './feature.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  statistics: Statistics;
  publishChart: PublishChart;
}

const Scope = z
  .object({ scope: z.enum(['area', 'national', 'venue', 'office']), id: z.string() })
  .transform(({ scope, id }): StatisticsScope =>
    scope === 'national' ? { kind: scope } : { kind: scope, id },
  );

/** This week and last week, of whatever the person may see. */
export function createStatisticsFeature({ statistics, publishChart }: Needs): Feature {
  async function show(turn: Turn, scope: StatisticsScope): Promise<Reply> {
    const period = await statistics.thisWeek(turn.actor, scope);
    if (period === undefined) return notFoundCard(turn.texts);
    const [chartUrl, others] = await Promise.all([
      publishChart({ kind: 'comparison', ...statisticsChart(period, turn.texts) }),
      othersThan(turn, scope),
    ]);
    return statisticsCard(period, chartUrl, others, turn.texts);
  }

  async function othersThan(turn: Turn, scope: StatisticsScope): Promise<OtherScope[]> {
    const others = statistics.scopes(turn.actor).filter((other) => keyOf(other) !== keyOf(scope));
    return Promise.all(
      others.map(async (other) => ({
        scope: other,
        title: statisticsTitle({ names: await statistics.namesOf(other) }, turn.texts),
      })),
    );
  }

  return {
    name: 'statistics',
    commands: [
      {
        name: 'statistics',
        words: {
          fi: ['tilastot', 'tilasto', 'luvut', 'käynnit', 'käyttökerrat'],
          sv: ['statistik', 'statistiken', 'siffror', 'användningar'],
          en: ['statistics', 'stats', 'numbers', 'uses'],
        },
        help: 'help.statistics',
        role: 'figures',
        places: ['personal'],
        isFor: (actor) => statistics.scopes(actor).length > 0,
        run: (turn) => {
          const [first] = statistics.scopes(turn.actor);
          return first === undefined ? Promise.resolve(notFoundCard(turn.texts)) : show(turn, first);
        },
      },
    ],
    actions: [action({ verb: STATISTICS_VERB, data: Scope, places: ['personal'], run: show })],
  };
}

const keyOf = (scope: StatisticsScope): string =>
  scope.kind === 'national' ? scope.kind : `${scope.kind} ${scope.id}`;
