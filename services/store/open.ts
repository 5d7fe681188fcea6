import type { Db } from 'mongodb';
import { createAreas } from './areas.js';
import { createAudit } from './audit.js';
import { createCards } from './cards.js';
import { createCharts } from './charts.js';
import { openDatabase, type OpenDatabase, type Patience } from './connection.js';
import { createConversations } from './conversations.js';
import { createDailyTotals } from './daily-totals.js';
import { GIVE_UP_MS, storeErrorFrom, withStoreErrors } from './errors.js';
import { createEvents } from './events.js';
import { createGuesses } from './guesses.js';
import { migrate, type Tell } from './migrations/migrate.js';
import { createOperations } from './operations.js';
import { createOrganisations } from './organisations.js';
import { createPeople } from './people.js';
import { createPosts } from './posts.js';
import { createPractices } from './practices.js';
import { createRestores, RegisterClosedError, type Restores } from './restores.js';
import { describeServer, type ServerDescription } from './server-description.js';
import { createSettings } from './settings.js';
import { validateAll, type Validation } from './validate.js';
import { createSilences } from './silences.js';
import { createVisits } from './visits.js';

export const DATABASE_NAME = 'kaikubotti';

/** Every collection of the product, each behind its own few functions, which throw StoreUnavailableError. */
export type Store = ReturnType<typeof collectionsOf> & {
  /** The marker of a register that is being restored. */
  restores: Restores;
  /** Which server this is; it was asked when the store was opened. */
  server: () => ServerDescription;
  /** Throws when the database does not answer. */
  ping: () => Promise<void>;
  /** See {@link validateAll}. */
  validate: (repair: boolean) => Promise<Validation[]>;
  /** Removes every document of every collection; for the sample network and tests only. */
  empty: () => Promise<void>;
  close: () => Promise<void>;
};

/** The names of the collections, as the database has them too. */
export type CollectionName = keyof ReturnType<typeof collectionsOf>;

export function collectionsOf(db: Db, patience: Patience = 'turn') {
  const telling = <T extends object>(collection: T): T => withStoreErrors(collection, GIVE_UP_MS[patience]);
  return {
    areas: telling(createAreas(db)),
    organisations: telling(createOrganisations(db)),
    people: telling(createPeople(db)),
    cards: telling(createCards(db)),
    visits: telling(createVisits(db)),
    operations: telling(createOperations(db)),
    events: telling(createEvents(db)),
    silences: telling(createSilences(db)),
    dailyTotals: telling(createDailyTotals(db)),
    conversations: telling(createConversations(db)),
    posts: telling(createPosts(db)),
    practices: telling(createPractices(db)),
    charts: telling(createCharts(db)),
    audit: telling(createAudit(db)),
    guesses: telling(createGuesses(db)),
    settings: telling(createSettings(db)),
  };
}

interface StoreNeeds {
  uri: string;
  name?: string;
  /** `job` for programs that nobody waits for: the limits of single commands are minutes then. */
  patience?: Patience;
  /** Hears of changes to the stored data at the start. */
  tell?: Tell;
  isRestore?: boolean;
}

/**
 * Connects to a MongoDB-compatible server, brings the stored data to the versions of this program and makes sure of the
 * indexes; this may take its time. From then on the limits are those of `patience`, for a turn far below the driver's
 * defaults: it is answered while somebody stands at a counter. Throws StoreUnavailableError, an OperatorError about the
 * setting, a SchemaError when the data do not fit, and a {@link RegisterClosedError}, without having written anything,
 * unless it is the restore that asks.
 */
export async function openStore(needs: StoreNeeds): Promise<Store> {
  const { patience = 'turn' } = needs;
  await patiently(needs, (db) => prepare(db, needs));
  const { db, kind, close } = await open(needs, patience);
  const server = await describeServer(db, kind);
  return {
    ...collectionsOf(db, patience),
    restores: withStoreErrors(createRestores(db)),
    server: () => server,
    ping: async () => {
      await translated(db.command({ ping: 1 }));
    },
    empty: () =>
      patiently(needs, async (patientDb) => {
        await Promise.all(
          Object.values(collectionsOf(patientDb, 'job')).map((collection) => collection.clear()),
        );
      }),
    close,
    validate: (repair) => translated(validateAll(db, Object.keys(collectionsOf(db)), repair)),
  };
}

async function prepare(db: Db, { tell, isRestore = false }: StoreNeeds): Promise<void> {
  const restores = createRestores(db);
  const mayGoOn = async (): Promise<void> => {
    if (!isRestore && (await restores.state()).phase !== 'done') throw new RegisterClosedError();
  };
  await mayGoOn();
  const collections = Object.values(collectionsOf(db, 'job'));
  const schemas = collections.map(({ schema }) => schema);
  await migrate(db, schemas, { mayGoOn, ...(tell !== undefined && { tell }) });
  await Promise.all(collections.map((collection) => collection.prepare()));
}

function open({ uri, name = DATABASE_NAME }: StoreNeeds, patience: Patience): Promise<OpenDatabase> {
  return openDatabase({ uri, name, patience });
}

/** Does what may take longer than a turn, on a connection of its own. */
async function patiently(needs: StoreNeeds, work: (db: Db) => Promise<void>): Promise<void> {
  const { db, close } = await open(needs, 'job');
  try {
    await translated(work(db));
  } finally {
    // An open connection would keep a process alive that cannot start.
    await close();
  }
}

async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
