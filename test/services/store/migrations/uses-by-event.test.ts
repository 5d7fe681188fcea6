import assert from 'node:assert/strict';
import { MongoClient, type Db } from 'mongodb';
import { openStore, type Store } from '../../../../services/store/open.js';
import { createTotals } from '../../../../services/totals.js';
import { openTestStore } from '../../../support/store.js';
import { asTheFirstProduct } from './first-product.js';

const VENUE = { _id: 'ranta.theatre', areaId: 'ranta' };
const DAYS = { from: '2026-03-01', to: '2026-03-31' };

describe('daily totals without events', () => {
  let client: MongoClient;
  let db: Db;
  let opening: { uri: string; name: string };
  let store: Store;
  before(async () => {
    const { uri, name } = await openTestStore();
    client = await new MongoClient(uri).connect();
    opening = { uri, name: `${name}-events` };
    db = client.db(opening.name);
    await asTheFirstProduct(db);
    await db.collection('visits').deleteMany({});
    const visit = (_id: string, serviceId: string, more = {}) => ({
      ...{ _id, code: 'KMA00001', areaId: 'ranta', venueId: VENUE._id, serviceId, category: 'culture' },
      ...{ day: '2026-03-02', at: new Date('2026-03-02T10:00:00Z'), adults: 1, children: 0, undone: false },
      ...more,
    });
    await db
      .collection<{ _id: string }>('visits')
      .insertMany([
        visit('1', 'play', { children: 2, helpers: 1 }),
        visit('2', 'play'),
        visit('3', 'made.here'),
        visit('4', 'play', { undone: true }),
        visit('5', 'play', { day: '2026-03-05' }),
      ]);
    store = await openStore(opening);
  });
  after(async () => {
    await store.close();
    await client.close();
  });

  it('get the uses that count, by venue and event', async () => {
    assert.deepEqual(await store.dailyTotals.ofVenue(VENUE, DAYS), [
      {
        day: '2026-03-02',
        events: {
          play: { adults: 2, children: 2, helpers: 1 },
          'made~here': { adults: 1, children: 0 },
        },
      },
    ]);
  });

  it('get the same as a sweep gives them', async () => {
    const migrated = (await store.dailyTotals.find('ranta', '2026-03-02'))?.figures?.events;
    await store.dailyTotals.mark('ranta', '2026-03-02');
    await createTotals(store).sweep();
    assert.deepEqual((await store.dailyTotals.find('ranta', '2026-03-02'))?.figures?.events, migrated);
  });
});
