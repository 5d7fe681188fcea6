import { z } from 'zod';
import { CardCode } from '../card-code.js';
import { LocalDay } from '../days.js';

/** When a card was changed, and the operation key of the form that did it. Who did it is in the audit log alone. */
const When = { key: z.string(), day: LocalDay, at: z.date() };

/**
 * What was done to a card after its handover. `renewed`: valid from `day` up to and including `lastDay`; `renewalUndone`
 * takes the renewal with the key `renewal` back. `replaced`: the card cannot be used from `day` on, and the card `by` has
 * its place. `minorsBefore` is the number that a renewal or a change of details replaced.
 */
export const CardChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blocked'), ...When }),
  z.object({ kind: z.literal('unblocked'), ...When }),
  z.object({ kind: z.literal('renewed'), ...When, lastDay: LocalDay, minorsBefore: z.int() }),
  z.object({ kind: z.literal('renewalUndone'), ...When, renewal: z.string() }),
  z.object({ kind: z.literal('details'), ...When, minors: z.int(), minorsBefore: z.int() }),
  z.object({ kind: z.literal('replaced'), ...When, by: CardCode }),
]);
export type CardChange = z.infer<typeof CardChange>;

/** The changes of a card, the oldest first; none is ever taken out. `count` lets nobody add one unnoticed. */
export const CardHistory = z.object({ count: z.int(), changes: z.array(CardChange) });
