import { z } from 'zod';
import { Doubt } from '../services/store/visits.js';

/** What was said about a row that may be a slip; `checked`: its card was looked up in Kaikukanta. */
export interface RowAnswer {
  confirmed: Doubt[];
  checked: boolean;
}

/** What was answered about the rows of a list: by their places in it, or that all of them are left out. */
export type RowAnswers = 'none' | 'leave' | ReadonlyMap<number, RowAnswer>;

const LEAVE = 'leave';
const CHECKED = 'checked';

/** Answers as a form carries them, unseen: `0:again 4:moreChildren,checked`. Anything else is as if nobody had answered. */
export const rowAnswersValue: z.ZodType<RowAnswers, string | undefined> = z
  .string()
  .default('')
  .transform((typed): RowAnswers => {
    if (typed === '') return 'none';
    if (typed === LEAVE) return 'leave';
    return new Map(typed.split(' ').flatMap((part) => answerIn(part)));
  });

function answerIn(part: string): [number, RowAnswer][] {
  const [place = '', said = ''] = part.split(':');
  if (!/^\d{1,2}$/.test(place)) return [];
  const words = said.split(',');
  const confirmed = words.flatMap((word) => {
    const doubt = Doubt.safeParse(word);
    return doubt.success ? [doubt.data] : [];
  });
  return [[Number(place), { confirmed, checked: words.includes(CHECKED) }]];
}

export const LEFT_OUT = { confirmed: LEAVE };

/** The answers of whoever says yes to everything. */
export function confirmedText(answers: ReadonlyMap<number, RowAnswer>): string {
  return [...answers]
    .map(
      ([place, { confirmed, checked }]) =>
        `${place}:${[...confirmed, ...(checked ? [CHECKED] : [])].join(',')}`,
    )
    .join(' ');
}

/** What was answered about the row at a place. */
export function answerAt(answers: RowAnswers, place: number): RowAnswer {
  const said = typeof answers === 'string' ? undefined : answers.get(place);
  return said ?? { confirmed: [], checked: false };
}
