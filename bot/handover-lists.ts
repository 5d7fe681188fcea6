import { z } from 'zod';
import { CardCode } from '../services/card-code.js';
import { MOST_HANDOVER_ROWS } from '../services/handover-rows.js';

/** A list that was sent, with the codes that were registered from it. */
export interface ListPart {
  list: string;
  codes: CardCode[];
}

/** Codes with blanks between them, as a card carries them. */
export const ConfirmedCodes: z.ZodType<CardCode[], string> = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.array(CardCode).max(2 * MOST_HANDOVER_ROWS));

/** More than this is carried by no card; the lists before it have receipts of their own. */
const LONGEST = 1_500;

const Part = z.object({ list: z.string().min(1).max(200), codes: z.array(CardCode).max(MOST_HANDOVER_ROWS) });

/** Lists as a card carries them, unseen: `list:CODE,CODE list:CODE`. */
export const ListParts: z.ZodType<ListPart[], string> = z
  .string()
  .max(LONGEST)
  .transform((text) =>
    text.split(' ').map((part) => {
      const [list, codes = ''] = part.split(':');
      return { list, codes: codes.split(',') };
    }),
  )
  .pipe(z.array(Part));

/** The newest lists that a card can carry, in their order. */
export function carriedLists(parts: ListPart[]): { parts: ListPart[]; text: string } {
  const kept = parts.filter(({ codes }) => codes.length > 0);
  while (textOf(kept).length > LONGEST) kept.shift();
  return { parts: kept, text: textOf(kept) };
}

const textOf = (parts: ListPart[]): string =>
  parts.map(({ list, codes }) => `${list}:${codes.join(',')}`).join(' ');
