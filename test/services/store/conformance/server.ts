import { MongoClient, MongoServerError, type Collection, type Document } from 'mongodb';
import { openTestStore } from '../../../support/store.js';

/** A document whose `_id` tells the test which one it is. */
export interface Row extends Document {
  _id: string;
}

/** The server that the tests of the store run on, through the plain driver. */
export interface Server {
  client: MongoClient;
  /** A database of our own. */
  database: string;
  /** A new collection, filled with documents named `a`, `b`, `c` and so on unless they have an `_id`. */
  filled: (documents?: readonly Document[]) => Promise<Collection<Row>>;
  close: () => Promise<void>;
}

let collections = 0;

export async function openServer(): Promise<Server> {
  const { uri, name, close } = await openTestStore();
  const client = await new MongoClient(uri).connect();
  return {
    client,
    database: name,
    filled: async (documents = []) => {
      collections += 1;
      const collection = client.db(name).collection<Row>(`conformance-${collections}`);
      const rows = documents.map((document, i): Row => ({ _id: String.fromCharCode(97 + i), ...document }));
      if (rows.length > 0) await collection.insertMany(rows);
      return collection;
    },
    close: async () => {
      await client.db(name).dropDatabase();
      await client.close();
      await close();
    },
  };
}

/** The `_id`s of the documents found, one after the other. */
export async function idsOf(found: { toArray: () => Promise<Document[]> }): Promise<string> {
  return (await found.toArray()).map(({ _id }) => String(_id)).join('');
}

/** The error that the server answered with. */
export async function errorOf(operation: Promise<unknown>): Promise<MongoServerError> {
  const error: unknown = await operation.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof MongoServerError) return error;
  throw error instanceof Error ? error : new Error('the server accepted it');
}
