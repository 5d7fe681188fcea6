import assert from 'node:assert/strict';
import type { Actor } from '../../services/actors.js';
import type { PeriodStatistics, StatisticsScope } from '../../services/statistics.js';
import { openNetwork, type Network } from '../support/network.js';

// Tuesday of 2026-W11: the running week began on 9 March, the last complete one on 2 March.
const TODAY = '2026-03-10';
const LAST_WEEK = '2026-03-04';
const WEEK_BEFORE = '2026-02-25';

const INLAND: StatisticsScope = { kind: 'area', id: 'inland' };
const COAST: StatisticsScope = { kind: 'area', id: 'coast' };
const NATIONAL: StatisticsScope = { kind: 'national' };

function shown(statistics: PeriodStatistics | undefined): PeriodStatistics {
  assert.ok(statistics !== undefined, 'the figures may be seen');
  return statistics;
}

describe('the figures of a week', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });
  const lastWeek = async (actor: Actor, scope: StatisticsScope) =>
    shown(await network.statistics.lastWeek(actor, scope));
  const thisWeek = async (actor: Actor, scope: StatisticsScope) =>
    shown(await network.statistics.thisWeek(actor, scope));

  it('are uses and handovers of the last complete week beside those of the week before', async () => {
    await network.hasCard({ day: LAST_WEEK });
    await network.hasCard({ day: LAST_WEEK, office: 'family centre' });
    await network.hasCard({ day: WEEK_BEFORE });
    await network.hasVisit({ day: LAST_WEEK, adults: 6, children: 7 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'museum', adults: 5 });
    await network.hasVisit({ day: WEEK_BEFORE, adults: 3 });
    const { current, previous, names, scope, isSample, dataUntil } = await lastWeek(
      network.mainUser('inland'),
      INLAND,
    );
    assert.deepEqual(current, {
      week: '2026-W10',
      days: { from: '2026-03-02', to: '2026-03-08' },
      isComplete: true,
      uses: 18,
      handovers: 2,
      communityCards: 0,
      breakdown: {
        people: { adults: 11, children: 7 },
        categories: { culture: 18, education: 0, science: 0, sports: 0 },
      },
      venues: { reported: 2, silent: 0, closed: 0, total: 4 },
    });
    assert.equal(previous.week, '2026-W09');
    assert.equal(previous.uses, 3);
    assert.equal(previous.handovers, 1);
    assert.deepEqual(previous.breakdown?.people, 'hidden');
    assert.deepEqual(
      { names: names?.fi, scope, isSample },
      { names: 'Inland', scope: INLAND, isSample: false },
    );
    assert.deepEqual(dataUntil, network.clock.now());
  });

  it('begin on Monday and end on Sunday', async () => {
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09']) {
      await network.hasVisit({ day, adults: Number(day.slice(-2)) });
    }
    const { current, previous } = await lastWeek(network.mainUser('inland'), INLAND);
    assert.equal(current.uses, 2 + 8);
    assert.equal(previous.uses, 1);
    assert.equal((await thisWeek(network.mainUser('inland'), INLAND)).current.uses, 9);
  });

  it('of the running week have no breakdown, because it would show single visits', async () => {
    await network.hasVisit({ day: TODAY, adults: 10, children: 10 });
    await network.hasVisit({ day: LAST_WEEK, adults: 10, children: 10 });
    const { current, previous } = await thisWeek(network.mainUser('inland'), INLAND);
    assert.equal(current.isComplete, false);
    assert.equal(current.uses, 20);
    assert.equal(current.breakdown, undefined);
    assert.equal(previous.isComplete, true);
    assert.deepEqual(previous.breakdown?.people, { adults: 10, children: 10 });
  });

  it('have small numbers hidden in the breakdown of an area and of the country', async () => {
    await network.hasVisit({ day: LAST_WEEK, adults: 40, children: 3 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'swimming hall', adults: 20 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'observatory', adults: 2 });
    await network.hasVisit({ day: LAST_WEEK, serviceId: 'drama course', adults: 12 });
    for (const [actor, scope] of [
      [network.mainUser('inland'), INLAND],
      [network.nationalService(), NATIONAL],
    ] as const) {
      const { current } = await lastWeek(actor, scope);
      assert.equal(current.uses, 77);
      assert.deepEqual(current.breakdown, {
        people: 'hidden',
        categories: { culture: 43, education: 'hidden', science: 'hidden', sports: 20 },
      });
    }
  });

  it('of the own venue or office are shown as they are', async () => {
    await network.hasVisit({ day: LAST_WEEK, adults: 2, children: 1 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'museum', adults: 50 });
    await network.hasCard({ day: LAST_WEEK });
    await network.hasCard({ day: LAST_WEEK, office: 'family centre' });
    const venue = await lastWeek(network.venueWorker('theatre'), { kind: 'venue', id: 'theatre' });
    assert.equal(venue.current.uses, 3);
    assert.equal(venue.current.handovers, 0);
    assert.deepEqual(venue.current.venues, { reported: 1, silent: 0, closed: 0, total: 1 });
    assert.deepEqual(venue.current.breakdown, {
      people: { adults: 2, children: 1 },
      categories: { culture: 3, education: 0, science: 0, sports: 0 },
    });
    assert.equal(venue.names?.fi, 'theatre');
    const office = await lastWeek(network.officeWorker('family centre'), {
      kind: 'office',
      id: 'family centre',
    });
    assert.equal(office.current.handovers, 1);
    assert.equal(office.current.uses, 0);
    assert.deepEqual(office.current.venues, { reported: 0, silent: 0, closed: 0, total: 0 });
  });

  it('of the country are the sums of the areas', async () => {
    await network.hasVisit({ day: LAST_WEEK, adults: 6, children: 8 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'swimming hall', adults: 9, children: 5 });
    await network.hasVisit({ day: LAST_WEEK, venue: 'cinema', adults: 7, children: 6 });
    await network.hasCard({ day: LAST_WEEK });
    await network.hasCard({ day: LAST_WEEK, office: 'health station' });
    const service = network.nationalService();
    const [inland, coast, country] = await Promise.all([
      lastWeek(service, INLAND),
      lastWeek(service, COAST),
      lastWeek(service, NATIONAL),
    ]);
    const added = (count: (statistics: PeriodStatistics) => number) => count(inland) + count(coast);
    assert.equal(country.current.uses, 41);
    assert.equal(
      country.current.uses,
      added(({ current }) => current.uses),
    );
    assert.equal(
      country.current.handovers,
      added(({ current }) => current.handovers),
    );
    assert.equal(
      country.current.venues.reported,
      added(({ current }) => current.venues.reported),
    );
    assert.equal(country.current.venues.total, 5);
    assert.deepEqual(country.current.breakdown?.people, { adults: 22, children: 19 });
    assert.equal(country.names, undefined);
  });

  it('hold everything that was recorded before they were asked for', async () => {
    const { mainUser, visits, venueWorker } = network;
    const code = await network.hasCard({ minors: 2 });
    assert.equal((await thisWeek(mainUser('inland'), INLAND)).current.uses, 0);
    const values = { code, purposeId: 'theatre/play', children: 2 };
    await visits.record(venueWorker('theatre'), 'form 1', values);
    assert.equal((await thisWeek(mainUser('inland'), INLAND)).current.uses, 3);
    await visits.undo(venueWorker('theatre'), 'form 1');
    assert.equal((await thisWeek(mainUser('inland'), INLAND)).current.uses, 0);
    assert.equal((await thisWeek(mainUser('inland'), INLAND)).current.venues.reported, 0);
  });

  it('count a visit where the venue is, not where the card is from', async () => {
    const code = await network.hasCard({ office: 'health station', day: LAST_WEEK });
    const values = { code, purposeId: 'theatre/play', children: 0 };
    await network.visits.record(network.venueWorker('theatre'), 'form 1', values);
    assert.equal((await thisWeek(network.mainUser('inland'), INLAND)).current.uses, 1);
    assert.equal((await thisWeek(network.mainUser('coast'), COAST)).current.uses, 0);
  });

  it('keep their place at the turn of the year and when summer time begins', async () => {
    network.clock.setTo('2027-01-05 12:00');
    for (const day of ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04']) {
      await network.hasVisit({ day, adults: 10 });
    }
    const year = await lastWeek(network.mainUser('inland'), INLAND);
    assert.equal(year.current.week, '2026-W53');
    assert.equal(year.current.uses, 20);
    assert.equal(year.previous.week, '2026-W52');
    network.clock.setTo('2026-03-30 00:30');
    await network.hasVisit({ day: '2026-03-29', adults: 10 });
    const summer = await lastWeek(network.mainUser('inland'), INLAND);
    assert.equal(summer.current.week, '2026-W13');
    assert.equal(summer.current.uses, 10);
  });
});

