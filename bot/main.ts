import { readConfig } from './config.js';
import { beginEmbeddedStore } from './embedded-store.js';
import { createLog, type Log } from './log.js';

/** Starts the bot from the environment and ends it on a signal. Exit code 1 with a sentence when it cannot start. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  if (config.demo === undefined) quietLibraries(log);
  // The store starts in its thread while this one loads the program, which takes longer than anything else.
  const embedded = beginEmbeddedStore(config, log);
  const { buildApp } = await import('./app.js');
  const app = await buildApp(config, log, { embedded });
  const stops: (() => Promise<void>)[] = [() => app.close()];
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= stopAll(stops, log);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const demo = config.demo === undefined ? undefined : await import('./demo/start.js');
    // Before anybody is answered: a demo without its network is not ready.
    if (config.demo !== undefined) await demo?.fillDemo(app, config.demo);
    const port = await app.listen();
    if (demo === undefined || config.demo === undefined) log.info({ port }, 'listening');
    else {
      const { startDemo } = demo;
      stops.unshift(await startDemo({ config, demo: config.demo, app, port, log }));
    }
  } catch (error) {
    await stopAll(stops, log);
    throw error;
  }
}

/** The SDK prints keys and stacks of every refused token, which any stranger can cause; a line of ours says it all. */
function quietLibraries(log: Log): void {
  console.error = () => {
    log.debug('a library wrote to the console');
  };
}

async function stopAll(stops: (() => Promise<void>)[], log: Log): Promise<void> {
  for (const stop of stops) {
    await stop().catch((error: unknown) => {
      log.error({ err: error instanceof Error ? error.name : typeof error }, 'a part did not stop cleanly');
    });
  }
}

main().catch(async (error: unknown) => {
  const { sentenceFor } = await import('./sentences.js');
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
