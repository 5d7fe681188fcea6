import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { lastDayOfValidity } from '../../services/days.js';
import type { HandoverCorrectionValues } from '../../services/handover-entries.js';
import { postalCodes } from '../../services/postal-codes.js';
import { visitOn } from '../support/first-uses.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const CODE = CardCode.parse('OWN00001');
const OFFICE = 'adult social work';
const WEEK = { from: '2026-01-01', to: '2026-12-31' };

describe('the last handovers of an office', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const worker = () => network.officeWorker(OFFICE);
  const register = async (code: string, more: Parameters<typeof handoverOf>[1] = {}): Promise<void> => {
    const outcome = await network.handovers.register(worker(), `key ${code}`, handoverOf(code, more));
    assert.equal(outcome.kind, 'registered');
    network.clock.passes({ minutes: 1 });
  };
  const correct = (values: HandoverCorrectionValues, key = 'correction', code = CODE) =>
    network.handoverEntries.correct(worker(), key, { code, operationKey: `key ${code}` }, values);
  const cardNow = async () => {
    const card = await network.store.cards.find(CODE);
    assert.ok(card);
    return card;
  };
  const handoversOn = async (): Promise<Record<string, number>> => {
    await network.totals.sweep();
    const days = await network.store.dailyTotals.ofRange(WEEK, 'inland');
    return Object.fromEntries(
      days
        .map(({ day, figures }): [string, number] => [day, figures?.handovers[OFFICE] ?? 0])
        .filter(([, count]) => count > 0),
    );
  };

  it('are listed from the newest, twenty at most, without anything of the client but the number of minors', async () => {
    for (let made = 10; made < 32; made += 1) await register(`LIST${made}`, { minors: made - 10 });
    const list = await network.handoverEntries.list(worker());
    assert.equal(list?.entries.length, 20);
    assert.deepEqual(list.entries[0], {
      code: 'LIST31',
      operationKey: 'key LIST31',
      day: '2026-03-10',
      lastDay: '2027-03-09',
      state: 'valid',
      minors: 21,
      canBeUndone: true,
      canBeCorrected: true,
      hasOwnAnswers: true,
    });
    assert.equal(list.entries.at(-1)?.code, 'LIST12');
  });

  it('say what became of them', async () => {
    await network.hasCard({ code: 'BLOCK001', state: 'blocked', day: '2026-03-09' });
    await network.hasCard({ code: 'OLD00001', day: '2025-03-09' });
    await register('UNDONE01');
    await network.handovers.undo(worker(), 'key UNDONE01');
    const list = await network.handoverEntries.list(worker());
    assert.deepEqual(
      list?.entries.map(({ code, state, canBeUndone, canBeCorrected }) => [
        ...[code, state, canBeUndone, canBeCorrected],
      ]),
      [
        ['UNDONE01', 'undone', false, false],
        ['BLOCK001', 'blocked', false, true],
        ['OLD00001', 'expired', false, false],
      ],
    );
  });

  it('do not have cards that were brought over from before', async () => {
    await network.cardImports.add(network.responsible('social', 'inland'), 'list', [
      { code: CODE, lastDay: '2026-12-31', minors: 1, officeId: OFFICE },
    ]);
    assert.deepEqual((await network.handoverEntries.list(worker()))?.entries, []);
    assert.equal(await network.handoverEntries.find(worker(), { code: CODE }), undefined);
  });

  it('are of no concern to anybody else', async () => {
    await register(CODE);
    const id = { code: CODE, operationKey: `key ${CODE}` };
    for (const stranger of [
      network.officeWorker('family centre'),
      network.venueWorker('theatre'),
      network.mainUser('inland'),
      network.nationalService(),
      network.stranger(),
    ]) {
      assert.equal(await network.handoverEntries.list(stranger, OFFICE), undefined);
      assert.equal(await network.handoverEntries.find(stranger, id), undefined);
      const outcome = await network.handoverEntries.correct(stranger, 'k', id, { minors: 4 });
      assert.deepEqual(outcome, { kind: 'notFound' });
    }
    assert.equal((await cardNow()).history, undefined);
    const both = await network.handoverEntries.list(network.officeWorker('family centre', OFFICE), OFFICE);
    assert.deepEqual([both?.office._id, both?.others[0]?._id], [OFFICE, 'family centre']);
  });

  describe('corrected', () => {
    beforeEach(() => register(CODE, { minors: 1 }));

    it('have the new number of minors, and the rest as it was', async () => {
      const before = await cardNow();
      const outcome = await correct({ minors: 3 });
      assert.ok(outcome.kind === 'corrected');
      assert.equal(outcome.entry.minors, 3);
      assert.deepEqual((await cardNow()).background, { ...before.background, minors: 3 });
      assert.equal((await cardNow()).lastDay, before.lastDay);
    });

    it('keep what stood there before, but not what the client told, and it is noted who did it', async () => {
      const municipality = postalCodes.municipality('Vaasa');
      await correct({ minors: 3, birthYear: 1970, postalCode: '65100', municipality, day: '2026-03-09' });
      const { background, history } = await cardNow();
      assert.deepEqual(background, {
        ...{ birthYear: 1970, postalCode: '65100', municipality: municipality?.code, minors: 3 },
      });
      const [change] = history?.changes ?? [];
      assert.deepEqual(change, {
        ...{ kind: 'corrected', key: 'correction', at: network.clock.now(), day: '2026-03-10' },
        ...{ handoverDay: '2026-03-10', minorsBefore: 1 },
      });
      const notes = await network.store.audit.ofTarget(CODE);
      assert.deepEqual(
        notes.map(({ action, personId }) => [action, personId]),
        ['handover.register', 'handover.correct'].map((action) => [action, worker().personId]),
      );
    });

    it('are counted on the right day, and valid from it', async () => {
      assert.deepEqual(await handoversOn(), { '2026-03-10': 1 });
      const outcome = await correct({ day: '2026-02-20' });
      assert.ok(outcome.kind === 'corrected');
      assert.equal(outcome.entry.lastDay, lastDayOfValidity('2026-02-20'));
      assert.deepEqual(await handoversOn(), { '2026-02-20': 1 });
      const again = await correct({ day: '2026-03-01' }, 'second correction');
      assert.equal(again.kind, 'corrected');
      assert.deepEqual(await handoversOn(), { '2026-03-01': 1 });
    });

    it('are corrected once for a form, however late its second copy comes', async () => {
      await correct({ minors: 3 }, 'first');
      await correct({ minors: 4 }, 'second');
      const copy = await correct({ minors: 3 }, 'first');
      assert.ok(copy.kind === 'corrected');
      assert.equal(copy.entry.minors, 4);
      assert.equal((await cardNow()).history?.count, 2);
    });

    it('can be undone on the day where they are then', async () => {
      await correct({ day: '2026-03-01' });
      assert.deepEqual(await network.handovers.undo(worker(), `key ${CODE}`), { kind: 'undone' });
      assert.deepEqual(await handoversOn(), {});
      assert.equal((await cardNow()).history, undefined);
      assert.deepEqual(await correct({ minors: 4 }, 'late'), { kind: 'undone' });
    });

    it('are another handover once the card was handed over again', async () => {
      await network.handovers.undo(worker(), `key ${CODE}`);
      await network.handovers.register(worker(), 'again', handoverOf(CODE));
      assert.deepEqual(await correct({ minors: 4 }), { kind: 'notFound' });
      assert.equal((await cardNow()).background?.minors, 0);
    });

    it('cannot be on a day after the entry, nor longer before it than paper may wait', async () => {
      network.clock.passes({ days: 3 });
      const refused = { kind: 'dayRefused', earliest: '2026-01-09', latest: '2026-03-10' };
      assert.deepEqual(await correct({ day: '2026-03-11' }), refused);
      assert.deepEqual(await correct({ day: '2026-01-08' }), refused);
      assert.equal((await correct({ day: '2026-01-09' })).kind, 'corrected');
    });

    it('cannot be on a day before which the card was used', async () => {
      await correct({ day: '2026-03-01' }, 'first');
      await network.hasVisit({ code: CODE, day: '2026-03-05' });
      assert.deepEqual(await correct({ day: '2026-03-06' }), { kind: 'usedBefore' });
      assert.equal((await correct({ day: '2026-03-05' })).kind, 'corrected');
      assert.equal((await correct({ day: '2026-02-28' }, 'earlier')).kind, 'corrected');
    });

    it('cannot be on a day after a visit that is just being recorded', async () => {
      await correct({ day: '2026-03-01' }, 'first');
      const visit = { _id: 'begun', day: '2026-03-05', at: network.clock.now() };
      assert.equal(await network.store.cards.begin(await cardNow(), visitOn(CODE, visit)), true);
      assert.deepEqual(await correct({ day: '2026-03-06' }), { kind: 'usedBefore' });
      await network.store.visits.add(visitOn(CODE, { ...visit, undone: true }));
      assert.equal((await correct({ day: '2026-03-06' })).kind, 'corrected');
    });

    it('do not get a home municipality that has not joined the network', async () => {
      const before = await cardNow();
      const vaasa = postalCodes.municipality('Vaasa');
      const values = { minors: 3, postalCode: '65100', municipality: vaasa, day: '2026-03-09' };
      await network.store.settings.setMemberMunicipalities(['091']);
      assert.deepEqual(await correct(values), { kind: 'outsideNetwork', municipality: vaasa });
      assert.deepEqual(await cardNow(), before);
      assert.deepEqual(await handoversOn(), { '2026-03-10': 1 });
      const notes = await network.store.audit.ofTarget(CODE);
      assert.deepEqual(
        notes.map(({ action }) => action),
        ['handover.register'],
      );
      await network.store.settings.setMemberMunicipalities(['091', '905']);
      assert.equal((await correct(values)).kind, 'corrected');
      await network.store.settings.setMemberMunicipalities(['091']);
      assert.equal((await correct(values)).kind, 'corrected', 'the copy of a form');
    });

    it('keep their home municipality when it is not on the list any more', async () => {
      await network.store.settings.setMemberMunicipalities(['905']);
      assert.equal((await correct({ minors: 3 }, 'minors')).kind, 'corrected');
      const municipality = postalCodes.municipality('Helsinki');
      assert.equal((await correct({ postalCode: '00530', municipality })).kind, 'corrected');
      assert.equal((await cardNow()).background?.postalCode, '00530');
    });

    it('have the number of minors corrected where it stands, when it was changed since', async () => {
      const card = await cardNow();
      const at = { key: 'x', at: card.at, day: card.day };
      await network.store.cards.correct(
        card,
        { kind: 'corrected', ...at, handoverDay: card.day },
        { minors: 5 },
      );
      const outcome = await correct({ minors: 4 });
      assert.ok(outcome.kind === 'corrected');
      assert.deepEqual([outcome.entry.minors, (await cardNow()).background?.minors], [4, 1]);
    });

    it('keep their day where the validity has become another', async () => {
      const card = await cardNow();
      await network.store.cards.correct(
        card,
        { kind: 'corrected', key: 'x', at: card.at, day: card.day, handoverDay: card.day },
        { lastDay: '2026-12-31' },
      );
      assert.deepEqual(await correct({ day: '2026-03-01' }), { kind: 'dayFixed' });
      assert.equal((await correct({ minors: 2 })).kind, 'corrected');
    });

    it('have what the client told of life and gender replaced, or taken away, and are counted by it', async () => {
      const told = async () => {
        const answers = [];
        for await (const one of network.store.cards.answersOf('inland', WEEK)) answers.push(one);
        assert.equal(answers.length, 1);
        return [answers[0]?.lifeSituation, answers[0]?.gender];
      };
      const { minors, birthYear } = (await cardNow()).background ?? {};
      await correct({ lifeSituation: 'student', gender: 'man' }, 'both');
      assert.deepEqual(await told(), ['student', 'man']);
      await correct({ lifeSituation: 'untold' }, 'life');
      assert.deepEqual(await told(), [undefined, 'man']);
      await correct({ gender: 'woman', lifeSituation: 'retired' }, 'again');
      assert.deepEqual(await told(), ['retired', 'woman']);
      await correct({ gender: 'untold', lifeSituation: 'untold' }, 'nothing');
      const { background, history } = await cardNow();
      assert.deepEqual(
        [background?.minors, background?.birthYear, Object.keys(background ?? {}).sort()],
        [minors, birthYear, ['birthYear', 'minors', 'municipality', 'postalCode']],
      );
      assert.equal(history?.count, 4);
      assert.doesNotMatch(JSON.stringify(history), /student|retired|woman|"man"/);
    });

    it('keep what the client told of life and gender once a renewal asked it anew', async () => {
      await correct({ lifeSituation: 'student' }, 'before');
      network.clock.passes({ days: 2 });
      const answers = { lifeSituation: 'working' as const };
      const renewed = await network.renewals.renew(worker(), 'renewal', { code: CODE, minors: 1, answers });
      assert.equal(renewed.kind, 'renewed');
      const before = await cardNow();
      for (const values of [{ lifeSituation: 'retired' as const }, { gender: 'untold' as const }])
        assert.deepEqual(await correct(values), { kind: 'renewedSince' });
      assert.deepEqual(await cardNow(), before);
      const found = await network.handoverEntries.find(worker(), { code: CODE });
      assert.equal(found?.entry.hasOwnAnswers, false);
      assert.equal((await correct({ minors: 2 })).kind, 'corrected');
    });

    it('are corrected for 30 days and not longer', async () => {
      network.clock.passes({ days: 29 });
      assert.equal((await correct({ minors: 2 }, 'in time')).kind, 'corrected');
      network.clock.passes({ days: 1, hours: 1 });
      assert.deepEqual(await correct({ minors: 3 }), { kind: 'tooLate', days: 30 });
      assert.equal((await correct({ minors: 2 }, 'in time')).kind, 'corrected', 'the copy of a form');
    });
  });

  it('have to be corrected in Kaikukanta too, where they were said to be there', async () => {
    const beside = network.officeWorker('health station');
    await network.handovers.register(beside, `key ${CODE}`, handoverOf(CODE, { office: 'health station' }));
    const id = { code: CODE, operationKey: `key ${CODE}` };
    const before = await network.handoverEntries.correct(beside, 'one', id, { minors: 1 });
    assert.ok(before.kind === 'corrected' && !before.isInKaikukanta);
    await network.carryOvers.mark(beside, 'health station', { cards: [{ code: CODE, count: 1 }] });
    const after = await network.handoverEntries.correct(beside, 'two', id, { minors: 2 });
    assert.ok(after.kind === 'corrected' && after.isInKaikukanta);
  });
});
