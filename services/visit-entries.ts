import { agentsAt, venuesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { kindOf, stateOn, type StateOnDay } from './card-state.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, type LocalDay } from './days.js';
import { claimFirstEntry, entryOf, isFirstEntry, leaveFirstEntry } from './first-entries.js';
import { undoneIn, type Undone } from './kaikukanta.js';
import { may } from './permissions.js';
import { Purposes, purposeIdOf, type Purpose } from './purposes.js';
import type { Store } from './store/open.js';
import type { Venue } from './store/organisations.js';
import type { Doubt, Visit } from './store/visits.js';
import { changeTickets, releaseTickets } from './tickets.js';
import type { Totals } from './totals.js';
import { canBeCorrected, canBeUndone, correctableSince } from './undo.js';
import { minorsOn, slipsIn } from './visit-values.js';

/** What a card on a phone can hold. */
const MOST_SHOWN = 20;
const CORRECTION_ATTEMPTS = 10;

/** A use as its venue sees it afterwards: nothing of the holder, nobody of the staff. */
export interface VisitEntry {
  operationKey: string;
  code: CardCode;
  purpose: Purpose;
  day: LocalDay;
  /** More than one where workers came along with a community card. */
  adults: number;
  children: number;
  helpers: number;
  /** With a community card workers come along, and clients under 16 in the place of children (F-36). */
  isOfCommunity: boolean;
  isUndone: boolean;
  canBeUndone: boolean;
  canBeCorrected: boolean;
}

/** The last entries of a venue, or those that a ticket agent made for it, the newest first. */
export interface VisitEntryList {
  venue: Venue;
  /** Other venues of the actor. */
  others: Venue[];
  /** Where they are those of a ticket agent alone: for how many days back, as long as they can be corrected. */
  agentDays: number | undefined;
  entries: VisitEntry[];
}

/** What was wrong; what is missing stays as it is. */
export interface VisitCorrectionValues {
  purposeId?: string | undefined;
  /** Of a community card alone; any other is its holder's. */
  workers?: number | undefined;
  children?: number | undefined;
  /** Assistants and interpreters (F-34). */
  helpers?: number | undefined;
  day?: LocalDay | undefined;
  confirmed: Doubt[];
}

export type VisitCorrectionOutcome =
  | { kind: 'corrected'; entry: VisitEntry }
  | Undone
  | { kind: 'tooLate'; days: number }
  /** The day is after the entry, or too long before it. */
  | { kind: 'dayRefused'; earliest: LocalDay; latest: LocalDay }
  /** The card could not be used on the day. */
  | { kind: 'refused'; state: Exclude<StateOnDay, { kind: 'valid' }>['kind']; day: LocalDay }
  /** Nothing is changed before somebody has confirmed it; `entry` is what it would be. */
  | { kind: 'toConfirm'; doubts: Doubt[]; entry: VisitEntry; minors: number | undefined }
  /** The event was before the day. */
  | { kind: 'eventOver'; day: LocalDay }
  | { kind: 'soldOut'; left: number }
  | { kind: 'notFound' };

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
  backDatingDays: number;
  /** For how many days a use can be corrected. The bot's default, no rule of the operating model. */
  correctionDays: number;
}

/** What a visit becomes, and what has to be known to judge it. */
interface Target {
  to: Visit;
  purpose: Purpose;
  /** What it was for until then. */
  before: Purpose;
  isElsewhere: boolean;
}

/** What a venue entered, to be looked at and corrected. What does not concern an actor is as if it were not there. */
export class VisitEntries {
  private readonly purposes: Purposes;

  constructor(private readonly needs: Needs) {
    this.purposes = new Purposes(needs.store);
  }

  get correctionDays(): number {
    return this.needs.correctionDays;
  }

  /** The last entries of a venue, or of the one where the actor last worked; to a ticket agent those that it made. */
  async list(actor: Actor, venueId?: string): Promise<VisitEntryList | undefined> {
    const { store, clock } = this.needs;
    const found = await store.organisations.findAll(venuesOf(actor));
    const venues = found.filter((organisation) => organisation.kind === 'venue');
    const last = venues.find(({ _id }) => actor.lastPurposeId?.startsWith(`${_id}/`) === true) ?? venues[0];
    const venue = venueId === undefined ? last : venues.find(({ _id }) => _id === venueId);
    if (venue === undefined) return undefined;
    const agentIds = agentsAt(actor, venue._id);
    // What cannot be corrected at all can still be undone for a day.
    const agentDays = agentIds.length > 0 ? Math.max(this.correctionDays, 1) : undefined;
    const visits =
      agentDays === undefined
        ? await store.visits.enteredLast(venue._id, MOST_SHOWN)
        : await store.visits.enteredByAgents(venue._id, agentIds, {
            since: correctableSince(clock(), agentDays),
            most: MOST_SHOWN,
          });
    const entries = await Promise.all(visits.map((visit) => this.entryOf(visit)));
    return { venue, others: venues.filter((other) => other !== venue), agentDays, entries };
  }

