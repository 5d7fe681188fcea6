/** An undo is for slips; what is older is corrected instead. */
const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

/** The clocks of two processes, and the time between a process's look at its clock and its write, differ by less. */
const MARGIN_MS = 60 * 60 * 1000;

/** Whether a record of `at` can be undone now. */
export function canBeUndone(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= UNDO_WITHIN_MS;
}

/** Whether some process may still undo a record of `at`. */
export function mayBeBeingUndone(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= UNDO_WITHIN_MS + MARGIN_MS;
}
