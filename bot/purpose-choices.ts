import { z } from 'zod';
import type { ActionData } from '../cards/card.js';
import type { FieldState } from '../cards/form.js';
import type { PurposeChoices } from '../cards/purpose-field.js';
import { purposeTitle } from '../cards/purpose-title.js';
import type { Texts } from '../cards/texts/index.js';
import type { LocalDay } from '../services/days.js';
import { fold } from '../services/guide/word-families.js';
import { LANGUAGES } from '../services/language.js';
import type { Purpose } from '../services/purposes.js';

/** More would not fit into a card beside what else a form of the counter may hold, nor are they read. */
const MOST_CHOICES = 25;
/** Of venues and events with very long names there is room for fewer. */
const MOST_BYTES_OF_CHOICES = 6_500;
/** From here on a word may stand within another one: "uinti" in "Iltauinti". */
const SHORTEST_WITHIN = 4;

/** The fields of a form in which it is chosen what a card is used for. */
export const PURPOSE_FIELDS = ['purposeId', 'purposeSearch', 'purposeSearched', 'purposeBoxed'] as const;

/** The schemas of {@link PURPOSE_FIELDS}. */
export const purposeValues = ({ t }: Texts) => ({
  purposeId: z.string({ error: t('error.choice') }),
  purposeSearch: z.string().optional(),
  purposeSearched: z.string().optional(),
});

const Search = z.object({ purposeSearch: z.string().optional(), purposeSearched: z.string().optional() });

/** Whether what stood in the menu was what the person looked for last. */
export const isSearched = (values: z.infer<typeof Search>): boolean =>
  values.purposeSearch === undefined || values.purposeSearch === values.purposeSearched;

/** What is said when it was not: the menu has changed, and something has to be chosen from it. */
export const notSearched = ({ t }: Texts) => ({
  path: ['purposeId'],
  error: t('visit.chooseFound'),
  // Also where something else is wrong: every fault is told at once.
  when: ({ value }: { value: unknown }) => Search.safeParse(value).success,
});

/**
 * What a form shows of what a card can be used for: everything, or the first of them, or of those that fit what was
 * looked for. What was chosen stays among them. After a new search nothing stands that the person has not looked for.
 */
export function purposeChoices(
  all: Purpose[],
  { typed, errors }: FieldState,
  texts: Texts,
  { hidden, standing = all[0]?.id }: { hidden: ActionData; standing?: string },
): PurposeChoices {
  const firstOf = roomFor(all, texts);
  const known = all.find(({ id }) => id === typed.purposeId);
  if (firstOf(all).length === all.length)
    return { all, hidden, shown: all, chosen: known?.id ?? standing, isBoxed: false };
  const words = typed.purposeSearch;
  const wasBoxed = typed.purposeBoxed !== undefined;
  const isBoxed = words === typed.purposeSearched ? wasBoxed : !wasBoxed;
  const isUntouched = words === undefined && errors.purposeId === undefined;
  const before = known ?? (isUntouched ? all.find(({ id }) => id === standing) : undefined);
  if (words === undefined) return { all, hidden, shown: firstOf(all, before), chosen: before?.id, isBoxed };
  const found = all.filter(fits(words, texts));
  // What only stood there was not chosen by anybody.
  const kept =
    before !== undefined && (before.id !== standing || found.includes(before)) ? before : undefined;
  const shown = found.length === 0 ? firstOf(all, before) : firstOf(found, kept);
  const isStill =
    before !== undefined &&
    (typed.purposeSearched === words
      ? shown.includes(before)
      : errors.purposeId === undefined && found.includes(before));
  return {
    ...{ all, hidden, shown, isBoxed },
    chosen: isStill ? before.id : found.length === 1 ? found[0]?.id : undefined,
    search: { words, found: found.length, shown: shown.filter((one) => found.includes(one)).length },
  };
}

/** As many as there is room for, and the one that was chosen in front where it would not be among them. */
function roomFor(all: Purpose[], texts: Texts): (purposes: Purpose[], chosen?: Purpose) => Purpose[] {
  const first = (purposes: Purpose[]): Purpose[] => {
    let bytes = 0;
    const inTurn = venuesInTurn(purposes);
    const tooMany = inTurn.findIndex((purpose, index) => {
      bytes += Buffer.byteLength(JSON.stringify([purposeTitle(purpose, all, texts), purpose.id]));
      return index >= MOST_CHOICES || bytes > MOST_BYTES_OF_CHOICES;
    });
    const taken = new Set(tooMany < 0 ? purposes : inTurn.slice(0, tooMany));
    return purposes.filter((purpose) => taken.has(purpose));
  };
  return (purposes, chosen) => {
    const shown = first(purposes);
    if (chosen === undefined || shown.includes(chosen)) return shown;
    return first([chosen, ...purposes.filter((purpose) => purpose !== chosen)]);
  };
}

/** The first of each venue, then the second of each: a venue with much on does not push out the others. */
function venuesInTurn(purposes: Purpose[]): Purpose[] {
  const seen = new Map<string, number>();
  const placed = purposes.map((purpose) => {
    const place = seen.get(purpose.venue._id) ?? 0;
    seen.set(purpose.venue._id, place + 1);
    return { purpose, place };
  });
  return placed.sort((one, other) => one.place - other.place).map(({ purpose }) => purpose);
}

/** A day as it is written, or a part of one: `24.`, `24.11.`, `24.11.2026`, `11.2026`, `2026-11-24`. */
const WRITTEN_DAY =
  /(?<isoYear>\d{4})-(?<isoMonth>\d{2})(?:-(?<isoDay>\d{2}))?|(?<ofMonth>\d{1,2})\.(?<ofYear>\d{4})|(?<day>\d{1,2})\.(?:\s*(?<month>\d{1,2})(?:\.\s*(?<year>\d{4}|\d{2})?)?)?/gu;

/** Whether everything that was looked for is in a purpose: in a name of it or of its venue, or in its day. */
function fits(search: string, texts: Texts): (purpose: Purpose) => boolean {
  const days = [...search.matchAll(WRITTEN_DAY)];
  const words = wordsOf(search.replace(WRITTEN_DAY, ' '));
  return ({ venue, service, day }) => {
    const names = LANGUAGES.flatMap((language) => [service.names[language], venue.names[language]]);
    const known = wordsOf(names.join(' '));
    const [date, ...rest] = day === undefined ? [] : wordsOf(texts.day(day));
    // The number of a month says nothing by itself; its name, where it is written so, does.
    const month = rest.filter((word) => !/^\d/u.test(word));
    const isNamed = (written: string): boolean => names.some((name) => name.includes(written.trim()));
    return (
      days.every(({ 0: written, groups = {} }) => isOn(day, groups) || isNamed(written)) &&
      words.every(
        (word) =>
          known.some((one) => beginsWith(one, word)) ||
          word === date ||
          month.some((one) => beginsWith(one, word)),
      )
    );
  };
}

const beginsWith = (known: string, word: string): boolean =>
  known.startsWith(word) || (word.length >= SHORTEST_WITHIN && known.includes(word));

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function isOn(on: LocalDay | undefined, written: Record<string, string | undefined>): boolean {
  if (on === undefined) return false;
  const [year = '', month, day] = on.split('-');
  return (
    Number(written.isoDay ?? written.day ?? day) === Number(day) &&
    Number(written.isoMonth ?? written.ofMonth ?? written.month ?? month) === Number(month) &&
    year.endsWith(written.isoYear ?? written.ofYear ?? written.year ?? '')
  );
}