  /** One entry of an actor's venue. */
  async find(actor: Actor, operationKey: string): Promise<VisitEntry | undefined> {
    const visit = await this.visitOf(actor, operationKey);
    return visit && this.entryOf(visit);
  }

  /** What a use of a venue can have been for. */
  async purposesAt(actor: Actor, { venue }: Purpose, day: LocalDay): Promise<Purpose[]> {
    const from = addDays(day, -this.needs.backDatingDays);
    const all = await this.purposes.of(actor, { day, from });
    return all.filter((purpose) => purpose.venue._id === venue._id);
  }

  /**
   * Corrects a visit once for the operation key of a form: any further call with the key, at the same time or later,
   * changes nothing and shows the visit as it is then, or that it was undone since. A new day is judged by what the card
   * was on it, and what may be a slip has to be `confirmed` as at the counter.
   */
  async correct(
    actor: Actor,
    formKey: string,
    operationKey: string,
    values: VisitCorrectionValues,
  ): Promise<VisitCorrectionOutcome> {
    for (let attempt = 0; attempt < CORRECTION_ATTEMPTS; attempt += 1) {
      const visit = await this.visitOf(actor, operationKey);
      if (visit === undefined) return { kind: 'notFound' };
      if (visit.undone) return undoneIn(this.needs.store, visit.areaId);
      const done = visit.corrected?.changes.find(({ key }) => key === formKey);
      if (done !== undefined) {
        // Also where whoever wrote it did not get so far.
        if (attempt === 0)
          await this.settleTickets(operationKey, [purposeIdOf(visit.venueId, done.serviceId)]);
        return { kind: 'corrected', entry: await this.entryOf(visit) };
      }
      const target = await this.targetOf(actor, visit, values);
      if (target === undefined) return { kind: 'notFound' };
      const refusal =
        (await this.refusalOf(visit, target, values.confirmed)) ?? (await this.withoutTickets(visit, target));
      if (refusal !== undefined) return refusal;
      await this.write(actor, formKey, visit, target.to);
      await this.settleTickets(operationKey, [target.purpose.id, target.before.id]);
    }
    throw new Error('a visit changes faster than it can be corrected');
  }

  /** Takes what an event has to give first, so that no visit stands where there was no ticket left. */
  private async withoutTickets(
    visit: Visit,
    { to, purpose, before }: Target,
  ): Promise<VisitCorrectionOutcome | undefined> {
    const isMore = purpose.id !== before.id || to.adults + to.children > visit.adults + visit.children;
    if (purpose.limit === undefined || !isMore) return undefined;
    const taken = await changeTickets(this.needs, purpose.id, visit._id, to.adults + to.children);
    if (taken.kind === 'taken') return undefined;
    if (purpose.id !== before.id) await leaveFirstEntry(this.needs.store, entryOf(to));
    return taken;
  }

  /** Leaves a visit the tickets of where it stands, and as many as it counts; `others` is where it may have stood. */
  private async settleTickets(operationKey: string, others: string[]): Promise<void> {
    const visit = await this.needs.store.visits.find(operationKey);
    if (visit === undefined) return;
    const now = purposeIdOf(visit.venueId, visit.serviceId);
    for (const id of new Set([now, ...others])) {
      if (id !== now || visit.undone) await releaseTickets(this.needs, id, operationKey);
      else await changeTickets(this.needs, id, operationKey, visit.adults + visit.children);
    }
  }

  private async write(actor: Actor, key: string, visit: Visit, to: Visit): Promise<void> {
    const { store, totals, audit, clock } = this.needs;
    const { areaId, day, serviceId, children, helpers = 0 } = visit;
    const { category, confirmed, forDay } = to;
    const set = {
      ...{ day: to.day, serviceId: to.serviceId, category, children: to.children },
      ...(to.adults === visit.adults ? {} : { adults: to.adults }),
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(forDay === undefined ? {} : { forDay }),
      ...(to.helpers === undefined ? {} : { helpers: to.helpers }),
    };
    const isOtherHelp = helpers !== (to.helpers ?? 0);
    const correction = {
      ...{ key, at: clock(), day, serviceId, children },
      ...(isOtherHelp ? { helpers } : {}),
      ...(to.adults === visit.adults ? {} : { adults: visit.adults }),
    };
    await audit(actor, 'visit.correct', visit._id, key);
    const correct = () => writeRecord(actor, () => store.visits.correct(visit, correction, set));
    const onNewDay = () => totals.around(areaId, to.day, correct);
    // Every day on which the visit is counted before or afterwards.
    await totals.around(areaId, day, to.day === day ? correct : onNewDay);
  }

