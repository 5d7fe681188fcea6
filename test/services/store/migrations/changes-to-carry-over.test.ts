import assert from 'node:assert/strict';
import { MongoClient, type Db } from 'mongodb';
import { CardCode } from '../../../../services/card-code.js';
import { changesToCarryOver } from '../../../../services/store/migrations/changes-to-carry-over.js';
import { openStore, type Store } from '../../../../services/store/open.js';
import { openTestStore } from '../../../support/store.js';
import { asTheFirstProduct } from './first-product.js';

const AT = new Date('2026-03-05T08:00:00Z');
const BLOCK = { kind: 'blocked', key: 'block', day: '2026-03-05', at: AT };
const OFFICE = 'ranta-office';

describe('changes of cards from before the list for Kaikukanta told them', () => {
  let client: MongoClient;
  let db: Db;
  let store: Store;
  before(async () => {
    const { uri, name } = await openTestStore();
    client = await new MongoClient(uri).connect();
    db = client.db(`${name}-changes-to-carry-over`);
    await asTheFirstProduct(db);
    const cards = db.collection<{ _id: string }>('cards');
    const changed = { state: 'blocked', history: { count: 1, changes: [BLOCK] } };
    await cards.updateOne({ _id: 'KMA00001' }, { $set: changed });
    await cards.updateOne({ _id: 'KMA00002' }, { $set: { ...changed, carryOver: 'done' } });
    await cards.updateOne({ _id: 'KMA00003' }, { $set: { carryOver: 'done', carriedOverAt: AT } });
    store = await openStore({ uri, name: db.databaseName });
  });
  after(async () => {
    await store.close();
    await client.close();
  });

  const stateOf = async (code: string) => (await store.cards.find(CardCode.parse(code)))?.changesCarryOver;

  it('are on it where Kaikukanta is the register, until somebody says that they are there', async () => {
    const states = await Promise.all(['KMA00001', 'KMA00002', 'KMA00003'].map(stateOf));
    assert.deepEqual(states, [undefined, { state: 'open', count: 0, before: 0 }, undefined]);
    const open = await store.cards.toCarryOver(OFFICE, 10);
    assert.deepEqual(
      open.map(({ _id }) => _id),
      ['KMA00002'],
    );
  });

  it('stay as they are when the step is run again', async () => {
    const [card] = await store.cards.toCarryOver(OFFICE, 10);
    assert.ok(card);
    assert.equal(await store.cards.setCarriedOver([{ card, count: 1 }], AT), 1);
    const documents = await db.collection('cards').find().toArray();
    await changesToCarryOver.batch?.(documents, db);
    assert.deepEqual(await stateOf('KMA00002'), { state: 'done', count: 1, before: 0, at: AT });
  });
});
