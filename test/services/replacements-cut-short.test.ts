import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { verifyDerived, type Difference } from '../../services/verify/index.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

describe('a replacement of a card that is cut short', function () {
  this.timeout(60_000);
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });

  const worker = () => network.officeWorker('adult social work');
  const newOf = (code: string) => CardCode.parse(`N${code}`);
  const on = (store: Store = network.store) => {
    const { replacements } = servicesOn(store, network.clock);
    return {
      replace: async (code: CardCode) => {
        const values = { code, newCode: newOf(code), minors: 1 };
        return (await replacements.replace(worker(), `form ${code}`, values)).kind;
      },
      undo: async (code: CardCode) => (await replacements.undo(worker(), `form ${code}`, code)).kind,
    };
  };
  let made = 1000;
  const given = () => network.hasCard({ code: `R${(made += 1)}`, day: '2026-01-02' });
  const replaced = async (): Promise<CardCode> => {
    const code = await given();
    assert.equal(await on().replace(code), 'replaced');
    return code;
  };
  const stateOf = async (code: CardCode) =>
    (await network.visits.lookUp(network.venueWorker('theatre'), code)).kind;
  const differences = async (repair: boolean): Promise<string[]> => {
    const told: Difference[] = [];
    await verifyDerived(network.store, { report: (one) => void told.push(one), repair });
    return told.map(({ kind }) => kind);
  };

  it('is there once when it is sent again after its process died, and never two cards are valid', async () => {
    const calls = await endAfterEveryCall(
      network.store,
      async (store) => on(store).replace(await given()),
      async (_, where) => {
        const code = CardCode.parse(`R${made}`);
        const states = [await stateOf(code), await stateOf(newOf(code))];
        assert.ok(states.filter((state) => state === 'valid').length < 2, where);
        const isHalf = states.every((state) => state !== 'valid');
        assert.deepEqual(await differences(false), isHalf ? ['replacement'] : [], where);
        assert.equal(await on().replace(code), 'replaced', where);
        assert.deepEqual([await stateOf(code), await stateOf(newOf(code))], ['replaced', 'valid'], where);
        assert.deepEqual(await differences(false), [], where);
      },
    );
    assert.ok(calls > 5, `a replacement takes several calls, not ${calls}`);
  });

  it('is brought to its end by the next look at the old card, or by a repair', async () => {
    for (const finish of [
      (code: CardCode) => network.issuedCards.look(worker(), code),
      () => differences(true),
    ]) {
      await endAfterEveryCall(
        network.store,
        async (store) => on(store).replace(await given()),
        async (_, where) => {
          const code = CardCode.parse(`R${made}`);
          await finish(code);
          const states = [await stateOf(code), await stateOf(newOf(code))];
          assert.equal(states.filter((state) => state === 'valid').length, 1, where);
        },
      );
    }
  });

  it('is undone when that is pressed again after its process died', async () => {
    await endAfterEveryCall(
      network.store,
      async (store) => on(store).undo(await replaced()),
      async (_, where) => {
        const code = CardCode.parse(`R${made}`);
        assert.equal(await on().undo(code), 'undone', where);
        assert.deepEqual([await stateOf(code), await stateOf(newOf(code))], ['valid', 'unknown'], where);
      },
    );
  });

  it('is mended where one of both cards is of an earlier moment than the other', async () => {
    const early = await given();
    const before = await network.store.cards.find(early);
    await on().replace(early);
    const undone = await replaced();
    const newBefore = await network.store.cards.find(newOf(undone));
    await on().undo(undone);
    assert.ok(before !== undefined && newBefore !== undefined);
    const put = async (card: typeof before): Promise<void> => {
      const now = await network.store.cards.find(card._id);
      assert.ok(now);
      await network.store.cards.undo(now);
      const gone = await network.store.cards.find(card._id);
      assert.ok(gone);
      await network.store.cards.replaceUndone(gone, card);
    };
    await put(before);
    await put(newBefore);
    assert.deepEqual(await differences(true), ['replacement', 'replacement']);
    assert.deepEqual([await stateOf(early), await stateOf(newOf(early))], ['replaced', 'valid']);
    assert.deepEqual([await stateOf(undone), await stateOf(newOf(undone))], ['valid', 'unknown']);
    assert.deepEqual(await differences(false), []);
  });
});
