import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Collection, type Document, type IndexDescription } from 'mongodb';
import { startEmbeddedStore } from '../../../../services/store/embedded/index.js';

export interface RunningStore {
  readonly client: MongoClient;
  readonly folder: string;
  readonly uri: string;
  /** A collection that nobody else has used. */
  collection: <T extends Document = Document>() => Collection<T>;
  stop: () => Promise<void>;
}

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'store-test-'));
}

export async function connectTo(uri: string): Promise<MongoClient> {
  return new MongoClient(uri, { serverSelectionTimeoutMS: 2_000, maxPoolSize: 40 }).connect();
}

export async function addIndex<T extends Document>(
  collection: Collection<T>,
  key: IndexDescription['key'],
  options: Omit<IndexDescription, 'key'> = {},
): Promise<void> {
  await collection.createIndexes([{ key, ...options }]);
}

let collections = 0;

/** A store in a folder of its own, or in `folder`, with a client of the real driver; the folder goes at the end. */
export async function startStore(folder?: string): Promise<RunningStore> {
  const dataDir = folder ?? (await newFolder());
  const store = await startEmbeddedStore({ dataDir });
  const client = await connectTo(store.uri);
  return {
    client,
    folder: dataDir,
    uri: store.uri,
    collection: () => client.db('test').collection(`c${(collections += 1)}`),
    stop: async () => {
      await client.close();
      await store.close();
      if (folder === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What an operation failed with, in the driver's words. */
export async function failureOf(operation: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof Error) return Object.fromEntries(Object.entries(error));
    throw error;
  }
  throw new Error('the operation did not fail');
}
