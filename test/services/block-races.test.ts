import assert from 'node:assert/strict';
import type { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { haltedBefore } from '../support/halted-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const TIMES = 50;
const PLAY = 'theatre/play';

describe('a block against a visit', function () {
  this.timeout(60_000);
  let network: Network;
  before(async () => {
    network = await openNetwork('2026-03-10');
  });

  const worker = () => network.officeWorker('adult social work');
  const guard = () => network.venueWorker('theatre');
  /** Handed over long ago, so that nothing is left of the time in which the handover can be undone. */
  const card = (code: string) => network.hasCard({ code, day: '2026-01-02' });
  const on = (store: Store = network.store) => {
    const { issuedCards, visits } = servicesOn(store, network.clock);
    return {
      block: async (code: CardCode) => {
        const outcome = await issuedCards.block(worker(), `block ${code}`, code);
        assert.ok(outcome.kind === 'card' && outcome.card.state === 'blocked');
        return { usedThen: await network.store.visits.hasUse(code) };
      },
      visit: async (code: CardCode, key = 'visit') => {
        const values = { code, purposeId: PLAY, children: 0 };
        const outcome = await visits.record(guard(), `${key} ${code}`, values);
        return outcome.kind === 'refused' ? outcome.state.kind : outcome.kind;
      },
    };
  };
  /** What counts when a block is acknowledged is all that ever counts of the card. */
  const assertOrder = async (code: CardCode, { usedThen }: { usedThen: boolean }, visit: string) => {
    const where = `${code}: ${usedThen ? '' : 'not '}used when the block was there, the visit ${visit}`;
    assert.equal(await network.store.visits.hasUse(code), usedThen, where);
    assert.equal(visit, usedThen ? 'recorded' : 'blocked', where);
  };

  it(`is decided by whichever comes first, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await card(`A${1000 + time}`);
      const block = await on().block(first);
      assert.equal(block.usedThen, false);
      await assertOrder(first, block, await on().visit(first));
      const second = await card(`B${1000 + time}`);
      const visit = await on().visit(second);
      await assertOrder(second, await on().block(second), visit);
      assert.equal(visit, 'recorded');
    }
  });

  it(`counts no visit after the block when both come at once to two processes, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const code = await card(`C${1000 + time}`);
      await assertOrder(code, ...(await Promise.all([on().block(code), on().visit(code)])));
    }
  });

  it('counts no visit after the block in any order of their steps', async () => {
    await inAnyOrder(network.store, 2 * TIMES, async ({ run, stepwise, ended }) => {
      const code = await card(`E${1000 + run}`);
      const both = Promise.all([on(stepwise).block(code), on(stepwise).visit(code)]);
      await assertOrder(code, ...(await ended(both)));
    });
  });

  it('is not undermined by a slow process that had begun its visit before', async () => {
    const code = await card('SLOW1001');
    const { store: slow, arrived, goOn } = haltedBefore('visits.add', network.store);
    const visit = on(slow).visit(code);
    await arrived;
    assert.deepEqual(await on().block(code), { usedThen: false });
    goOn();
    assert.equal(await visit, 'blocked');
    assert.equal(await network.store.visits.hasUse(code), false);
  });

  it('is done when it is pressed again after its process died, and no visit counts after that', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => on(store).block(await card(`G${1000 + round}`)),
      async (round) => {
        const [code] = [`G${1000 + round}` as CardCode]; // made by `card` above
        await assertOrder(code, await on().block(code), await on().visit(code));
      },
    );
  });
});
