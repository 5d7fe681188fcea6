/** An undo is for slips; what is older is corrected instead. */
const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Whether a record of `at` can be undone now. */
export function canBeUndone(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= UNDO_WITHIN_MS;
}
