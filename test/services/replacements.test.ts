import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const OLD = CardCode.parse('VANHA001');
const NEW = CardCode.parse('UUSI0001');

describe('a card replaced by a new one', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await network.hasCard({ code: OLD, day: '2025-09-02', minors: 2 });
  });
  const worker = () => network.officeWorker('adult social work');
  const guard = () => network.venueWorker('theatre');
  const replace = (key = 'form', { code = OLD, newCode = NEW, minors = 3 } = {}, actor = worker()) =>
    network.replacements.replace(actor, key, { code, newCode, minors });
  const undo = async (key = 'form', actor = worker()) =>
    (await network.replacements.undo(actor, key, OLD)).kind;
  const atCounter = (code: CardCode, day?: string) => network.visits.lookUp(guard(), code, day);
  const visit = async (key: string, code = NEW) =>
    (await network.visits.record(guard(), key, { code, purposeId: 'theatre/play', children: 0 })).kind;
  const handoversOn = async (day: string) => {
    await network.store.dailyTotals.mark('inland', day);
    await network.totals.sweep();
    return (await network.store.dailyTotals.find('inland', day))?.figures?.handovers ?? {};
  };

  it('is not valid any more, and the new one is for a year with the number of minors told now', async () => {
    const outcome = await replace();
    assert.ok(outcome.kind === 'replaced');
    const { lastDay, minors, newCode, code } = outcome.receipt;
    assert.deepEqual([code, newCode, lastDay, minors], [OLD, NEW, '2027-03-09', 3]);
    assert.equal((await atCounter(OLD)).kind, 'replaced');
    const state = await atCounter(NEW);
    assert.ok(state.kind === 'valid' && state.lastDay === '2027-03-09' && state.minors === 3);
    assert.equal((await atCounter(OLD, '2026-03-09')).kind, 'valid');
    assert.equal(await visit('on the old one', OLD), 'refused');
  });

  it('names the new one to its office, and neither can be handed over again', async () => {
    await replace();
    const old = await network.issuedCards.look(worker(), OLD);
    assert.ok(old.kind === 'card' && old.card.state === 'replaced' && old.card.replacedBy === NEW);
    for (const code of [OLD, NEW]) {
      const outcome = await network.handovers.register(worker(), `handover ${code}`, handoverOf(code));
      assert.equal(outcome.kind, 'registeredHere', code);
    }
    const elsewhere = await network.issuedCards.look(network.officeWorker('family centre'), OLD);
    assert.deepEqual(elsewhere, { kind: 'elsewhere' });
  });

  it('is one registered card in the figures, on the day of its handover', async () => {
    await replace();
    assert.deepEqual(await handoversOn('2025-09-02'), { 'adult social work': 1 });
    assert.deepEqual(await handoversOn('2026-03-10'), {});
    const list = await network.handoverEntries.list(worker());
    assert.deepEqual(
      list?.entries.map(({ code, state }) => [code, state]),
      [[OLD, 'replaced']],
    );
  });

  it('is replaced once by a form that comes twice or to two processes, and by one of two workers', async () => {
    const [first, second] = await Promise.all([replace(), replace()]);
    assert.deepEqual(first, second);
    assert.equal((await replace('another', { newCode: CardCode.parse('UUSI0002') })).kind, 'notNow');
    assert.equal(await network.store.cards.find(CardCode.parse('UUSI0002')), undefined);
    await network.issuedCards.setMinors(worker(), 'minors', NEW, 1);
    assert.deepEqual(await replace(), first);
    const notes = (await network.store.audit.ofTarget(OLD)).map(({ action }) => action);
    assert.deepEqual(notes, ['card.replace']);
  });

  it('is for the office that issued it, also when it was blocked or its validity is over', async () => {
    assert.equal((await replace('form', {}, network.officeWorker('family centre'))).kind, 'notFound');
    assert.equal((await replace('form', {}, guard())).kind, 'notFound');
    await network.issuedCards.block(worker(), 'block', OLD);
    assert.equal((await replace()).kind, 'replaced');
    const over = await network.hasCard({ code: 'OHI00001', day: '2024-02-02' });
    const newCode = CardCode.parse('UUSI0003');
    assert.equal((await replace('form of another', { code: over, newCode })).kind, 'replaced');
  });

  it('takes no code that is registered, whoever did, nor its own', async () => {
    const ours = await network.hasCard({ code: 'OMA00001' });
    const theirs = await network.hasCard({ code: 'MUU00001', office: 'family centre' });
    assert.deepEqual(await replace('one', { newCode: ours }), { kind: 'codeTaken', isOurs: true });
    assert.deepEqual(await replace('two', { newCode: theirs }), { kind: 'codeTaken', isOurs: false });
    assert.deepEqual(await replace('three', { newCode: OLD }), { kind: 'sameCode' });
    assert.equal((await atCounter(OLD)).kind, 'valid');
  });

  it('may get a code whose handover was undone', async () => {
    await network.handovers.register(worker(), 'slip', handoverOf(NEW));
    await network.handovers.undo(worker(), 'slip');
    assert.equal((await replace()).kind, 'replaced');
    assert.equal((await atCounter(NEW)).kind, 'valid');
    assert.deepEqual(await network.handovers.receipt(worker(), 'slip'), { kind: 'undone' });
  });

  it('comes back for a day as long as the new one was not used, and then to what it was', async () => {
    await network.issuedCards.block(worker(), 'block', OLD);
    await replace();
    assert.equal(await undo('form', network.officeWorker('family centre')), 'notFound');
    assert.equal(await visit('visit'), 'recorded');
    assert.equal(await undo(), 'alreadyUsed');
    await network.visits.undo(guard(), 'visit');
    assert.equal(await undo(), 'undone');
    assert.equal(await undo(), 'undone');
    assert.deepEqual(await replace(), { kind: 'undone' });
    assert.equal((await atCounter(OLD)).kind, 'blocked');
    assert.equal((await atCounter(NEW)).kind, 'unknown');
    const again = await network.handovers.register(worker(), 'handover', handoverOf(NEW));
    assert.equal(again.kind, 'registered');
  });

  it('stays replaced when a day has passed, or the new one was changed since', async () => {
    await replace();
    await network.issuedCards.block(worker(), 'block', NEW);
    assert.equal(await undo(), 'changed');
    network.clock.passes({ hours: 25 });
    assert.equal(await undo(), 'tooLate');
    assert.equal(await undo('never sent'), 'notFound');
  });

  it('is not renewed, blocked, unblocked or changed any more, nor is its handover undone', async () => {
    await network.handovers.register(worker(), 'handover', handoverOf('TANAAN01'));
    const today = CardCode.parse('TANAAN01');
    await replace('form', { code: today });
    const { renewals, issuedCards, handovers } = network;
    assert.equal((await renewals.renew(worker(), 'renewal', { code: today, minors: 1 })).kind, 'notNow');
    await issuedCards.block(worker(), 'block', today);
    await issuedCards.unblock(worker(), 'unblock', today);
    await issuedCards.setMinors(worker(), 'minors', today, 9);
    assert.equal((await atCounter(today)).kind, 'replaced');
    assert.equal((await network.store.cards.find(today))?.history?.count, 1);
    assert.equal((await handovers.undo(worker(), 'handover')).kind, 'changed');
  });

  it('beside Kaikukanta puts the new one on the list of what has to be carried over', async () => {
    const coast = network.officeWorker('health station');
    const old = await network.hasCard({ code: 'RANNIK01', office: 'health station' });
    const outcome = await replace('form', { code: old }, coast);
    assert.ok(outcome.kind === 'replaced' && outcome.receipt.isBeside);
    const list = await network.carryOvers.list(coast);
    assert.ok(list.kind === 'list');
    assert.deepEqual(
      list.rows.map(({ card }) => card._id),
      [NEW],
    );
  });
});
