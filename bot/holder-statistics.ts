import { z } from 'zod';
import { HOLDERS_VERB, holderStatisticsCard, type OtherHolderScope } from '../cards/holder-statistics.js';
import { notFoundCard } from '../cards/notices.js';
import type { HolderScope, HoldersOfYears } from '../services/holder-statistics.js';
import { action, type Feature } from './feature.js';
import type { Reply, Turn } from './turn.js';

const ScopeAndYear = z
  .object({ scope: z.enum(['area', 'national']), id: z.string(), year: z.int().min(2000).max(2200) })
  .transform(({ scope, id, year }): { scope: HolderScope; year: number } => ({
    scope: scope === 'area' ? { kind: scope, id } : { kind: scope },
    year,
  }));

/** Who got cards in a year, for those who may see the totals of an area or of the country. */
export function createHolderStatisticsFeature(holders: HoldersOfYears): Feature {
  async function show(turn: Turn, scope: HolderScope, year?: number): Promise<Reply> {
    const statistics = await holders.show(turn.actor, scope, year);
    if (statistics === undefined) return notFoundCard(turn.texts);
    return holderStatisticsCard(statistics, await othersThan(turn, scope), turn.texts);
  }

  function othersThan({ actor }: Turn, scope: HolderScope): Promise<OtherHolderScope[]> {
    const others = holders.scopes(actor).filter((other) => keyOf(other) !== keyOf(scope));
    return Promise.all(others.map(async (other) => ({ scope: other, names: await holders.namesOf(other) })));
  }

  return {
    name: 'holderStatistics',
    commands: [
      {
        name: 'holders',
        words: {
          fi: ['vuositilasto', 'vuositilastot', 'kortin saaneet'],
          sv: ['årsstatistik', 'årsstatistiken'],
          en: ['yearly statistics', 'annual statistics'],
        },
        help: 'help.holders',
        role: 'mainUser',
        places: ['personal'],
        isFor: (actor) => holders.scopes(actor).length > 0,
        run: (turn) => {
          const [first] = holders.scopes(turn.actor);
          return first === undefined ? Promise.resolve(notFoundCard(turn.texts)) : show(turn, first);
        },
      },
    ],
    actions: [
      action({
        verb: HOLDERS_VERB,
        data: ScopeAndYear,
        places: ['personal'],
        run: (turn, { scope, year }) => show(turn, scope, year),
      }),
    ],
  };
}

const keyOf = (scope: HolderScope): string => (scope.kind === 'area' ? `area ${scope.id}` : scope.kind);