  private async targetOf(
    actor: Actor,
    visit: Visit,
    values: VisitCorrectionValues,
  ): Promise<Target | undefined> {
    const now = await this.purposes.find(visit);
    if (now === undefined) return undefined;
    const {
      purposeId = now.id,
      children = visit.children,
      day = visit.day,
      helpers = visit.helpers ?? 0,
    } = values;
    const purpose =
      purposeId === now.id
        ? now
        : (await this.purposesAt(actor, now, visit.day)).find(({ id }) => id === purposeId);
    if (purpose === undefined) return undefined;
    const { id: serviceId, category } = purpose.service;
    const isElsewhere = day !== visit.day || purposeId !== now.id;
    const { workers = visit.adults } = values;
    const adults = (await this.isOfCommunity(visit)) ? workers : visit.adults;
    const to: Visit = { ...visit, serviceId, category, adults, children, day };
    if (purpose.day !== undefined && purpose.day > day) to.forDay = purpose.day;
    else delete to.forDay;
    if (helpers > 0) to.helpers = helpers;
    else delete to.helpers;
    return { to, purpose, before: now, isElsewhere };
  }

  /** Why a visit is not corrected, or not yet; notes in `target` what was confirmed. */
  private async refusalOf(
    visit: Visit,
    target: Target,
    confirmed: Doubt[],
  ): Promise<VisitCorrectionOutcome | undefined> {
    const { store, clock, correctionDays, backDatingDays } = this.needs;
    const { to, purpose, isElsewhere } = target;
    if (!canBeCorrected(visit.at, clock(), correctionDays)) return { kind: 'tooLate', days: correctionDays };
    const isMoved = to.day !== visit.day;
    const latest = dayOf(visit.at);
    const earliest = addDays(latest, -backDatingDays);
    if (isMoved && (to.day < earliest || to.day > latest)) return { kind: 'dayRefused', earliest, latest };
    const isOver = isElsewhere && purpose.day !== undefined && purpose.day < to.day;
    if (isOver) return { kind: 'eventOver', day: purpose.day ?? to.day };
    const state = stateOn(await store.cards.find(visit.code), to.day, dayOf(clock()));
    const isJudged = isMoved && visit.checkedElsewhere !== true;
    if (isJudged && state.kind !== 'valid') return { kind: 'refused', state: state.kind, day: to.day };
    const minors = minorsOn(state);
    const slips = slipsIn(to, { minors, purpose });
    const before = visit.confirmed ?? [];
    const doubts = await this.doubtsOn(target, { slips, before, confirmed });
    if (doubts.length > 0) {
      const entry = { ...(await this.entryOf(to)), purpose };
      return { kind: 'toConfirm', doubts, entry, minors };
    }
    const isAgain = confirmed.includes('again') || (!isElsewhere && before.includes('again'));
    const marks: Doubt[] = [...slips, ...(isAgain ? ['again' as const] : [])];
    if (marks.length > 0 || before.length > 0) to.confirmed = marks;
    return undefined;
  }

  /** What has still to be confirmed; what was before, or was not touched, is not asked again. */
  private async doubtsOn(
    { to, isElsewhere }: Target,
    { slips, before, confirmed }: { slips: Doubt[]; before: Doubt[]; confirmed: Doubt[] },
  ): Promise<Doubt[]> {
    const { store, clock } = this.needs;
    const doubts = slips.filter((slip) => !confirmed.includes(slip) && !before.includes(slip));
    if (!isElsewhere || confirmed.includes('again')) return doubts;
    const entry = entryOf(to);
    const isFirst =
      doubts.length > 0 ? await isFirstEntry(store, entry) : await claimFirstEntry(store, entry, clock());
    return isFirst ? doubts : [...doubts, 'again'];
  }

  private async visitOf(actor: Actor, operationKey: string): Promise<Visit | undefined> {
    const visit = await this.needs.store.visits.find(operationKey);
    return visit !== undefined && may(actor, 'visit.correct', visit) ? visit : undefined;
  }

  /** A card that was checked in Kaikukanta is known by its workers alone. */
  private async isOfCommunity({ code, adults }: Visit): Promise<boolean> {
    if (adults > 1) return true;
    const card = await this.needs.store.cards.find(code);
    return card !== undefined && kindOf(card) === 'community';
  }

  private async entryOf(visit: Visit): Promise<VisitEntry> {
    const { clock, correctionDays } = this.needs;
    const { _id: operationKey, code, day, adults, children, helpers = 0, undone: isUndone, at } = visit;
    const [purpose, isOfCommunity] = await Promise.all([
      this.purposes.find(visit),
      this.isOfCommunity(visit),
    ]);
    if (purpose === undefined) throw new Error('the venue of a visit is missing');
    return {
      ...{ operationKey, code, purpose, day, adults, children, helpers, isOfCommunity, isUndone },
      canBeUndone: !isUndone && canBeUndone(at, clock()),
      canBeCorrected: !isUndone && canBeCorrected(at, clock(), correctionDays),
    };
  }
}
