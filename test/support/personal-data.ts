import { randomFrom, type Random } from '../../services/sample/random.js';
import type { PersonalData } from '../../services/screening/index.js';

/** Something typed that would identify a client, with the forms in which it could be found again. */
export interface TypedPersonalData {
  kind: PersonalData;
  text: string;
  /** What is looked for, in capitals: the text itself, and its letters and digits alone. */
  traces: string[];
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** The century signs, those of the reform of 2023 included. */
export const CENTURY_SIGNS = ['+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'];

/** An identity code that nobody has: individual numbers from 900 on are for tests. */
export function identityCode(day: number, month: number, year: number, sign: string, number: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${two(day)}${two(month)}${two(year)}`;
  return `${date}${sign}${number}${CHECK_CHARACTERS.charAt(Number(`${date}${number}`) % 31)}`;
}

const GAPS = [' ', '.', '_', '-', '--', ' - ', '\u00AD', '\u2013', '\u00A0', '. ', ',', '/', ':', '|', '*'];

function anyIdentityCode(random: Random): string {
  const { whole, pick, chance } = random;
  const made = identityCode(whole(1, 28), whole(1, 12), whole(0, 99), pick(CENTURY_SIGNS), whole(900, 999));
  const at = whole(1, made.length - 1);
  const spread = chance(0.5) ? made : `${made.slice(0, at)}${pick(GAPS)}${made.slice(at)}`;
  return chance(0.3) ? spread.toLowerCase() : spread;
}

const MOBILE = ['040', '041', '042', '044', '045', '046', '050', '0400', '0440', '0457', '0500'];
const AREA_CODES = ['09', '02', '03', '05', '06', '08', '013', '014', '015', '016', '017', '018', '019'];
const ABROAD = ['+46', '+372', '+47', '+7', '+380', '+49', '+252', '+93', '+964'];

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => String(random.whole(0, 9))).join('');
}

/** Digits in groups of two to four, as people speak them. */
function grouped(random: Random, number: string, between: string): string {
  const size = random.pick([2, 3, 3, 4]);
  return (number.match(new RegExp(`\\d{${size}}(?!\\d$)|\\d+$`, 'gu')) ?? [number]).join(between);
}

function anyPhone(random: Random): string {
  const { pick, chance, whole } = random;
  const between = pick([' ', ' ', '-', '\u00A0', '.', ' ']);
  if (chance(0.15)) return `${pick(ABROAD)} ${grouped(random, digits(random, whole(8, 9)), between)}`;
  const isMobile = chance(0.7);
  const area = pick(isMobile ? MOBILE : AREA_CODES);
  const rest = digits(random, isMobile ? 10 - area.length : whole(6, 8));
  const country = pick(['+358', '+358 ', '00358 ', '00358']);
  const word = pick(['', '', 'puh. ', 'puh.', 'tel:', 'gsm ', 'Tel. ', 'puhelin: ']);
  const forms = [
    () => `${area}${chance(0.5) || area.length + rest.length < 9 ? between : ''}${rest}`,
    () => `${area}${pick([' ', '-', '/'])}${rest.slice(0, 3)}${between}${rest.slice(3)}`,
    () => `(${area}) ${rest.slice(0, 3)} ${rest.slice(3)}`,
    () => `${country}${area.slice(1)}${pick(['', ' '])}${grouped(random, rest, between)}`,
    () => `${country.trim()} (0)${area.slice(1)} ${rest}`,
  ];
  return `${word}${pick(forms)()}`;
}

const NAMES = ['matti', 'maija', 'aino', 'väinö', 'mikael', 'åsa', 'olga', 'li', 'ahmed.ali', 'x_y'];
const LAST_NAMES = ['meikäläinen', 'virtanen', 'korhonen', 'öhman', 'lindqvist', 'nguyen', 'mäki-petäjä'];
const DOMAINS = [
  'example.com',
  'example.org',
  'mail.example.net',
  'esimerkki.fi',
  'exempel.se',
  'Example.FI',
];

function anyEmail({ pick, whole, chance }: Random): string {
  const local = `${pick(NAMES)}${pick(['.', '_', '-', '', '+kortti.'])}${pick(LAST_NAMES)}${chance(0.3) ? whole(1, 99) : ''}`;
  return `${pick(['', '', 'mailto:', '<'])}${local}${pick(['@', '@', '@', ' @ ', '(at)', '[at]'])}${pick(DOMAINS)}`;
}

const FINNISH = ['Mannerheimin', 'Hämeen', 'Koulu', 'Opisto', 'Asema', 'Kirkko', 'Satama', 'Yli-Liian'];
const FINNISH_ENDS = ['tie', 'katu', 'kuja', 'polku', 'kaari', 'raitti', 'ranta', 'tori', 'rinne', 'väylä'];
const FINNISH_CASES = ['tiellä', 'kadulla', 'polulla', 'kujalla'];
const SWEDISH = ['Alexanders', 'Skol', 'Kyrk', 'Strand', 'Fiskar', 'Älg', 'Norra Hamn', 'Åbo'];
const SWEDISH_ENDS = [
  'gatan',
  'vägen',
  'gränden',
  'stigen',
  'stranden',
  'torget',
  'kajen',
  'backen',
  'allén',
];

function anyAddress({ pick, whole, chance }: Random): string {
  const street = chance(0.5)
    ? `${pick(FINNISH)}${pick(chance(0.8) ? FINNISH_ENDS : FINNISH_CASES)}`
    : `${pick(SWEDISH)}${pick(SWEDISH_ENDS)}`;
  const house = whole(1, 199);
  const flat = pick(['', '', ' A', ' b 12', ' A12', `-${house + 2}`, ' C 34, 00100 Helsinki', ' as. 4']);
  const typed = `${street} ${house}${flat}`;
  return chance(0.3) ? typed.toLowerCase() : typed;
}

const KINDS: Record<PersonalData, (random: Random) => string> = {
  identityCode: anyIdentityCode,
  phone: anyPhone,
  email: anyEmail,
  address: anyAddress,
};

/** So many inputs of every kind in turn, the same for the same seed. */
export function personalData(count: number, seed: number): TypedPersonalData[] {
  const random = randomFrom(seed);
  const kinds = Object.keys(KINDS) as PersonalData[]; // Object.keys forgets the key type
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'identityCode';
    const text = KINDS[kind](random);
    const bare = text.normalize('NFKC').replace(/[^\p{L}\d]/gu, '');
    return { kind, text, traces: [text.toUpperCase(), bare.toUpperCase()] };
  });
}
