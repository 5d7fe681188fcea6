/** Answers requests of the starter one at a time, and ends with it, however it ends. */
export function serveStarter(answer: (request: unknown) => unknown): void {
  process.on('message', (request) => {
    void Promise.resolve()
      .then(() => answer(request))
      .catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }))
      .then((message) => {
        tell(message);
      });
  });
  endWithStarter();
}

/** Tells the starter something, in plain data. */
export function tell(message: unknown): void {
  process.send?.(message);
}

export function endWithStarter(): void {
  process.once('disconnect', () => {
    process.exit(0);
  });
}
