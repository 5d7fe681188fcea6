import assert from 'node:assert/strict';
import { MongoClient, type Document } from 'mongodb';
import { CardCode } from '../../services/card-code.js';
import type { DayFigures } from '../../services/store/daily-totals.js';
import { createTotals } from '../../services/totals.js';
import {
  rebuildDerived,
  verifyDerived,
  verifyIndexes,
  type Difference,
} from '../../services/verify/index.js';
import { assertFirstUsesAreRight, visitOn } from '../support/first-uses.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const TODAY = '2026-03-10';

describe('verifying what is derived', () => {
  let network: Network;
  let client: MongoClient;
  let code: CardCode;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    client = await new MongoClient(network.uri).connect();
    code = await network.hasCard({ code: 'KMA04217', day: '2026-03-01' });
    await network.hasVisit({ code, day: '2026-03-08', children: 2 });
    await network.hasVisit({ code });
    await network.hasVisit({ code, venue: 'cinema', undone: true });
    await network.hasCard({ state: 'undone' });
    await network.totals.sweep();
  });
  afterEach(() => client.close());

  /** The documents past the product's own functions. */
  const raw = (collection: string) =>
    client.db(network.name).collection<Document & { _id: string }>(collection);
  const verify = async (repair = false): Promise<Difference[]> => {
    const told: Difference[] = [];
    const verified = await verifyDerived(network.store, { report: (one) => void told.push(one), repair });
    assert.equal(verified.differences, told.length);
    return told;
  };
  const assertIsMended = async (): Promise<void> => {
    const before = await verify();
    assert.ok(before.length > 0);
    assert.deepEqual(await verify(), before, 'without repair nothing changes');
    assert.deepEqual(await verify(true), before);
    assert.deepEqual(await verify(), []);
  };
  const handover = async () => (await network.store.cards.find(code))?.operationKey;

  it('finds nothing where everything is right, and says how much it compared', async () => {
    const verified = await verifyDerived(network.store, {
      report: ({ kind }) => assert.fail(kind),
      repair: false,
    });
    assert.deepEqual(verified, { days: 4, cards: 2, differences: 0 });
  });

  it('sweeps what only waits for a sweep', async () => {
    await network.hasVisit({ code, day: '2026-03-05' });
    await network.hasCard();
    assert.deepEqual(await verify(), []);
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
  });

  it('tells of records that cannot be read, without what they hold, and mends what can be', async () => {
    const broken = await network.hasVisit({ code, day: '2026-03-05' });
    await network.totals.sweep();
    await raw('visits').updateOne({ _id: broken }, { $set: { adults: 'KMA04217' } });
    await raw('dailyTotals').updateOne(
      { _id: `inland ${TODAY}` },
      { $set: { figures: { handovers: {}, uses: {} } } },
    );
    const reason = 'A document of visits is not of the shape that this version reads: adults (invalid_type).';
    const unreadable = [
      { kind: 'unreadable', where: { areaId: 'inland', day: '2026-03-05' }, reason },
      { kind: 'unreadable', where: 'cards', reason },
    ];
    const told = await verify(true);
    assert.deepEqual(
      told.filter(({ kind }) => kind === 'unreadable'),
      unreadable,
    );
    // The use's adult, by category and by event.
    assert.equal(told.filter(({ kind }) => kind === 'total').length, 2);
    assert.deepEqual(await verify(), unreadable);
  });

  it('tells each number of a day that is not what the records say', async () => {
    const figures: DayFigures = {
      handovers: { 'adult social work': 3, 'family centre': 1 },
      uses: { theatre: { culture: { adults: 2, children: 0 }, sports: { adults: 0, children: 1 } } },
    };
    await raw('dailyTotals').updateOne({ _id: `inland ${TODAY}` }, { $set: { figures } });
    const cell = { kind: 'total', areaId: 'inland', day: TODAY };
    assert.deepEqual(await verify(), [
      { ...cell, field: 'events theatre play adults', stored: 0, counted: 1 },
      { ...cell, field: 'handovers adult social work', stored: 3, counted: 0 },
      { ...cell, field: 'handovers family centre', stored: 1, counted: 0 },
      { ...cell, field: 'uses theatre culture adults', stored: 2, counted: 1 },
      { ...cell, field: 'uses theatre sports children', stored: 1, counted: 0 },
    ]);
    await assertIsMended();
  });

  it('finds days without totals and totals without records', async () => {
    await raw('dailyTotals').deleteOne({ _id: 'inland 2026-03-08' });
    const ghost = { areaId: 'nowhere', day: '2020-01-01', mark: 1, dirty: false };
    const figures: DayFigures = { handovers: { 'an office': 1 }, uses: {} };
    await raw('dailyTotals').insertOne({ _id: 'nowhere 2020-01-01', ...ghost, figures });
    assert.deepEqual(
      (await verify()).map((one) => (one.kind === 'total' ? [one.areaId, one.field, one.counted] : one)),
      [
        ['inland', 'events theatre play adults', 1],
        ['inland', 'events theatre play children', 2],
        ['inland', 'uses theatre culture adults', 1],
        ['inland', 'uses theatre culture children', 2],
        ['nowhere', 'handovers an office', 0],
      ],
    );
    await assertIsMended();
  });

  const WRONG: { name: string; firstUse: object | undefined; stored: string }[] = [
    { name: 'missing', firstUse: undefined, stored: 'none' },
    { name: 'a later visit', firstUse: { day: TODAY }, stored: `inland ${TODAY}` },
    { name: 'no visit at all', firstUse: { visitId: 'nothing' }, stored: 'inland 2026-03-08' },
    { name: 'of the wrong area', firstUse: { areaId: 'coast' }, stored: 'coast 2026-03-08' },
    { name: 'not settled', firstUse: { settled: false }, stored: 'inland 2026-03-08' },
  ];
  for (const { name, firstUse, stored } of WRONG) {
    it(`finds a first use that is ${name}, and does not tell the code of the card`, async () => {
      const right = (await network.store.cards.find(code))?.firstUse;
      await raw('cards').updateOne(
        { _id: code },
        firstUse === undefined
          ? { $unset: { firstUse: '' } }
          : { $set: { firstUse: { ...right, ...firstUse } } },
      );
      const told = await verify();
      const handoverKey = await handover();
      assert.deepEqual(told, [
        { kind: 'firstUse', handover: handoverKey, stored, counted: 'inland 2026-03-08' },
      ]);
      assert.equal(JSON.stringify(told).includes(code), false);
      await assertIsMended();
      await assertFirstUsesAreRight(network.store, [code], name);
    });
  }

  it('finds a first use of a card that was never used', async () => {
    const unused = await network.hasCard({ code: 'KMA09999' });
    const firstUse = { visitId: 'nothing', areaId: 'inland', day: TODAY, settled: true };
    await raw('cards').updateOne({ _id: unused }, { $set: { firstUse } });
    await assertIsMended();
    assert.equal((await network.store.cards.find(unused))?.firstUse, undefined);
  });

  it('finds an undone card with uses, and takes them back, because a handover is undone after its uses', async () => {
    await raw('cards').updateOne({ _id: code }, { $set: { state: 'undone' } });
    assert.deepEqual(
      (await verify()).map(({ kind }) => kind),
      ['total', 'firstUse', 'useOfUndoneCard'],
    );
    await verify(true);
    assert.deepEqual(await verify(), []);
    assert.equal(await network.store.visits.hasUse(code), false);
    assert.deepEqual((await network.store.dailyTotals.find('inland', TODAY))?.figures?.uses, {});
  });

  it('looks at more cards than it holds at a time', async () => {
    const cards = Array.from({ length: 1_201 }, (_, index) => ({
      ...handoverOf(`MANY${String(index).padStart(5, '0')}`),
      index,
    })).map(({ code: _id, index }) => ({
      ...{ _id, areaId: 'inland', officeId: 'family centre', state: 'active' as const, undoneKeys: [] },
      ...{ operationKey: `handover ${index}`, day: TODAY, lastDay: '2027-03-09', at: network.clock.now() },
    }));
    await network.store.cards.addAll(cards);
    const used = [0, 499, 500, 1_200].map((index) => cards[index]?._id ?? code);
    for (const one of used) await network.store.visits.add(visitOn(one, { _id: `visit ${one}` }));
    const told = await verify();
    assert.equal(told.filter(({ kind }) => kind === 'firstUse').length, used.length);
    await verify(true);
    assert.deepEqual(await verify(), []);
    await assertFirstUsesAreRight(network.store, used, 'many');
  });

  it('gives no false alarm while people work, and mends what is wrong meanwhile', async function () {
    this.timeout(60_000);
    const worker = network.officeWorker('adult social work');
    const guard = network.venueWorker('theatre');
    let works = true;
    const clerk = async (name: string): Promise<void> => {
      const { handovers, visits, totals } = servicesOn(network.store, network.clock);
      for (let turn = 0; works; turn += 1) {
        const handed = CardCode.parse(`${name}${String(turn).padStart(4, '0')}`);
        await handovers.register(worker, `handover ${handed}`, handoverOf(handed));
        for (const visit of [`visit ${handed}`, `second ${handed}`]) {
          await visits.record(guard, visit, { code: handed, purposeId: 'theatre/play', children: 0 });
          if (turn % 3 > 0) await visits.undo(guard, visit);
        }
        if (turn % 3 === 2) await handovers.undo(worker, `handover ${handed}`);
        if (turn % 4 === 0) await totals.sweep();
      }
    };
    const clerks = ['AINO', 'BERIT', 'CARL'].map(clerk);
    try {
      for (let time = 0; time < 3; time += 1) assert.deepEqual(await verify(), []);
      await raw('cards').updateOne({ _id: code }, { $set: { 'firstUse.visitId': 'nothing' } });
      assert.deepEqual(
        (await verify(true)).map(({ kind }) => kind),
        ['firstUse'],
      );
      await assertFirstUsesAreRight(network.store, [code], 'under load');
    } finally {
      works = false;
      await Promise.all(clerks);
    }
    assert.deepEqual(await verify(), []);
  });

  it('tells what is wrong in indexes, and what a repair left', async () => {
    const faults = ['index day_1: missing entries: 2', 'index code_1: entries of no document: 1'];
    const store = {
      validate: (repair: boolean) =>
        Promise.resolve([
          { collection: 'cards', faults: [] },
          { collection: 'visits', faults: repair ? faults.slice(1) : faults },
        ]),
    };
    const told: Difference[] = [];
    const report = (one: Difference): void => void told.push(one);
    assert.deepEqual(await verifyIndexes(store, { report, repair: false }), {
      ...{ collections: 2, differences: 2 },
      left: 2,
    });
    assert.deepEqual(
      told,
      faults.map((fault) => ({ kind: 'index', collection: 'visits', fault })),
    );
    assert.equal((await verifyIndexes(store, { report, repair: true })).left, 1);
  });

  it('makes everything anew from the records alone', async () => {
    await raw('dailyTotals').deleteMany({});
    await raw('cards').updateMany({}, { $unset: { firstUse: '' } });
    await rebuildDerived(network.store);
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
    assert.deepEqual(await verify(), []);
    await assertFirstUsesAreRight(network.store, [code], 'anew');
    const day = await network.store.dailyTotals.find('inland', '2026-03-08');
    assert.deepEqual(day?.figures?.uses, { theatre: { culture: { adults: 1, children: 2 } } });
  });

  it('is not stopped by a writer that died in the middle of a day', async () => {
    const dying = createTotals(network.store).around('inland', TODAY, () => new Promise(() => undefined));
    void dying;
    await network.hasVisit({ code });
    await raw('cards').updateOne({ _id: code }, { $set: { 'firstUse.visitId': 'nothing' } });
    assert.deepEqual(
      (await verify(true)).map(({ kind }) => kind),
      ['firstUse'],
    );
    assert.deepEqual(await verify(), []);
  });
});
