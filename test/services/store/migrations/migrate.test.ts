import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { MongoClient, type Db } from 'mongodb';
import { migrate } from '../../../../services/store/migrations/migrate.js';
import { SchemaError } from '../../../../services/store/schema-error.js';
import { openTestStore, type TestStore } from '../../../support/store.js';
import type { Told } from './migrating-process.js';
import { OLD_INDEX, PARCELS, parcelsAt, sendParcels } from './parcels.js';

const MANY = 1_050;
const SHORT_LEASE_MS = 400;

describe('stored data of an older version', () => {
  let opened: TestStore;
  let client: MongoClient;
  let db: Db;
  before(async () => {
    opened = await openTestStore();
    client = await new MongoClient(opened.uri).connect();
  });
  after(() => client.close());

  let round = 0;
  beforeEach(() => {
    round += 1;
    db = client.db(`${opened.name}-parcels-${round}`);
  });
  afterEach(() => db.dropDatabase());

  const stored = () => db.collection('schemaVersions').find().sort({ _id: 1 }).toArray();
  const assertNewest = async (count: number): Promise<void> => {
    const parcels = await db.collection(PARCELS).find().sort({ _id: 1 }).toArray();
    assert.equal(parcels.length, count);
    for (const [index, parcel] of parcels.entries()) {
      assert.equal(parcel.grams, index);
      assert.equal(parcel.heavy, index >= 1_000);
    }
    assert.deepEqual(await stored(), [{ _id: PARCELS, version: 3 }]);
  };

  /** Starts programs of their own on the database; `isFatal` decides whether one dies in the middle of a batch. */
  async function inProcesses(
    count: number,
    isFatal: (batch: string) => boolean = () => false,
  ): Promise<{ ends: string[]; batches: string[] }> {
    const program = new URL('./migrating-process.js', import.meta.url);
    const batches: string[] = [];
    const ends = await Promise.all(
      Array.from({ length: count }, async () => {
        const child = fork(program, [opened.uri, db.databaseName, String(SHORT_LEASE_MS)]);
        let ended = 'killed';
        child.on('message', (message) => {
          const told = message as Told; // the other end is our own program
          if ('ended' in told) {
            ended = told.ended;
            return;
          }
          const batch = `${told.batch} ${told.first}`;
          batches.push(batch);
          if (isFatal(batch)) child.kill('SIGKILL');
          else child.send('go on');
        });
        await once(child, 'exit');
        return ended;
      }),
    );
    return { ends: ends.toSorted(), batches };
  }

  it('are brought up step by step, in order, and told of', async () => {
    await sendParcels(db, MANY);
    const steps: number[] = [];
    const told: unknown[] = [];
    const parcels = parcelsAt(3, (to) => Promise.resolve(steps.push(to)));
    await migrate(db, [parcels], { tell: (message, details) => told.push({ message, ...details }) });
    await assertNewest(MANY);
    assert.deepEqual(steps, [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
    const message = 'the stored data were brought to a newer version';
    assert.deepEqual(told, [
      { message, collection: PARCELS, version: 2, documents: MANY },
      { message, collection: PARCELS, version: 3, documents: MANY },
    ]);
  });

  it('lose the index that is no longer declared, and it does not matter if that is gone', async () => {
    await sendParcels(db, 1);
    const names = async () =>
      (await db.collection(PARCELS).listIndexes().toArray()).map(({ name }) => name as string);
    assert.ok((await names()).includes(OLD_INDEX));
    await migrate(db, [parcelsAt(3)]);
    assert.deepEqual(await names(), ['_id_']);
    await db
      .collection<{ _id: string }>('schemaVersions')
      .updateOne({ _id: PARCELS }, { $set: { version: 2 } });
    await migrate(db, [parcelsAt(3)]);
    assert.deepEqual(await names(), ['_id_']);
  });

  it('may be nothing at all', async () => {
    await migrate(db, [parcelsAt(3)]);
    assert.deepEqual(await stored(), [{ _id: PARCELS, version: 3 }]);
  });

  it('are touched once only', async () => {
    await sendParcels(db, 3);
    await migrate(db, [parcelsAt(2)]);
    const steps: number[] = [];
    const parcels = parcelsAt(3, (to) => Promise.resolve(steps.push(to)));
    await migrate(db, [parcels]);
    await migrate(db, [parcels]);
    assert.deepEqual(steps, [3]);
  });

  it('are brought up once when many processes start together', async () => {
    await sendParcels(db, MANY);
    const { ends, batches } = await inProcesses(3);
    assert.deepEqual(ends, ['well', 'well', 'well']);
    await assertNewest(MANY);
    assert.equal(batches.length, 12);
    assert.deepEqual(batches, [...new Set(batches)].toSorted(), 'each batch once, in order');
  });

  it('are brought up to the end by others when two processes are killed in the middle of a batch', async () => {
    await sendParcels(db, MANY);
    const deadly = new Set(['2 parcel 00400', '3 parcel 00200']);
    const { ends, batches } = await inProcesses(3, (batch) => deadly.delete(batch));
    assert.deepEqual(ends, ['killed', 'killed', 'well']);
    await assertNewest(MANY);
    assert.equal(batches.length, 12 + 2, 'only the batches that were cut short run again');
    assert.deepEqual(batches, batches.toSorted(), 'in order');
  });

  it('that are newer than the program are refused by everybody, and stay as they are', async () => {
    await sendParcels(db, 3);
    await migrate(db, [parcelsAt(3)]);
    const before = await db.collection(PARCELS).find().toArray();
    const starts = await Promise.allSettled([1, 2, 3].map(() => migrate(db, [parcelsAt(2)])));
    for (const start of starts) {
      assert.equal(start.status, 'rejected');
      assert.ok(start.reason instanceof SchemaError);
      assert.match(
        start.reason.message,
        /^The collection parcels has version 3, .* up to version 2: .* Install /,
      );
    }
    assert.deepEqual(await db.collection(PARCELS).find().toArray(), before);
    assert.deepEqual(await stored(), [{ _id: PARCELS, version: 3 }]);
  });

  it('keep others waiting while somebody works on them, but not for ever', async () => {
    await sendParcels(db, 3);
    const told: string[] = [];
    const refused: unknown[] = [];
    const parcels = parcelsAt(3, async () => {
      const waiting = migrate(db, [parcelsAt(3)], { waitMs: 0, tell: (message) => told.push(message) });
      await waiting.catch((error: unknown) => refused.push(error));
    });
    await migrate(db, [parcels]);
    assert.equal(refused.length, 2);
    for (const error of refused) {
      assert.ok(error instanceof SchemaError);
      assert.match(
        error.message,
        /^Another process is still bringing the stored data .* start this one again\.$/,
      );
    }
    await assertNewest(3);
  });

  it('are left alone before the next batch once nothing may be written', async () => {
    await sendParcels(db, MANY);
    const batches: string[] = [];
    const parcels = parcelsAt(3, (to, first) => Promise.resolve(batches.push(`${to} ${first}`)));
    const mayGoOn = () => (batches.length < 2 ? Promise.resolve() : Promise.reject(new Error('a restore')));
    await assert.rejects(migrate(db, [parcels], { mayGoOn }), /a restore/);
    assert.deepEqual(batches, ['2 parcel 00000', '2 parcel 00200']);
    assert.equal(await db.collection('leases').countDocuments(), 0);
    await migrate(db, [parcelsAt(3)]);
    await assertNewest(MANY);
  });

  it('are left to whoever took over when a process falls asleep in the middle', async () => {
    await sendParcels(db, MANY);
    const batches: string[] = [];
    const sleeper = parcelsAt(3, async (to, first) => {
      batches.push(`${to} ${first}`);
      if (batches.length > 1) return;
      await db
        .collection<{ _id: string }>('leases')
        .updateOne({ _id: 'migration' }, { $set: { owner: 'somebody else' } });
    });
    await migrate(db, [sleeper], { leaseMs: SHORT_LEASE_MS });
    await assertNewest(MANY);
    // It stopped at once, waited, and went on because the other one showed no sign of life.
    assert.deepEqual(batches.slice(0, 3), ['2 parcel 00000', '2 parcel 00000', '2 parcel 00200']);
    assert.equal(await db.collection('leases').countDocuments(), 0);
  });
});
