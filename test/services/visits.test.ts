import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { VisitOutcome } from '../../services/visits.js';
import { openNetwork, servicesOn, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');
const PLAY = 'theatre/play';

function receiptIn(outcome: VisitOutcome | undefined) {
  assert.ok(outcome?.kind === 'recorded', `not recorded but ${outcome?.kind ?? 'nothing'}`);
  return outcome.receipt;
}

describe('the state of a card at the counter', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const lookUp = () => network.visits.lookUp(network.venueWorker('theatre'), CODE);

  it('is valid on the day of handover and on the last day, and expired the day after', async () => {
    await network.hasCard({ code: CODE, day: '2026-03-10', minors: 2 });
    const valid = { kind: 'valid', code: CODE, lastDay: '2027-03-09', minors: 2, cardKind: 'personal' };
    assert.deepEqual(await lookUp(), valid);
    network.clock.setTo('2027-03-09 23:59');
    assert.deepEqual(await lookUp(), valid);
    network.clock.setTo('2027-03-10 00:00');
    assert.deepEqual(await lookUp(), {
      kind: 'expired',
      code: CODE,
      lastDay: '2027-03-09',
      elsewhere: false,
    });
  });

  it('is blocked without a word of its validity, also when it would have expired', async () => {
    await network.hasCard({ code: CODE, state: 'blocked' });
    assert.deepEqual(await lookUp(), { kind: 'blocked', code: CODE });
    network.clock.passes({ days: 800 });
    assert.deepEqual(await lookUp(), { kind: 'blocked', code: CODE });
  });

  it('is unknown when nobody handed it over or the handover was undone', async () => {
    assert.deepEqual(await lookUp(), { kind: 'unknown', code: CODE, elsewhere: false });
    await network.hasCard({ code: CODE, state: 'undone' });
    assert.deepEqual(await lookUp(), { kind: 'unknown', code: CODE, elsewhere: false });
  });

  it('is unknown, but perhaps in Kaikukanta, where that is the register', async () => {
    assert.deepEqual(await network.visits.lookUp(network.venueWorker('cinema'), CODE), {
      kind: 'unknown',
      code: CODE,
      elsewhere: true,
    });
  });

  it('is the same in every area, because a card is valid in the whole network', async () => {
    await network.hasCard({ code: CODE, office: 'health station' });
    assert.equal((await lookUp()).kind, 'valid');
  });

  it('is not told to people who record no visits', async () => {
    await network.hasCard({ code: CODE });
    for (const actor of [
      network.officeWorker('adult social work'),
      network.mainUser('inland'),
      network.responsible('culture', 'inland'),
      network.nationalService(),
      network.stranger(),
    ]) {
      assert.deepEqual(await network.visits.lookUp(actor, CODE), { kind: 'notFound' });
    }
    assert.equal((await network.visits.lookUp(network.ticketAgent('theatre'), CODE)).kind, 'valid');
  });
});

