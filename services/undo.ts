/** An undo is for slips; what is older is corrected instead. */
const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Whether a record of `at` can be undone now. */
export function canBeUndone(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= UNDO_WITHIN_MS;
}

/** When what can just be corrected now was entered, where that is possible for so many days of 24 hours. */
export function correctableSince(now: Date, correctionDays: number): Date {
  return new Date(now.getTime() - correctionDays * 24 * 60 * 60 * 1000);
}

/** Whether a record of `at` can be corrected now, where that is possible for so many days of 24 hours. */
export function canBeCorrected(at: Date, now: Date, correctionDays: number): boolean {
  return at >= correctableSince(now, correctionDays);
}
