import { officeAtHand, officesOf, type Actor } from './actors.js';
import type { Clock } from './clock.js';
import { addWeeks, daysOfWeek, lastCompleteWeek, type IsoWeek } from './days.js';
import { may } from './permissions.js';
import type { DailyTotals } from './store/daily-totals.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';
import type { Totals } from './totals.js';

/** So many whole weeks a week is compared with. */
const WEEKS_BEFORE = 12;

/** What an office handed over in one ISO week. */
interface OfficeWeek {
  week: IsoWeek;
  /** Personal cards; renewals are none. */
  handovers: number;
  communityCards: number;
}

/** An office's own weeks. Nothing says which of its workers did what. */
export interface OfficeWeeks {
  office: Office;
  /** Other offices of the actor. */
  others: Office[];
  isSample: boolean;
  /** Whether the office is reminded after a month without handovers. */
  isReminded: boolean;
  /** The whole weeks, the oldest first: at most twelve and the last one; none before the first card. */
  weeks: OfficeWeek[];
  /** The week that is still running. */
  running: OfficeWeek;
  /** Handovers a week, to one decimal, in the weeks before the last one; undefined where there are none. */
  meanBefore: number | undefined;
  /** Every record acknowledged before this instant is counted. */
  dataUntil: Date;
}

interface Needs {
  store: Store;
  totals: Totals;
  clock: Clock;
}

/** The own office against its own weeks before. */
export class OwnWeeks {
  constructor(private readonly needs: Needs) {}

  /** The weeks of an office, or of the one where the actor last worked; undefined for anybody else's. */
  async show(actor: Actor, officeId = officeAtHand(actor)): Promise<OfficeWeeks | undefined> {
    const { store, totals, clock } = this.needs;
    if (officeId === undefined || !may(actor, 'statistics.office', { officeId })) return undefined;
    const offices = (await store.organisations.findAll([...new Set(officesOf(actor))])).filter(
      (organisation) => organisation.kind === 'office',
    );
    const office = offices.find(({ _id }) => _id === officeId);
    if (office === undefined) return undefined;
    const dataUntil = clock();
    await totals.sweep(office.areaId);
    const last = lastCompleteWeek(dataUntil);
    const asked = Array.from({ length: WEEKS_BEFORE + 2 }, (_, at) => addWeeks(last, at - WEEKS_BEFORE));
    const from = daysOfWeek(asked[0] ?? last).from;
    const [days, area, isReminded] = await Promise.all([
      store.dailyTotals.ofRange({ from, to: daysOfWeek(addWeeks(last, 1)).to }, office.areaId),
      store.areas.find(office.areaId),
      store.settings.isReminded(officeId),
    ]);
    const all = asked.map((week) => weekOfOffice(days, week, officeId));
    const running = all.pop() ?? weekOfOffice([], last, officeId);
    const first = all.findIndex(({ handovers, communityCards }) => handovers + communityCards > 0);
    const weeks = first === -1 ? [] : all.slice(first);
    const others = offices.filter((other) => other !== office);
    const isSample = area?.sample ?? false;
    const meanBefore = meanOf(weeks.slice(0, -1));
    return { office, others, isSample, isReminded, weeks, running, meanBefore, dataUntil };
  }
}

function weekOfOffice(days: DailyTotals[], week: IsoWeek, officeId: string): OfficeWeek {
  const { from, to } = daysOfWeek(week);
  const sum: OfficeWeek = { week, handovers: 0, communityCards: 0 };
  for (const { day, figures } of days) {
    if (day < from || day > to) continue;
    sum.handovers += figures?.handovers[officeId] ?? 0;
    sum.communityCards += figures?.communityCards?.[officeId] ?? 0;
  }
  return sum;
}

function meanOf(weeks: OfficeWeek[]): number | undefined {
  if (weeks.length === 0) return undefined;
  const handovers = weeks.reduce((sum, week) => sum + week.handovers, 0);
  return Math.round((handovers / weeks.length) * 10) / 10;
}
