import assert from 'node:assert/strict';
import { MongoClient, type Document } from 'mongodb';
import { CardCode } from '../../../services/card-code.js';
import { openStore, type Store } from '../../../services/store/open.js';
import type { Person } from '../../../services/store/people.js';
import { UnreadableDocumentError } from '../../../services/store/schema-error.js';
import { helsinki } from '../../support/clock.js';
import { openTestStore, type TestStore } from '../../support/store.js';

const AT = helsinki('2026-03-10 12:00');
const CODE = CardCode.parse('KMA04217');

/** A document that another program could have left in each collection, and what reads it. */
const FOREIGN: [string, Document, (store: Store) => Promise<unknown>][] = [
  ['areas', { _id: 'a', names: { fi: 'Alue' } }, (store) => store.areas.all()],
  ['areas', { _id: 'a', names: 'Alue', mode: 'other' }, (store) => store.areas.find('a')],
  ['organisations', { _id: 'a', kind: 'shop', areaId: 'a' }, (store) => store.organisations.findAll(['a'])],
  ['organisations', { _id: 'a', kind: 'venue', services: [] }, (store) => store.organisations.ofArea()],
  ['people', { _id: 'a', grants: [{ role: 'owner' }] }, (store) => store.people.find('a')],
  ['cards', { _id: CODE, state: 'lost', areaId: 'a' }, (store) => store.cards.find(CODE)],
  ['cards', { _id: 'kma 04217', areaId: 'a', day: 'd' }, (store) => store.cards.ofDay('a', 'd')],
  ['visits', { _id: 'a', adults: '1' }, (store) => store.visits.find('a')],
  ['visits', { _id: 'a', areaId: 'a', day: 'd', undone: false }, (store) => store.visits.ofDay('a', 'd')],
  ['events', { _id: 'a', venueId: 'a', taken: '1' }, (store) => store.events.find('a')],
  ['practices', { _id: 'a', areaId: 'x' }, (store) => store.practices.ofArea('x')],
  ['silences', { _id: 'a', kind: 'other' }, (store) => store.silences.find('a')],
  ['operations', { _id: 'a', target: 7 }, (store) => store.operations.find('a')],
  ['dailyTotals', { _id: 'a', dirty: true, mark: 'x' }, (store) => store.dailyTotals.dirty()],
  ['conversations', { _id: 'a', kind: 'group' }, (store) => store.conversations.find('a')],
  ['posts', { _id: 'a 2026-W10', state: 'lost' }, (store) => store.posts.find('a', '2026-W10')],
  ['charts', { _id: 'a', png: 'text', at: AT }, (store) => store.charts.find('a')],
  ['audit', { _id: 'a', target: 'a' }, (store) => store.audit.ofTarget('a')],
  ['settings', { _id: 'sampleNetwork', value: 1 }, (store) => store.settings.sampleUntil()],
];

describe('documents of the store', () => {
  let opened: TestStore;
  let client: MongoClient;
  before(async () => {
    opened = await openTestStore();
    client = await new MongoClient(opened.uri).connect();
  });
  after(() => client.close());

  for (const [name, document, read] of FOREIGN) {
    it(`are refused in ${name} when they are not what they should be: ${Object.keys(document).join(', ')}`, async () => {
      const collection = client.db(opened.name).collection(name);
      await collection.deleteMany({});
      await collection.insertOne(document);
      await assert.rejects(read(opened.store), UnreadableDocumentError);
      await collection.deleteMany({});
    });
  }

  it('are all removed by emptying', async () => {
    const { store } = opened;
    await store.settings.setSampleUntil('2026-10-20');
    await store.operations.bind({ _id: 'form 1', target: 'a', at: AT });
    await store.empty();
    assert.equal(await store.settings.sampleUntil(), undefined);
    assert.equal(await store.operations.find('form 1'), undefined);
  });

  it('are still there for the next process, whose start changes nothing', async () => {
    await opened.store.operations.bind({ _id: 'form 2', target: 'a', at: AT });
    const [first, second] = await Promise.all([openStore(opened), openStore(opened)]);
    await first.ping();
    assert.equal((await second.operations.find('form 2'))?.target, 'a');
    await Promise.all([first.close(), second.close()]);
  });
});

