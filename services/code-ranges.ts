import { z } from 'zod';
import { CardCode, normaliseCardCode } from './card-code.js';
import { personalDataIn } from './screening/index.js';

/** Cards with consecutive codes, both ends among them: the same up to the number at the end, and equally long. */
export const CodeRange = z.object({ first: CardCode, last: CardCode });
export type CodeRange = z.infer<typeof CodeRange>;

/** Why a line is no range: it has no two codes, they are not of one series, or the last comes before the first. */
export const RANGE_FAULTS = ['notRange', 'unequal', 'backwards'] as const;
export type RangeFault = (typeof RANGE_FAULTS)[number];

const BETWEEN = /[-\u2010-\u2015\u2212\u2026]|\.{2,3}/gu;

/** Reads a line such as `EKMA0001–EKMA0250`, in whichever way the codes are written. */
export function readCodeRange(line: string): CodeRange | RangeFault {
  // What a client could be known by is neither kept nor shown again (F-91).
  if (personalDataIn(line).length > 0) return 'notRange';
  const pairs = [...line.matchAll(BETWEEN)].flatMap(({ 0: between, index }): CodeRange[] => {
    const first = normaliseCardCode(line.slice(0, index));
    const last = normaliseCardCode(line.slice(index + between.length));
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
  // Dashes may stand within the codes as well.
  const pair = pairs.find(isSeries) ?? pairs[0];
  if (pair === undefined) return 'notRange';
  if (!isSeries(pair)) return 'unequal';
  return pair.first > pair.last ? 'backwards' : pair;
}

/** A range as it is shown, and as {@link readCodeRange} reads it. */
export function writtenCodeRange({ first, last }: CodeRange): string {
  return `${first}–${last}`;
}

export function isInRange(code: CardCode, { first, last }: CodeRange): boolean {
  return isSeries({ first, last: code }) && first <= code && code <= last;
}

function isSeries({ first, last }: CodeRange): boolean {
  const start = startOf(first);
  return first.length === last.length && start.length < first.length && startOf(last) === start;
}

/** A code without the number at its end. */
const startOf = (code: CardCode): string => code.replace(/\d+$/u, '');
