import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { Doubt } from '../../services/store/visits.js';
import type { VisitValues } from '../../services/visit-values.js';
import type { VisitOutcome } from '../../services/visits.js';
import { inAnyOrder } from '../support/any-order.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');
const PLAY = 'theatre/play';
const COURSE = 'theatre/drama course';
const TODAY = '2026-03-10';

describe('what has to be confirmed of a visit', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    await network.hasCard({ code: CODE, minors: 2 });
  });
  const guard = () => network.venueWorker('theatre');
  const record = (
    key: string,
    values: Partial<VisitValues> = {},
    { visits }: Pick<Network, 'visits'> = network,
  ) => visits.record(guard(), key, { code: CODE, purposeId: PLAY, children: 0, ...values });
  const doubtsOf = (outcome: VisitOutcome): Doubt[] | string =>
    outcome.kind === 'toConfirm' ? outcome.doubts : outcome.kind;
  const recorded = () => network.store.visits.ofDay('inland', TODAY);

  it('is more children than are registered, with both numbers; as many as are registered are not', async () => {
    const outcome = await record('form', { children: 3 });
    assert.ok(outcome.kind === 'toConfirm');
    assert.deepEqual([outcome.doubts, outcome.minors, outcome.visit.children], [['moreChildren'], 2, 3]);
    assert.deepEqual(await recorded(), []);
    assert.equal((await record('form', { children: 3, confirmed: ['moreChildren'] })).kind, 'recorded');
    const [visit] = await recorded();
    assert.deepEqual([visit?.children, visit?.confirmed], [3, ['moreChildren']]);
  });

  it('is a second course place of the same day, which is a use of its own; a season pass is one', async () => {
    const [first, second] = ['first place', 'second place'];
    assert.equal((await record(first, { purposeId: COURSE })).kind, 'recorded');
    assert.deepEqual(doubtsOf(await record(second, { purposeId: COURSE })), ['again']);
    assert.equal((await record(second, { purposeId: COURSE, confirmed: ['again'] })).kind, 'recorded');
    const season = await network.events.add(guard(), 'season', 'theatre', {
      ...{ name: 'Kausikortti', language: 'fi', category: 'education', kind: 'course' },
    });
    assert.ok(season !== undefined);
    assert.equal((await record('season pass', { purposeId: season.id })).kind, 'recorded');
    const uses = (await recorded()).map(({ serviceId, adults }) => [serviceId === 'drama course', adults]);
    assert.deepEqual(uses.toSorted(), [
      [false, 1],
      [true, 1],
      [true, 1],
    ]);
    await network.totals.sweep();
    const figures = (await network.store.dailyTotals.find('inland', TODAY))?.figures?.uses.theatre;
    assert.deepEqual(figures?.education, { adults: 3, children: 0 });
  });

  it('leaves no mark where there was nothing to confirm', async () => {
    await record('form', { children: 2, confirmed: ['moreChildren', 'childrenOnCourse'] });
    assert.deepEqual(
      (await recorded()).map(({ children, confirmed }) => [children, confirmed]),
      [[2, undefined]],
    );
  });

  it('is a child on a course, and a course for the holder alone is not', async () => {
    assert.deepEqual(doubtsOf(await record('form', { purposeId: COURSE, children: 1 })), [
      'childrenOnCourse',
    ]);
    assert.deepEqual(doubtsOf(await record('form', { purposeId: COURSE, children: 3 })), [
      'moreChildren',
      'childrenOnCourse',
    ]);
    assert.equal(doubtsOf(await record('form', { purposeId: COURSE })), 'recorded');
  });

  it('is a second entry of a card for the same thing on the same day', async () => {
    assert.equal(doubtsOf(await record('form 1')), 'recorded');
    assert.deepEqual(doubtsOf(await record('form 2')), ['again']);
    assert.equal(doubtsOf(await record('form 3', { purposeId: COURSE })), 'recorded');
    await network.hasCard({ code: 'KMA04218' });
    assert.equal(doubtsOf(await record('form 4', { code: CardCode.parse('KMA04218') })), 'recorded');
    assert.equal(doubtsOf(await record('form 2', { confirmed: ['again'] })), 'recorded');
    assert.deepEqual((await network.store.visits.find('form 2'))?.confirmed, ['again']);
    network.clock.passes({ days: 1 });
    assert.equal(doubtsOf(await record('form 5')), 'recorded');
  });

  it('is not asked of a copy of a form: that has the receipt', async () => {
    await record('form 1');
    await record('form 2', { confirmed: ['again'] });
    assert.equal(doubtsOf(await record('form 2')), 'recorded');
    assert.equal(doubtsOf(await record('form 1')), 'recorded');
    assert.equal((await recorded()).length, 2);
  });

  it('is no second entry when the first one was undone, and one as soon as another is left', async () => {
    await record('form 1');
    await network.visits.undo(guard(), 'form 1');
    assert.equal(doubtsOf(await record('form 2')), 'recorded');
    await record('form 3', { confirmed: ['again'] });
    await network.visits.undo(guard(), 'form 2');
    assert.deepEqual(doubtsOf(await record('form 4')), ['again']);
    assert.equal(doubtsOf(await record('form 1')), 'undone');
  });

  it('keeps nothing for a form that was asked about and never sent again', async () => {
    await record('form 1', { children: 3 });
    assert.equal(doubtsOf(await record('form 2')), 'recorded');
  });

  it('is asked of one at least of two devices, in any order of their steps', async () => {
    await inAnyOrder(network.store, 50, async ({ run, stepwise, ended }) => {
      const code = await network.hasCard({ code: `RACE${run}` });
      const both = Promise.all(
        ['one', 'other'].map((device) =>
          record(`${device} ${code}`, { code }, servicesOn(stepwise, network.clock)),
        ),
      );
      const outcomes = (await ended(both)).map(doubtsOf);
      assert.deepEqual(outcomes.map(String).toSorted(), ['again', 'recorded'], code);
      assert.equal((await network.store.visits.everyOf(code)).length, 1, code);
    });
  });
});

describe('assistants and interpreters', () => {
  it('stand beside a use in its record and are counted in no figure', async () => {
    const network = await openNetwork(TODAY);
    await network.hasCard({ code: CODE });
    const values = { code: CODE, purposeId: PLAY, children: 0, helpers: 2 };
    const outcome = await network.visits.record(network.venueWorker('theatre'), 'form', values);
    assert.ok(outcome.kind === 'recorded');
    assert.equal(outcome.receipt.helpers, 2);
    assert.equal((await network.store.visits.find('form'))?.helpers, 2);
    await network.totals.sweep();
    const totals = await network.store.dailyTotals.find('inland', TODAY);
    assert.deepEqual(totals?.figures?.uses, { theatre: { culture: { adults: 1, children: 0 } } });
  });
});
