import { z } from 'zod';
import { CardCode } from '../card-code.js';
import { LocalDay } from '../days.js';
import { CardHistory } from './card-history.js';
import { Visit } from './visits.js';
import { VoluntaryAnswers } from './voluntary-answers.js';

/** What is asked of the client: three mandatory counts and codes (F-88) and two voluntary answers (F-89). */
export const Background = z.object({
  birthYear: z.int(),
  postalCode: z.string(),
  municipality: z.string(),
  minors: z.int(),
  ...VoluntaryAnswers.shape,
});
export type Background = z.infer<typeof Background>;

/**
 * The first use of a card that counts, derived from the visits by the sweep of daily totals: `areaId` and `day` are the
 * visit's. It is right when the visit counts and no visit of the card that counts is on an earlier day. While it is not
 * `settled` it is being looked at, and may be about to change.
 */
export const FirstUse = z.object({
  visitId: z.string(),
  areaId: z.string(),
  day: LocalDay,
  settled: z.boolean(),
});
export type FirstUse = z.infer<typeof FirstUse>;

/**
 * The visits that were begun not long ago, recorded or not: whoever undoes the handover or blocks the card sees to each
 * of them. `count` grows with every one, so that none can be begun unnoticed.
 */
const BegunVisits = z.object({ count: z.int(), visits: z.array(Visit) });

/**
 * Of areas beside Kaikukanta: `count` of the changes in the history were said to be registered there, `before` until that
 * was last said `at` an instant. While it is open, there may be more of them than that.
 */
const ChangesCarryOver = z.object({
  state: z.enum(['open', 'done']),
  count: z.int().default(0),
  before: z.int().default(0),
  at: z.date().optional(),
});

export const RenewalWish = z.object({ at: z.date(), isPassed: z.boolean() });
export type RenewalWish = z.infer<typeof RenewalWish>;

/**
 * A card of the register, one document a code. `operationKey` is the handover that made it. An undone handover leaves
 * the code and the keys alone, so that a late copy of the form is recognised and brings nothing back.
 */
export const Card = z.object({
  _id: CardCode,
  areaId: z.string(),
  officeId: z.string(),
  state: z.enum(['active', 'blocked', 'replaced', 'undone']),
  operationKey: z.string(),
  /** Keys of earlier handovers of this code that were undone, and of everything that was done to them. */
  undoneKeys: z.array(z.string()),
  day: LocalDay,
  lastDay: LocalDay,
  at: z.date(),
  background: Background.optional(),
  /**
   * Of areas beside Kaikukanta: whether the handover has still to be registered there, or somebody said that it is, and
   * when (a card that was there before it was here has no instant).
   */
  carryOver: z.enum(['open', 'done']).optional(),
  carriedOverAt: z.date().optional(),
  changesCarryOver: ChangesCarryOver.optional(),
  /** Handed over before the register was here, so `day` is the day of the import and no handover is counted. */
  imported: z.literal(true).optional(),
  /**
   * The card in whose place the client got this one. It is no handover that is counted, and nothing but the number of
   * minors is asked again.
   */
  replaces: CardCode.optional(),
  /** Registered to the office itself, for small groups (F-36); nothing is known of any client. */
  community: z.literal(true).optional(),
  /** The number of minors now, where it is not the one of the handover. All that is known of an imported card. */
  minors: z.int().optional(),
  /** When another office asked for a renewal, and whether the issuing office was told. */
  renewalWish: RenewalWish.optional(),
  /** What was done to the card after its handover. `lastDay` stays the one of the handover. */
  history: CardHistory.optional(),
  begun: BegunVisits.optional(),
  firstUse: FirstUse.optional(),
});
export type Card = z.infer<typeof Card>;

/** How many minors may come along with the holder of a card. */
export const minorsOf = ({ background, minors }: Pick<Card, 'background' | 'minors'>): number =>
  minors ?? background?.minors ?? 0;

/** A card as it was read: the same handover, with the same changes after it. */
export function asRead({ _id, operationKey, state, history }: Card) {
  const changes =
    history === undefined ? { history: { $exists: false } } : { 'history.count': history.count };
  return { _id, operationKey, state, ...changes };
}
