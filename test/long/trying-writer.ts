import { setTimeout } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../services/store/embedded/index.js';

/** What the writer tells on its output, a line of JSON each. */
export type Told =
  { kind: 'acknowledged' | 'refused'; n: number; code?: unknown } | { kind: 'store'; sentence: string };

const PAUSE_AFTER_REFUSAL_MS = 30;

/** Tries to write documents 0, 1, 2 … one after the other, each once, and tells what became of it. */
async function write(dataDir: string, count: number): Promise<void> {
  const embedded = await startEmbeddedStore({
    dataDir,
    tell: (sentence) => {
      tell({ kind: 'store', sentence });
    },
  });
  const client = await new MongoClient(embedded.uri, {
    serverSelectionTimeoutMS: 1_000,
    retryWrites: false,
  }).connect();
  const documents = client.db('test').collection<{ _id: number; text: string }>('documents');
  await documents.createIndexes([{ key: { text: 1 }, unique: true }]);
  for (let n = 0; n < count; n += 1) {
    try {
      await documents.insertOne({ _id: n, text: `text ${n}` });
      tell({ kind: 'acknowledged', n });
    } catch (error) {
      tell({ kind: 'refused', n, code: error instanceof Error && 'code' in error ? error.code : undefined });
      await setTimeout(PAUSE_AFTER_REFUSAL_MS);
    }
  }
  // Nothing more is to be written: neither the driver nor the store says goodbye.
  process.exit(0);
}

function tell(told: Told): void {
  console.log(JSON.stringify(told));
}

const [, , dataDir, count] = process.argv;
if (dataDir !== undefined && count !== undefined) await write(dataDir, Number(count));
