/** Ends of street names that hardly any other word has; Finnish ones also as they are inflected. */
const STREETS = [
  'tie(?:llä|ltä|lle)?|katu|kadu(?:n|lla|lta|lle)|pol(?:ku|un|ulla|ulta|ulle)|kaar(?:i|en|ella|elta|elle)',
  'raiti?t(?:i|in|illa)|väylä(?:n|llä|ltä|lle)?|penger|penkereen|puistikko|taival|tanhua',
  'bulevardi(?:n|lla)?|esplanadi(?:n|lla)?|aukio(?:n|lla|lta|lle)?',
  'väg(?:en)?|gata(?:n)?|gränd(?:en)?|stig(?:en)?|allén?|esplanaden|stråket|brinken|bågen|torget|kajen',
  'stranden|svängen|leden',
].join('|');
/** Ends that other words have too; taken for a street's where it has a capital letter or nothing else stands there. */
const PERHAPS_STREETS = [
  'kuja(?:n|lla|lta|lle)?|ranta|tori|rinne|mäki|harju|puisto|piha|portti|silta|laituri|kulku|niitty|haka',
  'pelto|niemi|lehto|kallio|vuori|syrjä|reuna|kehä|rata|törmä|veräjä|lahti|ahde|linja',
  'backen|åsen|parken|ringen|platsen|udden|hörnet|kroken',
  String.raw`[kt]\.`,
].join('|');

const FLAT = String.raw`(?:\s?\p{L}(?!\p{L})(?:\s?\d{1,3}(?!\d))?)?`;
// Up to three digits; "2026", "12,50", "5 %" and "5 euroa" are no house numbers.
const HOUSE_NUMBER = String.raw`[\s,]{0,2}\d{1,3}(?!\d|[.:,]\d\d(?!\d)|\s?(?:[%€]|euroa|kpl))${FLAT}`;
const CERTAIN = new RegExp(String.raw`\p{L}{2,30}?\s?(?:${STREETS})${HOUSE_NUMBER}`, 'giu');
const PERHAPS = new RegExp(
  String.raw`(?<!\p{L})(\p{L})\p{L}{1,30}\s?(?:${PERHAPS_STREETS})${HOUSE_NUMBER}`,
  'giu',
);

// "norra hamnbacken 5 a 12, 00100 helsingfors" in small letters has a word before and more behind.
const WORD_BEFORE = /^\s*(?:[\p{L}-]{2,20}[\s-])?$/u;
const FLAT_AND_TOWN = /^(?:[^\p{L}]|(?<!\p{L})\p{L}{1,2}(?!\p{L}))*(?:\d{5}[\s\p{L}]*)?$/u;

/** The street addresses of Finland in a text, in Finnish or Swedish: a street's name with a house number. */
export function streetAddressesIn(plain: string): string[] {
  const perhaps = [...plain.matchAll(PERHAPS)].filter(({ 0: street, 1: first = '', index }) => {
    const isNothingElse =
      WORD_BEFORE.test(plain.slice(0, index)) && FLAT_AND_TOWN.test(plain.slice(index + street.length));
    return isNothingElse || first === first.toLocaleUpperCase('fi-FI');
  });
  return [...(plain.match(CERTAIN) ?? []), ...perhaps.map(([street]) => street)];
}
