import { z } from 'zod';
import type { Typed } from '../cards/form.js';
import { groupedCode } from '../cards/grouped-code.js';
import type { Texts } from '../cards/texts/index.js';
import { normaliseCardCode, type CardCode } from '../services/card-code.js';
import { LocalDay, parseDay, writtenDay, yearOf, type DayRange } from '../services/days.js';
import { latestBirthYear } from '../services/eligible-age.js';
import type { HandoverValues } from '../services/handovers.js';
import type { Municipality, PostalCodes } from '../services/postal-codes.js';
import { GENDERS, LIFE_SITUATIONS } from '../services/store/cards.js';

const OLDEST_AGE = 115;
export const MOST_MINORS = 20;

/** For forms that are about nothing but themselves. */
export const NoAbout = z.record(z.string(), z.string());

/** A card code, in its stored form. */
export function codeValue({ t }: Texts): z.ZodType<CardCode, string | undefined> {
  return z.string({ error: t('error.required') }).transform((typed, context) => {
    const code = normaliseCardCode(typed);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: t('error.code') });
    return z.NEVER;
  });
}

/** A municipality of Finland by its Finnish or Swedish name. */
export function municipalityValue(
  { t }: Texts,
  postalCodes: PostalCodes,
): z.ZodType<Municipality, string | undefined> {
  return z.string({ error: t('error.municipality') }).transform((typed, context) => {
    const municipality = postalCodes.municipality(typed);
    if (municipality !== undefined) return municipality;
    context.addIssue({ code: 'custom', message: t('error.municipality') });
    return z.NEVER;
  });
}

/** Values of the handover form; without an office where the person has only one. */
type TypedHandover = Omit<HandoverValues, 'officeId'> & { officeId: string | undefined };

/** What a handover's fields are judged by. */
export interface HandoverFields {
  postalCodes: PostalCodes;
  /** The days on which it can have been. */
  days: { earliest: LocalDay; latest: LocalDay };
}

/** The schema of the handover form: F-04 for the age, F-86 for the day, F-88 and F-89 for what is asked. */
export function handoverValues(
  texts: Texts,
  { postalCodes, days }: HandoverFields,
): z.ZodType<TypedHandover> {
  const { t } = texts;
  return z
    .object({
      officeId: z.string().optional(),
      code: codeValue(texts),
      confirmedCode: z.string().optional(),
      birthYear: birthYearValue(texts, yearOf(days.latest)),
      postalCode: postalCodeValue(texts, postalCodes),
      minors: countValue(t('error.minors'), MOST_MINORS),
      ...voluntaryValues(texts),
      municipality: municipalityValue(texts, postalCodes).optional(),
      day: handoverDayValue(texts, () => days).optional(),
    })
    .refine(({ birthYear, day = days.latest }) => birthYear <= latestBirthYear(day), {
      path: ['birthYear'],
      error: ({ input }) => tooYoung(texts, Aged.parse(input).day ?? days.latest),
      // Also where something else is wrong: every fault is told at once.
      when: ({ value }) => Aged.safeParse(value).success,
    })
    .transform(({ officeId, code, confirmedCode, day, birthYear, postalCode, minors, ...more }) => ({
      officeId,
      code,
      confirmedCode,
      day,
      background: {
        birthYear,
        postalCode: postalCode.postalCode,
        municipality: (more.municipality ?? postalCode.municipality).code,
        minors,
        ...(more.lifeSituation === undefined ? {} : { lifeSituation: more.lifeSituation }),
        ...(more.gender === undefined ? {} : { gender: more.gender }),
      },
    }));
}

/** What decides whether somebody is old enough for a card. */
const Aged = z.object({ birthYear: z.number(), day: LocalDay.optional() });

/** What is said of a year of birth that is too late for a handover on a day. */
export const tooYoung = ({ t }: Texts, day: LocalDay): string =>
  t('error.tooYoung', { year: String(latestBirthYear(day)) });

/** The values as they are typed into the form. */
export function typedAgain(
  { officeId, code, day, background }: HandoverValues,
  postalCodes: PostalCodes,
  { name }: Texts,
): Typed {
  const { birthYear, postalCode, minors, lifeSituation, gender } = background;
  const isPostal = postalCodes.municipalityOf(postalCode)?.code === background.municipality;
  const named = isPostal ? undefined : postalCodes.municipality(background.municipality);
  return {
    ...{
      officeId,
      code: groupedCode(code),
      birthYear: String(birthYear),
      postalCode,
      minors: String(minors),
    },
    ...(lifeSituation && { lifeSituation }),
    ...(gender && { gender }),
    ...(day && { day: writtenDay(day) }),
    ...(named && { municipality: name(named.names) }),
  };
}

/** What a client may leave unsaid (F-89). */
export function voluntaryValues({ t }: Texts) {
  return {
    lifeSituation: z.enum(LIFE_SITUATIONS, { error: t('error.choice') }).optional(),
    gender: z.enum(GENDERS, { error: t('error.choice') }).optional(),
  };
}

/** The day of a handover that is entered late (F-86). */
export function handoverDayValue(
  texts: Texts,
  days: () => HandoverFields['days'],
): z.ZodType<LocalDay, string | undefined> {
  const range = (): DayRange => ({ from: days().earliest, to: days().latest });
  return dayValue(texts, range, 'error.day');
}

/** A postal code with the municipality in which it is. */
export function postalCodeValue(
  { t }: Texts,
  postalCodes: PostalCodes,
): z.ZodType<{ postalCode: string; municipality: Municipality }, string | undefined> {
  return z.string({ error: t('error.postalCode') }).transform((typed, context) => {
    const postalCode = typed.replace(/\s/gu, '');
    const municipality = postalCodes.municipalityOf(postalCode);
    if (municipality !== undefined) return { postalCode, municipality };
    context.addIssue({ code: 'custom', message: t('error.postalCode') });
    return z.NEVER;
  });
}

/** A year of birth of somebody who lives in a year. */
export function birthYearValue({ t }: Texts, thisYear: number): z.ZodType<number, string | undefined> {
  return z
    .string({ error: t('error.birthYear') })
    .regex(/^\d{4}$/, t('error.birthYear'))
    .transform(Number)
    .pipe(
      z
        .number()
        .min(thisYear - OLDEST_AGE, t('error.birthYear'))
        .max(thisYear, t('error.birthYear')),
    );
}

/** A day as people write it; `error` is what is said of anything else, and of a day that is not possible. */
export function writtenDayValue(
  error: () => string,
  isPossible: (day: LocalDay) => boolean = () => true,
): z.ZodType<LocalDay, string | undefined> {
  return z.string({ error }).transform((typed, context) => {
    const day = parseDay(typed);
    if (day !== undefined && isPossible(day)) return day;
    context.addIssue({ code: 'custom', message: error() });
    return z.NEVER;
  });
}

/** A day within the days that are possible then; `error` is what is said of any other. */
export function dayValue(
  { t }: Texts,
  days: () => DayRange,
  error: 'error.day' | 'error.visitDay',
): z.ZodType<LocalDay, string | undefined> {
  return writtenDayValue(
    () => t(error, { earliest: writtenDay(days().from) }),
    (day) => {
      const { from, to } = days();
      return day >= from && day <= to;
    },
  );
}

/** A whole number from 0 to `most`. */
export function countValue(error: string, most: number): z.ZodType<number, string | undefined> {
  return z
    .string({ error })
    .regex(/^\d{1,2}$/, error)
    .transform(Number)
    .pipe(z.number().max(most, error));
}
