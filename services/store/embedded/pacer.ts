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

/** Runs work that gives undefined wherever it may pause; resolves with what it returns. */
export async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
  const pacer = new Pacer();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (pacer.isDue()) await pacer.rest();
  }
}
