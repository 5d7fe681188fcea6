import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MongoClient, MongoNetworkTimeoutError } from 'mongodb';
import { CardCode } from '../../services/card-code.js';
import { dayOf } from '../../services/days.js';
import { createTotals, figuresOfDay } from '../../services/totals.js';
import type { DayFigures } from '../../services/store/daily-totals.js';
import { CATEGORIES } from '../../services/store/organisations.js';
import { UnreadableDocumentError } from '../../services/store/schema-error.js';
import { DOUBTS } from '../../services/store/visits.js';
import type { AreaId } from '../support/network-places.js';
import { visitOn } from '../support/first-uses.js';
import { wrappedStore } from '../support/wrapped-store.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const TODAY = '2026-03-10';

/** Figures without what is zero, so that a day that was emptied equals one that never was. */
function withoutZeros({ handovers, uses }: DayFigures) {
  const cells = new Map(Object.entries(handovers).filter(([, count]) => count > 0));
  for (const [venueId, byCategory] of Object.entries(uses)) {
    for (const category of CATEGORIES) {
      const { adults, children } = byCategory[category] ?? { adults: 0, children: 0 };
      if (adults > 0) cells.set(`${venueId} ${category} adults`, adults);
      if (children > 0) cells.set(`${venueId} ${category} children`, children);
    }
  }
  return cells;
}

async function totalsOf(network: Network, areaId: AreaId, day = TODAY) {
  const totals = await network.store.dailyTotals.find(areaId, day);
  return withoutZeros(totals?.figures ?? { handovers: {}, uses: {} });
}

/** The same figures counted from the records, one by one. */
async function recordsOf(network: Network, areaId: AreaId, day = TODAY) {
  const cells = new Map<string, number>();
  const count = (cell: string, people: number) => {
    if (people > 0) cells.set(cell, (cells.get(cell) ?? 0) + people);
  };
  for (const { officeId } of await network.store.cards.ofDay(areaId, day)) count(officeId, 1);
  for (const { venueId, category, adults, children } of await network.store.visits.ofDay(areaId, day)) {
    count(`${venueId} ${category} adults`, adults);
    count(`${venueId} ${category} children`, children);
  }
  return cells;
}

describe('the figures of a day', () => {
  it('are handovers by office and people by venue and category, and by event', () => {
    const play = { venueId: 'theatre', serviceId: 'play', category: 'culture' as const };
    const figures = figuresOfDay(
      [{ officeId: 'family centre' }, { officeId: 'family centre' }, { officeId: 'adult social work' }],
      [
        { ...play, adults: 1, children: 2 },
        { ...play, adults: 1, children: 0, helpers: 1 },
        { ...play, serviceId: 'made.here', category: 'education', adults: 1, children: 1 },
        { venueId: 'swimming hall', serviceId: 'swim', category: 'sports', adults: 1, children: 3 },
      ],
    );
    assert.deepEqual(figures, {
      handovers: { 'family centre': 2, 'adult social work': 1 },
      uses: {
        theatre: { culture: { adults: 2, children: 2 }, education: { adults: 1, children: 1 } },
        'swimming hall': { sports: { adults: 1, children: 3 } },
      },
      events: {
        theatre: {
          play: { adults: 2, children: 2, helpers: 1 },
          'made~here': { adults: 1, children: 1 },
        },
        'swimming hall': { swim: { adults: 1, children: 3 } },
      },
    });
  });

  it('are nothing where nothing happened', () => {
    assert.deepEqual(figuresOfDay([], []), { handovers: {}, uses: {} });
  });
});

