import assert from 'node:assert/strict';
import type { Actor } from '../../services/actors.js';
import type { CardCode } from '../../services/card-code.js';
import { VisitEntries, type VisitCorrectionValues } from '../../services/visit-entries.js';
import type { VisitValues } from '../../services/visit-values.js';
import { assertFirstUsesAreRight } from '../support/first-uses.js';
import { openNetwork, type Network } from '../support/network.js';

const TODAY = '2026-03-10';
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const PLAY = 'theatre/play';
const COURSE = 'theatre/drama course';

describe('the last uses that a venue entered', () => {
  let network: Network;
  let code: CardCode;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
    code = await network.hasCard({ code: 'USED0001', day: '2026-03-01', minors: 2 });
  });
  const guard = () => network.venueWorker('theatre');
  const record = async (key: string, more: Partial<VisitValues> = {}): Promise<void> => {
    const values = { code, purposeId: PLAY, children: 0, ...more };
    assert.equal((await network.visits.record(guard(), key, values)).kind, 'recorded');
    network.clock.passes({ minutes: 1 });
  };
  const correct = (values: Partial<VisitCorrectionValues>, form = 'correction', visit = 'visit') =>
    network.visitEntries.correct(guard(), form, visit, { confirmed: [], ...values });
  const visitNow = async (key = 'visit') => {
    const visit = await network.store.visits.find(key);
    assert.ok(visit);
    return visit;
  };
  const usesOn = async (): Promise<Record<string, unknown>> => {
    await network.totals.sweep();
    const days = await network.store.dailyTotals.ofRange(YEAR, 'inland');
    const uses = days.map(({ day, figures }): [string, unknown] => [day, figures?.uses.theatre]);
    return Object.fromEntries(uses.filter(([, figures]) => figures !== undefined));
  };

  it('are listed from the newest, twenty at most, those of other venues left out', async () => {
    for (let made = 10; made < 32; made += 1)
      await record(`visit ${made}`, { children: made % 3, confirmed: ['again'] });
    await network.hasVisit({ venue: 'museum' });
    const list = await network.visitEntries.list(guard());
    assert.equal(list?.entries.length, 20);
    assert.deepEqual(list.entries.map(({ operationKey }) => operationKey).slice(0, 2), [
      'visit 31',
      'visit 30',
    ]);
    const [newest] = list.entries;
    assert.deepEqual(
      { ...newest, purpose: newest?.purpose.id },
      {
        ...{ operationKey: 'visit 31', code, purpose: PLAY, day: TODAY },
        ...{ adults: 1, children: 1, helpers: 0 },
        ...{ isOfCommunity: false, isUndone: false, canBeUndone: true, canBeCorrected: true },
      },
    );
  });

  it('are to a ticket agent those that its organisation made, to be corrected and undone', async () => {
    const agent = network.ticketAgent('theatre', 'museum');
    const others = {
      ...agent,
      grants: agent.grants.map((grant) => ({ ...grant, organisationId: 'another agent' })),
    };
    await record('of the venue');
    const sell = (actor: Actor, key: string) =>
      network.visits.record(actor, key, { code, purposeId: PLAY, children: 0, confirmed: ['again'] });
    assert.equal((await sell(agent, 'sold')).kind, 'recorded');
    assert.equal((await sell(others, 'sold by another')).kind, 'recorded');
    const list = await network.visitEntries.list({ ...agent, personId: 'tenant/colleague' }, 'theatre');
    const keysOf = (shown: typeof list) => shown?.entries.map(({ operationKey }) => operationKey);
    assert.deepEqual([keysOf(list), list?.agentDays], [['sold'], 30]);
    for (const key of ['of the venue', 'sold by another']) {
      assert.equal(await network.visitEntries.find(agent, key), undefined);
      const outcome = await network.visitEntries.correct(agent, `form ${key}`, key, {
        children: 1,
        confirmed: [],
      });
      assert.deepEqual(outcome, { kind: 'notFound' });
    }
    const corrected = await network.visitEntries.correct(agent, 'form', 'sold', {
      children: 1,
      confirmed: [],
    });
    assert.equal(corrected.kind, 'corrected');
    assert.equal((await network.visits.undo(agent, 'sold')).kind, 'undone');
    const ofVenue = await network.visitEntries.list(guard());
    assert.deepEqual(new Set(keysOf(ofVenue)), new Set(['of the venue', 'sold', 'sold by another']));
    network.clock.passes({ days: 31 });
    assert.deepEqual(keysOf(await network.visitEntries.list(agent, 'theatre')), []);
  });

  it('are to a ticket agent its own for a day, where nothing can be corrected', async () => {
    const { store, clock, totals, audit } = network;
    const never = { backDatingDays: 60, correctionDays: 0 };
    const entries = new VisitEntries({ store, totals, audit, clock: clock.now, ...never });
    const agent = network.ticketAgent('theatre');
    await record('of the venue');
    await network.visits.record(agent, 'sold', { code, purposeId: PLAY, children: 0, confirmed: ['again'] });
    clock.passes({ hours: 20 });
    const list = await entries.list(agent, 'theatre');
    assert.deepEqual(
      list?.entries.map(({ operationKey, canBeUndone }) => [operationKey, canBeUndone]),
      [['sold', true]],
    );
  });

  it('tell nothing of who sold them but the organisation', async () => {
    const agent = network.ticketAgent('theatre');
    await network.visits.record(agent, 'sold', { code, purposeId: PLAY, children: 0 });
    const sold = await visitNow('sold');
    const [grant] = agent.grants;
    assert.ok(grant?.role === 'ticketAgent');
    assert.equal(sold.agentId, grant.organisationId);
    assert.ok(!JSON.stringify(sold).includes(agent.personId));
    const both = { ...agent, grants: [...agent.grants, ...guard().grants] };
    await network.visits.record(both, 'at the door', { code, purposeId: COURSE, children: 0 });
    assert.equal((await visitNow('at the door')).agentId, undefined, 'as the worker of the venue');
  });

  it('are of no concern to anybody else', async () => {
    await record('visit');
    for (const stranger of [
      network.venueWorker('museum'),
      network.ticketAgent('museum'),
      network.officeWorker('adult social work'),
      network.mainUser('inland'),
      network.stranger(),
    ]) {
      assert.equal(await network.visitEntries.list(stranger, 'theatre'), undefined);
      assert.equal(await network.visitEntries.find(stranger, 'visit'), undefined);
      const values = { children: 1, confirmed: [] };
      const outcome = await network.visitEntries.correct(stranger, 'form', 'visit', values);
      assert.deepEqual(outcome, { kind: 'notFound' });
    }
    assert.equal((await visitNow()).corrected, undefined);
  });

  describe('corrected', () => {
    beforeEach(() => record('visit', { children: 1 }));

    it('are counted with the right children, for the right thing, on the right day and in its week', async () => {
      const culture = { culture: { adults: 1, children: 1 } };
      assert.deepEqual(await usesOn(), { [TODAY]: culture });
      await correct({ children: 2 }, 'one');
      assert.deepEqual(await usesOn(), { [TODAY]: { culture: { adults: 1, children: 2 } } });
      await correct({ children: 0, purposeId: COURSE }, 'two');
      assert.deepEqual(await usesOn(), { [TODAY]: { education: { adults: 1, children: 0 } } });
      const outcome = await correct({ day: '2026-03-06' }, 'three');
      assert.equal(outcome.kind, 'corrected');
      assert.deepEqual(await usesOn(), { '2026-03-06': { education: { adults: 1, children: 0 } } });
      const weeks = await network.statistics.thisWeek(guard(), { kind: 'venue', id: 'theatre' });
      assert.deepEqual([weeks?.previous.uses, weeks?.current.uses], [1, 0]);
    });

    it('have the right number of assistants and interpreters, who are in no count of uses', async () => {
      const uses = { [TODAY]: { culture: { adults: 1, children: 1 } } };
      const changesNow = async () => (await visitNow()).corrected?.changes.map(({ helpers }) => helpers);
      await correct({ helpers: 2 }, 'one');
      assert.equal((await visitNow()).helpers, 2);
      assert.deepEqual(await usesOn(), uses);
      await correct({ children: 1 }, 'two');
      assert.equal((await visitNow()).helpers, 2, 'what is not said stays');
      const outcome = await correct({ helpers: 0 }, 'three');
      assert.ok(outcome.kind === 'corrected');
      assert.equal(outcome.entry.helpers, 0);
      assert.equal((await visitNow()).helpers, undefined);
      assert.deepEqual(await changesNow(), [0, undefined, 2], 'what stood there before');
      assert.deepEqual(await usesOn(), uses);
    });

    it('keep what stood there before, and it is noted who did it', async () => {
      await correct({ children: 2, day: '2026-03-05' });
      const { corrected, movedFrom } = await visitNow();
      const at = network.clock.now();
      assert.deepEqual(corrected, {
        count: 1,
        changes: [{ key: 'correction', at, day: TODAY, serviceId: 'play', children: 1 }],
      });
      assert.deepEqual(movedFrom, [TODAY]);
      const notes = await network.store.audit.ofTarget('visit');
      assert.deepEqual(
        notes.map(({ action }) => action),
        ['visit.record', 'visit.correct'],
      );
    });

    it('are corrected once for a form, however late its second copy comes', async () => {
      await correct({ children: 0 }, 'first');
      await correct({ children: 2 }, 'second');
      const copy = await correct({ children: 0 }, 'first');
      assert.ok(copy.kind === 'corrected');
      assert.deepEqual([copy.entry.children, (await visitNow()).corrected?.count], [2, 2]);
    });

    it('can be undone on the day where they are then, and not be corrected any more', async () => {
      await correct({ day: '2026-03-05' });
      assert.deepEqual(await network.visits.undo(guard(), 'visit'), { kind: 'undone' });
      assert.deepEqual(await usesOn(), {});
      assert.deepEqual(await correct({ children: 2 }, 'late'), { kind: 'undone' });
    });

    it('make the first use of the card the right one, wherever they go', async () => {
      await network.hasVisit({ code, day: '2026-03-08', venue: 'museum' });
      const move = async (day: string, form: string): Promise<void> => {
        assert.equal((await correct({ day, confirmed: ['again'] }, form)).kind, 'corrected');
        await network.totals.sweep();
        await assertFirstUsesAreRight(network.store, [code], day);
      };
      await network.totals.sweep();
      await move('2026-03-05', 'earlier');
      await move('2026-03-09', 'behind the other');
      await move('2026-03-07', 'before it again');
      await move(TODAY, 'back');
      await network.visits.undo(guard(), 'visit');
      await network.totals.sweep();
      await assertFirstUsesAreRight(network.store, [code], 'undone');
    });

    it('are judged by what the card was on their day', async () => {
      assert.deepEqual(await correct({ day: '2026-02-28' }), {
        ...{ kind: 'refused', state: 'unknown', day: '2026-02-28' },
      });
      assert.equal((await correct({ day: '2026-03-01' })).kind, 'corrected');
    });

    it('cannot be on a day after the entry, nor longer before it than paper may wait', async () => {
      network.clock.passes({ days: 3 });
      const refused = { kind: 'dayRefused', earliest: '2026-01-09', latest: TODAY };
      assert.deepEqual(await correct({ day: '2026-03-11' }), refused);
      assert.deepEqual(await correct({ day: '2026-01-08' }), refused);
    });

    it('ask what the counter asks, and only of what is changed', async () => {
      const more = await correct({ children: 3 });
      assert.ok(more.kind === 'toConfirm');
      assert.deepEqual([more.doubts, more.minors, more.entry.children], [['moreChildren'], 2, 3]);
      assert.equal((await visitNow()).corrected, undefined);
      await correct({ children: 3, confirmed: ['moreChildren'] });
      assert.deepEqual((await visitNow()).confirmed, ['moreChildren']);
      assert.equal((await correct({ day: '2026-03-09' }, 'day')).kind, 'corrected');
      await correct({ children: 1 }, 'fewer');
      assert.deepEqual((await visitNow()).confirmed, []);
    });

    it('ask before they come to stand beside another entry of the card', async () => {
      await record('course', { purposeId: COURSE });
      const beside = await correct({ purposeId: COURSE, children: 0 });
      assert.ok(beside.kind === 'toConfirm');
      assert.deepEqual(beside.doubts, ['again']);
      await correct({ purposeId: COURSE, children: 0, confirmed: ['again'] });
      assert.deepEqual((await visitNow()).confirmed, ['again']);
    });

    it('leave their place to the next entry', async () => {
      await network.store.visits.undo(await visitNow());
      const values = { code, purposeId: PLAY, children: 0 };
      await network.visits.record(guard(), 'first', values);
      const asked = await network.visits.record(guard(), 'second', values);
      assert.equal(asked.kind, 'toConfirm');
      await correct({ day: '2026-03-05' }, 'form', 'first');
      assert.equal((await network.visits.record(guard(), 'second', values)).kind, 'recorded');
    });

    describe('to or from an event with a limit of tickets', () => {
      let concert: string;
      const left = async () => (await network.events.find(guard(), concert))?.left;
      beforeEach(async () => {
        const event = { name: 'Konsertti', language: 'fi', category: 'culture', kind: 'event' } as const;
        concert = (await network.events.add(guard(), 'event', 'theatre', { ...event, limit: 3 }))?.id ?? '';
      });

      it('take as many tickets as they count, and give back what they do not need any more', async () => {
        assert.equal((await correct({ purposeId: concert }, 'to it')).kind, 'corrected');
        assert.equal(await left(), 1);
        await correct({ children: 2 }, 'one more');
        assert.equal(await left(), 0);
        await correct({ children: 0 }, 'two fewer');
        assert.equal(await left(), 2);
        await correct({ purposeId: PLAY }, 'away');
        assert.equal(await left(), 3);
      });

      it('are refused when no ticket is left, and nothing changes', async () => {
        const other = await network.hasCard({ day: '2026-03-01', minors: 2 });
        const values = { code: other, purposeId: concert, children: 1 };
        assert.equal((await network.visits.record(guard(), 'other', values)).kind, 'recorded');
        assert.deepEqual(await correct({ purposeId: concert }), { kind: 'soldOut', left: 1 });
        assert.deepEqual([await left(), (await visitNow()).serviceId], [1, 'play']);
        const fits = await correct({ purposeId: concert, children: 0 });
        assert.equal(fits.kind, 'corrected');
        assert.deepEqual(await correct({ children: 1 }, 'more'), { kind: 'soldOut', left: 1 });
      });

      it('give their tickets back with an undo', async () => {
        await correct({ purposeId: concert });
        await network.visits.undo(guard(), 'visit');
        assert.equal(await left(), 3);
      });

      it('are never more than there are, when two are corrected at once', async () => {
        const second = await network.hasCard({ day: '2026-03-01', minors: 2 });
        const values = { code: second, purposeId: PLAY, children: 1 };
        await network.visits.record(guard(), 'second', values);
        const both = ['visit', 'second'].map((visit) => correct({ purposeId: concert }, visit, visit));
        const kinds = (await Promise.all(both)).map(({ kind }) => kind).sort();
        assert.deepEqual(kinds, ['corrected', 'soldOut']);
        assert.equal(await left(), 1);
      });
    });

    it('know the day of the event that they are for', async () => {
      const event = { name: 'Ilta', language: 'fi', category: 'culture', kind: 'event' } as const;
      const dated = { ...event, day: '2026-03-10' };
      const made = await network.events.add(guard(), 'event', 'theatre', dated);
      await correct({ day: '2026-03-05' }, 'day');
      assert.equal((await correct({ purposeId: made?.id }, 'to it')).kind, 'corrected');
      assert.equal((await visitNow()).forDay, '2026-03-10');
      await correct({ purposeId: PLAY }, 'away');
      assert.equal((await visitNow()).forDay, undefined);
    });

    it('are corrected for 30 days and not longer', async () => {
      network.clock.passes({ days: 29 });
      assert.equal((await correct({ children: 2 }, 'in time')).kind, 'corrected');
      network.clock.passes({ days: 1, hours: 1 });
      assert.deepEqual(await correct({ children: 0 }), { kind: 'tooLate', days: 30 });
      assert.equal((await correct({ children: 2 }, 'in time')).kind, 'corrected', 'the copy of a form');
    });

    it('do not go to what is not of the venue', async () => {
      const outcome = await correct({ purposeId: 'museum/exhibition' });
      assert.deepEqual(outcome, { kind: 'notFound' });
    });
  });
});
