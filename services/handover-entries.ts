import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import type { CardCode } from './card-code.js';
import { lastDayNow, stateOn } from './card-state.js';
import type { Clock } from './clock.js';
import { addDays, dayOf, lastDayOfValidity, type LocalDay } from './days.js';
import { latestBirthYear } from './eligible-age.js';
import type { Handovers } from './handovers.js';
import { isMember } from './membership.js';
import { may } from './permissions.js';
import type { Municipality } from './postal-codes.js';
import { hasChange } from './store/card-history.js';
import {
  hasBegun,
  minorsOf,
  type Card,
  type CorrectedHandover,
  type Gender,
  type LifeSituation,
} from './store/cards.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';
import type { Totals } from './totals.js';
import { lastDayIn } from './trials.js';
import { canBeCorrected, canBeUndone } from './undo.js';

/** What a card on a phone can hold. */
const MOST_SHOWN = 20;
const CORRECTION_ATTEMPTS = 10;

/** Which handover: a code can have had several, of which the key names one. */
export interface HandoverEntryId {
  code: CardCode;
  operationKey: string;
}

/** A handover as its office sees it afterwards: nothing of the client but the number of minors, nobody of the staff. */
export interface HandoverEntry extends HandoverEntryId {
  day: LocalDay;
  lastDay: LocalDay;
  state: 'valid' | 'expired' | 'blocked' | 'replaced' | 'undone';
  /** Undefined for a card that is not a person's own. */
  minors: number | undefined;
  /** As far as the time goes; a card that was used is refused when it is tried. */
  canBeUndone: boolean;
  canBeCorrected: boolean;
  /** Whether the voluntary answers still are those of the handover; a renewal asked them anew. */
  hasOwnAnswers: boolean;
}

/** The last entries of an office, the newest first. */
export interface HandoverEntryList {
  office: Office;
  /** Other offices of the actor. */
  others: Office[];
  entries: HandoverEntry[];
}

/** What was wrong; what is missing stays as it is. */
export interface HandoverCorrectionValues {
  day?: LocalDay | undefined;
  minors?: number | undefined;
  birthYear?: number | undefined;
  postalCode?: string | undefined;
  municipality?: Municipality | undefined;
  /** `untold`: the client told nothing of it after all. */
  lifeSituation?: LifeSituation | 'untold' | undefined;
  gender?: Gender | 'untold' | undefined;
}

export type HandoverCorrectionOutcome =
  /** `isInKaikukanta`: the handover was said to be registered there, where it has to be corrected as well. */
  | { kind: 'corrected'; entry: HandoverEntry; office: Office; isInKaikukanta: boolean }
  | { kind: 'undone' }
  | { kind: 'tooLate'; days: number }
  /** The client was too young on the day of the handover (F-04). */
  | { kind: 'tooYoung'; day: LocalDay }
  /** The day is after the entry, or too long before it. */
  | { kind: 'dayRefused'; earliest: LocalDay; latest: LocalDay }
  /** The card was used before the day. */
  | { kind: 'usedBefore' }
  /** The validity is another than the handover gave, so its day cannot be moved any more. */
  | { kind: 'dayFixed' }
  /** The voluntary answers were asked anew by a renewal. */
  | { kind: 'renewedSince' }
  /** The new home municipality is not on the list of those that have joined the network (F-07). */
  | { kind: 'outsideNetwork'; municipality: Municipality }
  | { kind: 'notFound' };

interface Needs {
  store: Store;
  handovers: Pick<Handovers, 'offices'>;
  totals: Totals;
  audit: Audit;
  clock: Clock;
  backDatingDays: number;
  /** For how many days a handover can be corrected. The bot's default, no rule of the operating model. */
  correctionDays: number;
}

/** What an office entered, to be looked at and corrected. What does not concern an actor is as if it were not there. */
export class HandoverEntries {
  constructor(private readonly needs: Needs) {}

  /** The last entries of an office, or of the one where the actor last worked. */
  async list(actor: Actor, officeId?: string): Promise<HandoverEntryList | undefined> {
    const { store, handovers } = this.needs;
    const offices = await handovers.offices(actor);
    const office = officeId === undefined ? offices[0] : offices.find(({ _id }) => _id === officeId);
    if (office === undefined) return undefined;
    const cards = await store.cards.enteredLast(office._id, MOST_SHOWN);
    const others = offices.filter((other) => other !== office);
    return { office, others, entries: cards.map((card) => this.entryOf(card)) };
  }

