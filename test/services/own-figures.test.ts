import assert from 'node:assert/strict';
import type { CardCode } from '../../services/card-code.js';
import { OwnFiguresOfVenues, type OwnFigures } from '../../services/own-figures.js';
import { openNetwork, type Network } from '../support/network.js';

const TODAY = '2026-03-10';
const ALL = { from: '2025-01-01', to: '2026-12-31' };

/** The same figures, added up from the records. */
async function recorded(network: Network, venueId: string, { from, to }: { from: string; to: string }) {
  const sums = new Map<string, { adults: number; children: number; helpers: number }>();
  for await (const { areaId, day } of network.store.visits.days()) {
    for (const visit of await network.store.visits.ofDay(areaId, day)) {
      if (visit.venueId !== venueId || day < from || day > to) continue;
      for (const key of ['total', day.slice(0, 7), visit.serviceId]) {
        const sum = sums.get(key) ?? { adults: 0, children: 0, helpers: 0 };
        sum.adults += visit.adults;
        sum.children += visit.children;
        sum.helpers += visit.helpers ?? 0;
        sums.set(key, sum);
      }
    }
  }
  return sums;
}

describe('the own figures of a venue', () => {
  let network: Network;
  let own: OwnFiguresOfVenues;
  let code: CardCode;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    own = new OwnFiguresOfVenues({ ...network, clock: network.clock.now });
    code = await network.hasCard({ code: 'USED0001', day: '2026-03-01', minors: 3 });
  });
  const guard = () => network.venueWorker('theatre');
  const shown = async (period = ALL, actor = guard()): Promise<OwnFigures> => {
    const figures = await own.show(actor, undefined, period);
    assert.ok(figures);
    return figures;
  };
  const record = (key: string, children: number, more = {}) =>
    network.visits.record(guard(), key, { code, purposeId: 'theatre/play', children, ...more });

  /** Every number is what the records say. */
  async function assertAsRecorded(period = ALL): Promise<void> {
    const { total, months, events } = await shown(period);
    const sums = await recorded(network, 'theatre', period);
    const none = { adults: 0, children: 0, helpers: 0 };
    assert.deepEqual(total, sums.get('total') ?? none);
    for (const { month, counts } of months) assert.deepEqual(counts, sums.get(month) ?? none, month);
    assert.deepEqual(
      new Map(events.map(({ id, counts }) => [id, counts])),
      new Map([...sums].filter(([key]) => key !== 'total' && !/^\d{4}-\d{2}$/.test(key))),
    );
  }

  it('are uses by month, year and event, with the helpers beside them', async () => {
    await network.hasVisit({ day: '2025-12-30', children: 2 });
    await network.hasVisit({ day: '2026-01-02', serviceId: 'drama course' });
    await network.hasVisit({ day: '2026-03-01', children: 1, adults: 2 });
    await network.hasVisit({ day: '2026-03-02', venue: 'museum', adults: 9 });
    assert.equal((await record('with help', 0, { helpers: 2 })).kind, 'recorded');
    const { total, months, years, events } = await shown();
    assert.deepEqual(total, { adults: 5, children: 3, helpers: 2 });
    assert.deepEqual(
      months.map(({ month, counts: { adults, children } }) => [month, adults, children]),
      [
        ['2025-12', 1, 2],
        ['2026-01', 1, 0],
        ['2026-02', 0, 0],
        ['2026-03', 3, 1],
      ],
    );
    assert.deepEqual(
      years.map(({ year, counts: { adults, children, helpers } }) => [year, adults, children, helpers]),
      [
        [2025, 1, 2, 0],
        [2026, 4, 1, 2],
      ],
    );
    assert.deepEqual(
      events.map(({ id, names, counts }) => [id, names?.fi, counts.adults]),
      [
        ['play', 'play', 4],
        ['drama course', 'drama course', 1],
      ],
    );
    await assertAsRecorded();
  });

  it('equal the records after an undo and after corrections of day, event and children', async () => {
    await record('first', 2);
    await record('second', 1, { confirmed: ['again'] });
    await record('third', 3, { confirmed: ['again'] });
    await assertAsRecorded();
    const before = (await shown()).total;
    await network.visits.undo(guard(), 'first');
    const correct = (visit: string, values: object) =>
      network.visitEntries.correct(guard(), `correction of ${visit}`, visit, { confirmed: [], ...values });
    assert.equal((await correct('second', { day: '2026-03-02', children: 0 })).kind, 'corrected');
    const course = { purposeId: 'theatre/drama course', confirmed: ['childrenOnCourse'] };
    assert.equal((await correct('third', course)).kind, 'corrected');
    await assertAsRecorded();
    assert.deepEqual([before.children, (await shown()).total.children], [6, 3]);
    assert.deepEqual((await shown({ from: '2026-03-02', to: '2026-03-02' })).total.adults, 1);
  });

  it('have events that the venue made, under their names of today', async () => {
    const values = { language: 'fi' as const, category: 'culture' as const, kind: 'event' as const };
    const made = await network.events.add(guard(), 'a.key', 'theatre', { ...values, name: 'Konsertti' });
    assert.ok(made);
    await record('at the concert', 0, { purposeId: made.id });
    await network.events.change(guard(), 'other', made.id, { ...values, name: 'Iltakonsertti' });
    assert.deepEqual(
      (await shown()).events.map(({ names }) => names?.fi),
      ['Iltakonsertti'],
    );
  });

  it('are cut to the days that were asked for, until today', async () => {
    await network.hasVisit({ day: '2026-02-28' });
    await network.hasVisit({ day: '2026-03-01', adults: 2 });
    await network.hasVisit({ day: '2026-03-09', adults: 4 });
    const figures = await shown({ from: '2026-03-01', to: '2026-03-31' });
    assert.equal(figures.total.adults, 6);
    assert.deepEqual(figures.period, { from: '2026-03-01', to: TODAY });
    assert.equal(figures.isThisYear, false);
    assert.deepEqual((await own.show(guard()))?.period, { from: '2026-01-01', to: TODAY });
  });

  it('are not there for a time that cannot be', async () => {
    for (const [from, to] of [
      ['2026-03-11', '2026-03-12'],
      ['2026-03-02', '2026-03-01'],
      ['2016-12-31', '2026-03-01'],
    ] as const)
      assert.equal(await own.show(guard(), 'theatre', { from, to }), undefined, from);
    assert.ok(await own.show(guard(), 'theatre', { from: '2017-01-01', to: '2026-03-01' }));
  });

  it('are the venue’s own: nobody else finds them, ticket agents and main users neither', async () => {
    for (const stranger of [
      network.venueWorker('museum'),
      network.ticketAgent('theatre'),
      network.officeWorker('adult social work'),
      network.mainUser('inland'),
      network.nationalService(),
      network.stranger(),
    ]) {
      assert.equal(await own.show(stranger, 'theatre', ALL), undefined);
      assert.equal(await own.export(stranger, 'theatre', ALL), undefined);
    }
    const both = await own.show(network.venueWorker('theatre', 'museum'), 'museum');
    assert.deepEqual([both?.venue._id, both?.others.map(({ _id }) => _id)], ['museum', ['theatre']]);
  });

  it('are noted when they leave as a file, and are the same there', async () => {
    await record('one', 1);
    const exported = await own.export(guard(), 'theatre', ALL);
    assert.deepEqual(exported?.total, (await shown()).total);
    const notes = await network.store.audit.ofTarget('theatre');
    assert.deepEqual(
      notes.map(({ action }) => action),
      ['ownFigures.export'],
    );
  });
});