describe('who sees figures', () => {
  let network: Network;
  before(async () => {
    network = await openNetwork(TODAY);
    await network.hasVisit({ day: LAST_WEEK, adults: 10 });
  });
  const everyScope: StatisticsScope[] = [
    INLAND,
    COAST,
    NATIONAL,
    { kind: 'venue', id: 'theatre' },
    { kind: 'venue', id: 'museum' },
    { kind: 'venue', id: 'cinema' },
    { kind: 'office', id: 'adult social work' },
    { kind: 'office', id: 'family centre' },
  ];

  const people: [string, (network: Network) => Actor, StatisticsScope[]][] = [
    ['a main user', ({ mainUser }) => mainUser('inland'), [INLAND]],
    ['the national service', ({ nationalService }) => nationalService(), [NATIONAL, INLAND, COAST]],
    ['a venue', ({ venueWorker }) => venueWorker('theatre'), [{ kind: 'venue', id: 'theatre' }]],
    [
      'an office',
      ({ officeWorker }) => officeWorker('family centre'),
      [{ kind: 'office', id: 'family centre' }],
    ],
    ['a ticket agent', ({ ticketAgent }) => ticketAgent('theatre', 'museum'), []],
    ['a responsible person', ({ responsible }) => responsible('culture', 'inland'), []],
    ['a person without a role', ({ stranger }) => stranger(), []],
  ];
  for (const [who, actorOf, allowed] of people) {
    it(`${who} sees ${allowed.length === 0 ? 'none' : 'the own and no others'}`, async () => {
      for (const scope of everyScope) {
        const isAllowed = allowed.some((one) => JSON.stringify(one) === JSON.stringify(scope));
        const actor = actorOf(network);
        for (const seen of [
          await network.statistics.lastWeek(actor, scope),
          await network.statistics.thisWeek(actor, scope),
        ]) {
          assert.equal(seen !== undefined, isAllowed, JSON.stringify(scope));
        }
      }
    });
  }

  it('is offered the own scopes, the widest first', () => {
    const { statistics } = network;
    const everything: Actor = {
      personId: 'tenant/all',
      grants: [
        ...network.officeWorker('family centre').grants,
        ...network.ticketAgent('museum').grants,
        ...network.venueWorker('theatre').grants,
        ...network.mainUser('coast').grants,
        ...network.nationalService().grants,
      ],
    };
    assert.deepEqual(statistics.scopes(everything), [
      NATIONAL,
      COAST,
      { kind: 'venue', id: 'theatre' },
      { kind: 'office', id: 'family centre' },
    ]);
    assert.deepEqual(statistics.scopes(network.ticketAgent('theatre')), []);
    assert.deepEqual(statistics.scopes(network.stranger()), []);
  });

  it('gets nothing for a place that does not exist or is of another kind', async () => {
    const gone = network.mainUser('inland');
    gone.grants.push(
      { role: 'mainUser', areaId: 'closed area' },
      { role: 'venue', venueId: 'family centre' },
    );
    for (const scope of [
      { kind: 'area', id: 'closed area' },
      { kind: 'venue', id: 'family centre' },
    ] as const) {
      assert.equal(await network.statistics.lastWeek(gone, scope), undefined);
      assert.equal(await network.statistics.namesOf(scope), undefined);
    }
  });

  it('is written down for areas and the country, and only then', async () => {
    const fresh = await openNetwork(TODAY);
    const before = async (target: string) =>
      (await fresh.store.audit.ofTarget(target)).map(({ action, personId }) => `${action} ${personId}`);
    await fresh.statistics.lastWeek(fresh.mainUser('inland'), INLAND);
    await fresh.statistics.lastWeek(fresh.nationalService(), NATIONAL);
    await fresh.statistics.lastWeek(fresh.mainUser('coast'), INLAND);
    await fresh.statistics.lastWeek(fresh.venueWorker('theatre'), { kind: 'venue', id: 'theatre' });
    assert.deepEqual(await before('inland'), ['statistics.area tenant/main user']);
    assert.deepEqual(await before('national'), ['statistics.national tenant/national service']);
    assert.deepEqual(await before('theatre'), []);
  });
});
