import { z } from 'zod';
import { resetSampleNetwork } from '../../services/sample/index.js';
import { buildApp } from '../app.js';
import { startCommand } from '../commands/command.js';
import { ConfigError, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { demoPersonIds } from './start.js';

/** `npm run demo:reset`: the sample network as new. Refuses outside the demo and on a register that is not a sample. */
await startCommand({
  usage: 'Usage: npm run demo:reset\nMakes the sample network of the demo as new, while the bot is stopped.',
  options: {},
  schema: z.object({ operands: z.tuple([], { error: 'This command takes no words after its name.' }) }),
  run: async (_values, { env, say }) => {
    const config = readConfig(env);
    if (config.demo === undefined) {
      throw new ConfigError(['Microsoft credentials are set: the sample network exists in demo mode only.']);
    }
    const app = await buildApp({ ...config, port: 0 }, createLog(config.logLevel));
    try {
      await resetSampleNetwork(app.store, { now: app.clock(), people: demoPersonIds() });
      say('The sample network is as new.');
      return 0;
    } finally {
      await app.close();
    }
  },
});
