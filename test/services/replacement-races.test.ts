import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';
import { wrappedStore } from '../support/wrapped-store.js';

const TIMES = 50;

describe('a replacement of a card', function () {
  this.timeout(60_000);
  let network: Network;
  before(async () => {
    network = await openNetwork('2026-03-10');
  });

  const worker = () => network.officeWorker('adult social work');
  const guard = () => network.venueWorker('theatre');
  const newOf = (code: string) => CardCode.parse(`N${code}`);
  /** What one process of several does; the services of each are its own. */
  const on = (store: Store = network.store) => {
    const { replacements, renewals, handovers, visits } = servicesOn(store, network.clock);
    return {
      replace: async (code: CardCode, newCode = newOf(code), key = 'form') =>
        (await replacements.replace(worker(), `${key} ${code}`, { code, newCode, minors: 1 })).kind,
      undo: async (code: CardCode) => (await replacements.undo(worker(), `form ${code}`, code)).kind,
      renew: async (code: CardCode) =>
        (await renewals.renew(worker(), `renewal ${code}`, { code, minors: 1 })).kind,
      handOver: async (code: CardCode) =>
        (await handovers.register(worker(), `handover ${code}`, handoverOf(code))).kind,
      visit: async (code: CardCode) => {
        const values = { code, purposeId: 'theatre/play', children: 0 };
        const outcome = await visits.record(guard(), `visit ${code}`, values);
        return outcome.kind === 'refused' ? outcome.state.kind : outcome.kind;
      },
    };
  };
  type Acts = ReturnType<typeof on>;
  let made = 1000;
  const given = () => network.hasCard({ code: `R${(made += 1)}`, day: '2026-01-02' });
  const replaced = async (): Promise<CardCode> => {
    const code = await given();
    assert.equal(await on().replace(code), 'replaced');
    return code;
  };
  const stateOf = async (code: CardCode) => (await network.visits.lookUp(guard(), code)).kind;
  const isUsed = (code: CardCode) => network.store.visits.hasUse(code);

  /** Both acts one after the other, the other way round, and in any order of their steps. */
  const race = async <A, B>(
    make: () => Promise<CardCode>,
    one: (acts: Acts, code: CardCode) => Promise<A>,
    other: (acts: Acts, code: CardCode) => Promise<B>,
    check: (code: CardCode, one: A, other: B) => Promise<void>,
  ): Promise<void> => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await make();
      const a = await one(on(), first);
      await check(first, a, await other(on(), first));
      const second = await make();
      const b = await other(on(), second);
      await check(second, await one(on(), second), b);
    }
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const code = await make();
        const stepwise = () => on(wrappedStore(network.store, (_, call) => scheduler.scheduleFunction(call)));
        const both = Promise.all([one(stepwise(), code), other(stepwise(), code)]);
        await check(code, ...(await scheduler.waitFor(both)));
      }),
      { numRuns: TIMES },
    );
  };

  it('leaves of a visit of the old card what counted before it, and nothing after it', () =>
    race(
      given,
      async (acts, code) => ({ kind: await acts.replace(code), wasUsed: await isUsed(code) }),
      (acts, code) => acts.visit(code),
      async (code, replacement, visit) => {
        const where = `${code}: the visit ended as ${visit}`;
        assert.equal(replacement.kind, 'replaced', where);
        assert.equal(replacement.wasUsed, visit === 'recorded', where);
        assert.equal(await isUsed(code), visit === 'recorded', where);
        assert.ok(['recorded', 'replaced', 'undone'].includes(visit), where);
        assert.deepEqual([await stateOf(code), await stateOf(newOf(code))], ['replaced', 'valid'], where);
      },
    ));

  it('is made by one of two workers with two new cards, and the other new card is none', () =>
    race(
      given,
      (acts, code) => acts.replace(code, newOf(code)),
      (acts, code) => acts.replace(code, CardCode.parse(`M${code}`), 'other'),
      async (code, one, other) => {
        assert.deepEqual([one, other].sort(), ['notNow', 'replaced'], code);
        const states = [await stateOf(newOf(code)), await stateOf(CardCode.parse(`M${code}`))];
        assert.deepEqual(states.sort(), ['unknown', 'valid'], code);
      },
    ));

  it('gives one new card to one of two old ones, and leaves the other old one as it was', async () => {
    const pairs = new Map<CardCode, CardCode>();
    await race(
      async () => {
        const code = await given();
        pairs.set(code, await given());
        return code;
      },
      (acts, code) => acts.replace(code),
      (acts, code) => acts.replace(pairs.get(code) ?? code, newOf(code)),
      async (code, one, other) => {
        assert.deepEqual([one, other].sort(), ['codeTaken', 'replaced'], code);
        const states = [await stateOf(code), await stateOf(pairs.get(code) ?? code)];
        assert.deepEqual(states, one === 'replaced' ? ['replaced', 'valid'] : ['valid', 'replaced'], code);
      },
    );
  });

  it('and the handover of its new code are won by one of them', () =>
    race(
      given,
      (acts, code) => acts.replace(code),
      (acts, code) => acts.handOver(newOf(code)),
      async (code, replacement, handover) => {
        const where = `${code}: ${replacement}, ${handover}`;
        const isReplaced = replacement === 'replaced';
        assert.ok(isReplaced || replacement === 'codeTaken', where);
        assert.equal(handover, isReplaced ? 'registeredHere' : 'registered', where);
        assert.equal(await stateOf(code), isReplaced ? 'replaced' : 'valid', where);
        assert.equal(await stateOf(newOf(code)), 'valid', where);
      },
    ));

  it('and a renewal leave one valid card', () =>
    race(
      given,
      (acts, code) => acts.replace(code),
      (acts, code) => acts.renew(code),
      async (code, replacement, renewal) => {
        assert.equal(replacement, 'replaced', code);
        assert.ok(renewal === 'renewed' || renewal === 'notNow', code);
        assert.deepEqual([await stateOf(code), await stateOf(newOf(code))], ['replaced', 'valid'], code);
      },
    ));

  it('is undone or its new card used, never both', () =>
    race(
      replaced,
      (acts, code) => acts.undo(code),
      (acts, code) => acts.visit(newOf(code)),
      async (code, undo, visit) => {
        const where = `${code}: the undo ended as ${undo}, the visit as ${visit}`;
        const used = await isUsed(newOf(code));
        assert.equal(visit === 'recorded', used, where);
        assert.equal(undo, used ? 'alreadyUsed' : 'undone', where);
        const states = [await stateOf(code), await stateOf(newOf(code))];
        assert.deepEqual(states, used ? ['replaced', 'valid'] : ['valid', 'unknown'], where);
      },
    ));

  it('does not come back when a late copy of its form meets the undo', () =>
    race(
      replaced,
      (acts, code) => acts.undo(code),
      (acts, code) => acts.replace(code),
      async (code, undo, again) => {
        assert.equal(undo, 'undone', code);
        assert.ok(again === 'replaced' || again === 'undone', code);
        assert.deepEqual([await stateOf(code), await stateOf(newOf(code))], ['valid', 'unknown'], code);
      },
    ));
});
