/**
 * Makes calls that come while one is under way wait for it and then go together, as one run for all their inputs. A
 * call never joins a run that has begun, so it sees everything that was done before it. `run` gives one result for
 * every input, in their order; when it fails, all its calls fail.
 */
export function gather<I, O>(run: (inputs: I[]) => Promise<O[]>, most = 100): (input: I) => Promise<O> {
  interface Call {
    input: I;
    resolve: (output: O) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Call[] = [];
  let isRunning = false;

  async function runWaiting(): Promise<void> {
    // Calls of the same moment come with the first.
    await Promise.resolve();
    while (waiting.length > 0) {
      const calls = waiting.splice(0, most);
      try {
        const outputs = await run(calls.map(({ input }) => input));
        for (const [at, { resolve }] of calls.entries()) resolve(outputs[at] as O); // one for every input
      } catch (error) {
        for (const { reject } of calls) reject(error);
      }
    }
    isRunning = false;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void runWaiting();
    });
}
