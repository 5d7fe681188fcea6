import { venuesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { stateOn, type StateOnDay } from './card-state.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import { may } from './permissions.js';
import { hasBegun, type Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Organisation, Venue, VenueService } from './store/organisations.js';
import type { Visit } from './store/visits.js';
import type { Totals } from './totals.js';
import { canBeUndone } from './undo.js';

/**
 * What the counter is told of a card: its state, last day, number of minors and whether it is of a community, and
 * nothing else of the holder.
 */
export type CardState =
  | (Exclude<StateOnDay, { kind: 'unknown' }> & { code: CardCode })
  /** `elsewhere`: Kaikukanta is the register of the area, and the card may be there (F-85). */
  | { kind: 'unknown'; code: CardCode; elsewhere: boolean }
  | { kind: 'notFound' };

/** A thing a card can be used for: a service of a venue. `id` is what forms carry. */
export interface Purpose {
  id: string;
  venue: Venue;
  service: VenueService;
}

export interface VisitReceipt {
  operationKey: string;
  code: CardCode;
  purpose: Purpose;
  day: LocalDay;
  adults: number;
  children: number;
}

export type VisitOutcome =
  | { kind: 'recorded'; receipt: VisitReceipt }
  | { kind: 'undone' }
  | { kind: 'refused'; state: Exclude<CardState, { kind: 'valid' }> }
  | { kind: 'tooManyChildren'; minors: number }
  | { kind: 'notFound' };

export interface VisitUndoOutcome {
  kind: 'undone' | 'tooLate' | 'notFound';
}

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
}

const purposeIdOf = (venueId: string, serviceId: string): string => `${venueId}/${serviceId}`;

/** Recording visits at the counter. Every function takes the actor first and asks the table of permissions. */
export class Visits {
  constructor(private readonly needs: Needs) {}

  /** What an actor can record visits for, the last used first. */
  async purposes(actor: Actor): Promise<Purpose[]> {
    const venues = (await this.needs.store.organisations.findAll(venuesOf(actor))).filter(isVenue);
    const purposes = venues.flatMap((venue) =>
      venue.services.map((service) => ({ id: purposeIdOf(venue._id, service.id), venue, service })),
    );
    const isLast = ({ id }: Purpose): number => Number(id === actor.lastPurposeId);
    return purposes.sort((a, b) => isLast(b) - isLast(a));
  }

  /** Those of them in areas beside Kaikukanta, where a card that is unknown here can be looked up there. */
  async purposesBeside(actor: Actor): Promise<Purpose[]> {
    const purposes = await this.purposes(actor);
    const isBeside = await Promise.all(purposes.map(({ venue }) => this.isBeside(venue.areaId)));
    return purposes.filter((_, index) => isBeside[index]);
  }

  /** The state of a card today, for people who may record visits. */
  async lookUp(actor: Actor, code: CardCode): Promise<CardState> {
    if (!may(actor, 'card.lookUp', {})) return { kind: 'notFound' };
    return this.stateOf(actor, code, await this.needs.store.cards.find(code));
  }

  /**
   * Records a visit of the holder, one adult, with `children` along, once for its operation key: any further call with
   * the key gives the first receipt, or `undone`. Beside Kaikukanta a card that is unknown here counts where somebody
   * has `checked` it there.
   */
  async record(
    actor: Actor,
    operationKey: string,
    values: { code: CardCode; purposeId: string; children: number; checked?: true },
  ): Promise<VisitOutcome> {
    const { store, audit, clock } = this.needs;
    const [purposes, card] = await Promise.all([this.purposes(actor), store.cards.find(values.code)]);
    const purpose = purposes.find(({ id }) => id === values.purposeId);
    // What it was for may be gone since the first copy of the form, which has its receipt all the same.
    if (purpose === undefined) return this.receipt(actor, operationKey);
    const state = await this.stateOf(actor, values.code, card);
    const isChecked =
      state.kind === 'unknown' && values.checked === true && (await this.isBeside(purpose.venue.areaId));
    const refusal = isChecked ? undefined : refusalOf(state, values.children);
    // The card may have changed since the first copy of the form. Otherwise the key itself keeps a second copy out.
    if (refusal !== undefined) return this.receipt(actor, operationKey, refusal);

    const visit: Visit = {
      _id: operationKey,
      code: values.code,
      areaId: purpose.venue.areaId,
      venueId: purpose.venue._id,
      serviceId: purpose.service.id,
      category: purpose.service.category,
      day: dayOf(clock()),
      at: clock(),
      adults: 1,
      children: values.children,
      undone: false,
      ...(isChecked ? { checkedElsewhere: true } : {}),
    };
    const noted = Promise.all([
      audit(actor, 'visit.record', operationKey, operationKey),
      this.rememberPurpose(actor, purpose),
    ]);
    // When the mark fails first, nobody waits for the notes.
    noted.catch(() => undefined);
    const added = await this.add(actor, visit, isChecked ? undefined : card, noted);
    if (added === 'cardChanged') return this.record(actor, operationKey, values);
    return added
      ? { kind: 'recorded', receipt: receiptOf(visit, purpose) }
      : this.receipt(actor, operationKey);
  }

