import { identityCodesIn } from './identity-codes.js';
import { phoneNumbersIn } from './phone-numbers.js';
import { streetAddressesIn } from './street-addresses.js';

/** What would identify a client and is never stored (F-91). A name cannot be told from other words. */
export const PERSONAL_DATA = ['identityCode', 'phone', 'email', 'address'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

// A name before the sign and a domain after it; also with the sign spelt out, as people do to hide it from programs.
const EMAIL =
  /[\p{L}\d][\p{L}\d._%+-]{0,63}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu;

/** For each kind the pieces of a text that are of it, as they stand there. */
const SCREENS: Record<PersonalData, (plain: string) => string[]> = {
  identityCode: identityCodesIn,
  phone: phoneNumbersIn,
  email: (plain) => plain.match(EMAIL) ?? [],
  address: streetAddressesIn,
};

/** The kinds of personal data that a text holds, or seems to hold, the gravest first; none for ordinary texts. */
export function personalDataIn(text: string): PersonalData[] {
  const plain = plainForm(text);
  return PERSONAL_DATA.filter((kind) => SCREENS[kind](plain).length > 0);
}

/** A text without the personal data in it: what was there is an ellipsis. Other characters may be simplified. */
export function withoutPersonalData(text: string): string {
  const plain = plainForm(text);
  const pieces = PERSONAL_DATA.flatMap((kind) => SCREENS[kind](plain));
  return pieces.reduce((left, piece) => left.replaceAll(piece, '…'), plain);
}

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const UNSEEN = /\p{Cf}/gu;

/** A text as the screens read it: one kind of letters, digits and dashes, and no characters that are not seen. */
function plainForm(text: string): string {
  return text.normalize('NFKC').replace(DASHES, '-').replace(UNSEEN, '');
}
