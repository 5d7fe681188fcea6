import { officesOf, writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { endBegunVisits } from './begun-visits.js';
import type { CardCode } from './card-code.js';
import {
  canRenew,
  isOurs,
  kindOf,
  lastDayNow,
  replacementOf,
  stateOn,
  undoableOf,
  type CardKind,
  type StateOnDay,
  type UndoableChange,
} from './card-state.js';
import { carryOverRow } from './carry-over-rows.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import { areBeside } from './kaikukanta.js';
import { finishReplacement } from './replacement-steps.js';
import { hasChange, withChange, type CardChange } from './store/card-history.js';
import { minorsOf, type Card } from './store/cards.js';
import type { Store } from './store/open.js';
import { lastDayIn } from './trials.js';

/** What an office is told of a card that it issued; nothing of the client. */
export interface IssuedCard {
  code: CardCode;
  state: Exclude<StateOnDay['kind'], 'unknown'>;
  lastDay: LocalDay;
  minors: number;
  cardKind: CardKind;
  /** The card that the client got in its place; this one is in the state `replaced`. */
  replacedBy: CardCode | undefined;
  /** Whether a renewal today would make it valid for longer. A blocked card is not renewed. */
  canRenew: boolean;
  /** The last day of a card that is renewed, or put in its place, today. */
  renewedUntil: LocalDay;
  /** Whether voluntary answers are kept of it; not of a community card or an imported one. */
  keepsAnswers: boolean;
  /** Kaikukanta is the register of the area: what is changed here has to be changed there too. */
  isBeside: boolean;
  /** Whether its handover or a change of it still stands on the list of what has to be registered in Kaikukanta. */
  isToCarryOver: boolean;
  /** The renewal or replacement that can still be undone by the time; a card that was used is refused when it is tried. */
  undoable: UndoableChange | undefined;
}

export type IssuedCardOutcome =
  | { kind: 'card'; card: IssuedCard }
  /** Registered by another office; which one is nobody's business. */
  | { kind: 'elsewhere' }
  /** Not in the register. `isBeside`: Kaikukanta is the register of the actor's area, and may know the card. */
  | { kind: 'free'; isBeside: boolean }
  | { kind: 'notFound' };

const ATTEMPTS = 5;

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
}

/**
 * What an office does with the cards that it issued. Every function takes the actor first and asks the table of
 * permissions; a card of somebody else is not found. A form that comes again, by its key, changes nothing. That a lost
 * card can be blocked is the bot's default, no rule of the operating model.
 */
export class IssuedCards {
  constructor(private readonly needs: Needs) {}

  /** What can be told of a code to somebody who hands over cards. */
  async look(actor: Actor, code: CardCode): Promise<IssuedCardOutcome> {
    if (officesOf(actor).length === 0) return { kind: 'notFound' };
    const card = await this.needs.store.cards.find(code);
    if (card === undefined || card.state === 'undone')
      return { kind: 'free', isBeside: await this.worksBeside(actor) };
    if (card.state === 'replaced' && isOurs(actor, card)) return this.lookAtReplaced(actor, card);
    return this.outcomeOf(actor, card, { kind: 'elsewhere' });
  }

  /**
   * Blocks a card from today on. When this resolves, no visit of today or later that is not recorded yet will count: one
   * that was begun is recorded as undone in its place, and its own process comes too late.
   */
  async block(actor: Actor, key: string, code: CardCode): Promise<IssuedCardOutcome> {
    const { store, clock } = this.needs;
    const today = dayOf(clock());
    const outcome = await this.change(actor, { action: 'card.block', key, code }, (card) =>
      card.state !== 'active'
        ? undefined
        : { change: { kind: 'blocked', key, day: today, at: clock() }, set: { state: 'blocked' } },
    );
    // Also when it was blocked before: the one who did may have been cut short here.
    const blocked = outcome.kind === 'card' ? await store.cards.find(code) : undefined;
    if (blocked?.state === 'blocked') await endBegunVisits(store, blocked, blockedSince(blocked) ?? today);
    return outcome;
  }

