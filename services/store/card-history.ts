import { z } from 'zod';
import { CardCode } from '../card-code.js';
import { LocalDay } from '../days.js';
import { VoluntaryAnswers } from './voluntary-answers.js';

/** When a card was changed, and the operation key of the form that did it. Who did it is in the audit log alone. */
const When = { key: z.string(), day: LocalDay, at: z.date() };

const Correction = z.object({
  kind: z.literal('corrected'),
  ...When,
  handoverDay: LocalDay,
  minorsBefore: z.int().optional(),
});
export type Correction = z.infer<typeof Correction>;

/**
 * What was done to a card after its handover. `replaced`: the client got the card `by` in its place, which is valid from
 * `day` up to and including `lastDay` for so many `minors`; this card was in the state `stateBefore` until then, and is
 * again after `replacementUndone` of the replacement with that key, which somebody undid or whose code was `taken`. `renewed`: valid from `day` up to and including `lastDay`; `renewalUndone`
 * takes the renewal with the key `renewal` back. `corrected`: until then the handover stood on `handoverDay`.
 * `answersBefore` are the voluntary answers that a renewal replaced, where any are kept of the card.
 * `minorsBefore` is the number that a renewal, a change of details or a correction replaced; what else a client told is
 * not kept once it was corrected.
 */
export const CardChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blocked'), ...When }),
  z.object({ kind: z.literal('unblocked'), ...When }),
  z.object({
    kind: z.literal('renewed'),
    ...When,
    lastDay: LocalDay,
    minorsBefore: z.int(),
    answersBefore: VoluntaryAnswers.optional(),
  }),
  z.object({ kind: z.literal('renewalUndone'), ...When, renewal: z.string() }),
  z.object({ kind: z.literal('details'), ...When, minors: z.int(), minorsBefore: z.int() }),
  z.object({
    kind: z.literal('replaced'),
    ...When,
    by: CardCode,
    lastDay: LocalDay,
    minors: z.int(),
    stateBefore: z.enum(['active', 'blocked']),
  }),
  z.object({
    kind: z.literal('replacementUndone'),
    ...When,
    replacement: z.string(),
    reason: z.enum(['undone', 'taken']),
  }),
  Correction,
]);
export type CardChange = z.infer<typeof CardChange>;

/** The changes of a card, the oldest first; none is ever taken out. `count` lets nobody add one unnoticed. */
export const CardHistory = z.object({ count: z.int(), changes: z.array(CardChange) });
export type CardHistory = z.infer<typeof CardHistory>;

/** Whether a form made a change, by its operation key. */
export function hasChange(history: CardHistory | undefined, key: string): boolean {
  return history?.changes.some((change) => change.key === key) === true;
}

/** A history with one change more. */
export function withChange(history: CardHistory | undefined, change: CardChange): CardHistory {
  const changes = [...(history?.changes ?? []), change];
  return { count: changes.length, changes };
}
