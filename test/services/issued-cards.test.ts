import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { IssuedCardOutcome } from '../../services/issued-cards.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');
const PLAY = 'theatre/play';

describe('a card of an office', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await network.hasCard({ code: CODE, day: '2026-02-02', minors: 2 });
  });
  const worker = () => network.officeWorker('adult social work');
  const other = () => network.officeWorker('family centre');
  const stateOf = (outcome: IssuedCardOutcome) =>
    outcome.kind === 'card' ? outcome.card.state : outcome.kind;
  const block = async (key = 'block', actor = worker()) =>
    stateOf(await network.issuedCards.block(actor, key, CODE));
  const unblock = async (key = 'unblock', actor = worker()) =>
    stateOf(await network.issuedCards.unblock(actor, key, CODE));
  const atCounter = async () => (await network.visits.lookUp(network.venueWorker('theatre'), CODE)).kind;
  const historyOf = async () => (await network.store.cards.find(CODE))?.history;

  it('is shown to its office, and to nobody else', async () => {
    assert.deepEqual(await network.issuedCards.look(worker(), CODE), {
      kind: 'card',
      card: {
        ...{ code: CODE, state: 'valid', lastDay: '2027-02-01', minors: 2, cardKind: 'personal' },
        ...{ replacedBy: undefined, canRenew: true, renewedUntil: '2027-03-09', isBeside: false },
        ...{ isToCarryOver: false, keepsAnswers: true, undoable: undefined },
      },
    });
    assert.deepEqual(await network.issuedCards.look(other(), CODE), { kind: 'elsewhere' });
    assert.deepEqual(await network.issuedCards.look(network.venueWorker('theatre'), CODE), {
      kind: 'notFound',
    });
    assert.deepEqual(await network.issuedCards.look(worker(), CardCode.parse('NOBODY01')), {
      kind: 'free',
      isBeside: false,
    });
  });

  it('is blocked by its office until the block is lifted, and keeps both with their days', async () => {
    assert.equal(await block(), 'blocked');
    assert.equal(await atCounter(), 'blocked');
    network.clock.passes({ days: 3 });
    assert.equal(await unblock(), 'valid');
    assert.equal(await atCounter(), 'valid');
    const history = await historyOf();
    assert.deepEqual(
      history?.changes.map(({ kind, day }) => [kind, day]),
      [
        ['blocked', '2026-03-10'],
        ['unblocked', '2026-03-13'],
      ],
    );
    assert.equal(history.count, 2);
  });

  it('is noted in the audit log with who did what', async () => {
    await block();
    await unblock();
    const notes = await network.store.audit.ofTarget(CODE);
    assert.deepEqual(
      notes.map(({ action, personId }) => [action, personId]),
      [
        ['card.block', worker().personId],
        ['card.unblock', worker().personId],
      ],
    );
  });

  it('is not found for anybody else’s block or details', async () => {
    assert.equal(await block('block', other()), 'notFound');
    assert.equal(await block('block', network.venueWorker('theatre')), 'notFound');
    const minors = await network.issuedCards.setMinors(other(), 'minors', CODE, 3);
    assert.deepEqual(minors, { kind: 'notFound' });
    assert.equal(await atCounter(), 'valid');
    assert.equal(await historyOf(), undefined);
    await block();
    assert.equal(await unblock('unblock', other()), 'notFound');
    assert.equal(await atCounter(), 'blocked');
  });

  it('is changed once by a form that comes twice, also after it was changed back', async () => {
    assert.deepEqual(await Promise.all([block(), block()]), ['blocked', 'blocked']);
    assert.equal(await unblock(), 'valid');
    assert.equal(await block(), 'valid');
    assert.equal(await atCounter(), 'valid');
    assert.equal((await historyOf())?.count, 2);
    assert.equal(await block('another form'), 'blocked');
  });

  it('is left alone by a late copy of a form that was sent before its handover was undone', async () => {
    const { handovers, issuedCards } = network;
    const again = CardCode.parse('KMA04218');
    await handovers.register(worker(), 'slip', handoverOf(again));
    await issuedCards.block(worker(), 'late block', again);
    await issuedCards.unblock(worker(), 'late unblock', again);
    await issuedCards.setMinors(worker(), 'late details', again, 7);
    assert.equal((await handovers.undo(worker(), 'slip')).kind, 'undone');
    assert.equal((await handovers.register(worker(), 'right', handoverOf(again))).kind, 'registered');
    await issuedCards.block(worker(), 'late block', again);
    await issuedCards.setMinors(worker(), 'late details', again, 7);
    const card = await network.store.cards.find(again);
    assert.deepEqual([card?.state, card?.history, card?.background?.minors], ['active', undefined, 0]);
  });

  it('is blocked once when two workers do it at the same time', async () => {
    await Promise.all([block('one'), block('two'), block('three')]);
    assert.equal((await historyOf())?.count, 1);
  });

  it('has the new number of minors at the counter at once, and tells which one it replaced', async () => {
    const outcome = await network.issuedCards.setMinors(worker(), 'minors', CODE, 4);
    assert.ok(outcome.kind === 'card' && outcome.card.minors === 4);
    const state = await network.visits.lookUp(network.venueWorker('theatre'), CODE);
    assert.ok(state.kind === 'valid' && state.minors === 4);
    const [change] = (await historyOf())?.changes ?? [];
    assert.ok(change?.kind === 'details');
    assert.deepEqual([change.minors, change.minorsBefore], [4, 2]);
    // What was handed over stays as it was: it is the handover's answer.
    assert.equal((await network.store.cards.find(CODE))?.background?.minors, 2);
  });

  it('lets no handover be undone once it was blocked', async () => {
    const values = { officeId: 'adult social work', background: { ...BACKGROUND }, code: FRESH };
    await network.handovers.register(worker(), 'handover', values);
    await network.issuedCards.block(worker(), 'block', FRESH);
    assert.deepEqual(await network.handovers.undo(worker(), 'handover'), { kind: 'changed' });
    await network.issuedCards.unblock(worker(), 'unblock', FRESH);
    assert.deepEqual(await network.handovers.undo(worker(), 'handover'), { kind: 'undone' });
    const undone = await network.store.cards.find(FRESH);
    assert.deepEqual([undone?.state, undone?.history], ['undone', undefined]);
  });

  it('refuses the visit whose form was filled in before the block', async () => {
    const record = (key: string) =>
      network.visits.record(network.venueWorker('theatre'), key, {
        ...{ code: CODE, purposeId: PLAY, children: 0 },
      });
    assert.equal((await record('before')).kind, 'recorded');
    await block();
    const after = await record('after');
    assert.ok(after.kind === 'refused' && after.state.kind === 'blocked');
    assert.equal((await record('before')).kind, 'recorded');
  });
});

const FRESH = CardCode.parse('UUSI0001');
const BACKGROUND = { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 0 };
