import { dayOf } from './days.js';
import type { Guesses } from './store/guesses.js';

const MINUTE_MS = 60_000;
const WINDOW_MS = 10 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The first, the second and every further pause of a day. */
const PAUSES_MS = [1, 5, 30].map((minutes) => minutes * MINUTE_MS);
/** A page of a paper list, or an outreach day. */
const PAPER_LIST_ROWS = 30;

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

/** When the list is answered to which any of some codes belongs; undefined when none of them waits. */
export function waitOf(guesses: Guesses | undefined, codes: string[], now: Date): Date | undefined {
  const waiting = (guesses?.waiting ?? []).filter((list) => list.from > now);
  return latestOf(waiting.filter((list) => codes.some((code) => list.codes.includes(code))));
}

/** How many codes count against the limit of the window now. */
export function counted(guesses: Guesses, now: Date): number {
  return recentOf(guesses, now).filter(({ counts }) => counts).length;
}

/**
 * What follows when codes turn out to be unknown: of those not asked for within ten minutes, `costing` count, and more of
 * them when so many were spared on the day already. When they reach the limit of the window a pause begins; what was
 * counted stays counted, so the next one follows soon, and a list that waits does so for its length longer.
 */
export function afterUnknown(
  before: Guesses,
  codes: string[],
  costing: number,
  limits: GuessLimits,
  now: Date,
): Guesses {
  const known = recentOf(before, now);
  const isKnown = (code: string): boolean =>
    known.some((entry) => entry.code === code) ||
    keptOf(before, now).some((list) => list.codes.includes(code));
  const fresh = [...new Set(codes)].filter((code) => !isKnown(code));
  const today = before.today.day === dayOf(now) ? before.today : { day: dayOf(now), count: 0 };
  const { spared = 0 } = today;
  const costs = Math.min(fresh.length, Math.max(costing, fresh.length - Math.max(0, limits.day - spared)));
  const added = fresh.map((code, index) => ({ code, at: now, counts: index < costs }));
  const next: Guesses = {
    ...before,
    revision: before.revision + 1,
    at: now,
    recent: [...known, ...added],
    today: { ...today, count: today.count + costs, spared: spared + fresh.length - costs },
    pauses: before.pauses.filter((began) => began.getTime() > now.getTime() - DAY_MS),
    waiting: keptOf(before, now),
  };
  if (costs === 0 || counted(next, now) < limits.window) return next;
  const lengthMs = lengthOfPauseMs(next.pauses.length);
  const waiting = keptOf(before, now).map((list) =>
    list.from > now ? { ...list, from: later(list.from, lengthMs) } : list,
  );
  return { ...next, waiting, pauses: [...next.pauses, now], pausedUntil: later(now, lengthMs) };
}

/**
 * What follows when a whole list was asked for of which `unknown` turn out to be: as with single codes, unless they go
 * beyond the limit of the window. Then nothing of the list may be told yet. It waits as long as somebody would who asks
 * for its unknown codes one by one, behind other lists; the first one of a day only for its pause, since a paper list
 * may be wrong as a whole once. In the meantime its codes count for nothing else.
 */
export function afterList(
  before: Guesses,
  { codes, unknown, costing }: { codes: string[]; unknown: string[]; costing: number },
  limits: GuessLimits,
  now: Date,
): Guesses {
  const after = afterUnknown(before, unknown, costing, limits, now);
  const isBeyond = pauseBegun(before, after) !== undefined && counted(after, now) > limits.window;
  if (!isBeyond || pauseOf(before, now) !== undefined) return after;
  const recent = recentOf(before, now);
  const fresh = after.recent.length - recent.length;
  const isFirst = after.pauses.length === 1 && fresh <= PAPER_LIST_ROWS;
  const pauses = isFirst ? 1 : Math.ceil(fresh / limits.window);
  const lengthsMs = Array.from({ length: pauses }, (_, at) => lengthOfPauseMs(after.pauses.length - 1 + at));
  const kept = keptOf(before, now);
  const behind = latestOf(kept.filter((list) => list.from > now)) ?? now;
  const from = later(
    behind,
    lengthsMs.reduce((sum, lengthMs) => sum + lengthMs, 0),
  );
  return { ...after, recent, waiting: [...kept, { codes: [...new Set(codes)], from }] };
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
function pauseBegun(before: Guesses, after: Guesses): Date | undefined {
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

/** The lists that wait, and those that did within a day: their codes were waited for, and cost nothing any more. */
function keptOf({ waiting = [] }: Guesses, now: Date): NonNullable<Guesses['waiting']> {
  return waiting.filter(({ from }) => from.getTime() > now.getTime() - DAY_MS);
}

const latestOf = (lists: NonNullable<Guesses['waiting']>): Date | undefined =>
  lists.length === 0 ? undefined : new Date(Math.max(...lists.map(({ from }) => from.getTime())));

const lengthOfPauseMs = (before: number): number => PAUSES_MS[Math.min(before, PAUSES_MS.length - 1)] ?? 0;

const later = (from: Date, byMs: number): Date => new Date(from.getTime() + byMs);
