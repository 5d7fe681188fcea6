import { setTimeout } from 'node:timers/promises';
import { busyTimeMs, familyTimeMs } from './cpu-time.js';

const ATTEMPTS = 3;
/** On a machine that is never quiet, waiting for it only makes the bench long. */
const REPEATS_IN_ALL = 12;
const QUIET_CORES = 0.1;
const PAUSE_MS = 500;

/**
 * Measures at moments when other programs leave the machine alone. A figure that was taken while they were busy tells
 * more of them than of the store.
 */
export class QuietRuns {
  /** Processor cores that other programs kept busy during the figures that were kept; undefined where it cannot be told. */
  othersCores: number | undefined;
  readonly #own: readonly number[] | undefined;
  #repeatsLeft = REPEATS_IN_ALL;

  /** @param own The processes that take part, besides this one; undefined if not all of them are known. */
  constructor(own: readonly number[] | undefined) {
    this.#own = own && [process.pid, ...own];
  }

  /** Runs a measurement, up to three times while others are busy, and keeps the run with least of them. */
  async measure<T>(run: () => Promise<T>): Promise<T> {
    let best = await this.#watched(run);
    for (let attempt = 1; attempt < ATTEMPTS && isDisturbed(best) && this.#repeatsLeft > 0; attempt += 1) {
      this.#repeatsLeft -= 1;
      await setTimeout(PAUSE_MS);
      const next = await this.#watched(run);
      if ((next.others ?? 0) < (best.others ?? 0)) best = next;
    }
    if (best.others !== undefined) this.othersCores = Math.max(this.othersCores ?? 0, best.others);
    return best.result;
  }

  async #watched<T>(run: () => Promise<T>): Promise<{ result: T; others: number | undefined }> {
    const before = await this.#othersMs();
    const startMs = performance.now();
    const result = await run();
    const tookMs = performance.now() - startMs;
    const after = await this.#othersMs();
    const isKnown = before !== undefined && after !== undefined;
    return { result, others: isKnown ? Math.max(0, after - before) / tookMs : undefined };
  }

  async #othersMs(): Promise<number | undefined> {
    const busyMs = await busyTimeMs();
    if (busyMs === undefined || this.#own === undefined) return undefined;
    const ownMs = await Promise.all(this.#own.map(familyTimeMs));
    return ownMs.reduce((rest, ms) => rest - ms, busyMs);
  }
}

function isDisturbed({ others }: { others: number | undefined }): boolean {
  return others !== undefined && others > QUIET_CORES;
}
