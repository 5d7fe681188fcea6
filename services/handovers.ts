import { officesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { keepUnused } from './begun-visits.js';
import { CardCode } from './card-code.js';
import { kindOf, lastDayNow, renewalsOf, type CardKind } from './card-state.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, type LocalDay } from './days.js';
import { isDelivered } from './delivered-ranges.js';
import { undoneIn } from './kaikukanta.js';
import { isMember } from './membership.js';
import { may } from './permissions.js';
import type { Municipality, PostalCodes } from './postal-codes.js';
import { minorsOf, type Background, type Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Operation } from './store/operations.js';
import type { Office } from './store/organisations.js';
import type { Totals } from './totals.js';
import { endsWithTrial, lastDayIn } from './trials.js';
import { canBeUndone } from './undo.js';

/** What the worker typed, checked and parsed. */
export interface HandoverValues {
  code: CardCode;
  officeId: string;
  background: Background;
  /** The day of the handover where it is not today: a paper form is entered as soon as possible (F-86). */
  day?: LocalDay | undefined;
  /** A code that is registered though it is outside what was delivered to the office: somebody looked at it again. */
  confirmedCode?: string | undefined;
}

/** A card that an office registers to itself, for small groups: nothing is told of any client (F-36). */
type CommunityValues = Omit<HandoverValues, 'background'> & { background: 'community' };

/** What a receipt shows. It is read from the stored card, so every copy of a form gets the same. */
export interface HandoverReceipt {
  operationKey: string;
  code: CardCode;
  office: Office;
  day: LocalDay;
  lastDay: LocalDay;
  /** The trial of the area ends then, so it is less than a year. */
  isTrialEnd: boolean;
  minors: number;
  cardKind: CardKind;
  /** To be compared with what the client says; not shown any more after a day. */
  municipality: Municipality | undefined;
  /** Kaikukanta stays the register: the card works only once it is registered there (F-85). */
  carryOver: boolean;
  /** As far as the time goes. */
  canBeUndone: boolean;
}

export type HandoverOutcome =
  | { kind: 'registered'; receipt: HandoverReceipt }
  | { kind: 'undone' }
  | { kind: 'registeredHere'; lastDay: LocalDay }
  /** By the own office on the same day: it is the same handover, entered twice. */
  | { kind: 'registeredSameDay'; receipt: HandoverReceipt }
  | { kind: 'registeredElsewhere' }
  /** The key was used for another code before: the form has to be filled afresh. */
  | { kind: 'keySpent' }
  /** The day is in the future, or before the earliest that may be entered. */
  | { kind: 'dayRefused'; earliest: LocalDay }
  /** The home municipality is not on the list of those that have joined the network (F-07). */
  | { kind: 'outsideNetwork'; municipality: Municipality | undefined }
  /** The code is outside the ranges that were delivered to the office: a slip, unless somebody confirms it. */
  | { kind: 'notDelivered'; code: CardCode; office: Office }
  | { kind: 'notFound' };

export interface HandoverUndoOutcome {
  /** `changed`: the card was blocked, renewed or replaced since. */
  kind: 'undone' | 'alreadyUsed' | 'changed' | 'tooLate' | 'notFound';
  /** It may have been registered in Kaikukanta, the register of the area, as well. */
  isBeside?: true;
}

const UNDO_ATTEMPTS = 5;

interface Needs {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
  postalCodes: PostalCodes;
  /** How many days back a handover may be dated. The bot's default, no rule of the operating model. */
  backDatingDays: number;
}

/**
 * What a card in the register is to a form: the handover of the form, one of it that was undone, of another form of the
 * own office, of another office, none any more, or undone by people it does not concern.
 */
type Meaning = 'mine' | 'undone' | 'here' | 'elsewhere' | 'free' | 'foreign';

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
  async register(
    actor: Actor,
    operationKey: string,
    values: HandoverValues | CommunityValues,
  ): Promise<HandoverOutcome> {
    const { store, clock } = this.needs;
    const office = (await this.offices(actor)).find(({ _id }) => _id === values.officeId);
    if (office === undefined) return { kind: 'notFound' };
    const { earliest, latest } = this.possibleDays();
    if (values.day !== undefined && (values.day < earliest || values.day > latest))
      return { kind: 'dayRefused', earliest };
    const home = values.background === 'community' ? undefined : values.background.municipality;
    const [before, operation, isFromMember] = await Promise.all([
      store.cards.find(values.code),
      store.operations.find(operationKey),
      home === undefined || isMember(store, home),
    ]);
    const known = before && this.meaningOf(actor, before, { _id: operationKey, ...operation });
    if (operation === undefined && known !== undefined && known !== 'free') {
      const outcome = await this.outcome(known, before);
      const isHandover = before?.imported !== true && before?.replaces === undefined;
      const isSameDay = isHandover && before?.day === (values.day ?? dayOf(clock()));
      return outcome.kind === 'registeredHere' && before !== undefined && isSameDay
        ? { kind: 'registeredSameDay', receipt: await this.receiptOf(before) }
        : outcome;
    }

    // A form that was taken in keeps its receipt, whatever the list says later.
    if (operation === undefined && !isFromMember)
      return { kind: 'outsideNetwork', municipality: this.needs.postalCodes.municipality(home ?? '') };

    const isConfirmed = operation !== undefined || values.confirmedCode === values.code;
    if (!isConfirmed && !(await isDelivered(store, office._id, values.code)))
      return { kind: 'notDelivered', code: values.code, office };

    const first = await store.operations.bind({
      ...{ _id: operationKey, target: values.code, at: clock() },
      officeId: office._id,
    });
    if (first.target !== values.code) return this.receiptOrSpent(actor, operationKey);
    if (known === undefined || known === 'free') await this.add(actor, operationKey, office, values, before);
    return this.receipt(actor, operationKey);
  }

  /** The days on which a handover that is entered now can have been. */
  possibleDays(): { earliest: LocalDay; latest: LocalDay } {
    const today = dayOf(this.needs.clock());
    return { earliest: addDays(today, -this.needs.backDatingDays), latest: today };
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
    return isOurs ? { kind: 'registeredHere', lastDay: lastDayNow(card) } : { kind: 'registeredElsewhere' };
  }

  /** The receipt of a handover of an actor's office, or what became of it. */
  async receipt(actor: Actor, operationKey: string): Promise<HandoverOutcome> {
    const found = await this.found(actor, operationKey);
    return found === undefined ? { kind: 'notFound' } : this.outcome(found.meaning, found.card);
  }

  /** Undoes a handover within 24 hours, as long as the card has not been used. */
  async undo(actor: Actor, operationKey: string): Promise<HandoverUndoOutcome> {
    const { store, totals, audit, clock } = this.needs;
    for (let attempt = 0; attempt < UNDO_ATTEMPTS; attempt += 1) {
      const found = await this.found(actor, operationKey);
      if (found?.meaning === 'undone') return this.undone(found.card);
      if (found?.meaning !== 'mine') return { kind: 'notFound' };
      const { card } = found;
      if (card.state !== 'active' || renewalsOf(card).length > 0) return { kind: 'changed' };
      if (!canBeUndone(card.at, clock())) return { kind: 'tooLate' };
      if (!(await keepUnused(store, card))) return { kind: 'alreadyUsed' };
      await audit(actor, 'handover.undo', card._id, operationKey);
      const undo = () => writeRecord(actor, () => store.cards.undo(card));
      if (await totals.around(card.areaId, card.day, undo)) return this.undone(card);
    }
    // Visits of the card are begun faster than they can be looked at.
    return { kind: 'alreadyUsed' };
  }

  /** Also for the second press: the mark of what was carried over is gone by then. */
  private async undone({ areaId, community }: Card): Promise<HandoverUndoOutcome> {
    return community === true ? { kind: 'undone' } : undoneIn(this.needs.store, areaId);
  }

  private async add(
    actor: Actor,
    operationKey: string,
    office: Office,
    values: HandoverValues | CommunityValues,
    undone: Card | undefined,
  ): Promise<void> {
    const { store, totals, audit, clock } = this.needs;
    const day = values.day ?? dayOf(clock());
    const [area, lastDay] = await Promise.all([
      store.areas.find(office.areaId),
      lastDayIn(store, office.areaId, day),
      audit(actor, 'handover.register', values.code, operationKey),
    ]);
    const card: Card = {
      _id: values.code,
      areaId: office.areaId,
      officeId: office._id,
      state: 'active',
      operationKey,
      undoneKeys: [],
      day,
      lastDay,
      at: clock(),
      ...(values.background === 'community' ? { community: true } : { background: values.background }),
      // No source says that a community card is registered in Kaikukanta.
      ...(area?.mode === 'beside' && values.background !== 'community' ? { carryOver: 'open' } : {}),
    };
    const added = await totals.around(office.areaId, day, () =>
      writeRecord(actor, () =>
        undone === undefined ? store.cards.add(card) : store.cards.replaceUndone(undone, card),
      ),
    );
    if (added && officesOf(actor).length > 1) await store.people.rememberOffice(actor.personId, office._id);
  }

  private async found(
    actor: Actor,
    operationKey: string,
  ): Promise<{ card: Card; meaning: Meaning } | undefined> {
    const { store } = this.needs;
    const operation = await store.operations.find(operationKey);
    const card = operation && (await store.cards.find(CardCode.parse(operation.target)));
    return card && { card, meaning: this.meaningOf(actor, card, operation) };
  }

  private async receiptOrSpent(actor: Actor, operationKey: string): Promise<HandoverOutcome> {
    const outcome = await this.receipt(actor, operationKey);
    return outcome.kind === 'registered' || outcome.kind === 'undone' ? outcome : { kind: 'keySpent' };
  }

  /** What a card in the register is to a form with the key of an operation. */
  private meaningOf(
    actor: Actor,
    card: Card,
    { _id: key, officeId }: Pick<Operation, '_id' | 'officeId'>,
  ): Meaning {
    const isImporter = card.imported === true && may(actor, 'card.import', { areaId: card.areaId });
    const isOurs = (id: string): boolean => isImporter || may(actor, 'handover.register', { officeId: id });
    if (card.undoneKeys.includes(key)) return isOurs(officeId ?? card.officeId) ? 'undone' : 'foreign';
    if (card.state === 'undone' && card.operationKey === key)
      return isOurs(card.officeId) ? 'undone' : 'foreign';
    if (card.state === 'undone') return 'free';
    if (!isOurs(card.officeId)) return 'elsewhere';
    return card.operationKey === key ? 'mine' : 'here';
  }

  private async outcome(meaning: Meaning, card: Card | undefined): Promise<HandoverOutcome> {
    if (card === undefined || meaning === 'free' || meaning === 'foreign') return { kind: 'notFound' };
    if (meaning === 'undone') return { kind: 'undone' };
    if (meaning === 'elsewhere') return { kind: 'registeredElsewhere' };
    if (meaning === 'here') return { kind: 'registeredHere', lastDay: lastDayNow(card) };
    return { kind: 'registered', receipt: await this.receiptOf(card) };
  }

  private async receiptOf(card: Card): Promise<HandoverReceipt> {
    const { store, postalCodes, clock } = this.needs;
    const isNew = canBeUndone(card.at, clock());
    const [[office], area, isTrialEnd] = await Promise.all([
      store.organisations.findAll([card.officeId]),
      store.areas.find(card.areaId),
      endsWithTrial(store, card.areaId, card),
    ]);
    if (office?.kind !== 'office') throw new Error('the office of a card is missing');
    return {
      operationKey: card.operationKey,
      code: card._id,
      office,
      day: card.day,
      lastDay: card.lastDay,
      isTrialEnd,
      minors: minorsOf(card),
      municipality: isNew ? postalCodes.municipality(card.background?.municipality ?? '') : undefined,
      cardKind: kindOf(card),
      carryOver: area?.mode === 'beside' && card.community !== true && card.carryOver !== 'done',
      canBeUndone: isNew,
    };
  }
}
