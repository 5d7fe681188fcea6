// Dates and times are digits with dots and colons as well.
const DATES = /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d\d)?(?!\d)/gu;
const MONTHS = /(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)/gu;
const TIMES = /(?<![\d.])(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|\.\d)/gu;

// With the code of a country there is no doubt.
const WITH_COUNTRY = /(?:\+\s?|(?<!\d)00(?=358|372))(?:\d[\s().\-_/]{0,3}){8,15}/gu;
const DIGIT_GROUPS = /\d+(?:[\s().\-_/]{1,3}\d+)*/gu;
// Card codes in groups of four, as people are shown them to compare, or as a scanner hands them on.
const GROUPED_CODE = /^(\*?)(?:[A-Z\d]{4}[ -]){1,4}[A-Z\d]{1,4}\1$/u;
const WORD_FOR_PHONE = /(?:puh|puhelin|tel|telefon|gsm|mobil|phone|nro|numero|nr)$/iu;

/**
 * The phone numbers in a text: of any country with its plus sign, of Finland and others also with 00 or without
 * anything. A number in one piece has to begin like a phone number and to be as long as one (nine digits or more); card
 * codes of digits alone that are shorter, postal codes, dates and times pass. A text that is nothing but a card code in
 * groups of four, "EKMM 0421 9519 87", is what it is without its spaces.
 */
export function phoneNumbersIn(plain: string): string[] {
  const whole = plain.trim();
  if (GROUPED_CODE.test(whole) && numbersIn(whole.replace(/[ *-]/gu, '')).length === 0) return [];
  return numbersIn(plain);
}

function numbersIn(plain: string): string[] {
  const text = [DATES, MONTHS, TIMES].reduce((left, pattern) => left.replace(pattern, ' x '), plain);
  const atHome = [...text.matchAll(DIGIT_GROUPS)].filter(({ 0: chain, index }) => {
    const before = text.slice(Math.max(0, index - 8), index);
    // "KMA04217 0421 7331" is a code, in groups or not.
    if (/\p{L}$/u.test(before) && !WORD_FOR_PHONE.test(before)) return false;
    const isGlued = /^\p{L}/u.test(text.slice(index + chain.length));
    return holdsNumber(chain, isGlued);
  });
  return [...(plain.match(WITH_COUNTRY) ?? []), ...atHome.map(([chain]) => chain)];
}

/** Whether some of the groups of digits, next to each other, are a phone number. The last one may be part of a word. */
function holdsNumber(chain: string, isLastGlued: boolean): boolean {
  const groups = [...chain.matchAll(/(^|\D+)(\d+)/gu)].map(([, between = '', digits = '']) => ({
    digits,
    isStart: between === '' || /[\s(/]/u.test(between),
  }));
  const last = groups.length - (isLastGlued ? 1 : 0);
  return groups.some(({ isStart }, from) => {
    if (!isStart) return false;
    // Five groups of two digits are the most that people write, and two more before them.
    for (let to = from + 1; to <= Math.min(last, from + 7); to += 1) {
      if (isPhoneNumber(groups.slice(from, to).map(({ digits }) => digits))) return true;
    }
    return false;
  });
}

function isPhoneNumber(groups: string[]): boolean {
  const digits = groups.join('');
  const [first = '', second = ''] = groups;
  const has = (least: number, most: number): boolean => digits.length >= least && digits.length <= most;
  // Postal codes begin like phone numbers; a list of them has nothing but groups of five.
  if (groups.length > 1 && groups.every((group) => group.length === 5)) return false;
  if (/^00[1-9]/u.test(digits)) return first.length !== 5 && has(10, 16);
  if (/^358(?:4\d|50)/u.test(digits) || first === '358') return has(11, 13);
  if (!/^0[1-9]/u.test(digits)) return false;
  if (/^0(?:4\d|50)/u.test(digits) && has(9, 11)) return true;
  const isAreaCode = first.length >= 2 && first.length <= 3 && second.length >= 3;
  return isAreaCode ? has(8, 11) : groups.length === 1 && has(9, 11);
}
