import assert from 'node:assert/strict';
import { openNetwork, type Network } from '../support/network.js';

const WEEK = '2026-W10';
const THIS_WEEK = '2026-W11';

describe('weeks without uses', () => {
  let network: Network;
  beforeEach(async () => {
    network = await openNetwork('2026-03-10');
  });
  const guard = () => network.venueWorker('museum');
  const venuesIn = async () => {
    const statistics = await network.statistics.lastWeek(network.mainUser('inland'), {
      kind: 'area',
      id: 'inland',
    });
    return statistics?.current.venues;
  };
  const weeksOf = async () => {
    const [museum] = await network.silences.venues(guard());
    return museum?.weeks.map(({ week, state }) => [week, state]);
  };

  it('are unknown until somebody says that nobody came, and again after an undo', async () => {
    await network.hasVisit({ venue: 'theatre', day: '2026-03-03' });
    assert.deepEqual(await venuesIn(), { reported: 1, silent: 0, closed: 0, total: 4 });
    assert.deepEqual(await weeksOf(), [
      [THIS_WEEK, 'unknown'],
      [WEEK, 'unknown'],
    ]);
    for (let time = 0; time < 2; time += 1) {
      const said = await network.silences.sayNone(guard(), 'museum', WEEK);
      assert.ok(said.kind === 'said');
      assert.deepEqual(await venuesIn(), { reported: 1, silent: 1, closed: 0, total: 4 });
      assert.deepEqual((await weeksOf())?.[1], [WEEK, 'none']);
      assert.equal((await network.silences.undo(guard(), said.silence._id)).kind, 'undone');
      assert.deepEqual(await venuesIn(), { reported: 1, silent: 0, closed: 0, total: 4 });
    }
  });

  it('change no figure, and a use that comes later counts and is what is reported', async () => {
    await network.silences.sayNone(guard(), 'museum', WEEK);
    await network.hasVisit({ venue: 'museum', day: '2026-03-04' });
    assert.deepEqual(await venuesIn(), { reported: 1, silent: 0, closed: 0, total: 4 });
    assert.deepEqual((await weeksOf())?.[1], [WEEK, 'uses']);
    assert.equal((await network.silences.sayNone(guard(), 'museum', WEEK)).kind, 'hasUses');
  });

  it('are not asked of a venue that was closed all week, and of one that was open for a day they are', async () => {
    const close = (key: string, from: string, to: string) =>
      network.silences.close(guard(), key, 'museum', { from, to });
    assert.equal((await close('part', '2026-03-02', '2026-03-07')).kind, 'said');
    assert.deepEqual(await venuesIn(), { reported: 0, silent: 0, closed: 0, total: 4 });
    const closed = await close('whole', '2026-02-20', '2026-03-08');
    assert.deepEqual(await venuesIn(), { reported: 0, silent: 0, closed: 1, total: 3 });
    assert.deepEqual(await close('whole', '2026-02-20', '2026-03-08'), closed);
    assert.ok(closed.kind === 'said');
    await network.silences.undo(guard(), closed.silence._id);
    assert.equal((await close('whole', '2026-02-20', '2026-03-08')).kind, 'undone');
    assert.deepEqual(await venuesIn(), { reported: 0, silent: 0, closed: 0, total: 4 });
  });

  it('can be told of this week and weeks before, and of days within a year', async () => {
    assert.equal((await network.silences.sayNone(guard(), 'museum', THIS_WEEK)).kind, 'said');
    assert.equal((await network.silences.sayNone(guard(), 'museum', '2026-W12')).kind, 'notFound');
    const isPossible = (from: string, to: string) => network.silences.isPossible({ from, to });
    assert.equal(isPossible('2026-03-10', '2026-03-10'), true);
    assert.equal(isPossible('2026-03-11', '2026-03-10'), false);
    assert.equal(isPossible('2025-03-09', '2025-03-10'), true);
    assert.equal(isPossible('2025-03-08', '2025-03-10'), false);
    assert.equal(isPossible('2026-03-10', '2027-03-12'), false);
  });

  it('are told by the venue’s own people alone', async () => {
    const said = await network.silences.sayNone(guard(), 'museum', WEEK);
    assert.ok(said.kind === 'said');
    for (const actor of [
      network.venueWorker('theatre'),
      network.ticketAgent('museum'),
      network.mainUser('inland'),
      network.responsible('culture', 'inland'),
      network.stranger(),
    ]) {
      const days = { from: '2026-03-02', to: '2026-03-08' };
      assert.deepEqual(await network.silences.sayNone(actor, 'museum', WEEK), { kind: 'notFound' });
      assert.deepEqual(await network.silences.close(actor, 'key', 'museum', days), { kind: 'notFound' });
      assert.deepEqual(await network.silences.undo(actor, said.silence._id), { kind: 'notFound' });
    }
    assert.deepEqual(await network.silences.venues(network.ticketAgent('museum')), []);
  });
});
