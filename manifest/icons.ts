import { createCanvas, loadImage, type SKRSContext2D } from 'canvas';

/** Sides in pixels, as Teams demands them. */
export const ICON_SIDE_PX = { color: 192, outline: 32 } as const;

const BACKGROUND = '#1F4E79';
const LAST_BAR = '#F2B33D';
const WHITE = '#FFFFFF';

/**
 * The colour icon as PNG bytes: a speech bubble with three growing bars on a plain ground. Teams rounds the corners
 * itself, so the ground fills the square and the drawing keeps to the middle.
 */
export function drawColorIcon(): Buffer {
  const side = ICON_SIDE_PX.color;
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = BACKGROUND;
  context.fillRect(0, 0, side, side);
  context.fillStyle = WHITE;
  tracePath(context, { left: 42, top: 44, width: 108, height: 84, radius: 16, tail: 24 });
  context.fill();
  for (const [index, height] of [22, 36, 52].entries()) {
    context.fillStyle = index === 2 ? LAST_BAR : BACKGROUND;
    context.fillRect(64 + index * 24, 112 - height, 16, height);
  }
  return canvas.toBuffer('image/png');
}

/** The outline icon as PNG bytes: the same drawing in white lines on nothing. */
export function drawOutlineIcon(): Buffer {
  const side = ICON_SIDE_PX.outline;
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.strokeStyle = WHITE;
  context.fillStyle = WHITE;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  tracePath(context, { left: 4, top: 4, width: 24, height: 19, radius: 4, tail: 5 });
  context.stroke();
  for (const [index, height] of [4, 7, 10].entries()) {
    context.fillRect(9 + index * 5, 19 - height, 3, height);
  }
  return canvas.toBuffer('image/png');
}

interface Bubble {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** How far the tip reaches below the bubble. */
  readonly tail: number;
}

function tracePath(context: SKRSContext2D, { left, top, width, height, radius, tail }: Bubble): void {
  const right = left + width;
  const bottom = top + height;
  // whole pixels, so that the tail's upright edge is as sharp as the bubble's
  const tailLeft = Math.round(left + width / 5);
  context.beginPath();
  context.moveTo(left + radius, top);
  context.arcTo(right, top, right, bottom, radius);
  context.arcTo(right, bottom, left, bottom, radius);
  context.lineTo(tailLeft + tail, bottom);
  context.lineTo(tailLeft, bottom + tail);
  context.lineTo(tailLeft, bottom);
  context.arcTo(left, bottom, left, top, radius);
  context.arcTo(left, top, right, top, radius);
  context.closePath();
}

/** A decoded picture: `rgba` holds four bytes a pixel, rows from the top, colour not multiplied by opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** Decodes picture bytes; rejects when they are no picture. */
export async function readPixels(bytes: Uint8Array): Promise<Pixels> {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, rgba: data };
}
