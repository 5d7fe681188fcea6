import { FinnishSSN } from 'finnish-ssn';

// What people and programs put between the parts of a number.
const GAP = String.raw`[\s._,:;/*|'"()\-]*`;
const SIGNED_GAP = String.raw`[\s._,:;/*|'"()\-+]*`;
// Day, month, year; a century sign (the letters of 2023 included); three digits; a check character. It is looked for at
// every place, because what stands before an identity code may be a number too.
const SHAPE = new RegExp(
  String.raw`(?<!\d)(?=((\d(?:${GAP}\d){5})(${SIGNED_GAP}([A-FU-Y]?)${SIGNED_GAP})` +
    String.raw`(\d(?:${GAP}\d){2})${GAP}([0-9A-FHJ-NPR-Y]))(?![0-9A-Z]))`,
  'giu',
);
const DATE = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d\d)?`;
// "1.6.–31.8.2026" and "12.10.26 - 13.30" are no identity codes, though digits and a dash stand in their order.
const PERIODS = new RegExp(String.raw`(?<![\d.])${DATE}\s*-\s*(?:${DATE}|\d{1,2}[.:]\d\d)(?![\d.])`, 'gu');

const WRITTEN_DATE = /^\d\d(\D{0,2})\d\d\1\d\d$/u;
// "040 821-4640": nobody writes a date like that.
const MOBILE_NUMBER = /^0(?:4\d|50)[\s().\-_/]+\d{3}$/u;

/**
 * What is, or was meant as, a Finnish personal identity code in a text, whatever stands between its parts. With a
 * century sign a possible date is enough, because a mistyped check character would still name a person; without the
 * sign the check character must be right too, so that card codes and numbers are not taken for one.
 */
export function identityCodesIn(plain: string): string[] {
  const found: string[] = [];
  for (const parts of plain.replace(PERIODS, ' ').matchAll(SHAPE)) {
    const [, whole = '', date = '', between = '', letter = '', individual = '', check = ''] = parts;
    if (isIdentityCode({ date, between, letter, individual, check })) found.push(whole);
  }
  return found;
}

interface Parts {
  date: string;
  /** What stands around the letter, if there is one, or in the place of the sign. */
  between: string;
  letter: string;
  individual: string;
  check: string;
}

function isIdentityCode({ date, between, letter, individual, check }: Parts): boolean {
  const day = digitsOf(date);
  if (!isPossibleDate(day)) return false;
  if (letter !== '' || between.includes('+')) return true;
  if (between.includes('-')) return !(MOBILE_NUMBER.test(date) && /\d/u.test(check));
  // Without the sign the digits of two dates or of two postal codes would do, were they not written otherwise.
  if (!WRITTEN_DATE.test(date) || !/^\d{3}$/u.test(individual)) return false;
  const end = `${individual}${check.toUpperCase()}`;
  return ['-', 'A'].some((sign) => FinnishSSN.validate(`${day}${sign}${end}`));
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

function isPossibleDate(date: string): boolean {
  const day = Number(date.slice(0, 2));
  const month = Number(date.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
