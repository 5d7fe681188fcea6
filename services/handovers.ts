import { officesOf, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { CardCode } from './card-code.js';
import type { Clock } from './clock.js';
import { dayOf, lastDayOfValidity, type LocalDay } from './days.js';
import { may } from './permissions.js';
import type { Municipality, PostalCodes } from './postal-codes.js';
import type { Background, Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';
import type { Totals } from './totals.js';

/** An undo is for slips; what is older is corrected instead. */
export const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

/** What the worker typed, checked and parsed. */
export interface HandoverValues {
  code: CardCode;
  officeId: string;
  background: Background;
}

/** What a receipt shows. It is read from the stored card, so every copy of a form gets the same. */
export interface HandoverReceipt {
  operationKey: string;
  code: CardCode;
  office: Office;
  day: LocalDay;
  lastDay: LocalDay;
  minors: number;
  municipality: Municipality | undefined;
  /** Kaikukanta stays the register: the card works only once it is registered there (F-85). */
  carryOver: boolean;
}

export type HandoverOutcome =
  | { kind: 'registered'; receipt: HandoverReceipt }
  | { kind: 'undone' }
  | { kind: 'registeredHere'; lastDay: LocalDay }
  | { kind: 'registeredElsewhere' }
  /** The key was used for another code before: the form has to be filled afresh. */
  | { kind: 'keySpent' }
  | { kind: 'notFound' };

export interface HandoverUndoOutcome {
  kind: 'undone' | 'alreadyUsed' | 'tooLate' | 'notFound';
}

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
  postalCodes: PostalCodes;
}

/** Handing over personal cards. Every function takes the actor first and asks the table of permissions. */
export class Handovers {
  constructor(private readonly needs: Needs) {}

  /** The offices an actor hands over for, the last used first. */
  async offices(actor: Actor): Promise<Office[]> {
    const found = await this.needs.store.organisations.findAll(officesOf(actor));
    const offices = found.filter((organisation) => organisation.kind === 'office');
    return offices.sort(
      (a, b) => Number(b._id === actor.lastOfficeId) - Number(a._id === actor.lastOfficeId),
    );
  }

  /**
   * Registers a handover once for its operation key. Any further call with the key, at the same time or later, gives
   * the outcome of the first; a crash in between is completed by the next call.
   */
  async register(actor: Actor, operationKey: string, values: HandoverValues): Promise<HandoverOutcome> {
    const { store, clock } = this.needs;
    const office = (await this.offices(actor)).find(({ _id }) => _id === values.officeId);
    if (office === undefined) return { kind: 'notFound' };
    const before = await store.cards.find(values.code);
    const known = before === undefined ? undefined : this.meaningOf(actor, before, operationKey);
    const operation = await store.operations.find(operationKey);
    if (operation === undefined && known !== undefined && known !== 'free')
      return this.outcome(known, before);

    const first = await store.operations.bind({ _id: operationKey, target: values.code, at: clock() });
    if (first.target !== values.code) return this.receiptOrSpent(actor, operationKey);
    if (known === undefined || known === 'free') await this.add(actor, operationKey, office, values, before);
    return this.receipt(actor, operationKey);
  }

  /** Whether a card can be handed over by an actor, before a form is filled in. */
  async standing(
    actor: Actor,
    code: CardCode,
  ): Promise<
    { kind: 'free' } | { kind: 'registeredHere'; lastDay: LocalDay } | { kind: 'registeredElsewhere' }
  > {
    const card = await this.needs.store.cards.find(code);
    // Whoever hands over nothing learns nothing; the form itself is not found for them.
    if (card === undefined || card.state === 'undone' || officesOf(actor).length === 0)
      return { kind: 'free' };
    const isOurs = may(actor, 'handover.register', { officeId: card.officeId });
    return isOurs ? { kind: 'registeredHere', lastDay: card.lastDay } : { kind: 'registeredElsewhere' };
  }

  /** The receipt of a handover of an actor's office, or what became of it. */
  async receipt(actor: Actor, operationKey: string): Promise<HandoverOutcome> {
    const card = await this.cardOf(operationKey);
    return card === undefined
      ? { kind: 'notFound' }
      : this.outcome(this.meaningOf(actor, card, operationKey), card);
  }

  /** Undoes a handover within {@link UNDO_WITHIN_MS}, as long as the card has not been used. */
  async undo(actor: Actor, operationKey: string): Promise<HandoverUndoOutcome> {
    const { store, totals, audit, clock } = this.needs;
    const card = await this.cardOf(operationKey);
    if (card === undefined) return { kind: 'notFound' };
    const meaning = this.meaningOf(actor, card, operationKey);
    if (meaning === 'undone') return { kind: 'undone' };
    if (meaning !== 'mine' || card.state !== 'active') return { kind: 'notFound' };
    if (clock().getTime() - card.at.getTime() > UNDO_WITHIN_MS) return { kind: 'tooLate' };
    if (await store.visits.hasUse(card._id)) return { kind: 'alreadyUsed' };
    await audit(actor, 'handover.undo', card._id, operationKey);
    await totals.around(card.areaId, card.day, () => store.cards.undo(card._id, operationKey));
    return { kind: 'undone' };
  }

  /** Changes the home municipality when the one of the postal code is not the client's. */
  async setMunicipality(actor: Actor, operationKey: string, to: Municipality): Promise<HandoverOutcome> {
    const outcome = await this.receipt(actor, operationKey);
    if (outcome.kind !== 'registered') return outcome;
    await this.needs.audit(actor, 'handover.municipality', outcome.receipt.code);
    await this.needs.store.cards.setMunicipality(outcome.receipt.code, operationKey, to.code);
    return this.receipt(actor, operationKey);
  }

  private async add(
    actor: Actor,
    operationKey: string,
    office: Office,
    values: HandoverValues,
    undone: Card | undefined,
  ): Promise<void> {
    const { store, totals, audit, clock } = this.needs;
    const day = dayOf(clock());
    const card: Card = {
      _id: values.code,
      areaId: office.areaId,
      officeId: office._id,
      state: 'active',
      operationKey,
      undoneKeys: [],
      day,
      lastDay: lastDayOfValidity(day),
      at: clock(),
      background: values.background,
    };
    await audit(actor, 'handover.register', values.code, operationKey);
    const added = await totals.around(office.areaId, day, () =>
      undone === undefined ? store.cards.add(card) : store.cards.replaceUndone(undone, card),
    );
    if (added && officesOf(actor).length > 1) await store.people.rememberOffice(actor.personId, office._id);
  }

  private async cardOf(operationKey: string): Promise<Card | undefined> {
    const operation = await this.needs.store.operations.find(operationKey);
    return operation === undefined
      ? undefined
      : this.needs.store.cards.find(CardCode.parse(operation.target));
  }

  private async receiptOrSpent(actor: Actor, operationKey: string): Promise<HandoverOutcome> {
    const outcome = await this.receipt(actor, operationKey);
    return outcome.kind === 'registered' || outcome.kind === 'undone' ? outcome : { kind: 'keySpent' };
  }

  /** What a card in the register is to a form with this key. */
  private meaningOf(
    actor: Actor,
    card: Card,
    operationKey: string,
  ): 'mine' | 'undone' | 'free' | 'here' | 'elsewhere' {
    if (card.undoneKeys.includes(operationKey)) return 'undone';
    if (card.state === 'undone') return card.operationKey === operationKey ? 'undone' : 'free';
    if (!may(actor, 'handover.register', { officeId: card.officeId })) return 'elsewhere';
    return card.operationKey === operationKey ? 'mine' : 'here';
  }

  private async outcome(
    meaning: ReturnType<Handovers['meaningOf']>,
    card: Card | undefined,
  ): Promise<HandoverOutcome> {
    if (card === undefined || meaning === 'free') return { kind: 'notFound' };
    if (meaning === 'undone') return { kind: 'undone' };
    if (meaning === 'elsewhere') return { kind: 'registeredElsewhere' };
    if (meaning === 'here') return { kind: 'registeredHere', lastDay: card.lastDay };
    return { kind: 'registered', receipt: await this.receiptOf(card) };
  }

  private async receiptOf(card: Card): Promise<HandoverReceipt> {
    const { store, postalCodes } = this.needs;
    const [[office], area] = await Promise.all([
      store.organisations.findAll([card.officeId]),
      store.areas.find(card.areaId),
    ]);
    if (office?.kind !== 'office') throw new Error('the office of a card is missing');
    return {
      operationKey: card.operationKey,
      code: card._id,
      office,
      day: card.day,
      lastDay: card.lastDay,
      minors: card.background?.minors ?? 0,
      municipality: postalCodes.municipality(card.background?.municipality ?? ''),
      carryOver: area?.mode === 'beside',
    };
  }
}
