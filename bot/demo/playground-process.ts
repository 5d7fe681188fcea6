import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, from the moment on when it listens. */
export interface ServerProcess {
  readonly pid: number;
  /** The port it said it listens on. */
  readonly port: number;
  /** Resolves with nothing of it left running: asks it to end, and ends it by force when it does not. */
  close: () => Promise<void>;
}

export interface ServerProcessOptions {
  /** Arguments of Node.js: its own options, the program, the program's arguments. */
  readonly nodeArguments: readonly string[];
  readonly cwd: string;
  /** The whole environment of the process: nothing is inherited, so no secret of the bot reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** How long it may take to say `Listening on <port>`. */
  readonly listenWithinMs: number;
  /** How long it may take to end on request before it is ended by force; 3 s when left out. */
  readonly endWithinMs?: number;
  /** Called when it ends later without having been asked to. */
  readonly onUnexpectedEnd: (exitCode: number | null, signal: string | null) => void;
}

const DEFAULT_END_WITHIN_MS = 3_000;
const KEPT_OUTPUT_CHARACTERS = 2_000;
const LISTENING = /^Listening on (\d+)\s*$/m;

/**
 * Starts Node.js with the given arguments and waits for the line `Listening on <port>` on its stdout. Rejects, with
 * nothing left running, when the process cannot be started, ends first, or does not listen in time.
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, options.nodeArguments, {
    cwd: options.cwd,
    env: options.environment,
    // Stdin stays open as a life line: the process ends itself when this end of it is gone.
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C reaches only the bot, which then ends the whole group in good order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // The other end may be gone already; that shows as the end of the process, not as a fault of the pipe.
  child.stdin.on('error', () => undefined);
  const endWithinMs = options.endWithinMs ?? DEFAULT_END_WITHIN_MS;
  const port = await listeningPort(child, options.listenWithinMs).catch(async (error: unknown) => {
    await end(child, endWithinMs);
    throw error;
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the process has no id');
  let closing: Promise<void> | undefined;
  child.once('exit', (exitCode, signal) => {
    if (closing === undefined) options.onUnexpectedEnd(exitCode, signal);
  });
  return { pid, port, close: () => (closing ??= end(child, endWithinMs)) };
}

function listeningPort(child: ChildProcess, withinMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      reject(new Error(`does not listen after ${withinMs} ms. ${output}`.trim()));
    }, withinMs);
    const settle = (decide: () => void): void => {
      clearTimeout(timer);
      decide();
    };
    // Reading goes on after the start, so that the process never blocks on a full pipe; nothing more is kept.
    let isListening = false;
    const read = (chunk: Buffer): void => {
      if (isListening) return;
      output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT_CHARACTERS);
      const port = LISTENING.exec(output)?.[1];
      if (port === undefined) return;
      isListening = true;
      settle(() => {
        resolve(Number(port));
      });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => {
      settle(() => {
        reject(error);
      });
    });
    child.once('exit', (exitCode, signal) => {
      settle(() => {
        reject(new Error(`ended (${exitCode ?? signal ?? 'unknown'}) before it listened. ${output}`.trim()));
      });
    });
  });
}

async function end(child: ChildProcess, withinMs: number): Promise<void> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if (child.pid === undefined) return;
  if (!hasEnded()) {
    const exit = once(child, 'exit');
    signalGroup(child.pid, 'SIGTERM');
    const timer = setTimeout(() => {
      signalGroup(child.pid, 'SIGKILL');
    }, withinMs);
    await exit;
    clearTimeout(timer);
  }
  // Whatever it may have started itself is in the same group and must not outlive it.
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number | undefined, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // No such process or group: what was to be ended has ended.
  }
}
