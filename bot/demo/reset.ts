import { resetSampleNetwork } from '../../services/sample/index.js';
import { buildApp } from '../app.js';
import { ConfigError, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { demoPersonIds } from './start.js';

/** `npm run demo:reset`: the sample network as new. Refuses outside the demo and on a register that is not a sample. */
async function reset(): Promise<void> {
  const config = readConfig(process.env);
  if (config.demo === undefined) {
    throw new ConfigError(['Microsoft credentials are set: the sample network exists in demo mode only.']);
  }
  const app = await buildApp({ ...config, port: 0 }, createLog(config.logLevel));
  try {
    await resetSampleNetwork(app.store, { now: app.clock(), people: demoPersonIds() });
    process.stdout.write('The sample network is as new.\n');
  } finally {
    await app.close();
  }
}

reset().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
