import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const OFFICE = 'adult social work';
const NEW = CardCode.parse('KOKEILU1');

describe('cards of an area with a trial', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    await network.hasCard({ code: 'VANHA001', day: '2025-05-02' });
  });
  const worker = () => network.officeWorker(OFFICE);
  const old = CardCode.parse('VANHA001');
  const ends = (day: string | undefined, actor = network.mainUser('inland')) =>
    network.trials.save(actor, 'inland', day);
  const handOver = async (code: string, day?: string): Promise<string | undefined> => {
    const outcome = await network.handovers.register(worker(), `key ${code}`, { ...handoverOf(code), day });
    return outcome.kind === 'registered' ? outcome.receipt.lastDay : outcome.kind;
  };
  const atCounter = async (code: CardCode) => {
    const state = await network.visits.lookUp(network.venueWorker('theatre'), code);
    return 'lastDay' in state ? state.lastDay : state.kind;
  };

  it('are valid until the trial ends, where that is before a year has passed', async () => {
    assert.equal(await ends('2026-12-31'), true);
    assert.equal(await handOver('KOKEILU1'), '2026-12-31');
    assert.equal(await atCounter(NEW), '2026-12-31');
    const renewal = await network.renewals.renew(worker(), 'renewal', { code: old, minors: 0 });
    assert.ok(renewal.kind === 'renewed' && renewal.receipt.lastDay === '2026-12-31');
    const values = { code: old, newCode: CardCode.parse('UUSI0001'), minors: 0 };
    const replacement = await network.replacements.replace(worker(), 'replacement', values);
    assert.ok(replacement.kind === 'replaced' && replacement.receipt.lastDay === '2026-12-31');
  });

  it('are valid for a year where the trial ends later, is over, or is another area’s', async () => {
    await ends('2027-12-31');
    assert.equal(await handOver('KOKEILU1'), '2027-03-09');
    await ends('2026-03-09');
    assert.equal(await handOver('KOKEILU2'), '2027-03-09');
    await network.trials.save(network.mainUser('coast'), 'coast', '2026-12-31');
    assert.equal(await handOver('KOKEILU3'), '2027-03-09');
  });

  it('stay as they were given when the day is changed or taken away', async () => {
    await ends('2026-12-31');
    await handOver('KOKEILU1');
    await ends(undefined);
    assert.equal(await atCounter(NEW), '2026-12-31');
    assert.equal(await handOver('KOKEILU2'), '2027-03-09');
    const issued = await network.issuedCards.look(worker(), NEW);
    assert.ok(issued.kind === 'card' && issued.card.canRenew && issued.card.renewedUntil === '2027-03-09');
  });

  it('are not renewed when that would make them valid no longer', async () => {
    await ends('2026-12-31');
    await handOver('KOKEILU1');
    const renewal = await network.renewals.renew(worker(), 'renewal', { code: NEW, minors: 0 });
    assert.equal(renewal.kind, 'notNow');
  });

  it('follow a corrected day of their handover', async () => {
    await ends('2026-12-31');
    await handOver('KOKEILU1');
    const id = { code: NEW, operationKey: 'key KOKEILU1' };
    const corrected = await network.handoverEntries.correct(worker(), 'correction', id, {
      day: '2026-03-02',
    });
    assert.ok(corrected.kind === 'corrected', corrected.kind);
    assert.equal(corrected.entry.lastDay, '2026-12-31');
  });

  it('have a last day that the main users of the area keep, and nobody else', async () => {
    const { mainUser, nationalService, officeWorker, responsible } = network;
    for (const actor of [
      mainUser('coast'),
      nationalService(),
      officeWorker(OFFICE),
      responsible('social', 'inland'),
    ])
      assert.equal(await ends('2026-12-31', actor), false);
    assert.equal(await network.trials.of('inland'), undefined);
  });
});
