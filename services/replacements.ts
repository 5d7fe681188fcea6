import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { keepUnused } from './begun-visits.js';
import type { CardCode } from './card-code.js';
import { isOurs, kindOf, renewalsOf, wasUndone, type CardKind, type Replacement } from './card-state.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import { isDelivered } from './delivered-ranges.js';
import { undoneIn } from './kaikukanta.js';
import { finishReplacement } from './replacement-steps.js';
import { withChange, type CardChange } from './store/card-history.js';
import type { Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { Office } from './store/organisations.js';
import { lastDayIn } from './trials.js';
import { canBeUndone } from './undo.js';

/** What a receipt shows of a replacement. It is read from the old card, so every copy of a form gets the same. */
export interface ReplacementReceipt {
  operationKey: string;
  /** The card that is not valid any more. */
  code: CardCode;
  newCode: CardCode;
  day: LocalDay;
  lastDay: LocalDay;
  minors: number;
  cardKind: CardKind;
  isBeside: boolean;
  /** As far as the time goes. */
  canBeUndone: boolean;
}

/** What the worker typed, checked and parsed; a community card has no `minors`. */
export interface ReplacementValues {
  code: CardCode;
  newCode: CardCode;
  minors: number;
  /** A new code that was not delivered to the office and is right all the same: somebody looked at it again. */
  confirmedCode?: string | undefined;
}

export type ReplacementOutcome =
  | { kind: 'replaced'; receipt: ReplacementReceipt }
  | { kind: 'undone' }
  /** The client has another card in its place already. */
  | { kind: 'notNow' }
  | { kind: 'sameCode' }
  /** The new code is in the register; `isOurs` by the actor's own office. */
  | { kind: 'codeTaken'; isOurs: boolean }
  /** The new code is outside the ranges that were delivered to the office: a slip, unless somebody confirms it. */
  | { kind: 'notDelivered'; code: CardCode; office: Office }
  | { kind: 'notFound' };

export interface ReplacementUndoOutcome {
  /** `changed`: the new card was blocked, renewed or replaced since. */
  kind: 'undone' | 'alreadyUsed' | 'changed' | 'tooLate' | 'notFound';
  /** It was undone where Kaikukanta is the register, which may know of it as well. */
  isBeside?: true;
  /** The code that this call took back. */
  takenBack?: CardCode;
}

const ATTEMPTS = 5;

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
}

/**
 * Replacing a card by a new one at the office that issued it, at a renewal or when it was lost (F-14). That the new card
 * is valid for a year from the day on which the client gets it (or to the end of a trial), and that it is no further
 * registered card in any figure, are the bot's defaults, no rules of the operating model.
 *
 * The change of the old card is what counts: from then on it is not valid, and names the new one. The new card is added
 * after it; where a process dies in between, the next look of the office at the old card or the next copy of the form
 * adds it.
 */
export class Replacements {
  constructor(private readonly needs: Needs) {}

