import { dayOf } from './days.js';
import type { Guesses } from './store/guesses.js';

const MINUTE_MS = 60_000;
const WINDOW_MS = 10 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The first, the second and every further pause of a day. */
const PAUSES_MS = [1, 5, 30].map((minutes) => minutes * MINUTE_MS);

/** How many different unknown codes are too many: within ten minutes, and on one day. */
export interface GuessLimits {
  window: number;
  day: number;
}

/** Nobody asked for unknown codes yet. */
export function noGuesses(_id: string, now: Date): Guesses {
  return { _id, revision: 0, at: now, recent: [], today: { day: dayOf(now), count: 0 }, pauses: [] };
}

/** When the pause of somebody ends; undefined when there is none now. */
export function pauseOf(guesses: Guesses | undefined, now: Date): Date | undefined {
  const until = guesses?.pausedUntil;
  return until !== undefined && until > now ? until : undefined;
}

/** How many codes count against the limit of the window now. */
export function counted(guesses: Guesses, now: Date): number {
  return recentOf(guesses, now).filter(({ counts }) => counts).length;
}

/**
 * What follows when codes turn out to be unknown: of those not asked for within ten minutes, `costing` count. When they
 * reach the limit of the window a pause begins; what was counted stays counted, so the next one follows soon.
 */
export function afterUnknown(
  before: Guesses,
  codes: string[],
  costing: number,
  limits: GuessLimits,
  now: Date,
): Guesses {
  const known = recentOf(before, now);
  const fresh = [...new Set(codes)].filter((code) => !known.some((entry) => entry.code === code));
  const added = fresh.map((code, index) => ({ code, at: now, counts: index < costing }));
  const day = dayOf(now);
  const already = before.today.day === day ? before.today.count : 0;
  const next: Guesses = {
    ...before,
    revision: before.revision + 1,
    at: now,
    recent: [...known, ...added],
    today: { day, count: already + Math.min(costing, fresh.length) },
    pauses: before.pauses.filter((began) => began.getTime() > now.getTime() - DAY_MS),
  };
  if (!added.some(({ counts }) => counts) || counted(next, now) < limits.window) return next;
  const lengthMs = PAUSES_MS[Math.min(next.pauses.length, PAUSES_MS.length - 1)] ?? 0;
  return { ...next, pauses: [...next.pauses, now], pausedUntil: new Date(now.getTime() + lengthMs) };
}

/** What follows when a code turns out to be a card after all: it is as if it had not been asked for. */
export function afterKnown(before: Guesses, code: string, now: Date): Guesses {
  const entry = recentOf(before, now).find((one) => one.code === code);
  return {
    ...before,
    revision: before.revision + 1,
    recent: recentOf(before, now).filter((one) => one.code !== code),
    today: { ...before.today, count: Math.max(0, before.today.count - (entry?.counts === true ? 1 : 0)) },
  };
}

/** When the pause ends that began with a change; undefined when none did. */
export function pauseBegun(before: Guesses, after: Guesses): Date | undefined {
  return after.pausedUntil === before.pausedUntil ? undefined : after.pausedUntil;
}

/** Whether a pause began with a change, or the day's limit was reached by it. */
export function isNotable(before: Guesses, after: Guesses, limits: GuessLimits): boolean {
  const wasFull = before.today.day === after.today.day && before.today.count >= limits.day;
  return pauseBegun(before, after) !== undefined || (!wasFull && after.today.count >= limits.day);
}

function recentOf({ recent }: Guesses, now: Date): Guesses['recent'] {
  return recent.filter(({ at }) => at.getTime() > now.getTime() - WINDOW_MS);
}
