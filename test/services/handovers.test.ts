import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { HandoverOutcome } from '../../services/handovers.js';
import { handoverOf, openNetwork, servicesOn, type Network } from '../support/network.js';

const CODE = CardCode.parse('KMA04217');

function receiptIn(outcome: HandoverOutcome) {
  assert.equal(outcome.kind, 'registered');
  return outcome.receipt;
}

describe('handing over a card', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });

  const register = (key: string, values = handoverOf(CODE)) =>
    network.handovers.register(network.officeWorker('adult social work'), key, values);
  const storedCard = async () => {
    const card = await network.store.cards.find(CODE);
    assert.ok(card !== undefined);
    return card;
  };

  it('gives a receipt with the last day of validity and the municipality', async () => {
    const receipt = receiptIn(await register('form 1', handoverOf(CODE, { minors: 2, municipality: '205' })));
    assert.equal(receipt.code, 'KMA04217');
    assert.equal(receipt.day, '2026-03-10');
    assert.equal(receipt.lastDay, '2027-03-09');
    assert.equal(receipt.minors, 2);
    assert.equal(receipt.office._id, 'adult social work');
    assert.equal(receipt.municipality?.names.fi, 'Kajaani');
    assert.equal(receipt.carryOver, false);
  });

  it('says where Kaikukanta is the register that the card has to be registered there too', async () => {
    const worker = network.officeWorker('health station');
    const values = handoverOf(CODE, { office: 'health station' });
    assert.equal(receiptIn(await network.handovers.register(worker, 'form 1', values)).carryOver, true);
    assert.equal((await storedCard()).areaId, 'coast');
  });

  it('keeps what was answered and nothing of who answered or who asked', async () => {
    await register('form 1', handoverOf(CODE, { minors: 1, gender: 'woman', lifeSituation: 'student' }));
    assert.deepEqual(await storedCard(), {
      _id: CODE,
      areaId: 'inland',
      officeId: 'adult social work',
      state: 'active',
      operationKey: 'form 1',
      undoneKeys: [],
      day: '2026-03-10',
      lastDay: '2027-03-09',
      at: network.clock.now(),
      background: {
        birthYear: 1980,
        postalCode: '00100',
        municipality: '091',
        minors: 1,
        gender: 'woman',
        lifeSituation: 'student',
      },
    });
  });

  it('belongs to the day it is in Helsinki', async () => {
    network.clock.setTo('2026-03-11 00:30');
    assert.equal(receiptIn(await register('form 1')).day, '2026-03-11');
  });

  it('leaves one record and 20 equal receipts when a form arrives 20 times at once', async () => {
    const second = servicesOn(network.store, network.clock);
    const worker = network.officeWorker('adult social work');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? network : second).handovers.register(worker, 'form 1', handoverOf(CODE)),
      ),
    );
    for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
    assert.equal(receiptIn(outcomes[0] ?? { kind: 'notFound' }).operationKey, 'form 1');
    assert.equal((await network.store.cards.ofDay('inland', '2026-03-10')).length, 1);
    assert.deepEqual(
      (await network.store.audit.ofTarget(CODE)).map(({ action }) => action),
      ['handover.register'],
    );
  });

  it('gives a card to one of two workers who register it at the same moment', async () => {
    const outcomes = await Promise.all([
      register('form 1'),
      network.handovers.register(
        network.officeWorker('family centre'),
        'form 2',
        handoverOf(CODE, { office: 'family centre' }),
      ),
    ]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['registered', 'registeredElsewhere']);
  });

  it('gives the first receipt again when the form is sent later, whatever it says by then', async () => {
    const first = await register('form 1', handoverOf(CODE, { minors: 2 }));
    assert.ok(first.kind === 'registered' && first.receipt.municipality !== undefined);
    network.clock.passes({ hours: 20 });
    assert.deepEqual(await register('form 1', handoverOf(CODE, { minors: 4 })), first);
    network.clock.passes({ days: 3 });
    // What the client told is not shown any more then, and it cannot be undone.
    first.receipt.municipality = undefined;
    first.receipt.canBeUndone = false;
    assert.deepEqual(await register('form 1', handoverOf(CODE, { minors: 4 })), first);
    assert.deepEqual(await register('form 1', handoverOf('OTHER001')), first);
    assert.equal(await network.store.cards.find(CardCode.parse('OTHER001')), undefined);
    assert.deepEqual(
      await network.handovers.receipt(network.officeWorker('adult social work'), 'form 1'),
      first,
    );
  });

  it('tells the own office until when a registered card is valid, and others only that it is taken', async () => {
    await register('form 1');
    const again = await register('form 2', handoverOf(CODE, { minors: 5 }));
    assert.ok(again.kind === 'registeredSameDay');
    assert.deepEqual([again.receipt.operationKey, again.receipt.minors], ['form 1', 0]);
    network.clock.passes({ days: 1 });
    assert.deepEqual(await register('form 2', handoverOf(CODE, { minors: 5 })), {
      kind: 'registeredHere',
      lastDay: '2027-03-09',
    });
    // A paper form of the day before is the same handover.
    const late = await register('form 2', { ...handoverOf(CODE, { minors: 5 }), day: '2026-03-10' });
    assert.equal(late.kind, 'registeredSameDay');
    const values = handoverOf(CODE, { office: 'family centre' });
    assert.deepEqual(
      await network.handovers.register(network.officeWorker('family centre'), 'form 3', values),
      { kind: 'registeredElsewhere' },
    );
    assert.equal((await storedCard()).operationKey, 'form 1');
  });

  it('lets a form go on with another code after a code that was taken', async () => {
    await network.hasCard({ code: CODE, office: 'family centre' });
    assert.equal((await register('form 1')).kind, 'registeredElsewhere');
    assert.equal(receiptIn(await register('form 1', handoverOf('KMA04218'))).code, 'KMA04218');
  });

  it('asks for a fresh form when the code of the form went to somebody else in the same moment', async () => {
    await network.store.operations.bind({ _id: 'form 1', target: CODE, at: network.clock.now() });
    await network.hasCard({ code: CODE, office: 'family centre' });
    assert.deepEqual(await register('form 1'), { kind: 'registeredElsewhere' });
    assert.deepEqual(await register('form 1', handoverOf('KMA04218')), { kind: 'keySpent' });
  });

  it('is not found for people of other offices and of none', async () => {
    const strangers = [
      network.officeWorker('family centre', 'health station'),
      network.venueWorker('theatre'),
      network.mainUser('inland'),
      network.responsible('social', 'inland'),
      network.nationalService(),
      network.stranger(),
    ];
    for (const stranger of strangers) {
      assert.deepEqual(await network.handovers.register(stranger, 'form 1', handoverOf(CODE)), {
        kind: 'notFound',
      });
    }
    assert.equal(await network.store.cards.find(CODE), undefined);
    await register('form 1');
    for (const stranger of strangers) {
      assert.equal((await network.handovers.receipt(stranger, 'form 1')).kind === 'registered', false);
      assert.deepEqual(await network.handovers.undo(stranger, 'form 1'), { kind: 'notFound' });
    }
    assert.equal((await storedCard()).state, 'active');
  });

  it('has the home municipality on its receipt for a day, to be compared, and no longer', async () => {
    await register('form 1');
    const worker = network.officeWorker('adult social work');
    const receipt = async () => receiptIn(await network.handovers.receipt(worker, 'form 1'));
    network.clock.passes({ hours: 24 });
    assert.equal((await receipt()).municipality?.code, '091');
    network.clock.passes({ milliseconds: 1 });
    assert.equal((await receipt()).municipality, undefined);
    assert.equal((await storedCard()).background?.municipality, '091');
  });
});

