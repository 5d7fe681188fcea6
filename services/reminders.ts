import { randomUUID } from 'node:crypto';
import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, hourOf, isWeekend, monthOf, type DayRange, type LocalDay } from './days.js';
import type { Language } from './language.js';
import { may } from './permissions.js';
import type { Area } from './store/areas.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';
import type { Person } from './store/people.js';
import type { Totals } from './totals.js';

/** Later in a month a reminder of the one before is no help any more. */
const LAST_DAY_OF_MONTH = 10;
const WORKING_HOURS = { from: 8, to: 16 };
/** Days off, as month and day, among the first days of a month. The bot does not know the days of Easter. */
const DAYS_OFF = ['01-01', '01-06', '05-01', '12-06'];

interface Needs {
  store: Pick<
    Store,
    'areas' | 'organisations' | 'people' | 'conversations' | 'settings' | 'operations' | 'dailyTotals'
  >;
  totals: Pick<Totals, 'sweep'>;
  audit: Audit;
  clock: Clock;
  /** A name for something, from which the thing cannot be found out. */
  nameOf: (content: string) => string;
  /** Tells one person; resolves with whether it arrived. */
  tell: (personId: string, language: Language, office: Office, month: DayRange) => Promise<boolean>;
}

/**
 * A friendly reminder to an office for which no handover was recorded in a month (F-10), at most once a month for an
 * office and for a person. Nobody has to be named as the contact person: everybody who hands over cards for the office
 * and has a chat with the bot gets it. That there are reminders, and when, is the bot's default.
 */
export class Reminders {
  constructor(private readonly needs: Needs) {}

  /**
   * Sends what is due, and resolves with how many offices were reminded. Any number of processes may do it at the same
   * time. A reminder whose sending is cut short is not repeated. One area that cannot be read leaves the others alone:
   * its error comes after them.
   */
  async sendDue(signal?: AbortSignal): Promise<number> {
    const areas = (await this.needs.store.areas.all()).filter(({ sample }) => !sample);
    let reminded = 0;
    const errors: unknown[] = [];
    for (const area of areas) {
      if (signal?.aborted === true) break;
      try {
        reminded += await this.remindArea(area);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return reminded;
  }

  /** Switches the reminders of an office on or off; resolves with the office, or undefined for anybody else's. */
  async set(actor: Actor, officeId: string, isOn: boolean): Promise<Office | undefined> {
    const { store, audit } = this.needs;
    if (!may(actor, 'reminders.keep', { officeId })) return undefined;
    const [office] = await store.organisations.findAll([officeId]);
    if (office?.kind !== 'office') return undefined;
    await audit(actor, isOn ? 'reminders.start' : 'reminders.stop', officeId);
    await writeRecord(actor, () => store.settings.setReminded(officeId, isOn));
    return office;
  }

  /** What a reminder of the month before would be about; undefined for anybody but the office. Nothing is sent. */
  async preview(actor: Actor, officeId: string): Promise<{ office: Office; month: DayRange } | undefined> {
    const { store, clock } = this.needs;
    if (!may(actor, 'reminders.keep', { officeId })) return undefined;
    const [office] = await store.organisations.findAll([officeId]);
    return office?.kind === 'office' ? { office, month: monthBefore(dayOf(clock())) } : undefined;
  }

  private async remindArea(area: Area): Promise<number> {
    const { store, totals, clock } = this.needs;
    const now = clock();
    const organisations = await store.organisations.ofArea(area._id);
    const offices = organisations.filter((organisation) => organisation.kind === 'office');
    const month = monthDueAt(now);
    // Also at other times: a register does not say since when it has an office.
    const known = await Promise.all(
      offices.map(({ _id }) => store.settings.officeKnownSince(_id, dayOf(now))),
    );
    const oldEnough = offices.filter((_, at) => month !== undefined && (known[at] ?? '') <= month.from);
    if (month === undefined || oldEnough.length === 0) return 0;
    await totals.sweep(area._id);
    const days = await store.dailyTotals.ofRange(month, area._id);
    // Somebody is recording for that month at this moment: the next time is soon enough.
    if (days.some(({ dirty }) => dirty)) return 0;
    const active = new Set(
      days.flatMap(({ figures }) => [
        ...Object.keys(figures?.handovers ?? {}),
        ...Object.keys(figures?.communityCards ?? {}),
      ]),
    );
    let reminded = 0;
    for (const office of oldEnough) {
      if (!active.has(office._id) && (await this.remindOffice(office, area, month))) reminded += 1;
    }
    return reminded;
  }

  private async remindOffice(office: Office, area: Area, month: DayRange): Promise<boolean> {
    const { store, nameOf, tell } = this.needs;
    if (!(await store.settings.isReminded(office._id))) return false;
    const people = await this.reachable(office._id);
    const name = monthOf(month.from);
    // Claimed before it is sent: of a crash in between one reminder too few comes, and never one too many.
    if (people.length === 0 || !(await this.isFirst(`reminder ${office._id} ${name}`))) return false;
    const told = people.map(async ({ _id, language = area.language }) => {
      // Whoever works for several offices is reminded of one of them.
      const isFirst = await this.isFirst(nameOf(`reminder ${name} ${_id}`));
      return isFirst && tell(_id, language, office, month);
    });
    return (await Promise.all(told)).includes(true);
  }

  private async reachable(officeId: string): Promise<Person[]> {
    const { people, conversations } = this.needs.store;
    const workers = await people.ofOffice(officeId);
    const chats = await Promise.all(workers.map(({ _id }) => conversations.find(_id)));
    return workers.filter((_, at) => chats[at]?.kind === 'personal');
  }

  private async isFirst(key: string): Promise<boolean> {
    const { store, clock } = this.needs;
    const target = randomUUID();
    return (await store.operations.bind({ _id: key, target, at: clock() })).target === target;
  }
}

/** The month that offices are reminded of at this moment: the one before, in working hours of its first days. */
function monthDueAt(now: Date): DayRange | undefined {
  const today = dayOf(now);
  const hour = hourOf(now);
  const isAtWork = hour >= WORKING_HOURS.from && hour < WORKING_HOURS.to && !isDayOff(today);
  if (!isAtWork || Number(today.slice(8)) > LAST_DAY_OF_MONTH) return undefined;
  return monthBefore(today);
}

function monthBefore(today: LocalDay): DayRange {
  const to = addDays(`${monthOf(today)}-01`, -1);
  return { from: `${monthOf(to)}-01`, to };
}

const isDayOff = (day: LocalDay): boolean => isWeekend(day) || DAYS_OFF.includes(day.slice(5));
