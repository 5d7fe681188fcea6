import { ICON_SIDE_PX, readPixels, type Pixels } from './icons.js';
import type { PackageFiles } from './package-files.js';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What Teams would refuse or show badly in the icons; `names` are the files the manifest points to. */
export async function iconFaults(
  files: PackageFiles,
  names: { readonly color: string; readonly outline: string },
): Promise<string[]> {
  return [
    ...(await faultsOf(files, names.color, ICON_SIDE_PX.color, opaqueFaults)),
    ...(await faultsOf(files, names.outline, ICON_SIDE_PX.outline, outlineFaults)),
  ];
}

async function faultsOf(
  files: PackageFiles,
  file: string,
  sidePx: number,
  check: (pixels: Pixels) => string[],
): Promise<string[]> {
  const bytes = files[file];
  if (!bytes) return [`${file}: is missing from the package`];
  if (!PNG_SIGNATURE.equals(bytes.subarray(0, PNG_SIGNATURE.length)))
    return [`${file}: is not a PNG picture`];
  let pixels: Pixels;
  try {
    pixels = await readPixels(bytes);
  } catch {
    return [`${file}: is not a readable PNG picture`];
  }
  if (pixels.width !== sidePx || pixels.height !== sidePx) {
    return [`${file}: must be ${sidePx} x ${sidePx} pixels and is ${pixels.width} x ${pixels.height}`];
  }
  return check(pixels).map((fault) => `${file}: ${fault}`);
}

/** A see-through ground of the colour icon would take on whatever colour the client has behind it. */
function opaqueFaults(pixels: Pixels): string[] {
  return eachPixel(pixels).every(({ opacity }) => opacity === 255) ? [] : ['must have no transparent pixels'];
}

function outlineFaults(pixels: Pixels): string[] {
  const all = eachPixel(pixels);
  const drawn = all.filter(({ opacity }) => opacity > 0);
  const faults: string[] = [];
  if (drawn.length === 0) faults.push('must have something drawn on it');
  if (drawn.length === all.length) faults.push('must have a transparent ground');
  if (!drawn.every(({ white }) => white)) faults.push('must be drawn in white only');
  return faults;
}

function eachPixel({ rgba }: Pixels): { white: boolean; opacity: number }[] {
  return Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [red, green, blue, opacity = 0] = rgba.subarray(pixel * 4, pixel * 4 + 4);
    return { white: red === 255 && green === 255 && blue === 255, opacity };
  });
}
