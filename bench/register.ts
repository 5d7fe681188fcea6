import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { z } from 'zod';
import { DEMO_TENANT_ID } from '../bot/demo/people.js';
import { personIdOf } from '../services/actors.js';
import { systemClock } from '../services/clock.js';
import { dayOf } from '../services/days.js';
import { ensureSampleNetwork } from '../services/sample/index.js';
import { startEmbeddedStore } from '../services/store/embedded/index.js';
import { DATABASE_NAME, openStore, type Store } from '../services/store/open.js';
import type { Worker } from './protocol.js';

const CODES_EACH = 25;

/** What the records of the store say, to be compared with what was acknowledged. */
export interface Count {
  visits: number;
  /** Entries of the audit log about recorded visits. */
  audited: number;
}

/** Makes the sample network, 60 weeks of it, and people who record visits at its venues. */
export function makeRegister(dataDir: string, workers: number): Promise<Worker[]> {
  return withStore(dataDir, async (store, db) => {
    await ensureSampleNetwork(store, { now: systemClock(), people: [] });
    const venues = (await store.organisations.ofArea()).filter(({ kind }) => kind === 'venue');
    const codes = await validCodes(db, workers * CODES_EACH);
    const made: Worker[] = [];
    for (let at = 0; at < workers; at += 1) {
      const venue = venues[at % venues.length];
      if (venue === undefined) throw new Error('The sample network has no venue.');
      const objectId = randomUUID();
      await store.people.setGrants(personIdOf(DEMO_TENANT_ID, objectId), [
        { role: 'venue', venueId: venue._id },
      ]);
      made.push({ objectId, codes: codes.slice(at * CODES_EACH, (at + 1) * CODES_EACH) });
    }
    return made;
  });
}

/** Counts the records while no bot is running. */
export function countRecords(dataDir: string): Promise<Count> {
  return withStore(dataDir, async (_store, db) => ({
    visits: await db.collection('visits').countDocuments(),
    audited: await db.collection('audit').countDocuments({ action: 'visit.record' }),
  }));
}

async function validCodes(db: Db, count: number): Promise<string[]> {
  const cards = await db
    .collection('cards')
    .find({ state: 'active', lastDay: { $gt: dayOf(systemClock()) } })
    .limit(count)
    .toArray();
  const codes = z.array(z.object({ _id: z.string() })).parse(cards);
  if (codes.length < count) throw new Error(`The sample network has only ${codes.length} valid cards.`);
  return codes.map(({ _id }) => _id);
}

async function withStore<T>(dataDir: string, work: (store: Store, db: Db) => Promise<T>): Promise<T> {
  const embedded = await startEmbeddedStore({ dataDir });
  try {
    const store = await openStore({ uri: embedded.uri });
    const client = new MongoClient(embedded.uri);
    try {
      return await work(store, client.db(DATABASE_NAME));
    } finally {
      await client.close();
      await store.close();
    }
  } finally {
    await embedded.close();
  }
}
