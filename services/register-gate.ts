import { RegisterClosedError, type RestoreState } from './store/restores.js';

/** So old may be what a process knows of a restore when it lets somebody work. */
const KNOWN_FOR_MS = 1_000;
/** After so long without an answer the next one asks again: a call on a connection that breaks may never end. */
const STUCK_AFTER_MS = 2_000;
/** People are answered within two seconds, and what they wait for longer than that is given up before it writes. */
const TURNS_END_WITHIN_MS = 8_000;

/** After so long nobody works any more on a register for which a restore was announced. */
export const WORK_ENDS_WITHIN_MS = KNOWN_FOR_MS + TURNS_END_WITHIN_MS;

/** The way to the register for everything that a process does on it. */
export interface RegisterGate<Known> {
  /** What the process knows of the register by heart. Throws a {@link RegisterClosedError} while there is a restore. */
  pass: () => Promise<Known>;
  /** The same without asking, for those who were let in. */
  known: () => Known;
  /**
   * Does background work while the register is open, and nothing else; `signal` fires when it is closed in the middle
   * of it, or when the caller's does.
   */
  whileOpen: (
    run: (known: Known, signal: AbortSignal) => Promise<unknown>,
    signal: AbortSignal,
  ) => Promise<void>;
}

/**
 * Keeps a process off a register that is being restored. `learn` reads what the process then knows by heart; after every
 * restore it is called again. Rejects with a {@link RegisterClosedError}, or as `learn` does.
 */
export async function createRegisterGate<Known>(
  state: () => Promise<RestoreState>,
  learn: () => Promise<Known>,
  nowMs: () => number = () => performance.now(),
): Promise<RegisterGate<Known>> {
  const atMs = nowMs();
  const { phase, times } = await state();
  if (phase !== 'done') throw new RegisterClosedError();
  let known = await learn();
  const relearn = async (): Promise<void> => {
    known = await learn();
  };
  const isOpen = createLookout({ state, relearn, nowMs }, { atMs, times });
  return {
    pass: async () => {
      if (!(await isOpen())) throw new RegisterClosedError();
      return known;
    },
    known: () => known,
    whileOpen: async (run, signal) => {
      if (!(await isOpen())) return;
      const closed = new AbortController();
      const timer = setInterval(() => {
        // Who cannot ask cannot know: the work ends, and begins again at its next time.
        void isOpen().then(
          (open) => {
            if (!open) closed.abort();
          },
          () => {
            closed.abort();
          },
        );
      }, KNOWN_FOR_MS);
      try {
        await run(known, AbortSignal.any([signal, closed.signal]));
      } finally {
        clearInterval(timer);
      }
    },
  };
}

interface LookoutNeeds {
  state: () => Promise<RestoreState>;
  /** Called when the register was restored. */
  relearn: () => Promise<void>;
  nowMs: () => number;
}

/** Says whether the register is open, as it was not long ago. `first` is what was seen of it when it was open. */
function createLookout(
  { state, relearn, nowMs }: LookoutNeeds,
  first: { atMs: number; times: number },
): () => Promise<boolean> {
  let looked = { atMs: first.atMs, isOpen: true };
  let { times } = first;
  let looking: { atMs: number; end: Promise<void> } | undefined;

  async function look(atMs: number): Promise<void> {
    const found = await state();
    if (found.phase === 'done' && found.times > times) {
      await relearn();
      ({ times } = found);
    }
    // Somebody who looked later may have been faster.
    if (atMs >= looked.atMs) looked = { atMs, isOpen: found.phase === 'done' };
  }
  function begin(atMs: number): { atMs: number; end: Promise<void> } {
    const begun = { atMs, end: look(atMs) };
    const forget = (): void => {
      if (looking === begun) looking = undefined;
    };
    void begun.end.then(forget, forget);
    return begun;
  }
  return async () => {
    const atMs = nowMs();
    if (atMs - looked.atMs < KNOWN_FOR_MS) return looked.isOpen;
    // Nobody waits with those who got stuck.
    if (looking === undefined || atMs - looking.atMs >= STUCK_AFTER_MS) looking = begin(atMs);
    await looking.end;
    return looked.isOpen;
  };
}
