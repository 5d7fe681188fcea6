import { agentsAt, venuesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { lastDayOn, stateOn, type StateOnDay } from './card-state.js';
import type { Clock } from './clock.js';
import type { CounterStore } from './counter-store.js';
import { addDays, dayOf, type DayRange, type LocalDay } from './days.js';
import { claimFirstEntry, entryOf, isFirstEntry } from './first-entries.js';
import { mayBeElsewhere, undoneIn, type Undone } from './kaikukanta.js';
import { may } from './permissions.js';
import { purposeIdOf, Purposes, type Purpose } from './purposes.js';
import { hasBegun, type Card } from './store/cards.js';
import type { Doubt, Visit } from './store/visits.js';
import { releaseTickets, takeTickets } from './tickets.js';
import type { Totals } from './totals.js';
import { canBeUndone } from './undo.js';
import { receiptOf, type VisitReceipt } from './visit-receipt.js';
import { minorsOn, slipsIn, visitOf, type VisitValues } from './visit-values.js';

/**
 * What the counter is told of a card: its state, last day, number of minors and whether it is of a community, and
 * nothing else of the holder.
 */
export type CardState =
  | (Extract<StateOnDay, { kind: 'valid' | 'blocked' | 'replaced' }> & { code: CardCode })
  /** `elsewhere`: Kaikukanta is the register (F-85), where the card may be, or may have been renewed (F-33). */
  | (Extract<StateOnDay, { kind: 'expired' }> & { code: CardCode; elsewhere: boolean })
  /** `later`: it came into the register after the day, so whoever asks for it has a card and guesses nothing. */
  | (Extract<StateOnDay, { kind: 'unknown' }> & { code: CardCode; elsewhere: boolean; later?: true })
  | { kind: 'notFound' };

/** A visit as it is about to be recorded; `card` where it is in the register here. */
interface Judged {
  visit: Visit;
  purpose: Purpose;
  card: Card | undefined;
  lastDay: LocalDay | undefined;
  minors: number | undefined;
}

export type VisitOutcome =
  | { kind: 'recorded'; receipt: VisitReceipt }
  | Undone
  /** `day` is the one by which the card was judged: that of the event where it is past. */
  | { kind: 'refused'; state: Exclude<CardState, { kind: 'valid' }>; day: LocalDay }
  /** Nothing is recorded before somebody has confirmed it; `minors` are registered, where that is known. */
  | { kind: 'toConfirm'; doubts: Doubt[]; visit: VisitReceipt; minors: number | undefined }
  /** The day is in the future, or before the earliest that may be entered. */
  | { kind: 'dayRefused'; earliest: LocalDay }
  /** The event was on a day before. */
  | { kind: 'eventOver'; day: LocalDay }
  | { kind: 'soldOut'; left: number }
  | { kind: 'notFound' };

export type VisitUndoOutcome = Undone | { kind: 'tooLate' | 'notFound' };

interface Needs {
  store: CounterStore;
  totals: Pick<Totals, 'around'>;
  audit: Audit;
  clock: Clock;
  /** How many days back a visit may be dated. The bot's default, no rule of the operating model. */
  backDatingDays: number;
}

/** Recording visits at the counter. Every function takes the actor first and asks the table of permissions. */
export class Visits {
  private readonly allPurposes: Purposes;

  constructor(private readonly needs: Needs) {
    this.allPurposes = new Purposes(needs.store);
  }

  /** What an actor can record visits for today or on a day before, see {@link Purposes.of}. */
  async purposes(actor: Actor, day?: LocalDay): Promise<Purpose[]> {
    const { from, to } = this.possibleDays();
    return this.allPurposes.of(actor, { day: day ?? to, from });
  }

  /** Those of them in areas beside Kaikukanta, where a card that is unknown here can be looked up there. */
  async purposesBeside(actor: Actor, day?: LocalDay): Promise<Purpose[]> {
    return (await this.purposes(actor, day)).filter(({ isBeside }) => isBeside);
  }

  /** The days on which a visit that is entered now can have been. */
  possibleDays(): DayRange {
    const today = dayOf(this.needs.clock());
    return { from: addDays(today, -this.needs.backDatingDays), to: today };
  }

  /** The state of a card today or on a day before, for people who may record visits. */
  async lookUp(actor: Actor, code: CardCode, day?: LocalDay): Promise<CardState> {
    if (!may(actor, 'card.lookUp', {})) return { kind: 'notFound' };
    return this.stateOf(actor, code, { card: await this.needs.store.cards.find(code), day });
  }

  /**
   * Records a visit of the holder, one adult, with `children` along, or of a small group with a community card, once for
   * its operation key: any further call with the key gives its receipt as it is by then, or `undone`. What may be a slip
   * has to be `confirmed` in a call with the same key. Beside Kaikukanta a card that is unknown or expired here counts
   * where somebody has `checked` it there. A late entry is judged by what the card was on its day, and counts on it.
   */
  async record(actor: Actor, operationKey: string, values: VisitValues): Promise<VisitOutcome> {
    const judged = await this.judge(actor, operationKey, values);
    // The card may have changed since the first copy of the form. Otherwise the key itself keeps a second copy out.
    if ('refusal' in judged) return this.receipt(actor, operationKey, judged.refusal);
    const { visit, purpose, card, lastDay } = judged;
    const count = visit.adults + visit.children;
    const tickets =
      purpose.limit === undefined
        ? undefined
        : await takeTickets(this.needs, purpose.id, operationKey, count);
    if (tickets?.kind === 'soldOut') return this.receipt(actor, operationKey, tickets);
    const added = await this.add(actor, visit, purpose, card);
    if (added === 'added') return { kind: 'recorded', receipt: receiptOf(visit, purpose, lastDay) };
    const outcome =
      added === 'again'
        ? await this.receipt(actor, operationKey, toConfirm(['again'], judged))
        : added === 'cardChanged'
          ? await this.record(actor, operationKey, values)
          : await this.earlier(actor, visit);
    const isOurs = outcome.kind === 'recorded' && outcome.receipt.purpose.id === purpose.id;
    if (tickets !== undefined && !isOurs) await releaseTickets(this.needs, purpose.id, operationKey);
    return outcome;
  }

  /** The visit that a form is about, or why there is none. */
  private async judge(
    actor: Actor,
    operationKey: string,
    values: VisitValues,
  ): Promise<{ refusal: VisitOutcome } | Judged> {
    const { store, clock } = this.needs;
    const [purposes, card] = await Promise.all([this.purposes(actor), store.cards.find(values.code)]);
    const purpose = purposes.find(({ id }) => id === values.purposeId);
    // What it was for may be gone since the first copy of the form, which has its receipt all the same.
    if (purpose === undefined) return { refusal: { kind: 'notFound' } };
    const { from: earliest, to: today } = this.possibleDays();
    const isOver = purpose.day !== undefined && purpose.day < today;
    const day = values.day ?? (isOver ? (purpose.day ?? today) : today);
    if (day < earliest || day > today) return { refusal: { kind: 'dayRefused', earliest } };
    if (purpose.day !== undefined && purpose.day < day)
      return { refusal: { kind: 'eventOver', day: purpose.day } };
    const state = await this.stateOf(actor, values.code, { card, day });
    const isChecked =
      values.checked === true && (await mayBeElsewhere(store, state.kind, purpose.venue.areaId, card));
    if (state.kind !== 'valid' && !isChecked) return { refusal: { kind: 'refused', state, day } };

    const { lastDay } = state.kind === 'valid' ? state : {};
    const minors = minorsOn(state);
    const slips = slipsIn(values, { minors, purpose });
    const [agentId] = agentsAt(actor, purpose.venue._id);
    const how = { purpose, day, slips, minors, isChecked, agentId, at: clock() };
    const visit = visitOf(operationKey, values, how);
    const judged = { visit, purpose, card: state.kind === 'unknown' ? undefined : card, lastDay, minors };
    const doubts = await this.doubtsOn(visit, slips);
    return doubts.length === 0 ? judged : { refusal: toConfirm(doubts, judged) };
  }

  /** What became of a visit that somebody else recorded, or ended because the card cannot be used any more. */
  private async earlier(actor: Actor, visit: Visit): Promise<VisitOutcome> {
    const { _id: operationKey, code, day, checkedElsewhere: isChecked = false } = visit;
    const outcome = await this.receipt(actor, operationKey);
    if (outcome.kind !== 'undone') return outcome;
    const state = await this.stateOf(actor, code, { card: await this.needs.store.cards.find(code), day });
    const isOver = state.kind === 'blocked' || state.kind === 'replaced';
    const isRefused = isOver || (state.kind === 'expired' && !isChecked);
    return isRefused ? { kind: 'refused', state, day } : outcome;
  }

  /** What has still to be confirmed of a visit, as far as can be told before its entry is claimed. */
  private async doubtsOn(visit: Visit, slips: Doubt[]): Promise<Doubt[]> {
    const confirmed = visit.confirmed ?? [];
    const doubts = slips.filter((slip) => !confirmed.includes(slip));
    if (confirmed.includes('again') || (await isFirstEntry(this.needs.store, entryOf(visit)))) return doubts;
    return [...doubts, 'again'];
  }

  /**
   * Adds a visit, of a card that is in the register here. `again`: another form entered the same meanwhile.
   * `recordedBefore`: its key was, undone or not.
   */
  private add(
    actor: Actor,
    visit: Visit,
    purpose: Purpose,
    card: Card | undefined,
  ): Promise<'added' | 'again' | 'cardChanged' | 'recordedBefore'> {
    const { store, totals, audit, clock } = this.needs;
    const noted = Promise.all([
      audit(actor, 'visit.record', visit._id, visit._id),
      this.allPurposes.remember(actor, purpose),
    ]);
    const isFirst =
      visit.confirmed?.includes('again') === true || claimFirstEntry(store, entryOf(visit), visit.at);
    const claimed = Promise.all([isFirst, noted]);
    // When the mark fails first, nobody waits for these.
    claimed.catch(() => undefined);
    return totals.around(visit.areaId, visit.day, async () => {
      // Who undoes the handover or blocks the card has to know of every visit that may be recorded after that.
      const isKnown = card !== undefined && hasBegun(card, visit._id, clock());
      const toBegin = isKnown ? undefined : card;
      const [isBegun, [isClaimed]] = await Promise.all([
        toBegin === undefined || store.cards.begin(toBegin, visit),
        claimed,
      ]);
      if (!isBegun) return 'cardChanged';
      if (!isClaimed) return 'again';
      return (await writeRecord(actor, () => store.visits.add(visit))) ? 'added' : 'recordedBefore';
    });
  }

  /** The receipt of a visit at an actor's venue, or what became of it; `otherwise` when there is none. */
  async receipt(
    actor: Actor,
    operationKey: string,
    otherwise: VisitOutcome = { kind: 'notFound' },
  ): Promise<VisitOutcome> {
    const visit = await this.needs.store.visits.find(operationKey);
    return visit === undefined ? otherwise : this.outcome(actor, visit);
  }

  /** Takes a visit back within 24 hours. */
  async undo(actor: Actor, operationKey: string): Promise<VisitUndoOutcome> {
    const { store, totals, audit, clock } = this.needs;
    for (;;) {
      const visit = await store.visits.find(operationKey);
      if (visit === undefined || !may(actor, 'visit.record', { venueId: visit.venueId }))
        return { kind: 'notFound' };
      if (visit.undone) {
        // Also where an earlier try did not get so far.
        await releaseTickets(this.needs, purposeIdOf(visit.venueId, visit.serviceId), operationKey);
        return undoneIn(store, visit.areaId);
      }
      if (!canBeUndone(visit.at, clock())) return { kind: 'tooLate' };
      await audit(actor, 'visit.undo', operationKey, operationKey);
      // Where it was moved to another day meanwhile, the next look shows it.
      await totals.around(visit.areaId, visit.day, () => writeRecord(actor, () => store.visits.undo(visit)));
    }
  }

  private async stateOf(
    actor: Actor,
    code: CardCode,
    { card, day }: { card: Card | undefined; day?: LocalDay | undefined },
  ): Promise<CardState> {
    const today = dayOf(this.needs.clock());
    const state = stateOn(card, day ?? today, today);
    if (state.kind !== 'expired' && state.kind !== 'unknown') return { ...state, code };
    const { store } = this.needs;
    const [venue] = await store.organisations.findAll(venuesOf(actor));
    const elsewhere = venue !== undefined && (await mayBeElsewhere(store, state.kind, venue.areaId, card));
    const isLater = state.kind === 'unknown' && card !== undefined && card.state !== 'undone';
    return { ...state, code, elsewhere, ...(isLater ? { later: true as const } : {}) };
  }

  private async outcome(actor: Actor, visit: Visit): Promise<VisitOutcome> {
    if (!may(actor, 'visit.record', { venueId: visit.venueId })) return { kind: 'notFound' };
    if (visit.undone) return undoneIn(this.needs.store, visit.areaId);
    const purpose = await this.allPurposes.find(visit);
    if (purpose === undefined) throw new Error('the venue of a visit is missing');
    return { kind: 'recorded', receipt: receiptOf(visit, purpose, await this.lastDayOf(visit)) };
  }

  /** The last day of the card of a visit as it was on its day, where a receipt needs it. */
  private async lastDayOf({ forDay, checkedElsewhere, code, day }: Visit): Promise<LocalDay | undefined> {
    if (forDay === undefined || checkedElsewhere === true) return undefined;
    const card = await this.needs.store.cards.find(code);
    return card && lastDayOn(card, day);
  }
}

const toConfirm = (doubts: Doubt[], { visit, purpose, lastDay, minors }: Judged): VisitOutcome => ({
  ...{ kind: 'toConfirm', doubts, visit: receiptOf(visit, purpose, lastDay), minors },
});
