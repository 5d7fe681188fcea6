import { Agent, request } from 'node:http';
import type { Timing } from './protocol.js';

/** One client with one connection, which waits for an answer before it sends again. */
export interface Connection {
  /** Sends one activity; resolves with the body of the answer. Rejects unless its status is 200. */
  send: (activity: string) => Promise<string>;
}

/** Opens a connection to the `/api/messages` at an address when it is first used, and keeps it. */
export function connectionTo(address: string): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const url = new URL(address);
  const { hostname, port, pathname: path } = url;
  return {
    send: (activity) =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(activity),
        };
        const sent = request({ agent, hostname, port, path, method: 'POST', headers }, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (piece: string) => (body += piece));
          response.on('error', reject);
          response.on('end', () => {
            if (response.statusCode === 200) resolve(body);
            else reject(new Error(`The answer had the status ${response.statusCode ?? 0}.`));
          });
        });
        sent.on('error', reject);
        sent.end(activity);
      }),
  };
}

/** One thing to send, and what to do with its answer when the clock has been stopped. */
export interface Errand {
  connection: Connection;
  activity: string;
  /** Throws an Error when the answer is not what it should be. */
  check: (answer: string) => void;
}

/**
 * Lets every client send for some seconds, each the next as soon as the last is answered. All stop when one has nothing
 * left to send, so that there are always as many at work. Rejects with the first wrong answer.
 */
export async function runFor(seconds: number, clients: (() => Errand | undefined)[]): Promise<Timing> {
  const latenciesMs: number[] = [];
  const answered: (() => void)[] = [];
  const startMs = performance.now();
  let isOver = false;
  await Promise.all(
    clients.map(async (next) => {
      for (;;) {
        const errand = isOver || performance.now() - startMs > seconds * 1_000 ? undefined : next();
        if (errand === undefined) break;
        const sentMs = performance.now();
        const answer = await errand.connection.send(errand.activity);
        latenciesMs.push(performance.now() - sentMs);
        answered.push(() => {
          errand.check(answer);
        });
      }
      isOver = true;
    }),
  );
  const tookSeconds = (performance.now() - startMs) / 1_000;
  for (const check of answered) check();
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  return {
    requests: sorted.length,
    seconds: tookSeconds,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
  };
}

/** The value that a part of the sorted values does not exceed. */
export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}