describe('the daily totals', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });

  it('count each area and day apart', async () => {
    await network.hasCard({ day: '2026-03-09' });
    await network.hasCard();
    await network.hasCard({ office: 'health station' });
    await network.hasVisit({ venue: 'cinema', children: 2 });
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland', '2026-03-09'), new Map([['adult social work', 1]]));
    assert.deepEqual(await totalsOf(network, 'inland'), new Map([['adult social work', 1]]));
    assert.deepEqual(
      await totalsOf(network, 'coast'),
      new Map([
        ['health station', 1],
        ['cinema culture adults', 1],
        ['cinema culture children', 2],
      ]),
    );
  });

  it('leave out what was undone', async () => {
    await network.hasCard({ state: 'undone' });
    await network.hasVisit({ undone: true });
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), new Map());
  });

  it('count a card that was blocked later, because it was handed over', async () => {
    await network.hasCard({ state: 'blocked' });
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), new Map([['adult social work', 1]]));
  });

  it('of one area are swept without the others', async () => {
    await network.hasCard();
    await network.hasCard({ office: 'health station' });
    await network.totals.sweep('coast');
    assert.equal((await totalsOf(network, 'coast')).size, 1);
    assert.equal((await totalsOf(network, 'inland')).size, 0);
    assert.deepEqual(
      (await network.store.dailyTotals.dirty()).map(({ areaId }) => areaId),
      ['inland'],
    );
  });

  it('of other days are swept when the records of one cannot be read, and the sweep says so', async () => {
    const broken = await network.hasVisit({ day: '2026-03-05' });
    await network.hasVisit();
    const client = await new MongoClient(network.uri).connect();
    const visits = client.db(network.name).collection<{ _id: string }>('visits');
    await visits.updateOne({ _id: broken }, { $set: { adults: 'one' } });
    await client.close();
    await assert.rejects(network.totals.sweep(), UnreadableDocumentError);
    assert.deepEqual(
      (await network.store.dailyTotals.dirty()).map(({ day }) => day),
      ['2026-03-05'],
    );
  });

  it('are clean after a sweep, until the next write', async () => {
    await network.hasCard();
    await network.totals.sweep();
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
    await network.hasVisit();
    assert.equal((await network.store.dailyTotals.dirty()).length, 1);
  });

  it('do not lose a write that is made while a sweep reads', async () => {
    await network.hasCard();
    let interrupted = 0;
    const slow = {
      ...network.store,
      cards: {
        ...network.store.cards,
        ofDay: async (areaId: string, day: string) => {
          const read = await network.store.cards.ofDay(areaId, day);
          if ((interrupted += 1) === 1) await network.hasCard();
          return read;
        },
      },
    };
    await servicesOn(slow, network.clock).totals.sweep();
    assert.ok(interrupted >= 2, 'the day is read again');
    assert.deepEqual(await totalsOf(network, 'inland'), new Map([['adult social work', 2]]));
  });

  it('stay marked when the day never comes to rest, and are right once it does', async () => {
    await network.hasCard();
    const busy = {
      ...network.store,
      visits: {
        ...network.store.visits,
        everyOfDay: async (areaId: string, day: string) => {
          const read = await network.store.visits.everyOfDay(areaId, day);
          await network.hasVisit();
          return read;
        },
      },
    };
    await servicesOn(busy, network.clock).totals.sweep();
    assert.equal((await network.store.dailyTotals.dirty()).length, 1);
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), await recordsOf(network, 'inland'));
  });

  it('are mended by the next sweep when a sweep ran between the marks of a write', async () => {
    await network.hasCard();
    await network.totals.around('inland', TODAY, async () => {
      await network.totals.sweep();
      await network.hasCard();
      await network.totals.sweep();
    });
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), new Map([['adult social work', 2]]));
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
  });

  it('pass on the failure of a write, and have its day marked', async () => {
    await network.hasCard();
    await network.totals.sweep();
    const failing = network.totals.around('inland', TODAY, () => Promise.reject(new Error('disk full')));
    await assert.rejects(failing, /disk full/);
    assert.equal((await network.store.dailyTotals.dirty()).length, 1);
    await network.totals.sweep();
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
  });

  it('are recomputed at every sweep while a writer may still write that died, and never again after that', async () => {
    const never = new Promise<void>(() => undefined);
    let arrived = (): void => undefined;
    const isIn = new Promise<void>((resolve) => (arrived = resolve));
    void servicesOn(network.store, network.clock).totals.around('inland', TODAY, () => {
      arrived();
      return never;
    });
    await isIn;
    const later = (minutes: number) =>
      createTotals(network.store, () => new Date(Date.now() + minutes * 60_000));
    await network.hasCard();
    await later(55).sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), new Map([['adult social work', 1]]));
    assert.equal((await network.store.dailyTotals.dirty()).length, 1);
    await later(61).sweep();
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
    assert.deepEqual((await network.store.dailyTotals.find('inland', TODAY))?.writers, {});
  });

  it('are not relied on while a write may still arrive whose answer did not', async () => {
    const lost = new MongoNetworkTimeoutError('no answer', {});
    const lose = network.totals.around('inland', TODAY, () => Promise.reject(lost));
    await assert.rejects(lose, lost);
    await network.totals.settled();
    await network.totals.sweep();
    // The write arrives now, and nobody is there to mark the day.
    await network.store.visits.add(visitOn(CardCode.parse('LATE0001'), { _id: 'late' }));
    await network.totals.sweep();
    assert.deepEqual(await totalsOf(network, 'inland'), await recordsOf(network, 'inland'));
    assert.equal((await network.store.dailyTotals.dirty()).length, 1);
  });

  it('have a write of a process that was halted for minutes mark its day anew', async () => {
    let minutes = 0;
    const entered: string[] = [];
    const slow = wrappedStore(network.store, (name, call) => async (...values) => {
      const result = await call(...values);
      if (name === 'dailyTotals.enter') {
        entered.push(String(values[2]));
        minutes += entered.length === 1 ? 30 : 0;
      }
      return result;
    });
    const totals = createTotals(slow, () => new Date(Date.now() + minutes * 60_000));
    await totals.around('inland', TODAY, async () => {
      const day = await network.store.dailyTotals.find('inland', TODAY);
      assert.equal(entered.length, 2);
      assert.ok(day?.writers[entered[1] ?? ''] !== undefined);
    });
    await totals.settled();
    await network.totals.sweep();
    assert.deepEqual(await network.store.dailyTotals.dirty(), []);
  });

  it('equal the records at the end of any order of writes, undos and sweeps of two processes', async () => {
    const step = fc.record({
      process: fc.nat(1),
      act: fc.constantFrom('handover', 'undo handover', 'visit', 'undo visit', 'sweep'),
      which: fc.nat(5),
      children: fc.nat(2),
    });
    const card = await network.hasCard({ minors: 2, day: '2026-03-01' });
    const rounds = fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rounds, async (steps) => {
        // Every run has a day of its own, so that nothing has to be emptied in between.
        network.clock.passes({ days: 1 });
        const day = dayOf(network.clock.now());
        const act = actorsOf(network, card, day);
        // The steps of a round run at the same time, so that marks, writes and sweeps fall in between each other.
        for (const round of steps) await Promise.all(round.map(act));
        await network.totals.sweep();
        for (const area of ['inland', 'coast'] as const) {
          assert.deepEqual(await totalsOf(network, area, day), await recordsOf(network, area, day));
        }
        assert.deepEqual(await network.store.dailyTotals.dirty(), []);
      }),
      { numRuns: 12 },
    );
  });
});