describe('recording a visit', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const record = (key: string, { children = 0, purposeId = PLAY, code = CODE } = {}) =>
    network.visits.record(network.venueWorker('theatre'), key, { code, purposeId, children });
  const visitsOfToday = () => network.store.visits.ofDay('inland', '2026-03-10');

  it('counts the holder as one adult with the children along', async () => {
    await network.hasCard({ code: CODE, minors: 3, office: 'health station' });
    const receipt = receiptIn(await record('form 1', { children: 2 }));
    assert.deepEqual(
      { ...receipt, purpose: receipt.purpose.id },
      {
        operationKey: 'form 1',
        code: CODE,
        purpose: PLAY,
        day: '2026-03-10',
        adults: 1,
        children: 2,
        helpers: 0,
      },
    );
    assert.deepEqual(await visitsOfToday(), [
      {
        _id: 'form 1',
        code: CODE,
        areaId: 'inland',
        venueId: 'theatre',
        serviceId: 'play',
        category: 'culture',
        day: '2026-03-10',
        at: network.clock.now(),
        adults: 1,
        children: 2,
        undone: false,
      },
    ]);
  });

  it('has the category of what the visit was for', async () => {
    await network.hasCard({ code: CODE });
    await record('form 1', { purposeId: 'theatre/drama course' });
    assert.equal((await visitsOfToday())[0]?.category, 'education');
  });

  it('refuses a card that is expired, blocked or unknown, and says which', async () => {
    await network.hasCard({ code: 'EXPIRED1', day: '2025-03-10' });
    await network.hasCard({ code: 'BLOCKED1', state: 'blocked' });
    await network.hasCard({ code: 'UNDONE01', state: 'undone' });
    const refusedAs = async (code: string) => {
      const outcome = await record(`form ${code}`, { code: CardCode.parse(code) });
      return outcome.kind === 'refused' ? outcome.state.kind : outcome.kind;
    };
    assert.equal(await refusedAs('EXPIRED1'), 'expired');
    assert.equal(await refusedAs('BLOCKED1'), 'blocked');
    assert.equal(await refusedAs('UNDONE01'), 'unknown');
    assert.equal(await refusedAs('NOBODYS1'), 'unknown');
    assert.deepEqual(await visitsOfToday(), []);
  });

  it('leaves one visit and 20 equal receipts when a form arrives 20 times at once', async () => {
    await network.hasCard({ code: CODE, minors: 1 });
    const second = servicesOn(network.store, network.clock);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? network : second).visits.record(network.venueWorker('theatre'), 'form 1', {
          code: CODE,
          purposeId: PLAY,
          children: 1,
        }),
      ),
    );
    receiptIn(outcomes[0]);
    for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
    assert.equal((await visitsOfToday()).length, 1);
    assert.equal((await network.store.audit.ofTarget('form 1')).length, 1);
  });

  it('gives the first receipt again later, whatever the form says and whatever became of the card', async () => {
    await network.hasCard({ code: CODE, minors: 2 });
    const first = await record('form 1', { children: 1 });
    network.clock.passes({ days: 400 });
    assert.deepEqual(await record('form 1', { children: 2 }), first);
    assert.deepEqual(await record('form 1', { purposeId: 'theatre/gone' }), first);
    assert.deepEqual(await network.visits.receipt(network.venueWorker('theatre'), 'form 1'), first);
    assert.equal((await network.store.visits.find('form 1'))?.children, 1);
  });

  it('is not found at a foreign venue, for an unknown service and for people of no venue', async () => {
    await network.hasCard({ code: CODE });
    const values = { code: CODE, purposeId: PLAY, children: 0 };
    for (const actor of [
      network.venueWorker('museum', 'cinema'),
      network.ticketAgent('swimming hall'),
      network.officeWorker('adult social work'),
      network.mainUser('inland'),
      network.nationalService(),
      network.stranger(),
    ]) {
      assert.deepEqual(await network.visits.record(actor, 'form 1', values), { kind: 'notFound' });
    }
    assert.deepEqual(await record('form 1', { purposeId: 'theatre/film' }), { kind: 'notFound' });
    receiptIn(await record('form 1'));
    for (const actor of [network.venueWorker('museum'), network.ticketAgent('swimming hall')]) {
      assert.deepEqual(await network.visits.receipt(actor, 'form 1'), { kind: 'notFound' });
      assert.deepEqual(await network.visits.undo(actor, 'form 1'), { kind: 'notFound' });
      // The key of a visit at another venue opens nothing at the own venue either.
      const purposeId = actor.grants.some(({ role }) => role === 'venue')
        ? 'museum/exhibition'
        : 'swimming hall/swimming';
      assert.deepEqual(await network.visits.record(actor, 'form 1', { ...values, purposeId }), {
        kind: 'notFound',
      });
    }
    assert.equal((await visitsOfToday()).length, 1);
  });

  it('is open to a ticket agent for the venues it sells for', async () => {
    await network.hasCard({ code: CODE });
    const agent = network.ticketAgent('theatre', 'swimming hall');
    receiptIn(
      await network.visits.record(agent, 'form 1', {
        code: CODE,
        purposeId: 'swimming hall/swimming',
        children: 0,
      }),
    );
    const museum = { code: CODE, purposeId: 'museum/exhibition', children: 0 };
    assert.deepEqual(await network.visits.record(agent, 'form 2', museum), { kind: 'notFound' });
  });
});

describe('undoing a visit', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await network.hasCard({ code: CODE, minors: 2 });
  });
  const worker = () => network.venueWorker('theatre');
  const record = (key: string) =>
    network.visits.record(worker(), key, { code: CODE, purposeId: PLAY, children: 2 });
  const undo = (key: string) => network.visits.undo(worker(), key);

  it('takes it out of the count, and late copies bring nothing back', async () => {
    await record('form 1');
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    assert.deepEqual(await record('form 1'), { kind: 'undone' });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    assert.deepEqual(await network.visits.receipt(worker(), 'form 1'), { kind: 'undone' });
    assert.deepEqual(await network.store.visits.ofDay('inland', '2026-03-10'), []);
    assert.equal(await network.store.visits.hasUse(CODE), false);
  });

  it('is for 24 hours', async () => {
    await record('form 1');
    network.clock.passes({ hours: 24, milliseconds: 1 });
    assert.deepEqual(await undo('form 1'), { kind: 'tooLate' });
    network.clock.passes({ milliseconds: -1 });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
  });

  it('does not find what was never recorded', async () => {
    assert.deepEqual(await undo('never sent'), { kind: 'notFound' });
    assert.deepEqual(await network.visits.receipt(worker(), 'never sent'), { kind: 'notFound' });
  });
});

describe('what a visit can be for', () => {
  it('is every service of the own venues, the last used first', async () => {
    const network = await openNetwork();
    const worker = network.venueWorker('theatre', 'museum');
    const idsFor = async (lastPurposeId?: string) =>
      (await network.visits.purposes({ ...worker, lastPurposeId })).map(({ id }) => id);
    assert.deepEqual(await idsFor(), [PLAY, 'theatre/drama course', 'museum/exhibition']);
    assert.deepEqual(await idsFor('museum/exhibition'), ['museum/exhibition', PLAY, 'theatre/drama course']);
    assert.deepEqual(await idsFor('cinema/film'), await idsFor());
    assert.deepEqual(await network.visits.purposes(network.officeWorker('family centre')), []);
  });

  it('lists a venue once for somebody who works there and sells its tickets', async () => {
    const network = await openNetwork();
    const grants = [...network.venueWorker('museum').grants, ...network.ticketAgent('museum').grants];
    const purposes = await network.visits.purposes({ personId: 'tenant/both', grants });
    assert.deepEqual(
      purposes.map(({ id }) => id),
      ['museum/exhibition'],
    );
  });

  it('is remembered for the next form', async () => {
    const network = await openNetwork();
    await network.hasCard({ code: CODE });
    const worker = network.venueWorker('theatre');
    const values = { code: CODE, purposeId: 'theatre/drama course', children: 0 };
    await network.visits.record(worker, 'form 1', values);
    assert.equal((await network.store.people.find(worker.personId))?.lastPurposeId, 'theatre/drama course');
  });
});
