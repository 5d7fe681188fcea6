import { z } from 'zod';
import { personalDataIn } from './screening/index.js';

/** A card code as it is stored: capital letters A–Z and digits, 4 to 20 of them (F-16 gives no fixed form). */
export const CardCode = z
  .string()
  .regex(/^[A-Z0-9]{4,20}$/)
  // Whatever stood between its parts, what identifies a client must not become a card's code (F-91).
  .refine((code) => personalDataIn(code).length === 0)
  .brand('CardCode');
export type CardCode = z.infer<typeof CardCode>;

const SEPARATORS = /[\s\-_.\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/gu;

// A day of birth in the wrong field.
const DATE = /^\s*\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d\s*$/u;

/** The stored form of a typed or pasted code, without spaces and dashes and in capitals; undefined when it cannot be one. */
export function normaliseCardCode(typed: string): CardCode | undefined {
  if (personalDataIn(typed).length > 0 || DATE.test(typed)) return undefined;
  const bare = scanned(typed).normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
  const read = CardCode.safeParse(bare);
  return read.success ? read.data : undefined;
}

/** The stars with which the text of a Code 39 begins and ends; some scanners hand them on. */
const STARS = /^\*([^*]+)\*$/u;

/** What a scanner read, without what stands around the code: the stars of Code 39, or the address in a QR code. */
function scanned(text: string): string {
  const trimmed = text.trim();
  return codeInAddress(trimmed) ?? STARS.exec(trimmed)?.[1] ?? text;
}

/** A number alone is an id of a page as well. */
const IS_TELLING = /^(?=.*[A-Z])(?=.*\d.*\d)/u;

/** The one part of a web address that can be a code: of its path the last, of its parameters any. */
function codeInAddress(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/iu.test(text) || !URL.canParse(text)) return undefined;
  const { pathname, searchParams, hash } = new URL(text);
  const parts = [pathname.split('/').filter(Boolean).at(-1) ?? '', ...searchParams.values(), hash.slice(1)];
  const codes = parts
    .map((part) => part.replace(SEPARATORS, '').toUpperCase())
    .filter((part) => IS_TELLING.test(part) && CardCode.safeParse(part).success);
  return codes.length === 1 ? codes[0] : undefined;
}

/**
 * The code when a chat message is nothing but a card code. Words are not: every part has a digit or is at most three
 * letters, and there are at least two digits. Capitals in groups of four, as the bot shows codes, are one as well. A code
 * of letters alone has to be typed into the form.
 */
export function messageAsCardCode(message: string): CardCode | undefined {
  const text = scanned(message);
  const parts = text
    .split(/\s+/u)
    .map((part) => part.replace(SEPARATORS, ''))
    .filter((part) => part !== '');
  const isPlausible = parts.every((part) => /\d/.test(part) || /^[a-z]{1,3}$/i.test(part));
  const isGrouped = parts.every(
    (part, at) => /^[A-Z0-9]+$/.test(part) && (part.length === 4 || at === parts.length - 1),
  );
  // "yli 16" and "om 2" are words with a number; a code typed in small letters has more digits.
  const fewestDigits = parts.some((part) => /^[a-zåäö]+$/.test(part)) ? 3 : 2;
  const digits = (text.match(/\d/g) ?? []).length;
  if (!(isPlausible || isGrouped) || parts.length > 6 || digits < fewestDigits) return undefined;
  return normaliseCardCode(text);
}
