import { createRequire } from 'node:module';
import { GlobalFonts } from 'canvas';

const FONT_FILES = [
  { family: 'Inter', file: 'inter-latin-400-normal.woff2' },
  { family: 'Inter', file: 'inter-latin-700-normal.woff2' },
  { family: 'Inter Extended', file: 'inter-latin-ext-400-normal.woff2' },
  { family: 'Inter Extended', file: 'inter-latin-ext-700-normal.woff2' },
] as const;

/**
 * Registers the fonts that ship with the app in this process, so that pictures need no font of the machine.
 * Throws when a file is missing or is not a font.
 */
export function registerChartFonts(): void {
  const resolve = createRequire(import.meta.url).resolve;
  for (const { family, file } of FONT_FILES) registerFont(resolve(`@fontsource/inter/files/${file}`), family);
}

/** Registers one font file under a family name; throws when it cannot be read as a font. */
export function registerFont(path: string, family: string): void {
  // Without this check a missing font would show only as a picture without any text.
  if (GlobalFonts.registerFromPath(path, family) === null) {
    throw new Error(`the chart font ${family} could not be registered`);
  }
}
