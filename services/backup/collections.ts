import type { CollectionName } from '../store/open.js';

/**
 * The collections of a backup, in the order in which they are read. There is no snapshot: while a backup is written,
 * people go on working. It is consistent nevertheless, by this order alone:
 *
 * - Every write makes what is referred to before what refers to it. A card is there before its visit, the operation that
 *   binds a key before its card, the note in the audit log before the change, an office before its worker’s grant.
 * - So what refers is read first. Whatever a visit in the backup refers to was there before that visit was read, and is
 *   read later. Nothing that is referred to is deleted, except by retention, long after.
 * - A change of one document is whole or not there, and each document is read once: it is as it was at one moment between
 *   the beginning and the end. What was acknowledged before the beginning is in it.
 *
 * One thing goes the other way: a visit is undone before the handover of its card is, which is allowed once no visit
 * counts; the card may even be handed over again. A visit that was read as counting before all that would stand beside a
 * card that never had it. So every visit whose undoing is noted is looked at again at the end (`undone-visits.ts`).
 *
 * What is newer than the moment at which its collection was read may be missing, and its traces (a note, a bound key) be
 * there: the same picture as after a process that ended in the middle of a turn, which every service completes.
 */
export const BACKED_UP = [
  'visits',
  'events',
  'silences',
  'cards',
  'operations',
  'posts',
  'practices',
  'audit',
  'charts',
  'conversations',
  'people',
  'organisations',
  'areas',
  'settings',
] as const satisfies readonly CollectionName[];

/** Recomputed from the records, so never trusted from a file; or forgotten after a day, and of no use elsewhere. */
export const LEFT_OUT = ['dailyTotals', 'guesses'] as const satisfies readonly CollectionName[];
