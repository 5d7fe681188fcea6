import type { Random } from '../../services/sample/random.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVXYZ';
const DIGITS = '0123456789';

/**
 * A card code as cards may have it (F-16 gives no fixed form), as people type it: letters and digits, digits alone, in
 * groups, with dashes, in small letters. Left out is what cannot be told apart: codes of nine digits or more that begin
 * like a phone number, and codes of ten digits, of which one in a thousand is an identity code without its sign.
 */
export function anyCardCode({ whole, pick, chance }: Random): string {
  const draw = (from: string, length: number): string =>
    Array.from({ length }, () => from.charAt(whole(0, from.length - 1))).join('');
  const code = pick([
    () => draw(LETTERS, whole(1, 4)) + draw(DIGITS, whole(3, 8)),
    () => draw(LETTERS, whole(1, 3)) + draw(DIGITS, whole(4, 6)) + draw(LETTERS, 1),
    () => draw(DIGITS, whole(4, 8)),
    () => draw('123456789', 1) + draw(DIGITS, 8),
    () => draw(LETTERS + DIGITS, whole(6, 12)),
  ])();
  const at = code.search(/\d/u);
  const typed = pick([
    () => code,
    () => (at > 0 ? `${code.slice(0, at)}${pick([' ', '-', ' - '])}${code.slice(at)}` : code),
    () => (code.match(/.{1,4}/gu) ?? []).join(' '),
  ])();
  return chance(0.4) ? typed.toLowerCase() : typed;
}

/** A message without personal data that is full of numbers: days, times, prices, weeks, ages and counts. */
export function anyNumberedMessage({ whole, pick }: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = (): string => `${whole(1, 28)}.${whole(1, 12)}.${pick(['2026', '2027', '26', ''])}`;
  const time = (): string => `${two(whole(8, 21))}${pick(['.', ':'])}${pick(['00', '15', '30', '45'])}`;
  return pick([
    () => `Näyttely on auki ${day()}${pick(['–', '-', ' - ', '—'])}${day()}, saako kortilla lipun?`,
    () => `klo ${time()}${pick(['–', '-'])}${time()}`,
    () => `Konsert ${day()} kl. ${time()}, ${whole(1, 5)} barn`,
    () =>
      `Lippu maksaa ${whole(1, 99)},${two(whole(0, 99))} euroa, ${whole(2, 9)} kpl, ryhmässä ${whole(2, 30)}`,
    () => `viikko ${whole(1, 52)}/2026, ${two(whole(1, 12))}/2026–${two(whole(1, 12))}/2027`,
    () => `Montako korttia vuonna 20${whole(15, 26)}? ${whole(1000, 60_000)} vai ${whole(1000, 60_000)}`,
    () =>
      `Does the card cover a course of €${whole(10, 99)} from 2026-${two(whole(1, 12))}-${two(whole(1, 28))}?`,
    () =>
      `alle ${whole(7, 18)}-vuotiaat, ${whole(1, 9)} lasta ja ${whole(1, 3)} aikuista, rivi ${whole(1, 40)}`,
  ])();
}
