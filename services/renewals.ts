import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { keepUnused } from './begun-visits.js';
import type { CardCode } from './card-code.js';
import {
  canRenew,
  isOurs,
  kindOf,
  renewalsOf,
  wasUndone,
  type CardKind,
  type Renewal,
} from './card-state.js';
import type { Clock } from './clock.js';
import { dayOf, type LocalDay } from './days.js';
import { undoneIn } from './kaikukanta.js';
import { withChange, type CardChange } from './store/card-history.js';
import { minorsOf, type Background, type Card } from './store/cards.js';
import type { Store } from './store/open.js';
import type { VoluntaryAnswers } from './store/voluntary-answers.js';
import { endsWithTrial, lastDayIn } from './trials.js';
import { canBeUndone } from './undo.js';

/** What a receipt shows of a renewal. It is read from the stored card, so every copy of a form gets the same. */
export interface RenewalReceipt {
  operationKey: string;
  code: CardCode;
  day: LocalDay;
  lastDay: LocalDay;
  /** The trial of the area ends then, so it is less than a year. */
  isTrialEnd: boolean;
  minors: number;
  cardKind: CardKind;
  isBeside: boolean;
  /** As far as the time goes. */
  canBeUndone: boolean;
}

export interface RenewalValues {
  code: CardCode;
  minors: number;
  answers?: VoluntaryAnswers | undefined;
}

export type RenewalOutcome =
  | { kind: 'renewed'; receipt: RenewalReceipt }
  | { kind: 'undone' }
  /** It is blocked, or already valid for as long as a renewal would make it. */
  | { kind: 'notNow' }
  | { kind: 'notFound' };

export interface RenewalUndoOutcome {
  /** `changed`: it was blocked or renewed once more since. */
  kind: 'undone' | 'alreadyUsed' | 'changed' | 'tooLate' | 'notFound';
  /** It was undone where Kaikukanta is the register, which may know of it as well. */
  isBeside?: true;
}

const ATTEMPTS = 5;

interface Needs {
  store: Store;
  audit: Audit;
  clock: Clock;
}

/**
 * Renewing cards at the office that issued them (F-14). That a renewal holds from the day on which it is made, and that it
 * is no further registered card in any figure, are the bot's defaults, no rules of the operating model. Every function
 * takes the actor first; a card of somebody else is not found.
 */
export class Renewals {
  constructor(private readonly needs: Needs) {}

