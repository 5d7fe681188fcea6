import { z } from 'zod';

/** The three languages of the product, in the order in which they are offered. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A name that is written in every language, for instance an area's or an organisation's. */
export const LocalName = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
export type LocalName = z.infer<typeof LocalName>;
