import type { CardCode } from './card-code.js';
import { lastDayNow, replacementOf } from './card-state.js';
import type { LocalDay } from './days.js';
import type { CardChange } from './store/card-history.js';
import { minorsOf, type Card } from './store/cards.js';

/** What has become of a card since it was last typed into Kaikukanta; what is the same again is not told. */
export interface CardChanges {
  lastDay?: LocalDay;
  minors?: number;
  /** `restored`: the replacement of the card was undone. */
  state?: 'blocked' | 'unblocked' | 'replaced' | 'restored';
  /** The card in its place, of one that was replaced. */
  replacedBy?: CardCode;
  /** Something of the handover was corrected after somebody had said that it is in Kaikukanta. */
  isCorrected?: true;
}

/** A card with what has to be typed into Kaikukanta of it. */
export interface CarryOverRow {
  card: Card;
  /** Whether the handover itself is still missing there. */
  isHandover: boolean;
  changes: CardChanges;
  /** How many changes of the card were looked at; later ones are not said to be there. */
  count: number;
  /** When the first of it was entered. */
  at: Date;
}

/** What has to be typed of a card; undefined where nothing has. */
export function carryOverRow(card: Card): CarryOverRow | undefined {
  const isHandover = card.carryOver === 'open';
  const later = laterChanges(card);
  const changes = changesOf(card, later, isHandover);
  if (!isHandover && Object.keys(changes).length === 0) return undefined;
  const at = isHandover ? card.at : (later[0]?.at ?? card.at);
  return { card, isHandover, changes, count: card.history?.changes.length ?? 0, at };
}

/** When the last of what a row says was entered. */
export function lastEntered({ card, at }: CarryOverRow): Date {
  return laterChanges(card).reduce((last, change) => (change.at > last ? change.at : last), at);
}

/** How many of the changes of a card were entered up to an instant. */
export function enteredUpTo({ history }: Card, upTo: Date): number {
  const changes = history?.changes ?? [];
  const later = changes.findIndex(({ at }) => at > upTo);
  return later === -1 ? changes.length : later;
}

/** What nobody has said to be in Kaikukanta; everything of a card that is missing there. */
function laterChanges({ carryOver, history, changesCarryOver }: Card): CardChange[] {
  const count = carryOver === 'open' ? 0 : (changesCarryOver?.count ?? 0);
  return history?.changes.slice(count) ?? [];
}

function changesOf(card: Card, later: CardChange[], isHandover: boolean): CardChanges {
  const typed = typedBefore(card, later, isHandover);
  const [lastDay, minors] = [lastDayNow(card), minorsOf(card)];
  const state = stateSince(card, later);
  const by = state === 'replaced' ? replacementOf(card)?.by : undefined;
  return {
    ...(typed.lastDay === lastDay ? {} : { lastDay }),
    ...(typed.minors === minors ? {} : { minors }),
    ...(state === undefined ? {} : { state }),
    ...(by === undefined ? {} : { replacedBy: by }),
    ...(!isHandover && later.some(({ kind }) => kind === 'corrected') ? { isCorrected: true } : {}),
  };
}

/** What stands in Kaikukanta, or is told by the handover that has still to be registered there. */
function typedBefore(card: Card, later: CardChange[], isHandover: boolean) {
  const { lastDay, background, history } = card;
  if (isHandover) return { lastDay, minors: background?.minors ?? minorsOf(card) };
  const changes = history?.changes.slice(0, history.changes.length - later.length) ?? [];
  const replaced = later.flatMap((change) =>
    'minorsBefore' in change && change.minorsBefore !== undefined ? [change.minorsBefore] : [],
  );
  return {
    lastDay: lastDayNow({ lastDay, history: { count: changes.length, changes } }),
    minors: replaced[0] ?? minorsOf(card),
  };
}

function stateSince({ state }: Card, later: CardChange[]): CardChanges['state'] {
  const [before = state] = later.flatMap(stateBefore);
  if (before === state) return undefined;
  if (state === 'blocked' || state === 'replaced') return state;
  return before === 'replaced' ? 'restored' : 'unblocked';
}

function stateBefore(change: CardChange): Card['state'][] {
  switch (change.kind) {
    case 'blocked':
      return ['active'];
    case 'unblocked':
      return ['blocked'];
    case 'replaced':
      return [change.stateBefore];
    case 'replacementUndone':
      return ['replaced'];
    case 'renewed':
    case 'renewalUndone':
    case 'details':
    case 'corrected':
      return [];
  }
}
