import { isNational, mainUserAreasOf, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, yearOf, type LocalDay } from './days.js';
import type { LocalName } from './language.js';
import { may } from './permissions.js';
import type { Answers } from './store/cards.js';
import type { Store } from './store/open.js';
import { suppressAreas, type ShownGroups } from './suppressed-areas.js';

/** By the years that somebody turns in the year of the handover. */
type AgeGroup = 'to29' | 'to44' | 'to64' | 'from65';
/** Whoever did not answer is among `other`: few of either would be too few to show. */
type GenderGroup = 'woman' | 'man' | 'other';
type LifeGroup = 'working' | 'unemployed' | 'student' | 'retired' | 'other';

/** Clients who got a personal card, in groups. */
interface Holders {
  handovers: number;
  age: Record<AgeGroup, number>;
  gender: Record<GenderGroup, number>;
  life: Record<LifeGroup, number>;
}

export type HolderScope = { kind: 'area'; id: string } | { kind: 'national' };

/** Who got a card in a calendar year. `hidden`: the groups could point at a person (F-98). */
export interface HolderStatistics {
  scope: HolderScope;
  /** The name of the area; undefined for the country. */
  names: LocalName | undefined;
  isSample: boolean;
  year: number;
  /** Undefined while the year can still change; `from` is the first day on which it cannot. */
  holders: { [G in keyof Holders]: G extends 'handovers' ? number : Holders[G] | 'hidden' } | undefined;
  from: LocalDay;
  /** Whether the year after this one is over too. */
  hasNext: boolean;
}

interface Year {
  handovers: Map<string, number>;
  age: ShownGroups<AgeGroup>;
  gender: ShownGroups<GenderGroup>;
  life: ShownGroups<LifeGroup>;
}

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
  backDatingDays: number;
  correctionDays: number;
}

/** A correction or an undo that is under way when its time ends is over a day later. */
const DAYS_OF_GRACE = 1;

/**
 * What clients told about themselves, which is asked for this alone (F-92): in numbers, of whole years, of areas and the
 * country. A year is shown once nothing of it can change any more, so that nobody follows from two looks at it.
 */
export class HoldersOfYears {
  /** Years that cannot change any more are added up once. */
  readonly #years = new Map<number, Promise<Year>>();

  constructor(private readonly needs: Needs) {}

  /** The scopes an actor may see, the widest first. */
  scopes(actor: Actor): HolderScope[] {
    return [
      ...(isNational(actor) ? [{ kind: 'national' as const }] : []),
      ...mainUserAreasOf(actor).map((id) => ({ kind: 'area' as const, id })),
    ];
  }

  /** The name of a scope; undefined for the country and for what does not exist. */
  async namesOf(scope: HolderScope): Promise<LocalName | undefined> {
    return scope.kind === 'area' ? (await this.needs.store.areas.find(scope.id))?.names : undefined;
  }

  /** A year of a scope, or the last one that is over; undefined for whom it is not, and for a year that is not over. */
  async show(actor: Actor, scope: HolderScope, asked?: number): Promise<HolderStatistics | undefined> {
    const { store, clock, audit } = this.needs;
    const today = dayOf(clock());
    const year = asked ?? this.lastYear(today);
    if (!maySee(actor, scope) || year >= yearOf(today)) return undefined;
    const areas = await store.areas.all();
    const area = scope.kind === 'area' ? areas.find(({ _id }) => _id === scope.id) : undefined;
    if (scope.kind === 'area' && area === undefined) return undefined;
    await audit(actor, `statistics.${scope.kind}`, scope.kind === 'area' ? scope.id : 'national');
    const from = this.openFrom(year);
    const isSample = (area === undefined ? areas : [area]).some(({ sample }) => sample);
    const hasNext = year + 1 < yearOf(today);
    const shown = { scope, names: area?.names, isSample, year, from, hasNext };
    if (today < from) return { ...shown, holders: undefined };
    const known = await this.ofYear(
      year,
      areas.map(({ _id }) => _id),
    );
    return { ...shown, holders: holdersIn(known, scope) };
  }

  /** The last year that cannot change any more. */
  private lastYear(today: LocalDay): number {
    const last = yearOf(today) - 1;
    return today < this.openFrom(last) ? last - 1 : last;
  }

  /** After its last day a year changes as long as handovers can be entered late, and then corrected. */
  private openFrom(year: number): LocalDay {
    const { backDatingDays, correctionDays } = this.needs;
    return addDays(`${year}-12-31`, backDatingDays + correctionDays + DAYS_OF_GRACE);
  }

  private async ofYear(year: number, areaIds: string[]): Promise<Year> {
    const known = this.#years.get(year) ?? this.read(year, areaIds);
    this.#years.set(year, known);
    try {
      return await known;
    } catch (error) {
      this.#years.delete(year);
      throw error;
    }
  }

  private async read(year: number, areaIds: string[]): Promise<Year> {
    const areas = new Map<string, Holders>();
    for (const areaId of areaIds) {
      const holders = nobody();
      const days = { from: `${year}-01-01`, to: `${year}-12-31` };
      for await (const answers of this.needs.store.cards.answersOf(areaId, days)) add(holders, answers);
      areas.set(areaId, holders);
    }
    const tables = <G extends keyof Holders>(group: G) =>
      new Map([...areas].map(([id, holders]): [string, Holders[G]] => [id, holders[group]]));
    return {
      handovers: tables('handovers'),
      age: suppressAreas(tables('age')),
      gender: suppressAreas(tables('gender')),
      life: suppressAreas(tables('life')),
    };
  }
}

function maySee(actor: Actor, scope: HolderScope): boolean {
  return scope.kind === 'national'
    ? may(actor, 'statistics.national', {})
    : may(actor, 'statistics.area', { areaId: scope.id });
}

function holdersIn(year: Year, scope: HolderScope): HolderStatistics['holders'] {
  const of = <K extends string>({ areas, country }: ShownGroups<K>): Record<K, number> | 'hidden' =>
    scope.kind === 'national' ? country : (areas.get(scope.id) ?? 'hidden');
  const all = [...year.handovers.values()].reduce((sum, count) => sum + count, 0);
  const handovers = scope.kind === 'national' ? all : (year.handovers.get(scope.id) ?? 0);
  return { handovers, age: of(year.age), gender: of(year.gender), life: of(year.life) };
}

const nobody = (): Holders => ({
  handovers: 0,
  age: { to29: 0, to44: 0, to64: 0, from65: 0 },
  gender: { woman: 0, man: 0, other: 0 },
  life: { working: 0, unemployed: 0, student: 0, retired: 0, other: 0 },
});

function add(holders: Holders, { day, birthYear, gender = 'other', lifeSituation = 'other' }: Answers): void {
  holders.handovers += 1;
  holders.age[ageGroupOf(yearOf(day) - birthYear)] += 1;
  holders.gender[gender] += 1;
  holders.life[lifeSituation === 'familyLeave' ? 'other' : lifeSituation] += 1;
}

function ageGroupOf(age: number): AgeGroup {
  if (age < 30) return 'to29';
  if (age < 45) return 'to44';
  return age < 65 ? 'to64' : 'from65';
}
