import { once } from 'node:events';
import { MongoClient } from 'mongodb';
import { migrate } from '../../../../services/store/migrations/migrate.js';
import { parcelsAt } from './parcels.js';

/** What the process tells its parent: that a batch is half done, when it waits for an answer; and how it ended. */
export type Told = { batch: number; first: string } | { ended: string };

/** A process that starts on a database with parcels. Its arguments: server, database, how long its lease holds. */
async function start(uri: string, name: string, leaseMs: number): Promise<void> {
  const tell = (told: Told): Promise<void> =>
    new Promise((resolve) => {
      process.send?.(told, () => {
        resolve();
      });
    });
  const client = await new MongoClient(uri).connect();
  try {
    const parcels = parcelsAt(3, async (batch, first) => {
      const answer = once(process, 'message');
      await tell({ batch, first });
      await answer;
    });
    await migrate(client.db(name), [parcels], { leaseMs });
    await tell({ ended: 'well' });
  } catch (error) {
    await tell({ ended: error instanceof Error ? error.message : 'badly' });
  } finally {
    await client.close();
    process.disconnect();
  }
}

const [, , uri, name, leaseMs] = process.argv;
if (uri !== undefined && name !== undefined) await start(uri, name, Number(leaseMs));
