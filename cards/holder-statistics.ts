import type { HolderScope, HolderStatistics } from '../services/holder-statistics.js';
import {
  buttonRows,
  card,
  heading,
  list,
  plainButton,
  subtle,
  table,
  text,
  type Action,
  type AdaptiveCard,
  type Element,
} from './card.js';
import type { TextKey, Texts } from './texts/index.js';

export const HOLDERS_VERB = 'holders.show';

const MOST_OTHERS = 9;

/** Another scope of the same person, by the name of its area. */
export interface OtherHolderScope {
  scope: HolderScope;
  names: HolderStatistics['names'];
}

type Label = Extract<
  TextKey,
  | `holders.${'to29' | 'to44' | 'to64' | 'from65' | 'otherOrUntold' | 'otherLife'}`
  | `handover.gender.${'woman' | 'man'}`
  | `handover.life.${'working' | 'unemployed' | 'student' | 'retired'}`
>;
type GroupTitle = Extract<TextKey, 'holders.age' | 'handover.gender' | 'handover.lifeSituation'>;

/** Who got a card in a year, by what they told; groups that could point at somebody are left out. */
export function holderStatisticsCard(
  statistics: HolderStatistics,
  others: OtherHolderScope[],
  texts: Texts,
): AdaptiveCard {
  const { t, day } = texts;
  const { year, holders, from, isSample } = statistics;
  const title = t('holders.title', { year, name: nameOf(statistics.names, texts) });
  return card(title, [
    heading(title),
    ...(holders === undefined ? [text(t('holders.notYet', { from: day(from) }))] : numbers(holders, texts)),
    ...(isSample ? [subtle(t('common.sample'))] : []),
    ...list([t('holders.defCount'), t('holders.defUse'), t('holders.defSmall')]),
    ...buttonRows(actionsOf(statistics, others, texts)),
  ]);
}

function numbers(holders: NonNullable<HolderStatistics['holders']>, texts: Texts): Element[] {
  const { t, number } = texts;
  const { handovers, age, gender, life } = holders;
  const count = text(t('holders.count', { handovers: number(handovers) }));
  if (handovers === 0) return [count];
  return [
    count,
    ...groups(
      'holders.age',
      age,
      {
        ...{ to29: 'holders.to29', to44: 'holders.to44' },
        ...{ to64: 'holders.to64', from65: 'holders.from65' },
      } as const,
      texts,
    ),
    ...groups(
      'handover.gender',
      gender,
      {
        ...{ woman: 'handover.gender.woman', man: 'handover.gender.man' },
        other: 'holders.otherOrUntold',
      } as const,
      texts,
    ),
    ...groups(
      'handover.lifeSituation',
      life,
      {
        ...{ working: 'handover.life.working', unemployed: 'handover.life.unemployed' },
        ...{ student: 'handover.life.student', retired: 'handover.life.retired' },
        other: 'holders.otherLife',
      } as const,
      texts,
    ),
  ];
}

function groups<K extends string>(
  title: GroupTitle,
  counts: Record<K, number> | 'hidden',
  labels: Record<K, Label>,
  { t, number }: Texts,
): Element[] {
  if (counts === 'hidden') return [text(t('holders.hidden', { group: t(title) }))];
  const rows = (Object.entries(labels) as [K, Label][]) // Object.entries forgets the key type
    .map(([group, label]) => [t(label), number(counts[group])]);
  return [table([t(title), t('holders.people')], rows)];
}

function actionsOf(
  { scope, year, hasNext }: HolderStatistics,
  others: OtherHolderScope[],
  texts: Texts,
): Action[] {
  const { t } = texts;
  const show = (title: string, of: HolderScope, shown: number): Action =>
    plainButton(title, HOLDERS_VERB, {
      ...{ scope: of.kind, id: of.kind === 'area' ? of.id : '' },
      year: shown,
    });
  return [
    show(t('holders.year', { year: year - 1 }), scope, year - 1),
    ...(hasNext ? [show(t('holders.year', { year: year + 1 }), scope, year + 1)] : []),
    ...others.slice(0, MOST_OTHERS).map((other) => show(nameOf(other.names, texts), other.scope, year)),
  ];
}

function nameOf(names: HolderStatistics['names'], { t, name }: Texts): string {
  return names === undefined ? t('statistics.country') : name(names);
}
