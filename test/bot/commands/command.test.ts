import assert from 'node:assert/strict';
import { z } from 'zod';
import { runCommand, type CommandLine } from '../../../bot/commands/command.js';
import { ConfigError } from '../../../bot/config.js';

const greet: CommandLine<{ operands: [string]; loud: boolean }> = {
  usage: 'Usage: npm run greet -- NAME [--loud]',
  options: { loud: { type: 'boolean' } },
  schema: z.object({
    operands: z.tuple([z.string()], { error: 'Give one name.' }),
    loud: z.boolean().default(false),
  }),
  run: ({ operands: [name], loud }, { say, env }) => {
    if (name === 'nobody') throw new ConfigError([`${env.KEY ?? ''} is missing.`]);
    say(loud ? `HELLO ${name}` : `hello ${name}`);
    return Promise.resolve(name === 'trouble' ? 3 : 0);
  },
};

async function run(...args: string[]): Promise<{ code: number; said: string[]; complained: string[] }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(greet, {
    args,
    env: { KEY: 'DATA_DIR' },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said, complained };
}

describe('a command of an operator', () => {
  it('gets what was typed and gives its own exit code', async () => {
    assert.deepEqual(await run('Aino', '--loud'), { code: 0, said: ['HELLO Aino'], complained: [] });
    assert.equal((await run('trouble')).code, 3);
  });

  it('shows how it is called when it is asked, or called wrongly, and does nothing', async () => {
    assert.deepEqual(await run('--help'), { code: 0, said: [greet.usage], complained: [] });
    for (const args of [[], ['a', 'b'], ['a', '--quiet'], ['a', '--loud=yes']]) {
      const { code, said, complained } = await run(...args);
      assert.deepEqual([code, said], [2, []], args.join(' '));
      assert.ok(complained[0]?.endsWith(`\n\n${greet.usage}`), complained[0]);
    }
    assert.match((await run()).complained[0] ?? '', /^Give one name\.\n/);
  });

  it('fails with a sentence', async () => {
    const { code, complained } = await run('nobody');
    assert.equal(code, 1);
    assert.match(complained[0] ?? '', /DATA_DIR is missing\.$/);
  });
});
