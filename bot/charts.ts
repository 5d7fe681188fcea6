import { randomBytes } from 'node:crypto';
import type { ChartPicture, ChartRenderer } from '../reports/render/index.js';
import type { Clock } from '../services/clock.js';
import type { Store } from '../services/store/open.js';

const ID_BYTES = 24;

/** Draws a picture, keeps it under an address that cannot be guessed, and returns that address. */
export type PublishChart = (picture: ChartPicture) => Promise<string>;

interface Needs {
  renderer: ChartRenderer;
  store: Pick<Store, 'charts'>;
  clock: Clock;
  /** The address of the bot as clients reach it; known once it listens. */
  publicUrl: () => string;
}

export function createPublishChart({ renderer, store, clock, publicUrl }: Needs): PublishChart {
  return async (picture) => {
    const id = randomBytes(ID_BYTES).toString('base64url');
    await store.charts.add(id, await renderer.render(picture), clock());
    return `${publicUrl()}/charts/${id}.png`;
  };
}