  /** One entry of an actor's office: the handover of a key, or the last one of a code. */
  async find(
    actor: Actor,
    id: Pick<HandoverEntryId, 'code'> & Partial<HandoverEntryId>,
  ): Promise<{ entry: HandoverEntry; office: Office } | undefined> {
    const card = await this.cardOf(actor, id);
    return card && { entry: this.entryOf(card), office: await this.officeOf(card) };
  }

  get correctionDays(): number {
    return this.needs.correctionDays;
  }

  /**
   * Corrects a handover once for its operation key: any further call with the key, at the same time or later, changes
   * nothing and shows the handover as it is then, or that it was undone since; once its code was handed over again it is
   * not found. Validity follows a corrected day.
   */
  async correct(
    actor: Actor,
    operationKey: string,
    id: HandoverEntryId,
    values: HandoverCorrectionValues,
  ): Promise<HandoverCorrectionOutcome> {
    const { store, totals, audit, clock } = this.needs;
    for (let attempt = 0; attempt < CORRECTION_ATTEMPTS; attempt += 1) {
      const card = await this.cardOf(actor, id);
      if (card === undefined) return { kind: 'notFound' };
      if (card.state === 'undone') return { kind: 'undone' };
      if (hasChange(card.history, operationKey)) return this.corrected(card);
      const refusal = await this.refusalOf(card, values);
      if (refusal !== undefined) return refusal;
      const { day } = card;
      const to = await this.correctedHandover(card, values);
      const when = { key: operationKey, day: dayOf(clock()), at: clock() };
      const correction = { kind: 'corrected' as const, ...when, handoverDay: day, ...minorsIn(card) };
      await audit(actor, 'handover.correct', card._id, operationKey);
      const correct = () => writeRecord(actor, () => store.cards.correct(card, correction, to));
      const onNewDay = () => totals.around(card.areaId, to.day ?? day, correct);
      // Every day on which the handover is counted before or afterwards.
      await totals.around(card.areaId, day, to.day === undefined ? correct : onNewDay);
    }
    throw new Error('a handover changes faster than it can be corrected');
  }

  private async refusalOf(
    card: Card,
    { day = card.day, birthYear, municipality, lifeSituation, gender }: HandoverCorrectionValues,
  ): Promise<HandoverCorrectionOutcome | undefined> {
    const { store, clock, correctionDays } = this.needs;
    if (!canBeCorrected(card.at, clock(), correctionDays)) return { kind: 'tooLate', days: correctionDays };
    // A card keeps the municipality with which it was taken in, whatever the list says later.
    const isNew = card.background !== undefined && card.background.municipality !== municipality?.code;
    if (isNew && municipality !== undefined && !(await isMember(store, municipality.code)))
      return { kind: 'outsideNetwork', municipality };
    const isAged = day !== card.day || birthYear !== undefined;
    const bornIn = birthYear ?? card.background?.birthYear;
    if (isAged && bornIn !== undefined && bornIn > latestBirthYear(day)) return { kind: 'tooYoung', day };
    const isAnswered = lifeSituation !== undefined || gender !== undefined;
    if (isAnswered && !hasOwnAnswers(card)) return { kind: 'renewedSince' };
    return this.dayRefusalOf(card, day);
  }

  private async dayRefusalOf(card: Card, day: LocalDay): Promise<HandoverCorrectionOutcome | undefined> {
    const { backDatingDays } = this.needs;
    if (day === card.day) return undefined;
    const latest = dayOf(card.at);
    const earliest = addDays(latest, -backDatingDays);
    if (day < earliest || day > latest) return { kind: 'dayRefused', earliest, latest };
    const usual = [lastDayOfValidity(card.day), await lastDayIn(this.needs.store, card.areaId, card.day)];
    if (!usual.includes(card.lastDay)) return { kind: 'dayFixed' };
    return (await this.isUsedBefore(card, day)) ? { kind: 'usedBefore' } : undefined;
  }

