import { MongoClient, type Collection, type Db } from 'mongodb';
import type { Card } from '../../services/store/cards.js';
import { openStore } from '../../services/store/open.js';
import type { Visit } from '../../services/store/visits.js';
import { CARDS, cardAt, visitAt, VISITS_OF_A_DAY } from './records.js';

/** Records before anything is measured; a whole number of days. */
export const FILLED_VISITS = 200_000;
/** Operations under way at any moment. */
export const CONCURRENT = 32;
const PAGE = 1_000;

/** A server under load, with the product's collections, indexes and documents in it. */
export class Connected {
  readonly visits: Collection<Visit>;
  readonly cards: Collection<Card>;
  /** How many visits have numbers so far. */
  numbered = FILLED_VISITS;

  private constructor(
    readonly uri: string,
    readonly db: Db,
  ) {
    this.visits = db.collection('visits');
    this.cards = db.collection('cards');
  }

  static async to({ uri, database }: { uri: string; database: string }): Promise<Connected> {
    const client = await new MongoClient(uri, { maxPoolSize: CONCURRENT, ignoreUndefined: true }).connect();
    return new Connected(uri, client.db(database));
  }

  async fill(): Promise<void> {
    const store = await openStore({ uri: this.uri, name: this.db.databaseName, patience: 'job' });
    try {
      await this.cards.createIndexes([{ key: { operationKey: 1 }, unique: true }]);
      for (const numbers of pages(CARDS)) await store.cards.addAll(numbers.map(cardAt));
      for (const numbers of pages(FILLED_VISITS)) await store.visits.addAll(numbers.map(visitAt));
    } finally {
      await store.close();
    }
  }

  /** How many visits there are. Throws an Error unless they are exactly those that were acknowledged. */
  async countAcknowledged(): Promise<number> {
    const visits = await this.visits.countDocuments();
    if (visits === this.numbered) return visits;
    throw new Error(`${this.numbered} visits were acknowledged, but the store has ${visits}.`);
  }

  /** Sums over every record, in seconds. Throws an Error when the sums are wrong. */
  async group(): Promise<number> {
    const startMs = performance.now();
    const rows = await this.visits
      .aggregate<{ uses: number }>([
        { $match: { undone: false } },
        { $group: { _id: '$venueId', uses: { $sum: 1 }, children: { $sum: '$children' } } },
      ])
      .toArray();
    const seconds = (performance.now() - startMs) / 1_000;
    const uses = rows.reduce((sum, row) => sum + row.uses, 0);
    if (uses < 0.99 * FILLED_VISITS) throw new Error(`A sum over the records has only ${uses} of them.`);
    return seconds;
  }
}

/** Whole days of areas. */
export const FILLED_GROUPS = FILLED_VISITS / VISITS_OF_A_DAY;

/** The numbers up to `count`, a thousand at a time. */
export function pages(count: number, first = 0): number[][] {
  return Array.from({ length: Math.ceil(count / PAGE) }, (_, page) =>
    Array.from({ length: Math.min(PAGE, count - page * PAGE) }, (_, at) => first + page * PAGE + at),
  );
}
