import { CommandError } from './command-error.js';

/** Runs the parts of a bulk write and gathers what failed, in MongoDB's form. */
export class WriteErrors {
  readonly #ordered: boolean;
  readonly #errors: Record<string, unknown>[] = [];
  /** How many parts have succeeded. */
  succeeded = 0;

  constructor(ordered: boolean) {
    this.#ordered = ordered;
  }

  /** Runs one part; false when the parts after it are not to be tried. */
  attempt(index: number, part: () => void): boolean {
    try {
      part();
      this.succeeded += 1;
      return true;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.#errors.push({ index, code: error.code, errmsg: error.message, ...error.extra });
      return !this.#ordered;
    }
  }

  /** To be spread into the answer. */
  field(): { writeErrors?: Record<string, unknown>[] } {
    return this.#errors.length > 0 ? { writeErrors: this.#errors } : {};
  }
}
