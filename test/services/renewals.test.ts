import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');

describe('a renewal', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await network.hasCard({ code: CODE, day: '2025-02-02', minors: 2 });
  });
  const worker = () => network.officeWorker('adult social work');
  const renew = (key = 'form', minors = 3, actor = worker()) =>
    network.renewals.renew(actor, key, { code: CODE, minors });
  const undo = async (key = 'form', actor = worker()) => (await network.renewals.undo(actor, key, CODE)).kind;
  const atCounter = () => network.visits.lookUp(network.venueWorker('theatre'), CODE);
  const visit = async (key: string) => {
    const values = { code: CODE, purposeId: 'theatre/play', children: 0 };
    return (await network.visits.record(network.venueWorker('theatre'), key, values)).kind;
  };
  const handoversOn = async (day: string) => {
    await network.store.dailyTotals.mark('inland', day);
    await network.totals.sweep();
    return (await network.store.dailyTotals.find('inland', day))?.figures?.handovers ?? {};
  };

  it('makes an expired card valid for a year from today, with the number of minors told now', async () => {
    assert.equal((await atCounter()).kind, 'expired');
    const outcome = await renew();
    assert.ok(outcome.kind === 'renewed');
    const { day, lastDay, minors } = outcome.receipt;
    assert.deepEqual([day, lastDay, minors], ['2026-03-10', '2027-03-09', 3]);
    const state = await atCounter();
    assert.ok(state.kind === 'valid' && state.lastDay === '2027-03-09' && state.minors === 3);
  });

  it('leaves the handover what it was, in the register and in the figures of its day', async () => {
    assert.deepEqual(await handoversOn('2025-02-02'), { 'adult social work': 1 });
    await renew();
    const card = await network.store.cards.find(CODE);
    assert.deepEqual([card?.day, card?.lastDay], ['2025-02-02', '2026-02-01']);
    assert.equal(card?.background?.minors, 2);
    assert.deepEqual(await handoversOn('2025-02-02'), { 'adult social work': 1 });
    assert.deepEqual(await handoversOn('2026-03-10'), {});
  });

  it('is made once by a form that comes twice or to two processes, and once a day by two workers', async () => {
    const [first, second] = await Promise.all([renew(), renew()]);
    assert.deepEqual(first, second);
    assert.equal((await renew('another')).kind, 'notNow');
    const history = (await network.store.cards.find(CODE))?.history;
    assert.deepEqual(
      history?.changes.map(({ kind }) => kind),
      ['renewed'],
    );
    const notes = await network.store.audit.ofTarget(CODE);
    assert.ok(
      notes.some(({ action, personId }) => action === 'card.renew' && personId === worker().personId),
    );
  });

  it('is for the office that issued the card, and for no blocked card', async () => {
    assert.equal((await renew('form', 3, network.officeWorker('family centre'))).kind, 'notFound');
    assert.equal((await renew('form', 3, network.venueWorker('theatre'))).kind, 'notFound');
    await network.issuedCards.block(worker(), 'block', CODE);
    assert.equal((await renew()).kind, 'notNow');
    assert.equal((await atCounter()).kind, 'blocked');
  });

  it('can be undone for a day as long as the card was not used after it', async () => {
    await renew();
    assert.equal(await undo('form', network.officeWorker('family centre')), 'notFound');
    assert.equal(await undo(), 'undone');
    assert.equal(await undo(), 'undone');
    assert.deepEqual(await renew(), { kind: 'undone' });
    assert.equal((await atCounter()).kind, 'expired');
    assert.equal((await renew('again', 1)).kind, 'renewed');
    network.clock.passes({ minutes: 1 });
    assert.equal(await visit('visit'), 'recorded');
    assert.equal(await undo('again'), 'alreadyUsed');
    await network.visits.undo(network.venueWorker('theatre'), 'visit');
    assert.equal(await undo('again'), 'undone');
  });

  it('gives the former number of minors back when it is undone', async () => {
    await network.hasCard({ code: 'KMA04218', day: '2026-01-02', minors: 1 });
    const code = CardCode.parse('KMA04218');
    await network.renewals.renew(worker(), 'form', { code, minors: 4 });
    await network.renewals.undo(worker(), 'form', code);
    const state = await network.visits.lookUp(network.venueWorker('theatre'), code);
    assert.ok(state.kind === 'valid' && state.minors === 1 && state.lastDay === '2027-01-01');
  });

  it('shows its first receipt to a late copy of the form, whatever was changed since', async () => {
    const first = await renew('form', 3);
    await network.issuedCards.setMinors(worker(), 'minors', CODE, 5);
    network.clock.passes({ hours: 24 * 20 });
    await renew('next', 7);
    assert.ok(first.kind === 'renewed');
    const receipt = { ...first.receipt, canBeUndone: false };
    assert.deepEqual(await renew('form', 3), { ...first, receipt });
  });

  it('does not come back by a late copy of its form when the code was handed over anew', async () => {
    const { handovers } = network;
    const again = CardCode.parse('KMA04219');
    const at = (key: string) => network.renewals.renew(worker(), key, { code: again, minors: 4 });
    await handovers.register(worker(), 'slip', handoverOf(again, {}));
    network.clock.passes({ hours: 20 });
    assert.equal((await at('late')).kind, 'renewed');
    assert.equal((await network.renewals.undo(worker(), 'late', again)).kind, 'undone');
    assert.equal((await handovers.undo(worker(), 'slip')).kind, 'undone');
    assert.deepEqual(await at('late'), { kind: 'undone' }, 'before the code is handed over again');
    assert.equal((await handovers.register(worker(), 'right', handoverOf(again))).kind, 'registered');
    network.clock.passes({ hours: 24 });
    assert.deepEqual(await at('late'), { kind: 'undone' });
    assert.equal((await network.store.cards.find(again))?.history, undefined);
  });

  it('asks the voluntary answers afresh, and gives the former ones back when it is undone', async () => {
    await network.handovers.register(
      worker(),
      'handover',
      handoverOf('KMA04219', { gender: 'woman', lifeSituation: 'student' }),
    );
    network.clock.passes({ days: 300 });
    const code = CardCode.parse('KMA04219');
    const background = async () => (await network.store.cards.find(code))?.background;
    const before = await background();
    const answers = { lifeSituation: 'working' as const };
    await network.renewals.renew(worker(), 'form', { code, minors: 1, answers });
    const { gender, ...rest } = before ?? {};
    assert.equal(gender, 'woman');
    assert.deepEqual(await background(), { ...rest, lifeSituation: 'working' });
    assert.equal((await network.renewals.undo(worker(), 'form', code)).kind, 'undone');
    assert.deepEqual(await background(), before);
  });

  it('stays when a day has passed, or the card was changed since', async () => {
    await renew();
    await network.issuedCards.setMinors(worker(), 'minors', CODE, 1);
    assert.equal(await undo(), 'changed');
    network.clock.passes({ hours: 25 });
    assert.equal(await undo(), 'tooLate');
    assert.equal(await undo('never sent'), 'notFound');
  });
});
