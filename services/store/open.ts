import { MongoClient, type Db } from 'mongodb';
import { OperatorError } from '../operator-error.js';
import { createAreas } from './areas.js';
import { createAudit } from './audit.js';
import { createCards } from './cards.js';
import { createCharts } from './charts.js';
import { createConversations } from './conversations.js';
import { createDailyTotals } from './daily-totals.js';
import { migrate, type Tell } from './migrations/migrate.js';
import { createOperations } from './operations.js';
import { createOrganisations } from './organisations.js';
import { createPeople } from './people.js';
import { createPosts } from './posts.js';
import { createRestores, type Restores } from './restores.js';
import { createSettings } from './settings.js';
import { createVisits } from './visits.js';

export const DATABASE_NAME = 'kaikubotti';

/** Every collection of the product, each behind its own few functions. */
export type Store = ReturnType<typeof collectionsOf> & {
  /** The marker of a register that is being restored. */
  restores: Restores;
  /** Throws when the database does not answer. */
  ping: () => Promise<void>;
  /** Removes every document of every collection; for the sample network and tests only. */
  empty: () => Promise<void>;
  close: () => Promise<void>;
};

/** The names of the collections, as the database has them too. */
export type CollectionName = keyof ReturnType<typeof collectionsOf>;

export function collectionsOf(db: Db) {
  return {
    areas: createAreas(db),
    organisations: createOrganisations(db),
    people: createPeople(db),
    cards: createCards(db),
    visits: createVisits(db),
    operations: createOperations(db),
    dailyTotals: createDailyTotals(db),
    conversations: createConversations(db),
    posts: createPosts(db),
    charts: createCharts(db),
    audit: createAudit(db),
    settings: createSettings(db),
  };
}

/** The register is half of one and half of another, or about to be. */
export class RestoreUnfinishedError extends OperatorError {
  override name = 'RestoreUnfinishedError';
  constructor() {
    super(
      'A restore of this register has not ended. Wait for it; or, if its process is gone, run npm run restore again.',
    );
  }
}

/**
 * Connects to a MongoDB-compatible server, brings the stored data to the versions of this program and makes sure of the
 * indexes. Timeouts are far below the driver's defaults, so that a turn is answered while somebody stands at a counter.
 * Throws the driver's errors, a SchemaError when the data do not fit, and a {@link RestoreUnfinishedError}, without having
 * written anything, unless it is the restore that asks.
 */
export async function openStore({
  uri,
  name = DATABASE_NAME,
  tell,
  isRestore = false,
}: {
  uri: string;
  name?: string;
  tell?: Tell;
  isRestore?: boolean;
}): Promise<Store> {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: 1_500,
    connectTimeoutMS: 1_500,
    retryWrites: false,
    ignoreUndefined: true,
  });
  await client.connect();
  const db = client.db(name);
  const collections = collectionsOf(db);
  const restores = createRestores(db);
  try {
    if (!isRestore && (await restores.state()).phase !== 'done') throw new RestoreUnfinishedError();
    const schemas = Object.values(collections).map(({ schema }) => schema);
    await migrate(db, schemas, tell === undefined ? {} : { tell });
    await Promise.all(Object.values(collections).map((collection) => collection.prepare()));
  } catch (error) {
    // An open connection would keep a process alive that cannot start.
    await client.close();
    throw error;
  }
  return {
    ...collections,
    restores,
    ping: async () => {
      await db.command({ ping: 1 });
    },
    empty: async () => {
      await Promise.all(Object.values(collections).map((collection) => collection.clear()));
    },
    close: () => client.close(),
  };
}
