import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import { sentenceFor } from '../sentences.js';

/** A program for operators, started as `npm run NAME -- …`. */
export interface CommandLine<T> {
  /** How it is called and what each option does, for `--help` and for mistakes. */
  usage: string;
  /** The options for node's own parser. */
  options: NonNullable<ParseArgsConfig['options']>;
  /** Reads the options together with `operands`, the words that are no options; its messages are sentences. */
  schema: z.ZodType<T>;
  /** Does the work and resolves with the exit code. */
  run: (values: T, surroundings: CommandSurroundings) => Promise<number>;
}

/** Where a command reads from and what it says. */
export interface CommandSurroundings {
  env: Record<string, string | undefined>;
  say: (line: string) => void;
}

export interface CommandIo extends CommandSurroundings {
  args: string[];
  complain: (line: string) => void;
}

const WRONG_USE = 2;

/** Exit codes: the command's own, 1 when it failed with a sentence, 2 when it was called wrongly. Never rejects. */
export async function runCommand<T>(command: CommandLine<T>, io: CommandIo): Promise<number> {
  const read = readArguments(command, io.args);
  if (read.kind === 'help') {
    io.say(command.usage);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.complain(`${read.sentence}\n\n${command.usage}`);
    return WRONG_USE;
  }
  try {
    return await command.run(read.values, io);
  } catch (error) {
    io.complain(sentenceFor(error));
    return 1;
  }
}

/** Runs a command as the program that was started. */
export async function startCommand<T>(command: CommandLine<T>): Promise<void> {
  process.exitCode = await runCommand(command, {
    args: process.argv.slice(2),
    env: process.env,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
}

type Read<T> = { kind: 'values'; values: T } | { kind: 'help' } | { kind: 'wrong'; sentence: string };

function readArguments<T>({ options, schema }: CommandLine<T>, args: string[]): Read<T> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help === true) return { kind: 'help' };
    const read = schema.safeParse({ ...values, operands: positionals });
    if (read.success) return { kind: 'values', values: read.data };
    return { kind: 'wrong', sentence: read.error.issues.map(({ message }) => message).join('\n') };
  } catch (error) {
    // node's parser says which option it does not know, in a sentence.
    return { kind: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
}