interface Step {
  process: number;
  act: 'handover' | 'undo handover' | 'visit' | 'undo visit' | 'sweep';
  which: number;
  children: number;
}

/** Two processes on one store, with an office and a venue in each area and keys that begin with `run`. */
function actorsOf(network: Network, code: CardCode, run: string) {
  const processes = [servicesOn(network.store, network.clock), servicesOn(network.store, network.clock)];
  const offices = ['adult social work', 'health station'] as const;
  const worker = network.officeWorker(...offices);
  const venues = network.venueWorker('theatre', 'cinema');
  const purposes = ['theatre/play', 'theatre/drama course', 'cinema/film'];
  return async ({ process, act, which, children }: Step): Promise<void> => {
    const services = processes[process] ?? network;
    const office = offices[which % offices.length] ?? 'adult social work';
    const purposeId = purposes[which % purposes.length] ?? 'theatre/play';
    const handover = `handover ${run} ${which}`;
    const visit = `visit ${run} ${which}`;
    const values = handoverOf(`${run.replaceAll('-', '')}N${which}`, { office });
    switch (act) {
      case 'handover':
        await services.handovers.register(worker, handover, values);
        return;
      case 'undo handover':
        await services.handovers.undo(worker, handover);
        return;
      case 'visit':
        await services.visits.record(venues, visit, { code, purposeId, children, confirmed: [...DOUBTS] });
        return;
      case 'undo visit':
        await services.visits.undo(venues, visit);
        return;
      case 'sweep':
        await services.totals.sweep();
    }
  };
}
