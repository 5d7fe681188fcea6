import { z } from 'zod';
import { MOST_VISIT_ROWS } from '../services/visit-rows.js';

/** A list and the card of a community; what was recorded before that has receipts of its own. */
const MOST_KEYS = MOST_VISIT_ROWS + 1;

/** Operation keys as a card carries them, unseen, with spaces between them. */
export const VisitKeys: z.ZodType<string[], string> = z
  .string()
  .max(10_000)
  .transform((text) => text.split(' ').filter((key) => key !== ''))
  .pipe(z.array(z.string().max(200)).max(MOST_KEYS));

/** The newest keys that a card can carry. */
export const keysText = (keys: string[]): string => keys.slice(-MOST_KEYS).join(' ');
