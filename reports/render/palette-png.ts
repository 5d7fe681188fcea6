import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_PALETTE = 256;
const PALETTE_COLOUR_TYPE = 3;

/** An opaque picture: four bytes (red, green, blue, alpha 255) a pixel, row by row from the top left. */
export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG with at most 256 colours. Of more, the 256 most frequent stay exact and each other becomes the nearest of them:
 * in a chart only edge pixels of letters and stripes, and the file has less than half the bytes of a full-colour one.
 * Throws a RangeError for a transparent pixel or when the bytes are not width x height pixels.
 */
export function encodePalettePng({ rgba, width, height }: Pixels): Uint8Array<ArrayBuffer> {
  if (rgba.length !== width * height * 4) throw new RangeError('the bytes are not width x height pixels');
  const { colours, colourOfPixel } = findColours(rgba);
  const { palette, entryOfColour } = makePalette(colours, colourOfPixel);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    // Each row starts with its filter: 0, none, which suits palette pictures best.
    let to = y * (width + 1) + 1;
    for (let x = 0; x < width; x++) rows[to++] = entryOfColour[colourOfPixel[from++] ?? 0] ?? 0;
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, PALETTE_COLOUR_TYPE);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

/** The distinct colours of a picture, and for each pixel which of them it has. */
function findColours(rgba: Uint8Array): { colours: Colour[]; colourOfPixel: Uint32Array } {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const colourOfPixel = new Uint32Array(rgba.length / 4);
  const numberOfColour = new Map<number, number>();
  let lastKey = -1;
  let lastNumber = 0;
  for (let pixel = 0; pixel < colourOfPixel.length; pixel++) {
    const key = pixels.getUint32(pixel * 4);
    if (key !== lastKey) {
      // A chart is mostly runs of one colour, so the map is asked only where the colour changes.
      lastKey = key;
      lastNumber = numberOfColour.get(key) ?? numberOfColour.size;
      numberOfColour.set(key, lastNumber);
    }
    colourOfPixel[pixel] = lastNumber;
  }
  return { colours: [...numberOfColour.keys()].map(colourFromKey), colourOfPixel };
}

function colourFromKey(key: number): Colour {
  if ((key & 0xff) !== 0xff) throw new RangeError('the picture has transparent pixels');
  return [key >>> 24, (key >>> 16) & 0xff, (key >>> 8) & 0xff];
}

/** The most frequent colours, and for each colour the palette entry that is it or comes nearest to it. */
function makePalette(
  colours: readonly Colour[],
  colourOfPixel: Uint32Array,
): { palette: Colour[]; entryOfColour: Uint8Array } {
  const pixelsOfColour = new Uint32Array(colours.length);
  for (const number of colourOfPixel) pixelsOfColour[number] = (pixelsOfColour[number] ?? 0) + 1;
  const byUse = colours
    .map((colour, number) => ({ colour, number, pixels: pixelsOfColour[number] ?? 0 }))
    .sort((a, b) => b.pixels - a.pixels);
  const palette = byUse.slice(0, MAX_PALETTE).map(({ colour }) => colour);
  const entryOfColour = new Uint8Array(colours.length);
  for (const [rank, { colour, number }] of byUse.entries()) {
    entryOfColour[number] = rank < MAX_PALETTE ? rank : nearestEntry(palette, colour);
  }
  return { palette, entryOfColour };
}

function nearestEntry(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let nearest = 0;
  let least = Infinity;
  for (const [entry, colour] of palette.entries()) {
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (distance < least) [nearest, least] = [entry, distance];
  }
  return nearest;
}

/** Length, four-letter type, data, checksum of type and data: how every part of a PNG is written. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
