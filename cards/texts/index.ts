import type { LocalDay } from '../../services/days.js';
import type { Language, LocalName } from '../../services/language.js';
import { inert } from '../inert.js';
import { en } from './en.js';
import { fi, type Catalogue } from './fi.js';
import { sv } from './sv.js';

export type TextKey = keyof Catalogue;

/** A text of the catalogue with its parameters; a missing one is a compile error. */
export type Translate = <K extends TextKey>(key: K, ...parameters: Parameters<Catalogue[K]>) => string;

/** Everything a card needs to speak one language. */
export interface Texts {
  language: Language;
  t: Translate;
  /** A day as it is written: 9.3.2027, in English 9 March 2027. */
  day: (day: LocalDay) => string;
  /** A moment with date and time, in Finnish time. */
  moment: (instant: Date) => string;
  /** The time of day of a moment, in Finnish time. */
  time: (instant: Date) => string;
  /** A whole number with the language's grouping. */
  number: (count: number) => string;
  /** A name from the database in this language, inert. */
  name: (names: LocalName) => string;
}

const CATALOGUES: Record<Language, Catalogue> = { fi, sv, en };
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const TIME_ZONE = 'Europe/Helsinki';

/** How numbers are written in a language, as a BCP 47 tag. */
export const numberLocaleOf = (language: Language): (typeof LOCALES)[Language] => LOCALES[language];

/** The texts of one language. */
export function textsIn(language: Language): Texts {
  const known = MADE.get(language) ?? makeTexts(language);
  MADE.set(language, known);
  return known;
}

const MADE = new Map<Language, Texts>();

function makeTexts(language: Language): Texts {
  const catalogue = CATALOGUES[language];
  const locale = LOCALES[language];
  const date: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'numeric', year: 'numeric' };
  const days = new Intl.DateTimeFormat(locale === 'sv-FI' ? 'fi-FI' : locale, { ...date, timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale === 'sv-FI' ? 'fi-FI' : locale, {
    ...date,
    timeZone: TIME_ZONE,
  });
  const times = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: TIME_ZONE,
  });
  const numbers = new Intl.NumberFormat(locale);
  const joints = { fi: ' klo ', sv: ' kl. ', en: ' at ' };
  return {
    language,
    // The key picks the function and the compiler has checked its parameters; the union of all functions hides that.
    t: (key, ...parameters) => (catalogue[key] as (...given: unknown[]) => string)(...parameters),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    moment: (instant) => `${moments.format(instant)}${joints[language]}${times.format(instant)}`,
    time: (instant) => times.format(instant),
    number: (count) => numbers.format(count),
    name: (names) => inert(names[language]),
  };
}