  /** Lifts the block of a card from today on. */
  unblock(actor: Actor, key: string, code: CardCode): Promise<IssuedCardOutcome> {
    const { clock } = this.needs;
    return this.change(actor, { action: 'card.unblock', key, code }, (card) =>
      card.state !== 'blocked'
        ? undefined
        : {
            change: { kind: 'unblocked', key, day: dayOf(clock()), at: clock() },
            set: { state: 'active' },
          },
    );
  }

  /** Changes the number of minors of a personal card (F-15). */
  setMinors(actor: Actor, key: string, code: CardCode, minors: number): Promise<IssuedCardOutcome> {
    const { clock } = this.needs;
    return this.change(actor, { action: 'card.details', key, code }, (card) => {
      const minorsBefore = minorsOf(card);
      const isFixed = kindOf(card) === 'community' || card.state === 'replaced';
      if (isFixed || minors === minorsBefore) return undefined;
      const when = { key, day: dayOf(clock()), at: clock() };
      return { change: { kind: 'details', ...when, minors, minorsBefore }, set: { minors } };
    });
  }

  /** Makes a change of a card of the actor's office, once for its key; `next` gives none where there is none to make. */
  private async change(
    actor: Actor,
    { action, key, code }: { action: Parameters<Audit>[1]; key: string; code: CardCode },
    next: (card: Card) => { change: CardChange; set: Partial<Pick<Card, 'state' | 'minors'>> } | undefined,
  ): Promise<IssuedCardOutcome> {
    const { store, audit } = this.needs;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const card = await store.cards.find(code);
      if (card === undefined || !isOurs(actor, card)) return { kind: 'notFound' };
      const isDone = card.undoneKeys.includes(key) || hasChange(card.history, key);
      const step = isDone ? undefined : next(card);
      if (step === undefined) return this.outcomeOf(actor, card);
      await audit(actor, action, code, key);
      const history = withChange(card.history, step.change);
      await writeRecord(actor, () => store.cards.change(card, { ...step.set, history }));
      // What became of it is seen at the next look.
    }
    throw new Error('a card could not be changed, because others changed it all the time');
  }

  /** A process that replaced it may have died before the new card was there. */
  private async lookAtReplaced(actor: Actor, card: Card): Promise<IssuedCardOutcome> {
    const { store, clock } = this.needs;
    const write = <T>(record: () => Promise<T>): Promise<T> => writeRecord(actor, record);
    await finishReplacement(store, card, { write, at: clock() });
    return this.outcomeOf(actor, (await store.cards.find(card._id)) ?? card);
  }

  /** Whether Kaikukanta is the register of an office of the actor. */
  private async worksBeside(actor: Actor): Promise<boolean> {
    const { store } = this.needs;
    const offices = await store.organisations.findAll(officesOf(actor));
    const modes = await Promise.all(offices.map(({ areaId }) => areBeside(store, areaId)));
    return modes.includes(true);
  }

  private async outcomeOf(
    actor: Actor,
    card: Card,
    otherwise: IssuedCardOutcome = { kind: 'notFound' },
  ): Promise<IssuedCardOutcome> {
    if (!isOurs(actor, card)) return otherwise;
    const { store, clock } = this.needs;
    const today = dayOf(clock());
    const [area, renewedUntil] = await Promise.all([
      store.areas.find(card.areaId),
      lastDayIn(store, card.areaId, today),
    ]);
    const { kind: state } = stateOn(card, today, today);
    if (state === 'unknown') return { kind: 'notFound' };
    const lastDay = lastDayNow(card);
    return {
      kind: 'card',
      card: {
        ...{ code: card._id, state, lastDay, minors: minorsOf(card), cardKind: kindOf(card) },
        replacedBy: card.state === 'replaced' ? replacementOf(card)?.by : undefined,
        canRenew: canRenew(card, renewedUntil),
        renewedUntil,
        keepsAnswers: kindOf(card) === 'personal' && card.background !== undefined,
        isBeside: area?.mode === 'beside',
        isToCarryOver: carryOverRow(card) !== undefined,
        undoable: undoableOf(card, clock()),
      },
    };
  }
}

const blockedSince = ({ history }: Card): LocalDay | undefined =>
  history?.changes.findLast(({ kind }) => kind === 'blocked')?.day;
