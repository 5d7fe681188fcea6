import assert from 'node:assert/strict';
import { MongoClient, type Db } from 'mongodb';
import { CardCode } from '../../../../services/card-code.js';
import { carryOvers } from '../../../../services/store/migrations/carry-overs.js';
import { openStore, type Store } from '../../../../services/store/open.js';
import { openTestStore } from '../../../support/store.js';
import { asTheFirstProduct } from './first-product.js';

describe('cards from before there was a list for Kaikukanta', () => {
  let client: MongoClient;
  let db: Db;
  let store: Store;
  before(async () => {
    const { uri, name } = await openTestStore();
    client = await new MongoClient(uri).connect();
    db = client.db(`${name}-carry-overs`);
    await asTheFirstProduct(db);
    const areas = db.collection<{ _id: string }>('areas');
    const [area] = await areas.find().toArray();
    await areas.insertOne({ ...area, _id: 'skar', ...{ mode: 'beside' } });
    const cards = db.collection<{ _id: string }>('cards');
    await cards.updateOne({ _id: 'KMA00002' }, { $set: { areaId: 'skar', officeId: 'skar-office' } });
    await cards.updateOne({ _id: 'KMA00003' }, { $set: { areaId: 'skar', state: 'undone' } });
    store = await openStore({ uri, name: db.databaseName });
  });
  after(async () => {
    await store.close();
    await client.close();
  });

  const stateOf = async (code: string) => (await store.cards.find(CardCode.parse(code)))?.carryOver;

  it('are on it where Kaikukanta is the register, and nowhere else', async () => {
    assert.deepEqual(await Promise.all(['KMA00001', 'KMA00002', 'KMA00003'].map(stateOf)), [
      undefined,
      'open',
      undefined,
    ]);
  });

  it('stay as they are when the step is run again', async () => {
    const card = await store.cards.find(CardCode.parse('KMA00002'));
    assert.ok(card);
    await store.cards.setCarriedOver([{ card, count: 0 }], new Date());
    const documents = await db.collection('cards').find().toArray();
    await carryOvers.batch?.(documents, db);
    assert.equal(await stateOf('KMA00002'), 'done');
  });
});
