import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const TIMES = 50;

describe('a renewal and its undo against a visit', function () {
  this.timeout(60_000);
  let network: Network;
  before(async () => {
    network = await openNetwork('2026-03-10');
  });

  const worker = () => network.officeWorker('adult social work');
  /** Its validity is over, so that it can be used because of a renewal only. */
  const expired = (code: string) => network.hasCard({ code, day: '2025-01-02' });
  const on = (store: Store = network.store) => {
    const { renewals, visits } = servicesOn(store, network.clock);
    return {
      renew: async (code: CardCode) =>
        (await renewals.renew(worker(), `renewal ${code}`, { code, minors: 0 })).kind,
      undo: async (code: CardCode) => (await renewals.undo(worker(), `renewal ${code}`, code)).kind,
      visit: async (code: CardCode) => {
        const values = { code, purposeId: 'theatre/play', children: 0 };
        const outcome = await visits.record(network.venueWorker('theatre'), `visit ${code}`, values);
        return outcome.kind === 'refused' ? outcome.state.kind : outcome.kind;
      },
    };
  };
  const renewed = async (name: string): Promise<CardCode> => {
    const code = await expired(name);
    assert.equal(await on().renew(code), 'renewed');
    return code;
  };
  const assertOneWon = async (code: CardCode, undo: string, visit: string): Promise<void> => {
    const where = `${code}: the undo ended as ${undo}, the visit as ${visit}`;
    const isUsed = await network.store.visits.hasUse(code);
    assert.equal(visit === 'recorded', isUsed, where);
    assert.equal(undo, isUsed ? 'alreadyUsed' : 'undone', where);
    if (!isUsed) assert.ok(visit === 'expired' || visit === 'undone', where);
  };

  it(`counts exactly the visits that come after the renewal, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await expired(`A${1000 + time}`);
      assert.equal(await on().visit(first), 'expired');
      assert.equal(await on().renew(first), 'renewed');
      assert.equal(await on().visit(first), 'recorded');
    }
  });

  it('counts a visit only if it says so, in any order of their steps', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = await expired(`B${1000 + run}`);
      const both = Promise.all([on(stepwise).renew(code), on(stepwise).visit(code)]);
      const [renewal, visit] = await ended(both);
      assert.equal(renewal, 'renewed');
      assert.equal(await network.store.visits.hasUse(code), visit === 'recorded');
      assert.ok(visit === 'recorded' || visit === 'expired', visit);
    });
  });

  it(`leaves no counted visit after its undo, ${TIMES} times each order and at once`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await renewed(`C${1000 + time}`);
      await assertOneWon(first, await on().undo(first), await on().visit(first));
      const second = await renewed(`D${1000 + time}`);
      const visit = await on().visit(second);
      await assertOneWon(second, await on().undo(second), visit);
      const third = await renewed(`E${1000 + time}`);
      await assertOneWon(third, ...(await Promise.all([on().undo(third), on().visit(third)])));
    }
  });

  it('leaves no counted visit after its undo in any order of their steps', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = await renewed(`F${1000 + run}`);
      const both = Promise.all([on(stepwise).undo(code), on(stepwise).visit(code)]);
      await assertOneWon(code, ...(await ended(both)));
    });
  });

  it('is there once when it is sent again after its process died', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => on(store).renew(await expired(`G${1000 + round}`)),
      async (round, where) => {
        const code = CardCode.parse(`G${1000 + round}`);
        assert.equal(await on().renew(code), 'renewed', where);
        const changes = (await network.store.cards.find(code))?.history?.changes ?? [];
        assert.equal(changes.length, 1, where);
      },
    );
  });
});
