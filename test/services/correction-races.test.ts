import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Store } from '../../services/store/open.js';
import { createTotals } from '../../services/totals.js';
import { inAnyOrder } from '../support/any-order.js';
import { endAfterEveryCall } from '../support/dying-process.js';
import { assertFirstUsesAreRight } from '../support/first-uses.js';
import { interruptBeforeEveryCall } from '../support/interrupted-process.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const TIMES = 50;
const TODAY = '2026-03-10';
const OFFICE = 'adult social work';
/** By then writers that died stand in no day any more. */
const twoHoursLater = () => new Date(Date.now() + 2 * 60 * 60 * 1000);

describe('a correction of a visit', function () {
  this.timeout(120_000);
  const VISIT_DAY = '2026-03-05';
  const NEW_DAY = '2026-03-08';
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });
  const guard = () => network.venueWorker('theatre');
  const codeOf = (name: string | number): CardCode => CardCode.parse(`USED${name}`);
  /** A card with one visit, of today and moved to a day before, of which no sweep knows yet. */
  const visited = async (name: string | number): Promise<CardCode> => {
    const code = await network.hasCard({ code: codeOf(name), day: '2026-03-01' });
    const values = { code, purposeId: 'theatre/play', children: 0 };
    assert.equal((await network.visits.record(guard(), `visit ${code}`, values)).kind, 'recorded');
    assert.equal(await on().move(code, VISIT_DAY, 'made'), 'corrected');
    return code;
  };
  const on = (store: Store = network.store) => {
    const { visits, visitEntries, totals } = servicesOn(store, network.clock);
    return {
      undo: async (code: CardCode) => (await visits.undo(guard(), `visit ${code}`)).kind,
      move: async (code: CardCode, day = NEW_DAY, form = 'form') => {
        const values = { day, confirmed: ['again' as const] };
        const outcome = await visitEntries.correct(guard(), `${form} ${code}`, `visit ${code}`, values);
        return outcome.kind;
      },
      sweep: () => totals.sweep(),
    };
  };
  const assertWhole = async (code: CardCode, where: string): Promise<void> => {
    for (const clock of [() => new Date(), twoHoursLater]) await createTotals(network.store, clock).sweep();
    for (const day of [VISIT_DAY, NEW_DAY, TODAY]) {
      const counted = (await network.store.visits.ofDay('inland', day)).length;
      const total = await network.store.dailyTotals.find('inland', day);
      assert.equal(total?.figures?.uses.theatre?.culture?.adults ?? 0, counted, `${where}: ${day}`);
      assert.ok(total?.dirty !== true, `${where}: ${day}`);
    }
    await assertFirstUsesAreRight(network.store, [code], where);
  };

  it(`against its undo ends with it undone in either order and both at once, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const [first, second, third] = [
        await visited(`A${time}`),
        await visited(`B${time}`),
        await visited(`C${time}`),
      ];
      assert.deepEqual([await on().undo(first), await on().move(first)], ['undone', 'undone']);
      assert.deepEqual([await on().move(second), await on().undo(second)], ['corrected', 'undone']);
      const [undone, moved] = await Promise.all([on().undo(third), on().move(third)]);
      assert.equal(undone, 'undone');
      assert.ok(['corrected', 'undone'].includes(moved), moved);
      for (const code of [first, second, third]) {
        assert.equal((await network.store.visits.find(`visit ${code}`))?.undone, true, code);
      }
      if (time % 10 === 0) await assertWhole(third, `round ${time}`);
    }
  });

  type Step = 'sweep' | 'undo' | 'move';
  const SCENES: { name: string; slow: Step; meanwhile: Step[]; earlier: Step[] }[] = [
    { name: 'an undo is overtaken by it', slow: 'undo', meanwhile: ['move', 'sweep'], earlier: ['sweep'] },
    { name: 'it is overtaken by an undo', slow: 'move', meanwhile: ['undo', 'sweep'], earlier: ['sweep'] },
    { name: 'a first sweep is overtaken by it', slow: 'sweep', meanwhile: ['move', 'sweep'], earlier: [] },
    {
      name: 'a first sweep is overtaken by it and an undo',
      slow: 'sweep',
      meanwhile: ['move', 'undo', 'sweep'],
      earlier: [],
    },
    { name: 'it is overtaken by a sweep', slow: 'move', meanwhile: ['sweep'], earlier: [] },
  ];
  for (const [index, { name, slow, meanwhile, earlier }] of SCENES.entries()) {
    for (const livesFor of [Infinity, 1]) {
      it(`leaves every figure right wherever ${name}${livesFor === 1 ? ', and dies' : ''}`, async () => {
        const named = (round: number): CardCode => codeOf(`${index}${livesFor === 1 ? 'D' : 'L'}${round}`);
        const does = async (steps: Step[], code: CardCode, store?: Store): Promise<void> => {
          for (const step of steps) await on(store)[step](code);
        };
        await interruptBeforeEveryCall(network.store, {
          before: async (round) => {
            await visited(named(round).slice(4));
            await does(earlier, named(round));
          },
          act: (store, round) => does([slow], named(round), store),
          meanwhile: (round) => does(meanwhile, named(round)),
          check: (round, where) => assertWhole(named(round), where),
          livesFor,
        });
      });
    }
  }
});

describe('a correction of a handover against its undo', function () {
  this.timeout(120_000);
  let network: Network;
  before(async () => {
    network = await openNetwork(TODAY);
  });

  const worker = () => network.officeWorker(OFFICE);
  const handOver = async (name: string | number): Promise<CardCode> => {
    const code = CardCode.parse(`CARD${name}`);
    const outcome = await network.handovers.register(worker(), `handover ${code}`, handoverOf(code));
    assert.equal(outcome.kind, 'registered');
    return code;
  };
  /** What one process of several does; the services of each are its own. */
  const on = (store: Store = network.store) => {
    const { handovers, handoverEntries, totals } = servicesOn(store, network.clock);
    return {
      undo: async (code: CardCode) => (await handovers.undo(worker(), `handover ${code}`)).kind,
      correct: async (code: CardCode, day = '2026-03-02', key = 'correction') => {
        const id = { code, operationKey: `handover ${code}` };
        return (await handoverEntries.correct(worker(), `${key} ${code}`, id, { day, minors: 3 })).kind;
      },
      sweep: () => totals.sweep(),
    };
  };
  /** That every day counts the handovers that are on it, and an undone card keeps nothing of a correction. */
  const assertWhole = async (code: CardCode, where: string): Promise<void> => {
    const card = await network.store.cards.find(code);
    assert.ok(card);
    if (card.state === 'undone') assert.deepEqual([card.background, card.history], [undefined, undefined]);
    for (const clock of [() => new Date(), twoHoursLater]) await createTotals(network.store, clock).sweep();
    for (const day of ['2026-03-01', '2026-03-02', TODAY]) {
      const counted = (await network.store.cards.ofDay('inland', day)).length;
      const total = await network.store.dailyTotals.find('inland', day);
      assert.equal(total?.figures?.handovers[OFFICE] ?? 0, counted, `${where}: ${day}`);
      assert.ok(total?.dirty !== true, `${where}: ${day}`);
    }
  };
  const assertUndone = async (code: CardCode, undo: string, correction: string): Promise<void> => {
    const where = `${code}: the undo ended as ${undo}, the correction as ${correction}`;
    assert.equal(undo, 'undone', where);
    assert.ok(['corrected', 'undone'].includes(correction), where);
    assert.equal((await network.store.cards.find(code))?.state, 'undone', where);
    await assertWhole(code, where);
  };

  it(`ends with the handover undone in either order, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await handOver(`A${time}`);
      const undone = await on().undo(first);
      const late = await on().correct(first);
      assert.equal(late, 'undone');
      await assertUndone(first, undone, late);
      const second = await handOver(`B${time}`);
      const corrected = await on().correct(second);
      assert.equal(corrected, 'corrected');
      await assertUndone(second, await on().undo(second), corrected);
    }
  });

  it(`ends so when both come at once to two processes, ${TIMES} times each`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const first = await handOver(`C${time}`);
      const [undo, correction] = await Promise.all([on().undo(first), on().correct(first)]);
      await assertUndone(first, undo, correction);
      const second = await handOver(`D${time}`);
      const [corrected, undone] = await Promise.all([on().correct(second), on().undo(second)]);
      await assertUndone(second, undone, corrected);
    }
  });

  it('ends so in any order of their steps and of a sweep', async () => {
    await inAnyOrder(network.store, TIMES, async ({ run, stepwise, ended }) => {
      const code = await handOver(`E${run}`);
      const all = [on(stepwise).undo(code), on(stepwise).correct(code), on(stepwise).sweep()] as const;
      const [undo, correction] = await ended(Promise.all(all));
      await assertUndone(code, undo, correction);
    });
  });

  it('ends so wherever the undo is overtaken by the correction and a sweep, also when it dies then', async () => {
    for (const [name, livesFor] of [
      ['S', Infinity],
      ['T', 1],
    ] as const) {
      const codeOf = (round: number): CardCode => CardCode.parse(`CARD${name}${round}`);
      await interruptBeforeEveryCall(network.store, {
        before: (round) => handOver(`${name}${round}`),
        act: (store, round) => on(store).undo(codeOf(round)),
        meanwhile: async (round) => {
          await on().correct(codeOf(round));
          await on().sweep();
        },
        check: async (round, where) => {
          await assertWhole(codeOf(round), where);
          assert.equal(await on().undo(codeOf(round)), 'undone', where);
          await assertWhole(codeOf(round), where);
        },
        livesFor,
      });
    }
  });

  it('is one of two corrections when both come at once, and each is there once', async () => {
    await inAnyOrder(network.store, 10, async ({ run, stepwise, ended }) => {
      const code = await handOver(`F${run}`);
      await ended(
        Promise.all([
          on(stepwise).correct(code, '2026-03-01', 'one'),
          on(stepwise).correct(code, '2026-03-02', 'other'),
          on(stepwise).correct(code, '2026-03-02', 'other'),
        ]),
      );
      const card = await network.store.cards.find(code);
      const keys = card?.history?.changes.map(({ key }) => key).sort();
      assert.deepEqual(keys, [`one ${code}`, `other ${code}`]);
      await assertWhole(code, 'two corrections');
    });
  });

  it('is brought to its end by the next press when its process died', async () => {
    await endAfterEveryCall(
      network.store,
      async (store, round) => on(store).correct(await handOver(`G${round}`)),
      async (round, where) => {
        const code = CardCode.parse(`CARDG${round}`);
        assert.equal(await on().correct(code), 'corrected', where);
        const card = await network.store.cards.find(code);
        assert.deepEqual([card?.day, card?.history?.count], ['2026-03-02', 1], where);
        await assertWhole(code, where);
      },
    );
  });
});