describe('a key that was used', () => {
  it('stays with its first target', async () => {
    const { store } = await openTestStore();
    const bind = (target: string) => store.operations.bind({ _id: 'form 1', target, at: AT });
    const targets = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(bind));
    const first = targets[0]?.target ?? '';
    for (const { target } of targets) assert.equal(target, first);
    assert.equal((await bind('f')).target, first);
    assert.equal((await store.operations.find('form 1'))?.target, first);
    assert.equal(await store.operations.find('form 2'), undefined);
  });
});

describe('people', () => {
  it('are made by their first setting and keep the others', async () => {
    const { store } = await openTestStore();
    const id = 'tenant/aino';
    assert.equal(await store.people.find(id), undefined);
    await store.people.setLanguage(id, 'sv');
    await store.people.rememberOffice(id, 'family centre');
    await store.people.setGrants(id, [{ role: 'distributor', officeId: 'family centre' }]);
    await store.people.rememberPurpose(id, 'theatre/play');
    const aino: Person = {
      _id: id,
      grants: [{ role: 'distributor', officeId: 'family centre' }],
      language: 'sv',
      lastOfficeId: 'family centre',
      lastPurposeId: 'theatre/play',
    };
    assert.deepEqual(await store.people.find(id), aino);
    await store.people.setGrants(id, []);
    assert.deepEqual(await store.people.find(id), { ...aino, grants: [] });
  });

  it('may come twice at once for the first time', async () => {
    const { store } = await openTestStore();
    await Promise.all([
      store.people.setLanguage('tenant/eino', 'fi'),
      store.people.setLanguage('tenant/eino', 'fi'),
      store.people.rememberOffice('tenant/eino', 'family centre'),
    ]);
    const eino = await store.people.find('tenant/eino');
    assert.deepEqual([eino?.language, eino?.lastOfficeId], ['fi', 'family centre']);
  });
});

describe('charts', () => {
  it('come back byte by byte under their own id only', async () => {
    const { store } = await openTestStore();
    const png = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await store.charts.add('one', png, AT);
    assert.deepEqual(await store.charts.find('one'), Buffer.from(png));
    assert.equal(await store.charts.find('two'), undefined);
    await assert.rejects(store.charts.add('one', new Uint8Array(1), AT), /duplicate/i);
  });
});

describe('conversations', () => {
  it('are replaced whole when they are saved again', async () => {
    const { store } = await openTestStore();
    const channel = {
      _id: 'one',
      kind: 'channel' as const,
      conversationId: '19:one',
      serviceUrl: 'http://127.0.0.1:1',
      tenantId: 't',
      teamId: 'team',
      areaId: 'inland',
      language: 'fi' as const,
    };
    await store.conversations.save(channel);
    const personal = {
      _id: 'one',
      kind: 'personal' as const,
      conversationId: 'a:one',
      serviceUrl: 'http://127.0.0.1:2',
      tenantId: 't',
    };
    await store.conversations.save(personal);
    assert.deepEqual(await store.conversations.find('one'), personal);
    assert.equal(await store.conversations.find('two'), undefined);
  });
});

describe('organisations', () => {
  it('come in the order in which they are asked for, without those that do not exist', async () => {
    const { store } = await openTestStore();
    const names = { fi: 'x', sv: 'x', en: 'x' };
    await store.organisations.addAll(
      ['a', 'b', 'c'].map((_id) => ({
        _id,
        areaId: _id === 'c' ? 'coast' : 'inland',
        names,
        kind: 'office',
      })),
    );
    const idsOf = async (ids: string[]) => (await store.organisations.findAll(ids)).map(({ _id }) => _id);
    assert.deepEqual(await idsOf(['c', 'gone', 'a', 'b']), ['c', 'a', 'b']);
    assert.deepEqual(await idsOf([]), []);
    assert.deepEqual((await store.organisations.ofArea('inland')).length, 2);
    assert.deepEqual((await store.organisations.ofArea()).length, 3);
  });
});