  /**
   * Replaces a card once for the operation key: any further call with it gives the first receipt, `undone`, or that the
   * new code was taken by another card meanwhile.
   */
  async replace(actor: Actor, operationKey: string, values: ReplacementValues): Promise<ReplacementOutcome> {
    const { store, audit } = this.needs;
    const { code, newCode } = values;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const card = await store.cards.find(code);
      if (card !== undefined && wasUndone(actor, card, operationKey)) return { kind: 'undone' };
      if (card === undefined || !isOurs(actor, card)) return { kind: 'notFound' };
      const earlier = replacementIn(card, operationKey);
      if (earlier !== undefined) {
        if (isOver(card, earlier)) return this.over(actor, card, earlier);
        if ((await this.finish(actor, card)) === 'replaced') return this.replaced(card, earlier);
        continue;
      }
      if (card.state === 'replaced') {
        if ((await this.finish(actor, card)) === 'replaced') return { kind: 'notNow' };
        continue;
      }
      if (newCode === code) return { kind: 'sameCode' };
      const refusal = (await this.taken(actor, newCode)) ?? (await this.notDelivered(card, values));
      if (refusal !== undefined) return refusal;
      await audit(actor, 'card.replace', code, operationKey);
      const history = await this.historyOf(card, operationKey, values);
      const set = { state: 'replaced' as const, history };
      await writeRecord(actor, () => store.cards.change(card, set));
      // What became of it is seen at the next look, which adds the new card.
    }
    throw new Error('a card could not be replaced, because others changed it all the time');
  }

  /** The receipt of a replacement that was made and not undone; undefined for any other key. */
  async receipt(actor: Actor, operationKey: string, code: CardCode): Promise<ReplacementOutcome | undefined> {
    const card = await this.needs.store.cards.find(code);
    if (card === undefined || !isOurs(actor, card)) return undefined;
    const replacement = replacementIn(card, operationKey);
    if (replacement === undefined || isOver(card, replacement)) return undefined;
    return (await this.finish(actor, card)) === 'replaced' ? this.replaced(card, replacement) : undefined;
  }

  /** Takes a replacement back within 24 hours, as long as the new card was not used: the old one is what it was before. */
  async undo(actor: Actor, operationKey: string, code: CardCode): Promise<ReplacementUndoOutcome> {
    const { store, audit, clock } = this.needs;
    let takenBack: { takenBack?: CardCode } = {};
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const card = await store.cards.find(code);
      if (card === undefined || !isOurs(actor, card)) return { kind: 'notFound' };
      const replacement = replacementIn(card, operationKey);
      if (replacement === undefined) return { kind: 'notFound' };
      if (isOver(card, replacement)) return { ...(await undoneIn(store, card.areaId)), ...takenBack };
      if (!canBeUndone(replacement.at, clock())) return { kind: 'tooLate' };
      if ((await this.finish(actor, card)) === 'notReplaced') continue;
      const added = await store.cards.find(replacement.by);
      if (added?.operationKey !== operationKey || added.state === 'undone') continue;
      if (added.state !== 'active' || renewalsOf(added).length > 0) return { kind: 'changed' };
      if (!(await keepUnused(store, added))) return { kind: 'alreadyUsed' };
      await audit(actor, 'card.replacementUndo', code, operationKey);
      if (await writeRecord(actor, () => store.cards.undo(added))) takenBack = { takenBack: added._id };
      // The next look finds it undone, and the old card becomes what it was.
    }
    // Visits of the card are begun faster than they can be looked at.
    return { kind: 'alreadyUsed' };
  }

  private finish(actor: Actor, card: Card): ReturnType<typeof finishReplacement> {
    const { store, clock } = this.needs;
    return finishReplacement(store, card, { write: (write) => writeRecord(actor, write), at: clock() });
  }

  private async historyOf(
    card: Card,
    key: string,
    { newCode, minors }: ReplacementValues,
  ): Promise<Card['history']> {
    const { store, clock } = this.needs;
    const at = clock();
    const day = dayOf(at);
    const lastDay = await lastDayIn(store, card.areaId, day);
    const change: CardChange = {
      ...{ kind: 'replaced', key, day, at, by: newCode, lastDay },
      minors: kindOf(card) === 'community' ? 0 : minors,
      stateBefore: card.state === 'blocked' ? 'blocked' : 'active',
    };
    return withChange(card.history, change);
  }

  private async taken(actor: Actor, newCode: CardCode): Promise<ReplacementOutcome | undefined> {
    const found = await this.needs.store.cards.find(newCode);
    if (found === undefined || found.state === 'undone') return undefined;
    return { kind: 'codeTaken', isOurs: isOurs(actor, found) };
  }

  private async notDelivered(
    { officeId }: Card,
    { newCode: code, confirmedCode }: ReplacementValues,
  ): Promise<ReplacementOutcome | undefined> {
    const { store } = this.needs;
    if (confirmedCode === code || (await isDelivered(store, officeId, code))) return undefined;
    const [office] = await store.organisations.findAll([officeId]);
    if (office?.kind !== 'office') throw new Error('the office of a card is missing');
    return { kind: 'notDelivered', code, office };
  }

  private async over(actor: Actor, card: Card, { key, by }: Replacement): Promise<ReplacementOutcome> {
    const isTaken = changesOf(card).some(
      (one) => one.kind === 'replacementUndone' && one.replacement === key && one.reason === 'taken',
    );
    const taken = isTaken ? await this.taken(actor, by) : undefined;
    return isTaken ? (taken ?? { kind: 'codeTaken', isOurs: false }) : { kind: 'undone' };
  }

  private async replaced(card: Card, replacement: Replacement): Promise<ReplacementOutcome> {
    const area = await this.needs.store.areas.find(card.areaId);
    const { key: operationKey, by: newCode, day, lastDay, minors, at } = replacement;
    const isNew = canBeUndone(at, this.needs.clock());
    const receipt = { operationKey, code: card._id, newCode, day, lastDay, minors, cardKind: kindOf(card) };
    return {
      kind: 'replaced',
      receipt: { ...receipt, isBeside: area?.mode === 'beside', canBeUndone: isNew },
    };
  }
}

const changesOf = ({ history }: Card): CardChange[] => history?.changes ?? [];

/** The replacement that a form made, undone or not. */
const replacementIn = (card: Card, key: string): Replacement | undefined =>
  changesOf(card)
    .filter((one) => one.kind === 'replaced')
    .find((one) => one.key === key);

const isOver = (card: Card, { key }: Replacement): boolean =>
  changesOf(card).some((one) => one.kind === 'replacementUndone' && one.replacement === key);
