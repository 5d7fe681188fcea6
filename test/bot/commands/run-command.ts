import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ran {
  code: number | null;
  said: string;
  complained: string;
}

/** Runs an operator's command as a shell does, with these settings alone, after a command of the shell's own. */
export async function runCommand(
  name: 'backup' | 'restore',
  settings: Record<string, string>,
  args: string[],
  before = 'true',
): Promise<Ran> {
  const program = fileURLToPath(new URL(`../../../bot/commands/${name}.js`, import.meta.url));
  const child = spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', process.execPath, program, ...args], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, said, complained };
}
