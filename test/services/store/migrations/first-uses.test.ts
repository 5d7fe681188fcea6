import assert from 'node:assert/strict';
import { MongoClient, type Db } from 'mongodb';
import { CardCode } from '../../../../services/card-code.js';
import { firstUses } from '../../../../services/store/migrations/first-uses.js';
import { openStore, type Store } from '../../../../services/store/open.js';
import { createTotals } from '../../../../services/totals.js';
import { openTestStore } from '../../../support/store.js';
import { without } from '../../../support/without.js';
import { asTheFirstProduct } from './first-product.js';

interface Given {
  code: string;
  day: string;
  hour?: number;
  undone?: boolean;
}

describe('cards of the first product', () => {
  let client: MongoClient;
  let db: Db;
  let opening: { uri: string; name: string };
  let store: Store | undefined;
  before(async () => {
    const { uri, name } = await openTestStore();
    client = await new MongoClient(uri).connect();
    opening = { uri, name: `${name}-cards` };
    db = client.db(opening.name);
  });
  beforeEach(async () => {
    await db.dropDatabase();
    await asTheFirstProduct(db);
  });
  afterEach(() => store?.close());
  after(() => client.close());

  /** Visits as version 1 stored them, with the swept totals of their days. */
  async function hadVisits(given: Given[]): Promise<void> {
    await db.collection('visits').deleteMany({});
    const visits = given.map(({ code, day, hour = 10, undone = false }, index) => ({
      ...{ _id: `visit ${String(index).padStart(4, '0')}`, code, areaId: 'ranta', venueId: 'ranta-theatre' },
      ...{ serviceId: 'play', category: 'culture', day, adults: 1, children: 0, undone },
      at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`),
    }));
    await db.collection<(typeof visits)[number]>('visits').insertMany(visits);
  }

  const firstUseOf = async (code: string) => (await store?.cards.find(CardCode.parse(code)))?.firstUse;
  const use = (index: number, day: string) => ({
    ...{ visitId: `visit ${String(index).padStart(4, '0')}`, areaId: 'ranta', day },
    settled: true,
  });

  it('get the first of their uses that count, and others none', async () => {
    await hadVisits([
      { code: 'KMA00001', day: '2026-03-05' },
      { code: 'KMA00001', day: '2026-03-04', hour: 12 },
      { code: 'KMA00001', day: '2026-03-04', hour: 9 },
      { code: 'KMA00001', day: '2026-03-03', undone: true },
      { code: 'KMA00002', day: '2026-03-03', undone: true },
      { code: 'FOREIGN1', day: '2026-03-03' },
    ]);
    await db
      .collection<{ _id: string }>('cards')
      .updateOne({ _id: 'KMA00003' }, { $set: { state: 'undone' } });
    store = await openStore(opening);
    assert.deepEqual(await firstUseOf('KMA00001'), use(2, '2026-03-04'));
    assert.equal(await firstUseOf('KMA00002'), undefined);
    assert.equal(await firstUseOf('KMA00003'), undefined);
    assert.equal(await db.collection('cards').countDocuments(), 3);
  });

  it('get the same as a sweep of all their days would give them', async () => {
    const codes = ['KMA00001', 'KMA00002', 'KMA00003'];
    const days = ['2026-03-06', '2026-03-03', '2026-03-05', '2026-03-04'];
    await hadVisits(
      Array.from({ length: 60 }, (_, index) => ({
        code: codes[index % 3] ?? '',
        day: days[(index * 7) % 4] ?? '',
        hour: (index * 5) % 13,
        undone: index % 4 < 2,
      })),
    );
    store = await openStore(opening);
    const migrated = await Promise.all(codes.map(firstUseOf));
    await db.collection('cards').updateMany({}, { $unset: { firstUse: '' } });
    for (const day of days) await store.dailyTotals.mark('ranta', day);
    await createTotals(store).sweep();
    const swept = await Promise.all(codes.map(firstUseOf));
    const [dayOf, sweptDayOf] = [migrated, swept].map((uses) => uses.map((first) => first?.day));
    assert.deepEqual(dayOf, sweptDayOf);
    for (const first of migrated) assert.ok(first);
    await store.dailyTotals.mark('ranta', '2026-03-03');
    await createTotals(store).sweep();
    assert.deepEqual(await Promise.all(codes.map(firstUseOf)), swept);
  });

  it('keep the first use that they have when a batch comes once more, also an undone card', async () => {
    await hadVisits([
      { code: 'KMA00001', day: '2026-03-04' },
      { code: 'KMA00002', day: '2026-03-04' },
    ]);
    store = await openStore(opening);
    const later = { ...use(0, '2026-03-04'), settled: false };
    const cards = db.collection<{ _id: string; firstUse?: unknown }>('cards');
    const asRead = await cards.find().toArray();
    await cards.updateOne({ _id: 'KMA00001' }, { $set: { firstUse: later } });
    await cards.updateOne({ _id: 'KMA00002' }, { $set: { state: 'undone' }, $unset: { firstUse: '' } });
    for (const stale of [asRead, asRead.map((card) => without(card, 'firstUse'))]) {
      await firstUses.batch?.(stale, db);
      assert.deepEqual(await firstUseOf('KMA00001'), later);
      assert.equal(await firstUseOf('KMA00002'), undefined);
    }
  });

  it('leave the totals of their days alone: nobody waits for figures of the past', async () => {
    const totals = db.collection<{ _id: string }>('dailyTotals');
    await totals.updateOne({ _id: 'ranta 2026-03-02' }, { $set: { open: 2 } });
    store = await openStore(opening);
    assert.deepEqual(await store.dailyTotals.dirty(), []);
    assert.deepEqual(await totals.findOne({ _id: 'ranta 2026-03-02' }), {
      ...{ _id: 'ranta 2026-03-02', areaId: 'ranta', day: '2026-03-02', mark: 2, dirty: false },
      figures: { handovers: { 'ranta-office': 3 }, uses: {} },
    });
  });
});
