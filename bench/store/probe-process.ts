import { setTimeout } from 'node:timers/promises';
import { MongoClient, type Collection } from 'mongodb';
import { DATABASE_NAME } from '../../services/store/open.js';
import type { Visit } from '../../services/store/visits.js';
import { serveStarter } from '../child-side.js';
import { percentile } from '../load.js';
import { ProbeRequest, type Delays } from './protocol.js';
import { visitIdOf } from './records.js';

const READ_EVERY_MS = 5;
const INSERT_EVERY_MS = 25;
/** Far more than are ever under way, so that no question waits for another of the probe's own. */
const CONNECTIONS = 100;

interface Probe {
  visits: Collection<Visit>;
  turns: Collection<{ _id: number }>;
}

let probe: Probe | undefined;
let running: { stop: AbortController; reads: Promise<number[]>; inserts: Promise<number[]> } | undefined;
let inserted = 0;

serveStarter(async (message) => {
  const request = ProbeRequest.parse(message);
  switch (request.do) {
    case 'connect': {
      const client = await new MongoClient(request.uri, { maxPoolSize: CONNECTIONS }).connect();
      const db = client.db(DATABASE_NAME);
      probe = { visits: db.collection('visits'), turns: db.collection('turns') };
      return { done: true };
    }
    case 'start':
      running = start();
      return { done: true };
    case 'stop':
      return stop();
  }
});

function start(): typeof running {
  if (probe === undefined) throw new Error('The probe is not connected.');
  const { visits, turns } = probe;
  const stop = new AbortController();
  return {
    stop,
    reads: repeatedly(READ_EVERY_MS, stop.signal, (number) => visits.findOne({ _id: visitIdOf(number) })),
    inserts: repeatedly(INSERT_EVERY_MS, stop.signal, () => turns.insertOne({ _id: (inserted += 1) })),
  };
}

async function stop(): Promise<Delays> {
  if (running === undefined) throw new Error('The probe is not running.');
  running.stop.abort();
  const [reads, inserts] = await Promise.all([running.reads, running.inserts]);
  return {
    reads: reads.length,
    readP99Ms: percentile(reads, 0.99),
    readMaxMs: reads.at(-1) ?? 0,
    insertP99Ms: percentile(inserts, 0.99),
    insertMaxMs: inserts.at(-1) ?? 0,
  };
}

/** Asks at a fixed pace, whether the last was answered or not. Resolves with the waits from the due moments, sorted. */
async function repeatedly(
  everyMs: number,
  signal: AbortSignal,
  ask: (number: number) => Promise<unknown>,
): Promise<number[]> {
  const startMs = performance.now();
  const answers: Promise<number>[] = [];
  while (!signal.aborted) {
    const dueMs = startMs + answers.length * everyMs;
    const aheadMs = dueMs - performance.now();
    if (aheadMs > 0) await setTimeout(aheadMs);
    answers.push(ask(answers.length).then(() => performance.now() - dueMs));
  }
  return (await Promise.all(answers)).toSorted((a, b) => a - b);
}