  /** Whether a visit before a day counts, or was begun and may be about to. */
  private async isUsedBefore(card: Card, day: LocalDay): Promise<boolean> {
    const { store, clock } = this.needs;
    if (day <= card.day) return false;
    const begun = (card.begun?.visits ?? []).filter((visit) => visit.day < day);
    const lately = begun.filter(({ _id }) => hasBegun(card, _id, clock()));
    const found = await Promise.all(lately.map(({ _id }) => store.visits.find(_id)));
    if (found.includes(undefined)) return true;
    const first = await store.visits.firstOf(card._id);
    return first !== undefined && first.day < day;
  }

  private async corrected(card: Card): Promise<HandoverCorrectionOutcome> {
    const office = await this.officeOf(card);
    return {
      kind: 'corrected',
      entry: this.entryOf(card),
      office,
      isInKaikukanta: card.carryOver === 'done',
    };
  }

  private async cardOf(
    actor: Actor,
    { code, operationKey }: Pick<HandoverEntryId, 'code'> & Partial<HandoverEntryId>,
  ): Promise<Card | undefined> {
    const card = await this.needs.store.cards.find(code);
    if (card === undefined || card.imported === true || card.replaces !== undefined) return undefined;
    if (operationKey !== undefined && card.operationKey !== operationKey) return undefined;
    return may(actor, 'handover.register', { officeId: card.officeId }) ? card : undefined;
  }

  private async officeOf({ officeId }: Card): Promise<Office> {
    const [office] = await this.needs.store.organisations.findAll([officeId]);
    if (office?.kind !== 'office') throw new Error('the office of a card is missing');
    return office;
  }

  private entryOf(card: Card): HandoverEntry {
    const { clock, correctionDays } = this.needs;
    const { _id: code, operationKey, day, at, background } = card;
    const today = dayOf(clock());
    const { kind } = stateOn(card, today, today);
    const isThere = card.state !== 'undone';
    return {
      ...{ code, operationKey, day, state: kind === 'unknown' ? 'undone' : kind },
      lastDay: lastDayNow(card),
      minors: background === undefined ? undefined : minorsOf(card),
      canBeUndone: card.state === 'active' && canBeUndone(at, clock()),
      canBeCorrected: isThere && canBeCorrected(at, clock(), correctionDays),
      hasOwnAnswers: hasOwnAnswers(card),
    };
  }

  /** What is written in the place of what was wrong. */
  private async correctedHandover(card: Card, values: HandoverCorrectionValues): Promise<CorrectedHandover> {
    const { day, minors, birthYear, postalCode, municipality, lifeSituation, gender } = values;
    const isMoved = day !== undefined && day !== card.day;
    const moved = isMoved ? { day, lastDay: await lastDayIn(this.needs.store, card.areaId, day) } : {};
    if (card.background === undefined) return moved;
    // The number stands beside the background once it was changed after the handover.
    const isBeside = card.minors !== undefined;
    return {
      ...moved,
      ...(minors !== undefined && isBeside ? { minors } : {}),
      background: {
        ...(minors !== undefined && !isBeside ? { minors } : {}),
        ...(birthYear === undefined ? {} : { birthYear }),
        ...(postalCode === undefined ? {} : { postalCode }),
        ...(municipality === undefined ? {} : { municipality: municipality.code }),
        ...(isTold(lifeSituation) ? { lifeSituation } : {}),
        ...(isTold(gender) ? { gender } : {}),
      },
      untold: [
        ...(lifeSituation === 'untold' ? ['lifeSituation' as const] : []),
        ...(gender === 'untold' ? ['gender' as const] : []),
      ],
    };
  }
}

/** Yearly figures count what was told at the handover, which a renewal keeps apart from what was told then. */
function hasOwnAnswers({ background, history }: Card): boolean {
  return background !== undefined && history?.changes.some(({ kind }) => kind === 'renewed') !== true;
}

function isTold<A extends string>(answer: A | 'untold' | undefined): answer is Exclude<A, 'untold'> {
  return answer !== undefined && answer !== 'untold';
}

function minorsIn(card: Card): { minorsBefore?: number } {
  return card.background === undefined ? {} : { minorsBefore: minorsOf(card) };
}