  /** Adds a visit, of a card that is in the register here; false when its key was recorded before, undone or not. */
  private add(
    actor: Actor,
    visit: Visit,
    card: Card | undefined,
    noted: Promise<unknown>,
  ): Promise<boolean | 'cardChanged'> {
    const { store, totals, clock } = this.needs;
    return totals.around(visit.areaId, visit.day, async () => {
      // Who undoes the handover or blocks the card has to know of every visit that may be recorded after that.
      const isKnown = card !== undefined && hasBegun(card, visit._id, clock());
      const toBegin = isKnown ? undefined : card;
      const [isNoted] = await Promise.all([
        toBegin === undefined || store.cards.begin(toBegin, visit),
        noted,
      ]);
      return isNoted ? writeRecord(actor, () => store.visits.add(visit)) : 'cardChanged';
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
    const visit = await store.visits.find(operationKey);
    if (visit === undefined || !may(actor, 'visit.record', { venueId: visit.venueId }))
      return { kind: 'notFound' };
    if (visit.undone) return { kind: 'undone' };
    if (!canBeUndone(visit.at, clock())) return { kind: 'tooLate' };
    await audit(actor, 'visit.undo', operationKey, operationKey);
    await totals.around(visit.areaId, visit.day, () =>
      writeRecord(actor, () => store.visits.undo(operationKey)),
    );
    return { kind: 'undone' };
  }

  private async stateOf(actor: Actor, code: CardCode, card: Card | undefined): Promise<CardState> {
    const today = dayOf(this.needs.clock());
    const state = stateOn(card, today, today);
    if (state.kind !== 'unknown') return { ...state, code };
    return { ...state, code, elsewhere: await this.isBesideKaikukanta(actor) };
  }

  private async isBesideKaikukanta(actor: Actor): Promise<boolean> {
    const [venue] = await this.needs.store.organisations.findAll(venuesOf(actor));
    return venue !== undefined && this.isBeside(venue.areaId);
  }

  private async isBeside(areaId: string): Promise<boolean> {
    return (await this.needs.store.areas.find(areaId))?.mode === 'beside';
  }

  private async outcome(actor: Actor, visit: Visit): Promise<VisitOutcome> {
    if (!may(actor, 'visit.record', { venueId: visit.venueId })) return { kind: 'notFound' };
    if (visit.undone) return { kind: 'undone' };
    const [venue] = await this.needs.store.organisations.findAll([visit.venueId]);
    const service =
      venue?.kind === 'venue' ? venue.services.find(({ id }) => id === visit.serviceId) : undefined;
    if (venue?.kind !== 'venue' || service === undefined) throw new Error('the venue of a visit is missing');
    const id = purposeIdOf(venue._id, service.id);
    return { kind: 'recorded', receipt: receiptOf(visit, { id, venue, service }) };
  }

  private async rememberPurpose(actor: Actor, purpose: Purpose): Promise<void> {
    if (actor.lastPurposeId === purpose.id) return;
    await this.needs.store.people.rememberPurpose(actor.personId, purpose.id);
  }
}

function refusalOf(state: CardState, children: number): VisitOutcome | undefined {
  if (state.kind !== 'valid') return { kind: 'refused', state };
  return children > state.minors ? { kind: 'tooManyChildren', minors: state.minors } : undefined;
}

function isVenue(organisation: Organisation): organisation is Venue {
  return organisation.kind === 'venue';
}

function receiptOf(visit: Visit, purpose: Purpose): VisitReceipt {
  const { _id: operationKey, code, day, adults, children } = visit;
  return { operationKey, code, purpose, day, adults, children };
}
