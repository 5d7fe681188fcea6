import { FinnishSSN } from 'finnish-ssn';

// What people and programs put between the parts of a number: spaces, dots, dashes, characters that are not seen.
const GAP = String.raw`[\s._,/\-\p{Cf}]*`;
const SIGNED_GAP = String.raw`[\s._,/\-+\p{Cf}]*`;
// Day, month, year; a century sign (the letters of 2023 included); three digits; a check character. It is looked for at
// every place, because what stands before an identity code may be a number too.
const SHAPE = new RegExp(
  String.raw`(?<!\d)(?=(\d(?:${GAP}\d){5})(${SIGNED_GAP})([A-FU-Y]?)(${SIGNED_GAP})` +
    String.raw`(\d(?:${GAP}\d){2})${GAP}([0-9A-FHJ-NPR-Y])(?![0-9A-Z]))`,
  'giu',
);
const DASHES = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/gu;

/**
 * Whether a text holds something that is, or was meant as, a Finnish personal identity code (F-91: never stored),
 * whatever stands between its parts. With a century sign a possible date is enough, because a mistyped check character
 * would still name a person; without the sign the check character must be right too, so that card codes and numbers are
 * not taken for one.
 */
export function holdsIdentityCode(text: string): boolean {
  const plain = text.normalize('NFKC').replace(DASHES, '-');
  for (const [
    ,
    date = '',
    before = '',
    letter = '',
    after = '',
    individual = '',
    check = '',
  ] of plain.matchAll(SHAPE)) {
    const day = digitsOf(date);
    if (!isPossibleDate(day)) continue;
    if (letter !== '' || /[-+]/.test(before + after)) return true;
    const end = `${digitsOf(individual)}${check.toUpperCase()}`;
    if (['-', 'A'].some((sign) => FinnishSSN.validate(`${day}${sign}${end}`))) return true;
  }
  return false;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function isPossibleDate(date: string): boolean {
  const day = Number(date.slice(0, 2));
  const month = Number(date.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
