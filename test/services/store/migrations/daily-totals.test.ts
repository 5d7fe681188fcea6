import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { CardCode } from '../../../../services/card-code.js';
import { openStore } from '../../../../services/store/open.js';
import { createTotals } from '../../../../services/totals.js';
import { openTestStore } from '../../../support/store.js';
import { asTheFirstProduct } from './first-product.js';

describe('daily totals of the first product', () => {
  it('are swept once more, so that the cards get their first uses', async () => {
    const { uri, name: given } = await openTestStore();
    const name = `${given}-older`;
    const client = await new MongoClient(uri).connect();
    const db = client.db(name);
    await asTheFirstProduct(db);
    const days = ['2026-03-03', '2026-03-04'].map((day) => ({
      ...{ _id: `ranta ${day}`, areaId: 'ranta', day, mark: 2, open: 0, dirty: false },
      figures: { handovers: {}, uses: { 'ranta-theatre': { culture: { adults: 1, children: 0 } } } },
    }));
    await db.collection<(typeof days)[number]>('dailyTotals').insertMany(days);
    const store = await openStore({ uri, name });
    await createTotals(store).sweep();
    assert.deepEqual(await store.dailyTotals.dirty(), []);
    const { firstUse } = (await store.cards.find(CardCode.parse('KMA00001'))) ?? {};
    assert.deepEqual(firstUse, { visitId: 'visit 1', areaId: 'ranta', day: '2026-03-03', settled: true });
    const [sunday] = await store.dailyTotals.ofRange({ from: '2026-03-02', to: '2026-03-02' });
    assert.deepEqual(sunday?.figures, { handovers: { 'ranta-office': 3 }, uses: {} });
    await store.close();
    await client.close();
  });
});