  /**
   * Makes a card valid from today for a year or to the end of the area's trial, once for its operation key: any further
   * call gives the first receipt, or `undone`, also once the handover itself was undone, and its code handed over again.
   * `minors` is the number that the client tells now; a community card has none. `answers` take the place of those that
   * were given before, also where they are left out.
   */
  async renew(
    actor: Actor,
    operationKey: string,
    { code, minors, answers = {} }: RenewalValues,
  ): Promise<RenewalOutcome> {
    const { store, audit, clock } = this.needs;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const card = await store.cards.find(code);
      if (card !== undefined && wasUndone(actor, card, operationKey)) return { kind: 'undone' };
      if (card === undefined || !isOurs(actor, card)) return { kind: 'notFound' };
      const earlier = await this.earlier(card, operationKey);
      if (earlier !== undefined) return earlier;
      const today = dayOf(clock());
      const lastDay = await lastDayIn(store, card.areaId, today);
      if (!canRenew(card, lastDay)) return { kind: 'notNow' };
      await audit(actor, 'card.renew', code, operationKey);
      const change: CardChange = {
        ...{ kind: 'renewed', key: operationKey, day: today, at: clock() },
        ...{ lastDay, minorsBefore: minorsOf(card) },
        ...(card.background && { answersBefore: answersIn(card.background) }),
      };
      const set = {
        history: withChange(card.history, change),
        ...(kindOf(card) === 'personal' && { minors }),
        ...withAnswers(card, answers),
      };
      await writeRecord(actor, () => store.cards.change(card, set));
      // What became of it is seen at the next look.
    }
    throw new Error('a card could not be renewed, because others changed it all the time');
  }

  /** The receipt of a renewal that an actor's office made, or that it was undone; undefined for any other key. */
  async receipt(actor: Actor, operationKey: string, code: CardCode): Promise<RenewalOutcome | undefined> {
    const card = await this.needs.store.cards.find(code);
    return card === undefined || !isOurs(actor, card) ? undefined : this.earlier(card, operationKey);
  }

  /** Takes a renewal back within 24 hours, as long as the card was not used after it. */
  async undo(actor: Actor, operationKey: string, code: CardCode): Promise<RenewalUndoOutcome> {
    const { store, audit, clock } = this.needs;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const card = await store.cards.find(code);
      if (card === undefined || !isOurs(actor, card)) return { kind: 'notFound' };
      const changes = card.history?.changes ?? [];
      const isUndone = changes.some((one) => one.kind === 'renewalUndone' && one.renewal === operationKey);
      if (isUndone) return undoneIn(store, card.areaId);
      const renewal = renewalsOf(card).find(({ key }) => key === operationKey);
      if (renewal === undefined) return { kind: 'notFound' };
      if (!canBeUndone(renewal.at, clock())) return { kind: 'tooLate' };
      if (changes.at(-1) !== renewal) return { kind: 'changed' };
      if (!(await keepUnused(store, card, renewal.at))) return { kind: 'alreadyUsed' };
      await audit(actor, 'card.renewalUndo', code, operationKey);
      const history = withChange(card.history, {
        ...{ kind: 'renewalUndone', renewal: operationKey, key: `undo ${operationKey}` },
        ...{ day: dayOf(clock()), at: clock() },
      });
      const set = {
        history,
        ...(kindOf(card) === 'personal' && { minors: renewal.minorsBefore }),
        ...(renewal.answersBefore && withAnswers(card, renewal.answersBefore)),
      };
      await writeRecord(actor, () => store.cards.change(card, set, 'sameVisits'));
    }
    // Visits of the card are begun faster than they can be looked at.
    return { kind: 'alreadyUsed' };
  }

  /** What became of the form of a renewal that was here before. */
  private async earlier(card: Card, operationKey: string): Promise<RenewalOutcome | undefined> {
    const changes = card.history?.changes ?? [];
    if (changes.some((one) => one.kind === 'renewalUndone' && one.renewal === operationKey))
      return { kind: 'undone' };
    const renewal = renewalsOf(card).find(({ key }) => key === operationKey);
    if (renewal === undefined) return undefined;
    const { store, clock } = this.needs;
    const { key, day, lastDay, at } = renewal;
    const [area, isTrialEnd] = await Promise.all([
      store.areas.find(card.areaId),
      endsWithTrial(store, card.areaId, renewal),
    ]);
    return {
      kind: 'renewed',
      receipt: {
        ...{ operationKey: key, code: card._id, day, lastDay, minors: minorsAfter(card, renewal) },
        ...{ cardKind: kindOf(card), isBeside: area?.mode === 'beside' },
        ...{ isTrialEnd, canBeUndone: canBeUndone(at, clock()) },
      },
    };
  }
}

/** The number of minors that a renewal left behind, whatever changed it since: what comes after says what it replaced. */
function minorsAfter(card: Card, { key }: Renewal): number {
  const changes = card.history?.changes ?? [];
  const later = changes.slice(changes.findIndex((one) => one.key === key) + 1);
  const next = later.find((one) => 'minorsBefore' in one && one.minorsBefore !== undefined);
  return next !== undefined && 'minorsBefore' in next && next.minorsBefore !== undefined
    ? next.minorsBefore
    : minorsOf(card);
}

function answersIn({ lifeSituation, gender }: Background): VoluntaryAnswers {
  return {
    ...(lifeSituation === undefined ? {} : { lifeSituation }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** The background of a card with other voluntary answers; nothing where none is known, as of an imported card. */
function withAnswers({ background }: Card, answers: VoluntaryAnswers): Partial<Pick<Card, 'background'>> {
  if (background === undefined) return {};
  const { birthYear, postalCode, municipality, minors } = background;
  return { background: { birthYear, postalCode, municipality, minors, ...answers } };
}
