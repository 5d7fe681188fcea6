/** Thrown in the place of a write that must not happen any more: the person was told that nothing was saved. */
class GivenUpError extends Error {
  override name = 'GivenUpError';
}

/**
 * One person's try to do something, from the first read to the answer. It knows whether a record may have been written:
 * that decides what the person can be told when the try fails, or takes longer than a person waits.
 */
export class Attempt {
  #mayHaveWritten = false;
  #isGivenUp = false;

  /** Whether the write of a record has begun, whatever became of it. */
  get mayHaveWritten(): boolean {
    return this.#mayHaveWritten;
  }

  /** From now on no write of a record begins. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** Runs the write of a record. Rejects, and writes nothing, once the try was given up. */
  async write<T>(write: () => Promise<T>): Promise<T> {
    if (this.#isGivenUp) throw new GivenUpError();
    this.#mayHaveWritten = true;
    return write();
  }
}
