import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('SIIRTO01');
const NEW = CardCode.parse('SIIRTO02');
const BESIDE = 'health station';

describe('changes of cards to be registered in Kaikukanta', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await register(CODE);
    await markAll();
  });

  const worker = () => network.officeWorker(BESIDE);
  const register = (code: CardCode) =>
    network.handovers.register(worker(), `key ${code}`, handoverOf(code, { office: BESIDE, minors: 2 }));
  const later = () => {
    network.clock.passes({ minutes: 1 });
  };
  async function listed() {
    const list = await network.carryOvers.list(worker());
    assert.ok(list.kind === 'list');
    assert.equal(list.count, list.rows.length);
    return list;
  }
  /** What the list says of each card; `handover` where that is missing as well. */
  const told = async () =>
    (await listed()).rows.map(({ card, isHandover, changes }) => ({
      code: card._id,
      ...(isHandover ? { handover: true } : {}),
      ...changes,
    }));
  async function markAll() {
    const { upTo } = await listed();
    later();
    assert.ok(upTo);
    const done = await network.carryOvers.mark(worker(), BESIDE, { upTo });
    later();
    assert.ok(done);
    return done;
  }
  const block = (key = 'block') => network.issuedCards.block(worker(), key, CODE);
  const unblock = () => network.issuedCards.unblock(worker(), 'unblock', CODE);
  const setMinors = (minors: number, key = `minors ${minors}`) =>
    network.issuedCards.setMinors(worker(), key, CODE, minors);
  /** A year later, so that there is something to renew. */
  async function renew(key = 'renew') {
    network.clock.passes({ days: 330 });
    const outcome = await network.renewals.renew(worker(), key, { code: CODE, minors: 2 });
    assert.equal(outcome.kind, 'renewed');
    later();
  }

  it('are listed with what has become of the card, and leave the list when they are marked', async () => {
    assert.deepEqual(await told(), []);
    await block();
    assert.deepEqual(await told(), [{ code: CODE, state: 'blocked' }]);
    assert.equal((await markAll()).marked, 1);
    assert.deepEqual(await told(), []);
    await unblock();
    await setMinors(3);
    assert.deepEqual(await told(), [{ code: CODE, minors: 3, state: 'unblocked' }]);
    const notes = await network.store.audit.ofTarget(CODE);
    assert.equal(notes.filter(({ action }) => action === 'carryOver.mark').length, 2);
  });

  it('are none where the card is again as it stands in Kaikukanta', async () => {
    await block();
    await setMinors(5);
    await unblock();
    await setMinors(2);
    assert.deepEqual(await told(), []);
  });

  it('are the new last day of a renewal, which its undo takes off the list', async () => {
    await renew();
    assert.deepEqual(await told(), [{ code: CODE, lastDay: '2028-02-02' }]);
    assert.equal((await network.renewals.undo(worker(), 'renew', CODE)).kind, 'undone');
    assert.deepEqual(await told(), []);
  });

  it('are the old last day again, where a renewal is undone that is in Kaikukanta', async () => {
    await renew();
    await markAll();
    assert.deepEqual(await told(), []);
    await network.renewals.undo(worker(), 'renew', CODE);
    assert.deepEqual(await told(), [{ code: CODE, lastDay: '2027-03-09' }]);
  });

  it('are a replacement beside the new card, and its undo where it was marked', async () => {
    const values = { code: CODE, newCode: NEW, minors: 2 };
    assert.equal((await network.replacements.replace(worker(), 'new', values)).kind, 'replaced');
    assert.deepEqual(await told(), [
      { code: NEW, handover: true },
      { code: CODE, state: 'replaced', replacedBy: NEW },
    ]);
    assert.equal((await markAll()).marked, 2);
    await network.replacements.undo(worker(), 'new', CODE);
    assert.deepEqual(await told(), [{ code: CODE, state: 'restored' }]);
  });

  it('stand beside a handover that is missing in Kaikukanta too, and are marked with it', async () => {
    await register(NEW);
    later();
    await network.issuedCards.block(worker(), 'block', NEW);
    await network.issuedCards.setMinors(worker(), 'minors', NEW, 0);
    assert.deepEqual(await told(), [{ code: NEW, handover: true, minors: 0, state: 'blocked' }]);
    assert.equal((await markAll()).marked, 1);
    assert.deepEqual(await told(), []);
  });

  it('are a correction of a handover that is in Kaikukanta already', async () => {
    const id = { code: CODE, operationKey: `key ${CODE}` };
    const outcome = await network.handoverEntries.correct(worker(), 'correct', id, { birthYear: 1970 });
    assert.equal(outcome.kind, 'corrected');
    assert.deepEqual(await told(), [{ code: CODE, isCorrected: true }]);
  });

  it('come back when that is taken back, and what was marked before stays marked', async () => {
    await block();
    await markAll();
    await setMinors(4);
    const { at } = await markAll();
    assert.equal(await network.carryOvers.putBack(worker(), BESIDE, at), 1);
    assert.deepEqual(await told(), [{ code: CODE, minors: 4 }]);
    assert.equal(await network.carryOvers.putBack(worker(), BESIDE, at), 0);
  });

  it('are not marked when they come after the list was looked at, be it all of it or a choice', async () => {
    await block();
    const { upTo, rows } = await listed();
    later();
    await setMinors(4);
    assert.ok(upTo);
    assert.equal((await network.carryOvers.mark(worker(), BESIDE, { upTo }))?.marked, 1);
    assert.deepEqual(await told(), [{ code: CODE, minors: 4 }]);
    const cards = rows.map(({ card, count }) => ({ code: card._id, count }));
    assert.equal((await network.carryOvers.mark(worker(), BESIDE, { cards }))?.marked, 0);
    assert.deepEqual(await told(), [{ code: CODE, minors: 4 }]);
  });

  it('are not marked when they come between the look of the mark and its write', async () => {
    await block();
    const { upTo } = await listed();
    later();
    assert.ok(upTo);
    // A mark that has read the card before the change, and writes after it.
    const before = await network.store.cards.find(CODE);
    assert.ok(before);
    await setMinors(4);
    assert.equal(await network.store.cards.setCarriedOver([{ card: before, count: 1 }], new Date()), 0);
    assert.deepEqual(await told(), [{ code: CODE, minors: 4, state: 'blocked' }]);
  });

  it('are marked once by two at the same time', async () => {
    await block();
    const { upTo } = await listed();
    assert.ok(upTo);
    const both = await Promise.all([1, 2].map(() => network.carryOvers.mark(worker(), BESIDE, { upTo })));
    assert.equal(
      both.map((done) => done?.marked ?? 0).reduce((sum, marked) => sum + marked),
      1,
    );
  });

  it('go with a handover that is undone, and are not those of the next one', async () => {
    await network.handovers.register(worker(), 'to undo', handoverOf(NEW, { office: BESIDE }));
    await network.handovers.undo(worker(), 'to undo');
    await network.handovers.register(worker(), 'next', handoverOf(NEW, { office: BESIDE }));
    assert.deepEqual(await told(), [{ code: NEW, handover: true }]);
  });

  it('do not exist where the register is here', async () => {
    const here = network.officeWorker('adult social work');
    const card = await network.hasCard({ code: 'TAALLA01' });
    await network.issuedCards.block(here, 'block', card);
    assert.equal((await network.store.cards.find(card))?.changesCarryOver, undefined);
    assert.equal((await network.carryOvers.list(here)).kind, 'notNeeded');
  });
});
