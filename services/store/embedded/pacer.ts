import { setImmediate } from 'node:timers/promises';

/** How long work may keep the thread before others get their turn, in milliseconds. */
export const SLICE_MS = 4;

/** How much long work is letting others through at this moment. */
let resting = 0;

/** Cuts long work into slices, so that no scan holds up everybody else. Those who work at the same time share one. */
export class Pacer {
  #until: number;

  constructor(sliceMs = SLICE_MS / (1 + resting)) {
    this.#until = performance.now() + sliceMs;
  }

  isDue(): boolean {
    return performance.now() > this.#until;
  }

  async rest(): Promise<void> {
    resting += 1;
    await setImmediate();
    this.#until = performance.now() + SLICE_MS / resting;
    resting -= 1;
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
