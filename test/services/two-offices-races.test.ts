import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { HandoverOutcome } from '../../services/handovers.js';
import type { Store } from '../../services/store/open.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const TIMES = 50;
const OFFICES = ['adult social work', 'family centre'] as const;
type OfficeName = (typeof OFFICES)[number];

describe('one code handed over at two offices', function () {
  this.timeout(60_000);
  let network: Network;
  before(async () => {
    network = await openNetwork('2026-03-10');
  });

  const codeOf = (name: string | number): CardCode => CardCode.parse(`CARD${name}`);
  /** What one process of several does; the services of each are its own. */
  const register = (office: OfficeName, code: CardCode, store: Store = network.store) =>
    servicesOn(store, network.clock).handovers.register(
      network.officeWorker(office),
      `${office} ${code}`,
      handoverOf(code, { office }),
    );
  /** One office has the card and its receipt, and the other is told that it is registered, and not where. */
  const assertOneHas = async (code: CardCode, ...outcomes: [HandoverOutcome, HandoverOutcome]) => {
    const where = `${code}: ${outcomes.map(({ kind }) => kind).join(', ')}`;
    const card = await network.store.cards.find(code);
    const at = outcomes.findIndex(({ kind }) => kind === 'registered');
    assert.deepEqual(outcomes[1 - at], { kind: 'registeredElsewhere' }, where);
    const winner = outcomes[at];
    assert.ok(winner?.kind === 'registered' && winner.receipt.code === code, where);
    assert.deepEqual([card?.officeId, card?.state], [winner.receipt.office._id, 'active'], where);
  };
  /** Figures count each card of the day once. */
  const assertCounted = async () => {
    await network.totals.sweep();
    const cards = await network.store.cards.ofDay('inland', '2026-03-10');
    const totals = await network.store.dailyTotals.find('inland', '2026-03-10');
    const counted = Object.values(totals?.figures?.handovers ?? {}).reduce((sum, count) => sum + count, 0);
    assert.equal(counted, cards.length);
  };

  it(`is a card of whichever comes first, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      for (const [first, second] of [OFFICES, OFFICES.toReversed()] as [OfficeName, OfficeName][]) {
        const code = codeOf(`A${time}N${OFFICES.indexOf(first)}`);
        const outcomes = [await register(first, code), await register(second, code)] as const;
        assert.equal(outcomes[0].kind, 'registered');
        await assertOneHas(code, ...outcomes);
      }
    }
    await assertCounted();
  });

  it(`is a card of one of them when both come at once to two processes, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      for (const [first, second] of [OFFICES, OFFICES.toReversed()] as [OfficeName, OfficeName][]) {
        const code = codeOf(`B${time}N${OFFICES.indexOf(first)}`);
        await assertOneHas(code, ...(await Promise.all([register(first, code), register(second, code)])));
      }
    }
    await assertCounted();
  });

  it('is a card of one of them in any order of their steps', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = codeOf(`C${run}`);
      const [one, other] = OFFICES;
      const both = Promise.all([register(one, code, stepwise), register(other, code, stepwise)]);
      await assertOneHas(code, ...(await ended(both)));
    });
    await assertCounted();
  });

  it('is a card of one of them wherever the process of the first one died, and it is pressed again', async () => {
    const [first, second] = OFFICES;
    await endAfterEveryCall(
      network.store,
      (store, round) => register(first, codeOf(`D${round}`), store),
      async (round) => {
        const code = codeOf(`D${round}`);
        const other = await register(second, code);
        await assertOneHas(code, await register(first, code), other);
      },
    );
    await assertCounted();
  });
});
