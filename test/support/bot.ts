import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { MongoClient } from 'mongodb';
import { buildApp, type App, type Outside } from '../../bot/app.js';
import { readConfig } from '../../bot/config.js';
import { DEMO_TENANT_ID } from '../../bot/demo/people.js';
import { createLog } from '../../bot/log.js';
import { personIdOf, type Grant } from '../../services/actors.js';
import type { Store } from '../../services/store/open.js';
import type { ActivityJson, Place, Sender } from './activities.js';
import { clockStandingAt, type StillClock } from './clock.js';
import { startConnector, type FakeConnector } from './connector.js';
import type { HttpAnswer } from './http-answer.js';
import { Person } from './person.js';
import { openTestStore, type TestStore } from './store.js';

/** A Tuesday of week 11, in Finnish time. */
const TUESDAY = '2026-03-10 10:00';

export interface BotOptions<K extends string> {
  /** Who talks to the bot, each with what they may act as. */
  people: Record<K, Grant[]>;
  /** The bot's wall clock in Finland, which stands still until it is moved. */
  now?: string;
  /** Settings beside those of the demo without a client. */
  settings?: Record<string, string>;
  /** Puts what is needed into the empty store, before the bot starts. */
  fill?: (store: Store) => Promise<unknown>;
  /** What the bot is given in the place of its store, at every start. */
  through?: (store: Store, opened: TestStore) => Store | Promise<Store>;
  outside?: (settings: Record<string, string>) => Outside;
  /** Keeps the bot's own limit for answers, for tests of slow ones. */
  hurries?: boolean;
}

/** A bot on 127.0.0.1 with its store, its connector and people who talk to it. */
export interface RunningBot<K extends string> {
  people: Record<K, Person>;
  store: Store;
  connector: FakeConnector;
  app: App;
  time: StillClock;
  /** Lines of the log, each a JSON text. */
  log: string[];
  /** The next line of the log that says this. */
  nextLine: (message: string) => Promise<string>;
  /** Where its store is, for those who look past the store's functions. */
  place: Pick<TestStore, 'uri' | 'name'>;
  url: string;
  /** Sends an activity to `/api/messages`. */
  post: (activity: unknown, headers?: Record<string, string>) => Promise<HttpAnswer>;
  get: (path: string) => Promise<HttpAnswer>;
  /** Somebody new, with grants that are written to the store. */
  meets: (grants: Grant[], more?: Partial<Sender>) => Promise<Person>;
  /** Stops the bot and starts another one on the same store. */
  restarts: () => Promise<void>;
  /** Every document of every collection, as text. */
  everythingStored: () => Promise<string>;
  close: () => Promise<void>;
}

const personalChat = (name: string): Place => ({
  kind: 'personal',
  conversationId: `a:chat-of-${name}`,
});

/** Starts a bot in demo mode, or with credentials where the settings have them. */
export async function startBot<K extends string>(options: BotOptions<K>): Promise<RunningBot<K>> {
  const opened = await openTestStore();
  const connector = await startConnector();
  await options.fill?.(opened.store);
  const settings = { PORT: '0', DEMO_CLIENT: 'none', LOG_LEVEL: 'trace', ...options.settings };
  const time = clockStandingAt(options.now ?? TUESDAY);
  const log: string[] = [];
  const lines = new EventEmitter<{ line: [string] }>();
  lines.on('line', (line) => log.push(line));
  const start = async (): Promise<{ app: App; url: string }> => {
    const made = await buildApp(
      readConfig(settings),
      createLog('trace', { write: (line) => void lines.emit('line', line) }),
      {
        clock: time.now,
        store: (await options.through?.(opened.store, opened)) ?? opened.store,
        // A busy machine must not turn an answer into the sentence for slow ones.
        // The small networks of the tests are no samples, and most of their bots are demos.
        mayServe: () => Promise.resolve(),
        ...(options.hurries === true ? {} : { answerWithinMs: 15_000 }),
        ...options.outside?.(settings),
      },
    );
    return { app: made, url: `http://127.0.0.1:${await made.listen()}` };
  };
  let running = await start();
  let looking: MongoClient | undefined;
  const post = (activity: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
    ask(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
  const person = async (name: string, grants: Grant[], more: Partial<Sender> = {}): Promise<Person> => {
    const sender: Sender = {
      channelUserId: `29:${name}`,
      objectId: randomUUID(),
      tenantId: DEMO_TENANT_ID,
      serviceUrl: connector.url,
      locale: 'fi-FI',
      place: personalChat(name),
      ...more,
    };
    const id = personIdOf(sender.tenantId, sender.objectId ?? `channel-${sender.channelUserId}`);
    if (grants.length > 0) await opened.store.people.setGrants(id, grants);
    return new Person(id, sender, { post, connector });
  };
  const people: Partial<Record<K, Person>> = {};
  for (const [name, grants] of Object.entries<Grant[]>(options.people)) {
    people[name as K] = await person(name, grants); // Object.entries forgets the key type
  }
  return {
    people: people as Record<K, Person>, // every key was set in the loop above
    store: opened.store,
    connector,
    get app() {
      return running.app;
    },
    time,
    log,
    nextLine: (message) =>
      new Promise((resolve) => {
        lines.on('line', (line) => {
          if (line.includes(message)) resolve(line);
        });
      }),
    place: { uri: opened.uri, name: opened.name },
    get url() {
      return running.url;
    },
    post,
    get: (path) => ask(`${running.url}${path}`, {}),
    meets: (grants, more) => person(`somebody-${randomUUID().slice(0, 8)}`, grants, more),
    restarts: async () => {
      await running.app.close();
      running = await start();
    },
    everythingStored: async () => everythingIn(opened, (looking ??= await MongoClient.connect(opened.uri))),
    close: async () => {
      await looking?.close();
      await connector.close();
      await running.app.close();
      await opened.close();
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<HttpAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const COLLECTIONS = [
  ...[
    'areas',
    'organisations',
    'people',
    'cards',
    'visits',
    'operations',
    'events',
    'silences',
    'dailyTotals',
  ],
  ...['conversations', 'posts', 'charts', 'audit', 'guesses', 'practices', 'settings', 'restores'],
];

async function everythingIn({ name, store }: TestStore, client: MongoClient): Promise<string> {
  const known = Object.entries(store).filter(([, part]) => typeof part === 'object');
  assert.deepEqual(
    known.map(([key]) => key).sort(),
    [...COLLECTIONS].sort(),
    'a collection is not looked at',
  );
  const found = COLLECTIONS.map((collection) => client.db(name).collection(collection).find().toArray());
  return JSON.stringify(await Promise.all(found));
}

export const parsed = (answer: HttpAnswer): ActivityJson => JSON.parse(answer.text) as ActivityJson; // tests look at its parts
