import { join } from 'node:path';
import { packageRoot } from '../services/package-root.js';
import { packageCommand } from './command.js';

process.exitCode = await packageCommand({
  env: process.env,
  outputFolder: join(packageRoot(), 'artifacts'),
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
