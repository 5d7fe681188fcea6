import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import type { EventValues } from '../../services/events.js';
import type { VisitValues } from '../../services/visit-values.js';
import { openNetwork, type Network } from '../support/network.js';

const TODAY = '2026-03-10';
const CONCERT: EventValues = { name: 'Konsertti', language: 'fi', category: 'culture', kind: 'event' };

describe('the events of a venue', () => {
  let network: Network;
  let made = 0;
  beforeEach(async () => {
    network = await openNetwork(TODAY);
  });
  const guard = (...venues: Parameters<Network['venueWorker']>) =>
    network.venueWorker(...(venues.length === 0 ? (['theatre'] as const) : venues));
  const add = async (values: Partial<EventValues> = {}, key = `event ${(made += 1)}`) => {
    const event = await network.events.add(guard(), key, 'theatre', { ...CONCERT, ...values });
    assert.ok(event !== undefined);
    return event.id;
  };
  const choices = async (day?: string) =>
    (await network.visits.purposes(guard(), day)).map(({ service }) => service.names.fi);
  const record = async (purposeId: string, values: Partial<VisitValues> = {}) => {
    const code = await network.hasCard({ day: '2026-01-20', minors: 3 });
    const key = `visit ${code}`;
    return network.visits.record(guard(), key, { code, purposeId, children: 0, ...values });
  };

  it('are made once for a form, and only by the venue’s own people', async () => {
    const id = await add({ name: 'Konsertti' }, 'form');
    assert.equal(await add({ name: 'Konsertti' }, 'form'), id);
    assert.deepEqual(await choices(), ['play', 'drama course', 'Konsertti']);
    for (const actor of [
      network.venueWorker('museum'),
      network.ticketAgent('theatre'),
      network.officeWorker('family centre'),
      network.stranger(),
    ]) {
      assert.equal(await network.events.add(actor, 'other', 'theatre', CONCERT), undefined);
      assert.equal(await network.events.find(actor, id), undefined);
      assert.equal(await network.events.change(actor, 'other', id, CONCERT), undefined);
      assert.equal(await network.events.setClosed(actor, id, true), undefined);
    }
    assert.equal(await network.events.find(guard(), 'theatre/nothing'), undefined);
    assert.equal((await network.store.audit.ofTarget(id)).length, 1);
  });

  it('stand in the order in which a counter needs them', async () => {
    await add({ name: 'eilen', day: '2026-03-09' });
    await add({ name: 'viikko sitten', day: '2026-03-03' });
    await add({ name: 'huomenna', day: '2026-03-11' });
    await add({ name: 'kesällä', day: '2026-06-11' });
    await add({ name: 'tänään', day: TODAY });
    await add({ name: 'kauan sitten', day: '2026-01-08' });
    const goingOn = ['play', 'drama course'];
    const others = ['huomenna', 'kesällä', 'eilen', 'viikko sitten'];
    assert.deepEqual(await choices(), ['tänään', ...goingOn, ...others]);
    await record('theatre/drama course');
    const worker = { ...guard(), lastPurposeId: 'theatre/drama course' };
    const [first, second] = await network.visits.purposes(worker);
    assert.deepEqual([first?.service.id, second?.service.names.fi], ['drama course', 'tänään']);
    assert.equal((await choices('2026-03-03'))[0], 'viikko sitten');
    const soldOut = await add({ name: 'loppuunmyyty', day: TODAY, limit: 1 });
    await record(soldOut);
    assert.equal((await choices()).at(-1), 'loppuunmyyty');
  });

  it('can be changed and closed, those from the setting up too, and what was recorded stays', async () => {
    const receipt = await record('theatre/play');
    assert.ok(receipt.kind === 'recorded');
    const course: EventValues = { ...CONCERT, name: 'play', kind: 'course', category: 'education' };
    const changed = await network.events.change(guard(), 'form', 'theatre/play', course);
    assert.deepEqual([changed?.service.kind, changed?.service.category], ['course', 'education']);
    assert.deepEqual(changed?.service.names, { fi: 'play', sv: 'play', en: 'play' });
    await network.events.setClosed(guard(), 'theatre/play', true);
    assert.deepEqual(await choices(), ['drama course']);
    assert.equal((await record('theatre/play')).kind, 'notFound');
    const again = await network.visits.receipt(guard(), receipt.receipt.operationKey);
    assert.ok(again.kind === 'recorded' && again.receipt.purpose.isClosed);
    const [visit] = await network.store.visits.ofDay('inland', TODAY);
    assert.equal(visit?.category, 'culture');
    assert.deepEqual(
      (await network.events.list(guard())).map(({ id, isClosed }) => [id, isClosed]),
      [
        ['theatre/drama course', false],
        ['theatre/play', true],
      ],
    );
    await network.events.setClosed(guard(), 'theatre/play', false);
    assert.ok((await choices()).includes('play'));
  });

  it('keep the other languages of a name that was not changed', async () => {
    const names = { fi: 'Näytelmä', sv: 'Pjäs', en: 'Play' };
    const venue = { _id: 'stage', areaId: 'inland', kind: 'venue' as const, names };
    await network.store.organisations.addAll([
      { ...venue, services: [{ id: 'play', names, category: 'culture' }] },
    ]);
    const worker = { personId: 'tenant/stage', grants: [{ role: 'venue' as const, venueId: 'stage' }] };
    const same = { ...CONCERT, name: 'Pjäs', language: 'sv' as const };
    const changed = await network.events.change(worker, 'form 1', 'stage/play', same);
    assert.deepEqual(changed?.service.names, names);
    const renamed = await network.events.change(worker, 'form 2', 'stage/play', CONCERT);
    assert.deepEqual(renamed?.service.names, { fi: 'Konsertti', sv: 'Konsertti', en: 'Konsertti' });
  });

  it('of a day that is over are entered for that day, judged by it', async () => {
    const past = await add({ day: '2026-03-03' });
    const outcome = await record(past);
    assert.ok(outcome.kind === 'recorded');
    assert.equal(outcome.receipt.day, '2026-03-03');
    const late = await network.hasCard({ day: '2026-03-08' });
    const refused = await record(past, { code: late });
    assert.ok(refused.kind === 'refused' && refused.state.kind === 'unknown');
    assert.deepEqual(await record(past, { day: '2026-03-04' }), { kind: 'eventOver', day: '2026-03-03' });
  });

  it('of a later day count today, and it is said when the card ends before', async () => {
    const later = await add({ day: '2026-03-20' });
    const ending = await network.hasCard({ day: '2025-03-15' });
    const outcome = await record(later, { code: ending });
    assert.ok(outcome.kind === 'recorded');
    const { day, forDay, cardEnds } = outcome.receipt;
    assert.deepEqual([day, forDay, cardEnds], [TODAY, '2026-03-20', '2026-03-14']);
    assert.deepEqual(await network.visits.receipt(guard(), outcome.receipt.operationKey), outcome);
    const lasting = await record(later);
    assert.ok(lasting.kind === 'recorded');
    assert.deepEqual([lasting.receipt.forDay, lasting.receipt.cardEnds], ['2026-03-20', undefined]);
    const today = await record('theatre/play');
    assert.equal(today.kind === 'recorded' && today.receipt.forDay, undefined);
  });

  it('of a later day are compared with a renewed card’s own last day, on every copy of the receipt', async () => {
    const later = await add({ day: '2026-03-20' });
    const code = await network.hasCard({ office: 'family centre', day: '2025-03-15' });
    const office = network.officeWorker('family centre');
    assert.equal((await network.renewals.renew(office, 'renewal', { code, minors: 0 })).kind, 'renewed');
    const outcome = await record(later, { code });
    assert.ok(outcome.kind === 'recorded');
    assert.equal(outcome.receipt.cardEnds, undefined);
    assert.deepEqual(await network.visits.receipt(guard(), outcome.receipt.operationKey), outcome);
  });

  it('that are courses take no child ticket without a question, whatever their category', async () => {
    const course = await add({ kind: 'course', category: 'sports' });
    const outcome = await record(course, { children: 1 });
    assert.ok(outcome.kind === 'toConfirm');
    assert.deepEqual(outcome.doubts, ['childrenOnCourse']);
  });

  it('have their own day in the second entry of a card', async () => {
    const code = CardCode.parse('KMA04217');
    await network.hasCard({ code, day: '2026-01-20' });
    const concert = await add();
    const visit = (key: string) =>
      network.visits.record(guard(), key, { code, purposeId: concert, children: 0 });
    assert.equal((await visit('one')).kind, 'recorded');
    assert.equal((await visit('two')).kind, 'toConfirm');
  });
});
