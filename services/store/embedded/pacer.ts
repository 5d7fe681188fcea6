import { setImmediate } from 'node:timers/promises';

/** How long one command may keep the thread before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** Cuts long work into slices, so that no scan holds up everybody else. */
export class Pacer {
  #until = performance.now() + SLICE_MS;

  isDue(): boolean {
    return performance.now() > this.#until;
  }

  async rest(): Promise<void> {
    await setImmediate();
    this.#until = performance.now() + SLICE_MS;
  }
}
