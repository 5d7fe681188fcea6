import { holderStatisticsCard, type OtherHolderScope } from '../../cards/holder-statistics.js';
import type { Texts } from '../../cards/texts/index.js';
import type { HolderStatistics } from '../../services/holder-statistics.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, NAME_WITH_MARKUP } from './sample-organisations.js';

const HOLDERS = {
  handovers: 1_478_900,
  age: { to29: 400_000, to44: 500_000, to64: 478_900, from65: 100_000 },
  gender: { woman: 900_000, man: 500_000, other: 78_900 },
  life: { working: 200_000, unemployed: 700_000, student: 300_000, retired: 178_900, other: 100_000 },
};

function statistics(
  holders: HolderStatistics['holders'],
  more: Partial<HolderStatistics> = {},
): HolderStatistics {
  return {
    ...{ scope: { kind: 'national' }, names: undefined, isSample: true, year: 2026, holders },
    ...{ from: '2027-04-01', hasNext: true },
    ...more,
  };
}

/** What the yearly statistics of clients look like. */
export function holderStatisticsCards(texts: Texts): NamedCard[] {
  const area = { scope: { kind: 'area' as const, id: 'mallila' }, names: NAME_WITH_MARKUP, isSample: false };
  const others: OtherHolderScope[] = [LONG_NAME, NAME_WITH_MARKUP].map((names, at) => ({
    scope: { kind: 'area', id: `area ${at}` },
    names,
  }));
  const hidden = { handovers: 12, age: 'hidden', gender: 'hidden', life: 'hidden' } as const;
  const few = { ...HOLDERS, handovers: 31, gender: 'hidden' as const };
  const none = {
    handovers: 0,
    age: { to29: 0, to44: 0, to64: 0, from65: 0 },
    gender: { woman: 0, man: 0, other: 0 },
    life: { working: 0, unemployed: 0, student: 0, retired: 0, other: 0 },
  };
  return [
    { name: 'holderStatisticsCard: country', card: holderStatisticsCard(statistics(HOLDERS), others, texts) },
    { name: 'holderStatisticsCard: area', card: holderStatisticsCard(statistics(few, area), [], texts) },
    { name: 'holderStatisticsCard: hidden', card: holderStatisticsCard(statistics(hidden, area), [], texts) },
    { name: 'holderStatisticsCard: nobody', card: holderStatisticsCard(statistics(none), [], texts) },
    {
      name: 'holderStatisticsCard: not yet',
      card: holderStatisticsCard(statistics(undefined, { ...area, hasNext: false }), others, texts),
    },
  ];
}
