import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { Failed } from './protocol.js';

const END_WITHIN_MS = 10_000;

export interface StartOptions {
  /** The whole environment of the process; nothing is inherited. */
  environment?: Record<string, string>;
  /** Arguments of Node.js itself. */
  nodeArguments?: string[];
  /** Ends the process at once. */
  signal: AbortSignal;
}

/** A process of the bench. */
export interface Process {
  readonly pid: number;
  /** Resolves with what the process says next. Rejects when it ends or tells of a failure. */
  next: <T>(answer: z.ZodType<T>) => Promise<T>;
  ask: <T>(request: object, answer: z.ZodType<T>) => Promise<T>;
  /** The first part of what it writes to its output that matches. Rejects when the process ends. */
  output: (pattern: RegExp) => Promise<string>;
  /** Resolves when the process has ended; one that does not end by itself is killed. */
  stop: () => Promise<void>;
}

/** Starts a compiled module of the bench as a process of its own. */
export function startProcess(
  module: URL,
  { environment = {}, nodeArguments = [], signal }: StartOptions,
): Process {
  signal.throwIfAborted();
  const child = fork(fileURLToPath(module), {
    env: environment,
    execArgv: nodeArguments,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const name = module.pathname.split('/').at(-1) ?? '';
  const end = (): void => {
    child.kill('SIGTERM');
  };
  signal.addEventListener('abort', end, { once: true });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
  });
  const next = <T>(answer: z.ZodType<T>): Promise<T> => orEnd(name, child, messageOf(child, answer));
  return {
    pid: child.pid ?? 0,
    next,
    ask: (request, answer) => {
      const answered = next(answer);
      if (child.connected) child.send(request);
      return answered;
    },
    output: (pattern) => orEnd(name, child, outputOf(child, pattern)),
    stop: () => stop(child, ended),
  };
}

function messageOf<T>(child: ChildProcess, answer: z.ZodType<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const failed = Failed.safeParse(message);
      if (failed.success) reject(new Error(failed.data.failed));
      else resolve(answer.parseAsync(message));
    });
  });
}

/** Reads on for ever, so that the process never waits for its reader; later lines are shown. */
function outputOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    let isFound = false;
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      if (isFound) {
        process.stderr.write(piece);
        return;
      }
      text += piece;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) return;
      isFound = true;
      resolve(found);
    });
  });
}

async function orEnd<T>(name: string, child: ChildProcess, wanted: Promise<T>): Promise<T> {
  let fail: ((error: Error) => void) | undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const onExit = (): void => fail?.(new Error(`The process ${name} ended by itself.`));
  if (child.exitCode !== null || child.signalCode !== null) onExit();
  child.once('exit', onExit);
  try {
    return await Promise.race([wanted, ended]);
  } finally {
    child.removeListener('exit', onExit);
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  // The processes of the bench end when they lose their starter.
  if (child.connected) child.disconnect();
  const deadline = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await ended;
  clearTimeout(deadline);
}
