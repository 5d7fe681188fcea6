import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { toBuffer } from 'bwip-js/node';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { CardCode, normaliseCardCode } from '../../services/card-code.js';
import { randomFrom, type Random } from '../../services/sample/random.js';

const SEED = 39;
const PICTURES = 500;
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');

/** How the code stands in the picture. */
type Written = (code: CardCode) => string;

const grouped =
  (separator: string): Written =>
  (code) =>
    (code.match(/.{1,4}/gu) ?? []).join(separator);

/** What a Code 39 can hold: capitals, digits, spaces and dashes. */
const IN_CODE_39: Written[] = [(code) => code, grouped(' '), grouped('-')];
const IN_QR: Written[] = [
  ...IN_CODE_39,
  (code) => code.toLowerCase(),
  (code) => `*${code}*`,
  (code) => `https://card.example/k/${code}`,
  (code) => `https://card.example/?lang=fi&code=${code.toLowerCase()}`,
];

/** Some scanners hand the stars on with which a Code 39 begins and ends. */
const handedOn = (text: string, withStars: boolean): string => (withStars ? `*${text}*` : text);

/** A code of letters and at least four digits, so that it is known for one in an address too. */
function codeFrom(random: Random): CardCode {
  for (;;) {
    const letters = Array.from({ length: random.whole(1, 6) }, () => random.pick(LETTERS));
    const digits = Array.from({ length: random.whole(4, 10) }, () => random.pick(DIGITS));
    const code = CardCode.safeParse([...letters, ...digits].join(''));
    if (code.success) return code.data;
  }
}

async function scan(picture: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode', 'Code39'], tryHarder: true });
  return found.map(({ text }) => text);
}

describe('a scanned card', () => {
  before(async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(await readFile(file)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  });

  it(`gives what would have been typed, for ${PICTURES} QR codes of many sizes and margins`, async () => {
    const random = randomFrom(SEED);
    for (let drawn = 0; drawn < PICTURES; drawn += 1) {
      const code = codeFrom(random);
      const written = random.pick(IN_QR)(code);
      const picture = await toBuffer({
        ...{ bcid: 'qrcode', text: written, scale: random.whole(2, 6), backgroundcolor: 'FFFFFF' },
        ...{ eclevel: random.pick(['L', 'M', 'Q', 'H']), padding: random.whole(4, 12) },
      });
      const [text = '', ...others] = await scan(picture);
      assert.deepEqual([text, others], [written, []]);
      assert.equal(normaliseCardCode(text), code, `${written} with the seed ${SEED}`);
    }
  });

  it(`gives what would have been typed, for ${PICTURES} codes in Code 39`, async () => {
    const random = randomFrom(SEED + 1);
    for (let drawn = 0; drawn < PICTURES; drawn += 1) {
      const code = codeFrom(random);
      const written = random.pick(IN_CODE_39)(code);
      const picture = await toBuffer({
        ...{ bcid: 'code39', text: written, scale: random.whole(2, 4), height: random.whole(8, 20) },
        ...{
          backgroundcolor: 'FFFFFF',
          padding: random.whole(10, 20),
          includetext: random.pick([true, false]),
        },
      });
      const [text = '', ...others] = await scan(picture);
      assert.deepEqual([text, others], [written, []]);
      const typed = handedOn(text, random.pick([true, false]));
      assert.equal(normaliseCardCode(typed), code, `${typed} with the seed ${SEED}`);
    }
  });
});
