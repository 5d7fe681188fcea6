import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** One TCP port that a process listens on. `address` is the kernel's hexadecimal form; 0100007F is 127.0.0.1. */
export interface Listener {
  readonly address: string;
  readonly port: number;
}

export const LOOPBACK_ADDRESS = '0100007F';

const LISTEN_STATE = '0A';
const CHECK_EVERY_MS = 5;

/** The process and all its descendants that run now (Linux only). */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const status = readOrEmpty(`/proc/${entry}/status`);
    const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const tree = [pid];
  for (const ancestor of tree) {
    for (const [child, parent] of parents) if (parent === ancestor) tree.push(child);
  }
  return tree;
}

/** All TCP ports, of IPv4 and IPv6, that the given processes listen on (Linux only). */
export function listenersOf(pids: readonly number[]): Listener[] {
  const sockets = new Set(pids.flatMap(socketsOf));
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readOrEmpty(table).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN_STATE && sockets.has(fields[9] ?? ''))
    .map((fields) => {
      const [address = '', port = ''] = (fields[1] ?? '').split(':');
      return { address, port: Number.parseInt(port, 16) };
    });
}

/** Resolves with those of the processes that still run when `withinMs` is over: none, as soon as all have ended. */
export async function stillRunning(pids: readonly number[], withinMs = 2_000): Promise<number[]> {
  const deadline = performance.now() + withinMs;
  let running = pids.filter(isRunning);
  while (running.length > 0 && performance.now() < deadline) {
    await setTimeout(CHECK_EVERY_MS);
    running = running.filter(isRunning);
  }
  return running;
}

function isRunning(pid: number): boolean {
  return /^State:\s+[^ZX]/m.test(readOrEmpty(`/proc/${pid}/status`));
}

function socketsOf(pid: number): string[] {
  let handles: string[] = [];
  try {
    handles = readdirSync(`/proc/${pid}/fd`);
  } catch {
    // The process has ended meanwhile, and listens on nothing.
  }
  return handles.flatMap((handle) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
