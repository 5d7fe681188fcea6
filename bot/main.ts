import { readConfig } from './config.js';
import { buildApp } from './app.js';
import { startDemo } from './demo/start.js';
import { createLog, type Log } from './log.js';
import { sentenceFor } from './sentences.js';

/** Starts the bot from the environment and ends it on a signal. Exit code 1 with a sentence when it cannot start. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  if (config.demo === undefined) quietLibraries(log);
  const app = await buildApp(config, log);
  const stops: (() => Promise<void>)[] = [() => app.close()];
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= stopAll(stops, log);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const port = await app.listen();
    if (config.demo === undefined) log.info({ port }, 'listening');
    else stops.unshift(await startDemo({ config, demo: config.demo, app, port, log }));
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

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
