import type { Actor } from './actors.js';
import type { CardCode } from './card-code.js';
import type { LocalDay } from './days.js';
import { may } from './permissions.js';
import type { CardChange } from './store/card-history.js';
import { minorsOf, type Card } from './store/cards.js';
import { canBeUndone } from './undo.js';

/** Of one person, or of an office for small groups that its worker takes along (F-36). */
export type CardKind = 'personal' | 'community';

/** What a card is on a day. `unknown`: in the register it was no card then. */
export type StateOnDay =
  | { kind: 'valid'; lastDay: LocalDay; minors: number; cardKind: CardKind }
  | { kind: 'expired'; lastDay: LocalDay }
  | { kind: 'blocked' }
  /** The client got another card in its place. */
  | { kind: 'replaced' }
  | { kind: 'unknown' };

export type Replacement = Extract<CardChange, { kind: 'replaced' }>;
export type Renewal = Extract<CardChange, { kind: 'renewed' }>;
type Judged = Pick<
  Card,
  'state' | 'day' | 'lastDay' | 'history' | 'imported' | 'community' | 'background' | 'minors'
>;

/**
 * What a card is on a day, by the validity and the blocks of that day; `today` is the day it is now. A block or a
 * replacement holds from its day on; a block no more on the day on which it is lifted.
 */
export function stateOn(card: Judged | undefined, day: LocalDay, today: LocalDay): StateOnDay {
  if (card === undefined || card.state === 'undone') return { kind: 'unknown' };
  const lastDay = lastDayOn(card, day);
  if (lastDay === undefined) return { kind: 'unknown' };
  const isReplaced = day >= today ? card.state === 'replaced' : wasReplacedOn(card, day);
  if (isReplaced) return { kind: 'replaced' };
  const isBlocked = day >= today ? card.state === 'blocked' : wasBlockedOn(card, day);
  if (isBlocked) return { kind: 'blocked' };
  if (lastDay < day) return { kind: 'expired', lastDay };
  return { kind: 'valid', lastDay, minors: minorsThen(card, day), cardKind: kindOf(card) };
}

export function kindOf({ community }: Pick<Card, 'community'>): CardKind {
  return community === true ? 'community' : 'personal';
}

/** The renewals of a card that were not undone, the oldest first. */
export function renewalsOf({ history }: Pick<Card, 'history'>): Renewal[] {
  const changes = history?.changes ?? [];
  const undone = new Set(changes.flatMap((one) => (one.kind === 'renewalUndone' ? [one.renewal] : [])));
  return changes.filter((one) => one.kind === 'renewed').filter(({ key }) => !undone.has(key));
}

/** The replacement of a card by another one, where it was not undone. */
export function replacementOf({ history }: Pick<Card, 'history'>): Replacement | undefined {
  const changes = history?.changes ?? [];
  const undone = changes.flatMap((one) => (one.kind === 'replacementUndone' ? [one.replacement] : []));
  return changes.filter((one) => one.kind === 'replaced').findLast(({ key }) => !undone.includes(key));
}

/** What undoes a change of the card with this code: of a replacement, it is the old card. */
export interface UndoableChange {
  kind: (Renewal | Replacement)['kind'];
  code: CardCode;
  /** The operation key of the form that made it. */
  key: string;
}

/** The renewal or replacement that was the last thing done to a card, as long as the time to undo it is not over. */
export function undoableOf(card: Card, now: Date): UndoableChange | undefined {
  const last = card.history?.changes.at(-1);
  if (last === undefined) {
    const { replaces: code, operationKey: key, state, at } = card;
    if (code === undefined || state !== 'active' || !canBeUndone(at, now)) return undefined;
    return { kind: 'replaced', code, key };
  }
  const isRenewed = last.kind === 'renewed' && card.state === 'active';
  if ((!isRenewed && last.kind !== 'replaced') || !canBeUndone(last.at, now)) return undefined;
  return { kind: last.kind, code: card._id, key: last.key };
}

/** Whether a renewal up to `lastDay` would make a card valid for longer. A blocked or replaced card is not renewed. */
export function canRenew(card: Card, lastDay: LocalDay): boolean {
  return card.state === 'active' && lastDayNow(card) < lastDay;
}

/** Whether a card is in the register and was issued by an office of the actor. */
export function isOurs(actor: Actor, { state, officeId }: Pick<Card, 'state' | 'officeId'>): boolean {
  return state !== 'undone' && may(actor, 'card.change', { officeId });
}

/** Whether a key belongs to an earlier handover of an actor's office, undone together with all that was done to its card. */
export function wasUndone(
  actor: Actor,
  { undoneKeys, officeId }: Pick<Card, 'undoneKeys' | 'officeId'>,
  key: string,
): boolean {
  return undoneKeys.includes(key) && may(actor, 'card.change', { officeId });
}

/** The last day of a card, whether it is over or not. */
export function lastDayNow(card: Pick<Card, 'lastDay' | 'history'>): LocalDay {
  return renewalsOf(card).at(-1)?.lastDay ?? card.lastDay;
}

/** The last day of a card as it was known on a day; undefined before its handover. */
export function lastDayOn(card: Judged, day: LocalDay): LocalDay | undefined {
  const renewal = renewalsOf(card).findLast((one) => one.day <= day);
  if (renewal !== undefined) return renewal.lastDay;
  // What was handed over before the register was here was valid before the day of its import.
  return card.imported === true || card.day <= day ? card.lastDay : undefined;
}

/** What a change after the day replaced. A correction says what was right from the handover on. */
function minorsThen(card: Judged, day: LocalDay): number {
  const changes = card.history?.changes ?? [];
  const later = changes
    .filter((change) => change.kind === 'renewed' || change.kind === 'details')
    .find((change) => change.day > day);
  return later?.minorsBefore ?? minorsOf(card);
}

function wasReplacedOn(card: Judged, day: LocalDay): boolean {
  const replacement = replacementOf(card);
  return replacement !== undefined && replacement.day <= day;
}

function wasBlockedOn(card: Judged, day: LocalDay): boolean {
  const { history } = card;
  let since: LocalDay | undefined;
  let isKnown = false;
  for (const change of history?.changes ?? []) {
    if (change.kind === 'blocked') {
      since ??= change.day;
      isKnown = true;
    }
    if (change.kind === 'unblocked') {
      if (since !== undefined && since <= day && day < change.day) return true;
      since = undefined;
    }
  }
  // A block whose day nobody wrote down holds for every day.
  const state = replacementOf(card)?.stateBefore ?? card.state;
  return isKnown ? since !== undefined && since <= day : state === 'blocked';
}
