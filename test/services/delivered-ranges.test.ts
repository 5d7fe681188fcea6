import assert from 'node:assert/strict';
import { CardCode } from '../../services/card-code.js';
import { readCodeRange } from '../../services/code-ranges.js';
import { handoverOf, openNetwork, type Network } from '../support/network.js';

const OFFICE = 'adult social work';
const OUTSIDE = CardCode.parse('EKMA0251');

describe('the ranges of codes that were delivered to an office', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
    const ranges = ['EKMA0001–EKMA0250', 'EKMB001–EKMB020'].map(readCodeRange);
    await network.store.settings.setDeliveredRanges(
      OFFICE,
      ranges.filter((range) => typeof range === 'object'),
    );
  });
  const worker = () => network.officeWorker(OFFICE);
  const register = (key: string, code: string, confirmedCode?: string) =>
    network.handovers.register(worker(), key, { ...handoverOf(code), confirmedCode });
  const registered = async () => (await network.store.cards.ofDay('inland', '2026-03-10')).length;

  it('let every code within them be registered without a question', async () => {
    for (const code of ['EKMA0001', 'EKMA0250', 'EKMB020'])
      assert.equal((await register(code, code)).kind, 'registered', code);
  });

  it('ask about any other code once, and registers the one that was confirmed once', async () => {
    const asked = await register('form', OUTSIDE);
    assert.ok(asked.kind === 'notDelivered');
    assert.deepEqual([asked.code, asked.office._id, await registered()], [OUTSIDE, OFFICE, 0]);
    assert.equal((await register('form', OUTSIDE, 'EKMA0252')).kind, 'notDelivered', 'another code');
    const receipt = await register('form', OUTSIDE, OUTSIDE);
    assert.equal(receipt.kind, 'registered');
    assert.deepEqual(await register('form', OUTSIDE, OUTSIDE), receipt);
    assert.deepEqual(await register('form', OUTSIDE), receipt, 'a copy of the form from before the question');
    assert.equal(await registered(), 1);
  });

  it('are asked about only after what the register knows of the card', async () => {
    await network.hasCard({ code: OUTSIDE });
    assert.equal((await register('form', OUTSIDE)).kind, 'registeredSameDay');
  });

  it('are of one office, and nothing is asked where there are none', async () => {
    const centre = 'family centre';
    const values = handoverOf(OUTSIDE, { office: centre });
    const outcome = await network.handovers.register(network.officeWorker(centre), 'form', values);
    assert.equal(outcome.kind, 'registered');
    await network.store.settings.setDeliveredRanges(OFFICE, []);
    assert.equal((await register('other', 'EKMA0300')).kind, 'registered');
  });

  it('refuse a row of a list, and let the others be registered', async () => {
    const rows = [OUTSIDE, CardCode.parse('EKMA0002')].map((code) => handoverOf(code));
    const outcomes = await network.handoverRows.register(worker(), 'list', OFFICE, rows);
    assert.deepEqual(
      outcomes.map(({ kind }) => kind),
      ['notDelivered', 'registered'],
    );
    assert.deepEqual(await network.handoverRows.onlyLookedAt(worker(), OFFICE, rows), [OUTSIDE]);
  });
});
