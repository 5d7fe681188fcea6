import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { packageRoot } from '../../services/package-root.js';
import { freePort } from '../free-port.js';

/** Its jars may have to be fetched first. */
const START_WITHIN_MS = 120_000;

const Environment = z.object({ MONGODB_BENCH_URI: z.string().optional() });

/** The database on the peer; it is dropped before and after. */
export const PEER_DATABASE = 'kaikubotti-bench';

export interface Peer {
  uri: string;
  /** Undefined for a server that was not started here. */
  pid?: number | undefined;
  stop: () => Promise<void>;
}

/**
 * The server to compare with: the one in MONGODB_BENCH_URI, or else the independent in-memory server that lies beside the
 * project, which is started; undefined when there is neither.
 */
export async function findPeer(signal: AbortSignal): Promise<Peer | undefined> {
  const { MONGODB_BENCH_URI: uri } = Environment.parse(process.env);
  if (uri !== undefined) {
    await forget(uri);
    return { uri, stop: () => forget(uri) };
  }
  const program = join(packageRoot(), '..', 'shared', 'mongo-peer', 'start');
  return existsSync(program) ? startPeer(program, signal) : undefined;
}

async function startPeer(program: string, signal: AbortSignal): Promise<Peer> {
  signal.throwIfAborted();
  const child = spawn('bash', [program, String(await freePort())], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const end = (): void => {
    child.kill('SIGKILL'); // it holds nothing but memory
  };
  signal.addEventListener('abort', end, { once: true });
  const deadline = setTimeout(end, START_WITHIN_MS);
  const uri = await Promise.race([uriIn(child.stdout), ended.then(() => undefined)]);
  clearTimeout(deadline);
  if (uri === undefined) throw new Error(`${program} did not start: it needs java 17 and maven.`);
  return {
    uri,
    pid: child.pid,
    stop: async () => {
      signal.removeEventListener('abort', end);
      end();
      await ended;
    },
  };
}

async function forget(uri: string): Promise<void> {
  const client = await new MongoClient(uri).connect();
  try {
    await client.db(PEER_DATABASE).dropDatabase();
  } finally {
    await client.close();
  }
}

/** The address is the first line, and what comes later is thrown away. */
function uriIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    output.setEncoding('utf8').on('data', (piece: string) => {
      text = (text + piece).slice(0, 1_000);
      const found = /^mongodb:\/\/\S+/m.exec(text)?.[0];
      if (found !== undefined && text.includes('\n')) resolve(found);
    });
  });
}
