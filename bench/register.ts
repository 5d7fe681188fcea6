import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { DEMO_TENANT_ID } from '../bot/demo/people.js';
import { personIdOf } from '../services/actors.js';
import { systemClock } from '../services/clock.js';
import { dayOf } from '../services/days.js';
import { ensureSampleNetwork } from '../services/sample/index.js';
import { startEmbeddedStore } from '../services/store/embedded/index.js';
import { DATABASE_NAME, openStore, type Store } from '../services/store/open.js';
import type { VenueService } from '../services/store/organisations.js';
import type { Worker } from './protocol.js';

/** More cards than a person enters in all rounds: a second visit of a card would be asked about. */
const CODES_EACH = 4_000;
const CARDS_AT_ONCE = 4_000;

/** What the records of the store say, to be compared with what was acknowledged. */
export interface Count {
  visits: number;
  /** Entries of the audit log about recorded visits. */
  audited: number;
}

/** Makes the sample network, 60 weeks of it, people who record visits at its venues, and cards for each of them. */
export function makeRegister(dataDir: string, workers: number): Promise<Worker[]> {
  return withStore(dataDir, async (store, db) => {
    await ensureSampleNetwork(store, { now: systemClock(), people: [] });
    const organisations = await store.organisations.ofArea();
    const venues = organisations.filter((one) => one.kind === 'venue' && !one.services.some(isCourse));
    const codes = await addCards(db, workers * CODES_EACH);
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

/** Adds cards that are like a valid one of the sample network, and gives their codes. */
async function addCards(db: Db, count: number): Promise<string[]> {
  const cards = db.collection<{ _id: string }>('cards');
  const like = await cards.findOne({ state: 'active', lastDay: { $gt: dayOf(systemClock()) } });
  if (like === null) throw new Error('The sample network has no valid card.');
  const codes = Array.from({ length: count }, (_, index) => `BENCH${String(index).padStart(6, '0')}`);
  for (let from = 0; from < count; from += CARDS_AT_ONCE) {
    const some = codes.slice(from, from + CARDS_AT_ONCE);
    await cards.insertMany(some.map((_id) => ({ ...like, _id })));
  }
  return codes;
}

/** A child on a course is asked about before it is recorded. */
const isCourse = ({ kind }: VenueService): boolean => kind === 'course';

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