describe('undoing a handover', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const worker = () => network.officeWorker('adult social work');
  const register = (key: string) =>
    network.handovers.register(worker(), key, handoverOf(CODE, { minors: 3 }));
  const undo = (key: string) => network.handovers.undo(worker(), key);

  it('takes the card out of the register and leaves nothing of the client', async () => {
    await register('form 1');
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    const card = await network.store.cards.find(CODE);
    assert.equal(card?.state, 'undone');
    assert.equal(JSON.stringify(card).includes('background'), false);
    assert.deepEqual(await network.store.cards.ofDay('inland', '2026-03-10'), []);
  });

  it('answers every late copy of the form with "undone" and brings nothing back', async () => {
    await register('form 1');
    await undo('form 1');
    assert.deepEqual(await register('form 1'), { kind: 'undone' });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    const card = await network.store.cards.find(CODE);
    assert.equal(card?.state, 'undone');
    assert.equal(card.background, undefined);
  });

  it('lets the code be handed over again, and then the old form still says "undone"', async () => {
    await register('form 1');
    await undo('form 1');
    network.clock.passes({ days: 1 });
    const again = receiptIn(await register('form 2'));
    assert.equal(again.lastDay, '2027-03-10');
    assert.deepEqual(await register('form 1'), { kind: 'undone' });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    assert.deepEqual(await register('form 2'), { kind: 'registered', receipt: again });
    await undo('form 2');
    await register('form 3');
    assert.deepEqual(await register('form 1'), { kind: 'undone' });
    assert.deepEqual(await register('form 2'), { kind: 'undone' });
    assert.equal(receiptIn(await register('form 3')).operationKey, 'form 3');
  });

  it("is nobody else's business, also when another office has the code by then", async () => {
    const strangers = [
      network.officeWorker('family centre'),
      network.venueWorker('theatre'),
      network.stranger(),
    ];
    const assertSecret = async (): Promise<void> => {
      for (const stranger of strangers) {
        assert.deepEqual(await network.handovers.undo(stranger, 'form 1'), { kind: 'notFound' });
        assert.deepEqual(await network.handovers.receipt(stranger, 'form 1'), { kind: 'notFound' });
      }
    };
    await register('form 1');
    await undo('form 1');
    await assertSecret();
    const elsewhere = network.officeWorker('family centre');
    const values = handoverOf(CODE, { office: 'family centre' });
    assert.deepEqual(await network.handovers.register(elsewhere, 'form 1', values), { kind: 'notFound' });
    assert.equal((await network.handovers.register(elsewhere, 'form 2', values)).kind, 'registered');
    await assertSecret();
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
    assert.deepEqual(await register('form 1'), { kind: 'undone' });
  });

  it('gives an undone code to one of many who take it into use at the same moment', async () => {
    await register('form 0');
    await undo('form 0');
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((number) => register(`form ${number}`)));
    assert.equal(outcomes.filter(({ kind }) => kind === 'registered').length, 1);
    assert.equal(outcomes.filter(({ kind }) => kind === 'registeredHere').length, 4);
    assert.deepEqual((await network.store.cards.find(CODE))?.undoneKeys, ['form 0']);
  });

  it('happens once when it is pressed on two devices', async () => {
    await register('form 1');
    assert.deepEqual(await Promise.all([undo('form 1'), undo('form 1'), undo('form 1')]), [
      { kind: 'undone' },
      { kind: 'undone' },
      { kind: 'undone' },
    ]);
    await network.totals.sweep();
    const day = await network.store.dailyTotals.find('inland', '2026-03-10');
    assert.deepEqual(day?.figures, { handovers: {}, uses: {} });
  });

  it('is for 24 hours', async () => {
    await register('form 1');
    network.clock.passes({ hours: 24, milliseconds: 1 });
    assert.deepEqual(await undo('form 1'), { kind: 'tooLate' });
    network.clock.passes({ milliseconds: -1 });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
  });

  it('is refused once the card was used, and possible when the use was undone', async () => {
    await register('form 1');
    const visit = await network.hasVisit({ code: CODE });
    assert.deepEqual(await undo('form 1'), { kind: 'alreadyUsed' });
    assert.equal((await network.store.cards.find(CODE))?.background?.minors, 3);
    await network.store.visits.undo({ _id: visit, day: '2026-03-10' });
    assert.deepEqual(await undo('form 1'), { kind: 'undone' });
  });

  it('does not find what was never registered or was blocked since', async () => {
    assert.deepEqual(await undo('never sent'), { kind: 'notFound' });
    assert.deepEqual(await network.handovers.receipt(worker(), 'never sent'), { kind: 'notFound' });
    await network.store.operations.bind({ _id: 'form 1', target: CODE, at: network.clock.now() });
    assert.deepEqual(await undo('form 1'), { kind: 'notFound' });
  });
});

describe('the offices of a worker', () => {
  it('are those of the grants, the last used first', async () => {
    const network = await openNetwork();
    const worker = network.officeWorker('adult social work', 'family centre', 'health station');
    const namesFor = async (lastOfficeId?: string) =>
      (await network.handovers.offices({ ...worker, lastOfficeId })).map(({ _id }) => _id);
    assert.deepEqual(await namesFor(), ['adult social work', 'family centre', 'health station']);
    assert.deepEqual(await namesFor('health station'), [
      'health station',
      'adult social work',
      'family centre',
    ]);
    assert.deepEqual(await namesFor('closed office'), await namesFor());
    assert.deepEqual(await network.handovers.offices(network.venueWorker('theatre')), []);
  });

  it('are remembered for a worker who has several', async () => {
    const network = await openNetwork();
    const worker = network.officeWorker('adult social work', 'family centre');
    await network.handovers.register(worker, 'form 1', handoverOf(CODE, { office: 'family centre' }));
    assert.equal((await network.store.people.find(worker.personId))?.lastOfficeId, 'family centre');
  });
});
