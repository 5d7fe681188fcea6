import type { Log } from './log.js';

export interface BackgroundWork {
  /** Resolves once a run that is under way has come to an end. */
  stop: () => Promise<void>;
}

interface Work {
  /** What it is, for the log when it fails. */
  name: string;
  everyMs: number;
  /** Also now, and not only after `everyMs`. */
  atOnce?: boolean;
  /** A run stops early once `signal` says so. */
  run: (signal: AbortSignal) => Promise<unknown>;
}

/**
 * Does something now and then for as long as the bot runs; never twice at the same time, and a failure is noted and
 * tried again at the next time.
 */
export function inBackground({ name, everyMs, atOnce = false, run }: Work, log: Log): BackgroundWork {
  const end = new AbortController();
  let running: Promise<void> | undefined;
  const start = (): void => {
    running ??= run(end.signal)
      .then(() => undefined)
      .catch((error: unknown) => {
        log.warn(
          { work: name, err: error instanceof Error ? error.name : typeof error },
          'background work failed',
        );
      })
      .finally(() => (running = undefined));
  };
  const timer = setInterval(start, everyMs);
  timer.unref();
  if (atOnce) start();
  return {
    stop: async () => {
      clearInterval(timer);
      end.abort();
      await running;
    },
  };
}
