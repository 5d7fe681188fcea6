import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { lastDayOfValidity } from '../../services/days.js';
import { HoldersOfYears, type HolderScope } from '../../services/holder-statistics.js';
import type { Background, Card } from '../../services/store/cards.js';
import { openNetwork, type Network } from '../support/network.js';

const INLAND: HolderScope = { kind: 'area', id: 'inland' };
const NATIONAL: HolderScope = { kind: 'national' };
const GROUPS_OF_LIFE = ['working', 'unemployed', 'student', 'retired', 'familyLeave', 'other'] as const;

describe('the yearly statistics of clients', () => {
  let network: Network;
  let holders: HoldersOfYears;
  beforeEach(async () => {
    network = await openNetwork('2026-04-01');
    holders = statistics();
  });
  const statistics = () =>
    new HoldersOfYears({ ...network, clock: network.clock.now, backDatingDays: 60, correctionDays: 30 });
  const mainUser = () => network.mainUser('inland');

  let made = 0;
  function cardOf(areaId: 'inland' | 'coast', day: string, answers: Partial<Background>, more = {}): Card {
    return {
      _id: CardCode.parse(`YEAR${String((made += 1)).padStart(5, '0')}`),
      ...{ areaId, officeId: 'family centre', state: 'active', operationKey: `key ${made}`, undoneKeys: [] },
      ...{ day, lastDay: lastDayOfValidity(day), at: network.clock.now() },
      background: { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 0, ...answers },
      ...more,
    };
  }
  const add = (...cards: Card[]) => network.store.cards.addAll(cards);

  /** Sixty clients of an area in a year, five at least in each group. */
  const sixty = (areaId: 'inland' | 'coast', year: number): Card[] =>
    Array.from({ length: 60 }, (_, at) => {
      const lifeSituation = GROUPS_OF_LIFE[at % 6];
      const gender = (['woman', 'man', 'other'] as const)[at % 3];
      return cardOf(areaId, `${year}-0${(at % 9) + 1}-15`, {
        birthYear: year - 18 - at,
        ...(lifeSituation === undefined || at % 12 === 5 ? {} : { lifeSituation }),
        ...(gender === undefined || at % 9 === 8 ? {} : { gender }),
      });
    });

  it('are what the records of the year say, those who did not tell among the others', async () => {
    const cards = sixty('inland', 2025);
    await add(
      ...cards,
      ...sixty('coast', 2025),
      ...sixty('inland', 2024),
      cardOf('inland', '2025-05-05', {}, { state: 'undone', background: undefined }),
      cardOf('inland', '2025-05-05', {}, { imported: true }),
      cardOf('inland', '2025-05-05', {}, { community: true, background: undefined }),
    );
    const shown = await holders.show(mainUser(), INLAND);
    assert.equal(shown?.year, 2025);
    const countOf = (is: (background: Background) => boolean): number =>
      cards.filter(({ background }) => background !== undefined && is(background)).length;
    const aged = (from: number, to: number): number =>
      countOf(({ birthYear }) => 2025 - birthYear >= from && 2025 - birthYear <= to);
    assert.deepEqual(shown.holders, {
      handovers: 60,
      age: { to29: aged(0, 29), to44: aged(30, 44), to64: aged(45, 64), from65: aged(65, 200) },
      gender: {
        woman: countOf(({ gender }) => gender === 'woman'),
        man: countOf(({ gender }) => gender === 'man'),
        other: countOf(({ gender }) => gender === undefined || gender === 'other'),
      },
      life: {
        working: countOf(({ lifeSituation }) => lifeSituation === 'working'),
        unemployed: countOf(({ lifeSituation }) => lifeSituation === 'unemployed'),
        student: countOf(({ lifeSituation }) => lifeSituation === 'student'),
        retired: countOf(({ lifeSituation }) => lifeSituation === 'retired'),
        other: countOf(
          ({ lifeSituation }) =>
            lifeSituation === undefined || ['familyLeave', 'other'].includes(lifeSituation),
        ),
      },
    });
    const country = await holders.show(network.nationalService(), NATIONAL, 2025);
    assert.equal(country?.holders?.handovers, 120);
    assert.deepEqual((await holders.show(mainUser(), INLAND, 2024))?.holders?.handovers, 60);
  });

  it('leave out the groups of an area with few in one, and of the area that would give it away', async () => {
    await add(...sixty('inland', 2025), ...sixty('coast', 2025).slice(0, 20));
    for (const [actor, scope, year] of [
      [network.mainUser('coast'), { kind: 'area', id: 'coast' }, 2025],
      [mainUser(), INLAND, 2025],
    ] as const) {
      const shown = await holders.show(actor, scope, year);
      assert.equal(shown?.holders?.life, 'hidden');
      assert.ok(shown.holders.handovers > 0);
    }
    const country = await holders.show(network.nationalService(), NATIONAL, 2025);
    assert.ok(country?.holders?.life !== 'hidden');
  });

  it('are shown from the day on which nothing of the year can change any more', async () => {
    await add(...sixty('inland', 2025));
    network.clock.setTo('2026-03-31 12:00');
    const early = await holders.show(mainUser(), INLAND, 2025);
    assert.deepEqual([early?.holders, early?.from], [undefined, '2026-04-01']);
    assert.equal((await holders.show(mainUser(), INLAND))?.year, 2024);
    network.clock.setTo('2026-04-01 00:00');
    assert.equal((await holders.show(mainUser(), INLAND, 2025))?.holders?.handovers, 60);
    assert.equal(await holders.show(mainUser(), INLAND, 2026), undefined);
  });

  it('stay what was told at the handover when a renewal puts other answers in its place', async () => {
    await add(...sixty('inland', 2025));
    const before = await holders.show(mainUser(), INLAND, 2025);
    for (const { _id: code } of await network.store.cards.after(undefined, 40)) {
      const answers = { lifeSituation: 'retired', gender: 'other' } as const;
      await network.renewals.renew(network.officeWorker('family centre'), `renewal ${code}`, {
        code,
        minors: 0,
        answers,
      });
    }
    const life = (await network.store.cards.after(undefined, 40)).map(
      ({ background }) => background?.lifeSituation,
    );
    assert.ok(life.filter((one) => one === 'retired').length > 20);
    assert.deepEqual((await statistics().show(mainUser(), INLAND, 2025))?.holders, before?.holders);
  });

  it('are for main users of the area and the national service, and every look is noted', async () => {
    for (const stranger of [
      network.mainUser('coast'),
      network.responsible('social', 'inland'),
      network.officeWorker('adult social work'),
      network.venueWorker('theatre'),
      network.stranger(),
    ]) {
      assert.equal(await holders.show(stranger, INLAND, 2025), undefined);
      assert.equal(await holders.show(stranger, NATIONAL, 2025), undefined);
    }
    await holders.show(mainUser(), INLAND, 2025);
    await holders.show(network.nationalService(), NATIONAL, 2025);
    const actions = await Promise.all(
      ['inland', 'national'].map((target) => network.store.audit.ofTarget(target)),
    );
    assert.deepEqual(
      actions.flat().map(({ action }) => action),
      ['statistics.area', 'statistics.national'],
    );
  });
});
