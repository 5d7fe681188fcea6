import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const code = (text: string): CardCode => CardCode.parse(text);
const chosen = (text: string, count = 0) => ({ code: code(text), count });
const CODES = ['SIIRTO01', 'SIIRTO02', 'SIIRTO03'];

/** The office of the network whose area is beside Kaikukanta, and one whose area is not. */
const BESIDE = 'health station';
const HERE = 'adult social work';

describe('handovers to be registered in Kaikukanta', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    for (const [index, given] of CODES.entries()) {
      await network.handovers.register(
        network.officeWorker(BESIDE),
        `key ${index}`,
        handoverOf(given, { office: BESIDE, minors: index }),
      );
      network.clock.passes({ minutes: 1 });
    }
  });

  const worker = () => network.officeWorker(BESIDE);
  async function open(): Promise<string[]> {
    const list = await network.carryOvers.list(worker());
    assert.ok(list.kind === 'list');
    assert.equal(list.count, list.rows.length);
    return list.rows.map(({ card }) => card._id);
  }
  const isToBeCarriedOver = async (key: string): Promise<boolean> => {
    const outcome = await network.handovers.receipt(worker(), key);
    assert.ok(outcome.kind === 'registered');
    return outcome.receipt.carryOver;
  };

  it('are listed in the order in which they were entered', async () => {
    assert.deepEqual(await open(), CODES);
  });

  it('leave the list when somebody says that they are, and their receipts say so no more', async () => {
    const done = await network.carryOvers.mark(worker(), BESIDE, { cards: [chosen('SIIRTO02')] });
    assert.equal(done?.marked, 1);
    assert.deepEqual(await open(), ['SIIRTO01', 'SIIRTO03']);
    assert.deepEqual([await isToBeCarriedOver('key 0'), await isToBeCarriedOver('key 1')], [true, false]);
    const notes = await network.store.audit.ofTarget('SIIRTO02');
    assert.deepEqual(
      notes.map(({ action }) => action),
      ['handover.register', 'carryOver.mark'],
    );
  });

  it('are marked once, however often it is said', async () => {
    const which = { cards: [chosen('SIIRTO01')] };
    await network.carryOvers.mark(worker(), BESIDE, which);
    network.clock.passes({ minutes: 1 });
    assert.equal((await network.carryOvers.mark(worker(), BESIDE, which))?.marked, 0);
  });

  it('are marked all together, but for what was entered after the list was looked at', async () => {
    const list = await network.carryOvers.list(worker());
    assert.ok(list.kind === 'list' && list.upTo !== undefined);
    await network.handovers.register(worker(), 'later', handoverOf('SIIRTO04', { office: BESIDE }));
    const done = await network.carryOvers.mark(worker(), BESIDE, { upTo: list.upTo });
    assert.equal(done?.marked, 3);
    assert.deepEqual(await open(), ['SIIRTO04']);
  });

  it('come back when that is taken back, and others stay marked', async () => {
    await network.carryOvers.mark(worker(), BESIDE, { cards: [chosen('SIIRTO01')] });
    network.clock.passes({ minutes: 1 });
    const done = await network.carryOvers.mark(worker(), BESIDE, { cards: [chosen('SIIRTO02')] });
    assert.ok(done);
    assert.equal(await network.carryOvers.putBack(worker(), BESIDE, done.at), 1);
    assert.deepEqual(await open(), ['SIIRTO02', 'SIIRTO03']);
    assert.equal(await network.carryOvers.putBack(worker(), BESIDE, done.at), 0);
  });

  it('leave the list with a handover that is undone, and come again with the next', async () => {
    await network.handovers.undo(worker(), 'key 0');
    assert.deepEqual(await open(), ['SIIRTO02', 'SIIRTO03']);
    await network.handovers.register(worker(), 'again', handoverOf('SIIRTO01', { office: BESIDE }));
    assert.deepEqual(await open(), ['SIIRTO02', 'SIIRTO03', 'SIIRTO01']);
  });

  it('do not exist where the register is here', async () => {
    const other = network.officeWorker(HERE);
    await network.handovers.register(other, 'here', handoverOf('SIIRTO05'));
    assert.deepEqual(await network.carryOvers.list(other), { kind: 'notNeeded' });
    assert.equal((await network.store.cards.find(code('SIIRTO05')))?.carryOver, undefined);
    assert.equal(await network.carryOvers.export(other, HERE), undefined);
  });

  it('are of no concern to anybody else', async () => {
    const all = { cards: CODES.map((given) => chosen(given)) };
    for (const stranger of [
      network.officeWorker(HERE),
      network.venueWorker('museum'),
      network.mainUser('coast'),
      network.stranger(),
    ]) {
      assert.notEqual((await network.carryOvers.list(stranger, BESIDE)).kind, 'list');
      assert.equal(await network.carryOvers.mark(stranger, BESIDE, all), undefined);
      assert.equal(await network.carryOvers.putBack(stranger, BESIDE, new Date()), undefined);
      assert.equal(await network.carryOvers.export(stranger, BESIDE), undefined);
    }
    assert.deepEqual(await open(), CODES);
  });

  it('cannot be marked by an office they are not of', async () => {
    const both = network.officeWorker(HERE, BESIDE);
    const done = await network.carryOvers.mark(both, HERE, { cards: CODES.map((given) => chosen(given)) });
    assert.equal(done?.marked, 0);
    assert.deepEqual(await open(), CODES);
  });

  it('are exported with what Kaikukanta asks for, and it is noted who did', async () => {
    const exported = await network.carryOvers.export(worker(), BESIDE);
    assert.deepEqual(
      exported?.rows.map(({ card }) => card.background?.minors),
      [0, 1, 2],
    );
    const [note] = await network.store.audit.ofTarget(BESIDE);
    assert.deepEqual([note?.action, note?.personId], ['carryOver.export', worker().personId]);
  });
});
