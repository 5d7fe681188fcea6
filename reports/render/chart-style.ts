import type { DrawingContext } from './drawing-context.js';

/** Every picture has this width and one of these heights: within the 1024 px that Teams shows. */
export const PICTURE_WIDTH_PX = 1000;
export const PICTURE_HEIGHTS_PX = [480, 640, 800, 960] as const;
export type PictureHeightPx = (typeof PICTURE_HEIGHTS_PX)[number];

/** A card on a phone shows the picture about 308 px wide, so that this becomes the smallest size that reads well, 10 px. */
export const TEXT_SIZE_PX = 34;

/** Letters beyond Western European ones (š, ž, the Sámi languages) come from the second family. */
export const FONT_FAMILY = 'Inter, "Inter Extended"';

export const COLOURS = {
  background: '#ffffff',
  text: '#1b2733',
  quietText: '#4a5866',
  baseline: '#8492a0',
  solid: '#174a70',
  light: '#e6eef5',
  stripe: '#6c8cab',
  outline: '#3d5f80',
} as const;

export interface ChartFont {
  readonly sizePx: number;
  readonly weight: 400 | 700;
}

/** The CSS font string of a font of the charts. */
export function cssFont({ sizePx, weight }: ChartFont): string {
  return `${weight} ${sizePx}px ${FONT_FAMILY}`;
}

const STRIPE_PERIOD_PX = 12;
const STRIPE_WIDTH_PX = 4;

/** Diagonal stripes on the light colour: they tell the lighter series apart in print and for colour-blind eyes. */
export function stripes(context: DrawingContext): NonNullable<ReturnType<DrawingContext['createPattern']>> {
  const tile = context.createImageData(STRIPE_PERIOD_PX, STRIPE_PERIOD_PX);
  const light = channelsOf(COLOURS.light);
  const stripe = channelsOf(COLOURS.stripe);
  for (let pixel = 0; pixel < STRIPE_PERIOD_PX ** 2; pixel++) {
    const diagonal = (Math.floor(pixel / STRIPE_PERIOD_PX) + pixel) % STRIPE_PERIOD_PX;
    const distance = Math.abs(diagonal - STRIPE_PERIOD_PX / 2);
    // Half-covered pixels at the stripe's edges keep the diagonal from looking like stairs.
    const share = Math.min(1, Math.max(0, STRIPE_WIDTH_PX / 2 + 0.5 - distance));
    const mixed = light.map((value, channel) => value + ((stripe[channel] ?? value) - value) * share);
    tile.data.set([...mixed, 255], pixel * 4);
  }
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern === null) throw new Error('the canvas could not make a pattern');
  return pattern;
}

function channelsOf(hexColour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hexColour.slice(start, start + 2), 16));
}
