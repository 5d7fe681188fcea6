import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { Clock } from './clock.js';
import { addDays, addWeeks, dayOf, daysOfWeek, weekOf, type DayRange, type IsoWeek } from './days.js';
import { may } from './permissions.js';
import type { Store } from './store/open.js';
import type { Venue } from './store/organisations.js';
import type { Silence } from './store/silences.js';

/** A venue with what is known of this week and the last one. */
export interface VenueWeeks {
  venue: Venue;
  weeks: { week: IsoWeek; state: 'uses' | 'none' | 'closed' | 'unknown' }[];
}

export type SilenceOutcome =
  | { kind: 'said'; silence: Silence; venue: Venue }
  | { kind: 'undone'; silence: Silence; venue: Venue }
  /** Uses are recorded in the week: there is nothing to say. */
  | { kind: 'hasUses'; venue: Venue; week: IsoWeek }
  | { kind: 'notFound' };

/** So long a venue can be closed in one go, and so far ahead it can say so. */
const MOST_DAYS = 366;

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
}

/** What venues say of days without uses. A use that is recorded all the same counts, whatever was said. */
export class Silences {
  constructor(private readonly needs: Needs) {}

  /** The venues an actor may speak for, with this week and the last one. */
  async venues(actor: Actor): Promise<VenueWeeks[]> {
    const { store, clock } = this.needs;
    const ids = actor.grants.flatMap((grant) => (grant.role === 'venue' ? [grant.venueId] : []));
    const found = await store.organisations.findAll([...new Set(ids)]);
    const now = weekOf(clock());
    const weeks = [now, addWeeks(now, -1)];
    return Promise.all(
      found
        .filter((organisation) => organisation.kind === 'venue')
        .map(async (venue) => ({
          venue,
          weeks: await Promise.all(
            weeks.map(async (week) => ({ week, state: await this.stateOf(venue, week) })),
          ),
        })),
    );
  }

  /** Says that nobody came with a card in a week, this one or one before. */
  async sayNone(actor: Actor, venueId: string, week: IsoWeek): Promise<SilenceOutcome> {
    const { clock } = this.needs;
    const venue = await this.venueOf(actor, venueId);
    if (venue === undefined || week > weekOf(clock())) return { kind: 'notFound' };
    if (await this.hasUses(venue, daysOfWeek(week))) return { kind: 'hasUses', venue, week };
    return this.say(actor, venue, {
      ...{ _id: `${venueId} ${week}`, kind: 'none' },
      ...daysOfWeek(week),
    });
  }

  /** Says that a venue is closed, once for an operation key. The days have been checked with {@link isPossible}. */
  async close(actor: Actor, operationKey: string, venueId: string, days: DayRange): Promise<SilenceOutcome> {
    const { store } = this.needs;
    const venue = await this.venueOf(actor, venueId);
    if (venue === undefined || !this.isPossible(days)) return { kind: 'notFound' };
    const before = await store.silences.find(`${venueId} ${operationKey}`);
    // A late copy of the form brings nothing back.
    if (before !== undefined) return { kind: before.isUndone ? 'undone' : 'said', silence: before, venue };
    return this.say(actor, venue, { _id: `${venueId} ${operationKey}`, kind: 'closed', ...days });
  }

  /** Whether a venue can be closed on days: from a year ago on, to a year ahead. */
  isPossible({ from, to }: DayRange): boolean {
    const today = dayOf(this.needs.clock());
    return from <= to && from >= addDays(today, -MOST_DAYS) && to <= addDays(today, MOST_DAYS);
  }

  /** Takes back what was said. */
  async undo(actor: Actor, id: string): Promise<SilenceOutcome> {
    const { store, audit } = this.needs;
    const silence = await store.silences.find(id);
    const venue = silence && (await this.venueOf(actor, silence.venueId));
    if (silence === undefined || venue === undefined) return { kind: 'notFound' };
    await audit(actor, 'silence.undo', id);
    await writeRecord(actor, () => store.silences.undo(id));
    return { kind: 'undone', silence, venue };
  }

  private async say(
    actor: Actor,
    venue: Venue,
    said: Pick<Silence, '_id' | 'kind' | 'from' | 'to'>,
  ): Promise<SilenceOutcome> {
    const { store, audit, clock } = this.needs;
    const { _id: venueId, areaId } = venue;
    const silence: Silence = { ...said, areaId, venueId, at: clock(), isUndone: false };
    await audit(actor, 'silence.say', silence._id);
    await writeRecord(actor, () => store.silences.say(silence));
    return { kind: 'said', silence, venue };
  }

  private async venueOf(actor: Actor, venueId: string): Promise<Venue | undefined> {
    if (!may(actor, 'silence.say', { venueId })) return undefined;
    const [venue] = await this.needs.store.organisations.findAll([venueId]);
    return venue?.kind === 'venue' ? venue : undefined;
  }

  private hasUses({ _id }: Venue, days: DayRange): Promise<boolean> {
    return this.needs.store.visits.hasAnyAt(_id, days);
  }

  private async stateOf(venue: Venue, week: IsoWeek): Promise<VenueWeeks['weeks'][number]['state']> {
    const days = daysOfWeek(week);
    if (await this.hasUses(venue, days)) return 'uses';
    const said = await this.needs.store.silences.ofRange(days, venue.areaId);
    return silenceOf(said, venue._id, days) ?? 'unknown';
  }
}

/** What was said of a whole run of days by a venue; of those that it only was closed in part nothing. */
export function silenceOf(said: Silence[], venueId: string, days: DayRange): Silence['kind'] | undefined {
  const whole = said.filter((one) => one.venueId === venueId && one.from <= days.from && one.to >= days.to);
  return whole.find(({ kind }) => kind === 'closed')?.kind ?? whole[0]?.kind;
}
